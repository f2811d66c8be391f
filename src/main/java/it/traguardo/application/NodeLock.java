package it.traguardo.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Which node of a home is the active one: whoever holds the lock on a file beside the warehouse. The system gives it back when
 * the process ends, however it ends; who holds it is written in the file.
 */
final class NodeLock implements AutoCloseable {

    /** Past whatever is written, since some systems let nobody read what is locked. */
    private static final long POSITION = 1 << 20;

    private final FileChannel channel;

    private NodeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty while another node has it. */
    static Optional<NodeLock> tryTake(Path file, Instant now) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(POSITION, 1, false);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap("node %s, process %d, since %s%n"
                    .formatted(node(), ProcessHandle.current().pid(), now.truncatedTo(ChronoUnit.SECONDS))
                    .getBytes(UTF_8)));
            channel.force(true);
            return Optional.of(new NodeLock(channel));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Who has it, to be asked only while somebody has. */
    static String holder(Path file) {
        try {
            String written = Files.readString(file, UTF_8);
            return written.isBlank() ? "another node" : written.strip();
        } catch (IOException unreadable) {
            return "another node";
        }
    }

    private static String node() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "without a name";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
