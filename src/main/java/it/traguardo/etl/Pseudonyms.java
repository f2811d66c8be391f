package it.traguardo.etl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Turns names into HMAC-SHA-256 pseudonyms (RFC 2104), with a key in a file outside the warehouse. */
public final class Pseudonyms {

    private static final int KEY_BYTES = 32;
    private static final int BLOCK_BYTES = 64;

    private final byte[] innerPad = new byte[BLOCK_BYTES];
    private final byte[] outerPad = new byte[BLOCK_BYTES];

    /** @param key at most 64 bytes */
    public Pseudonyms(byte[] key) {
        for (int index = 0; index < BLOCK_BYTES; index++) {
            int value = index < key.length ? key[index] : 0;
            innerPad[index] = (byte) (value ^ 0x36);
            outerPad[index] = (byte) (value ^ 0x5C);
        }
    }

    /** The key in {@code file}, made of random bytes on first use and readable by its owner alone. */
    public static Pseudonyms keyedBy(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return new Pseudonyms(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** SQL for the pseudonym of {@code text}, with two parameters: see {@link #bind}. */
    static String expression(String text) {
        return "sha256(?::blob || unhex(sha256(?::blob || encode(%s))))".formatted(text);
    }

    /** Binds the two parameters of one {@link #expression}; gives the index after them. */
    int bind(PreparedStatement statement, int index) throws SQLException {
        statement.setBytes(index, outerPad);
        statement.setBytes(index + 1, innerPad);
        return index + 2;
    }

    private static void create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        try {
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.write(file, key);
            } else {
                Files.write(file, key, java.nio.file.StandardOpenOption.CREATE_NEW);
            }
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // another process was first: its key is the one to use
        }
    }
}
