package it.traguardo.etl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL of Debian's package: on loopback and a free port, its data in a temporary folder. It ends with the
 * JVM, however that ends: a shell holds the server, and reads from a pipe that closes with the JVM.
 */
public final class PostgresServer implements AutoCloseable {

    public static final String USER = "traguardo";
    public static final String PASSWORD = "di-prova-7391";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable PostgresServer shared;

    private final Path programs = programs();
    private final Path folder;
    private final int port;
    private @Nullable Process holder;

    private PostgresServer() {
        folder = temporaryFolder();
        port = freePort();
        initialise();
        start();
    }

    /** The one server of this JVM, for every test that does not stop it. */
    public static synchronized PostgresServer shared() {
        if (shared == null) {
            shared = new PostgresServer();
        }
        return shared;
    }

    /** A server that the caller may stop and start. */
    public static PostgresServer own() {
        return new PostgresServer();
    }

    /** The JDBC address of a new, empty database. */
    public String createDatabase() throws SQLException {
        String name = "db_" + DATABASES.incrementAndGet();
        try (Connection connection = connect(url("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return url(name);
    }

    /** Connects as the owner of everything. */
    public Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, USER, PASSWORD);
    }

    /** Writes to {@code file} what a {@code COPY … TO STDOUT} gives. */
    public void copy(String url, String sql, Path file) throws IOException {
        String database = url.substring(url.lastIndexOf('/') + 1);
        var builder = new ProcessBuilder(
                        programs.resolve("psql").toString(),
                        "--host=127.0.0.1",
                        "--port=" + port,
                        "--username=" + USER,
                        "--no-psqlrc",
                        "--quiet",
                        "--command=" + sql,
                        database)
                .redirectOutput(file.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("PGPASSWORD", PASSWORD);
        Process copying = builder.start();
        await(copying, "copy");
        if (copying.exitValue() != 0) {
            throw new IllegalStateException("psql ends with " + copying.exitValue());
        }
    }

    public int port() {
        return port;
    }

    /** Breaks off every session at once, as {@code pg_ctl stop -m immediate} does; the data stay. */
    public void stop() {
        if (holder == null) {
            return;
        }
        try (var pipe = holder.outputWriter(UTF_8)) {
            pipe.write("keep\n");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        await(holder, "stop");
        holder = null;
    }

    /** Starts it on the data and the port it had. */
    public void start() {
        List<String> command = asOrdinaryUser(List.of(
                "sh",
                "-c",
                "trap : TERM INT HUP; \"$0\" \"$@\" & server=$!; read -r word; kill -QUIT $server; wait $server; [ -n \"$word\" ] || rm -rf \"$FOLDER\"",
                programs.resolve("postgres").toString(),
                "-D",
                folder.resolve("data").toString(),
                "-k",
                folder.toString(),
                "-p",
                String.valueOf(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "fsync=off"));
        holder = launch(command);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                connect(url("postgres")).close();
                return;
            } catch (SQLException notYet) {
                if (System.nanoTime() > end || !holder.isAlive()) {
                    throw new IllegalStateException("PostgreSQL does not start: " + log(), notYet);
                }
                pause();
            }
        }
    }

    /** Ends the server and removes its folder. */
    @Override
    public void close() throws IOException {
        if (holder == null) {
            start(); // whoever holds it removes the folder, which may belong to another user
        }
        Process last = holder;
        if (last != null) {
            last.outputWriter(UTF_8).close();
            await(last, "end");
        }
        holder = null;
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private void initialise() {
        try {
            Path password = Files.writeString(folder.resolve("password"), PASSWORD);
            Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        await(
                launch(asOrdinaryUser(List.of(
                        programs.resolve("initdb").toString(),
                        "--pgdata=" + folder.resolve("data"),
                        "--username=" + USER,
                        "--pwfile=" + folder.resolve("password"),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--no-sync"))),
                "be initialised");
    }

    /** PostgreSQL refuses to run as root: root runs it as the first of these users there is. */
    private static List<String> asOrdinaryUser(List<String> command) {
        if (!System.getProperty("user.name").equals("root")) {
            return command;
        }
        String user = ordinaryUser();
        var all = new ArrayList<>(List.of("setpriv", "--reuid=" + user, "--clear-groups", "--"));
        all.addAll(command);
        return all;
    }

    private static String ordinaryUser() {
        try {
            List<String> users = Files.readAllLines(Path.of("/etc/passwd"));
            return Stream.of("postgres", "nobody")
                    .filter(name -> users.stream().anyMatch(line -> line.startsWith(name + ":")))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path temporaryFolder() {
        try {
            Path made = Files.createTempDirectory(Path.of("/tmp"), "traguardo-postgres"); // short: holds a Unix socket
            if (System.getProperty("user.name").equals("root")) {
                Files.setOwner(
                        made,
                        made.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(ordinaryUser()));
            }
            return made;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Path programs() {
        String named = System.getenv("POSTGRESQL");
        if (named != null) {
            return Path.of(named);
        }
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Path::compareTo)
                    .orElseThrow();
        } catch (IOException | java.util.NoSuchElementException missing) {
            throw new IllegalStateException(
                    "The tests need PostgreSQL: install it (Debian: apt install postgresql), or set POSTGRESQL to the folder of initdb.",
                    missing);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private Process launch(List<String> command) {
        try {
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("log").toFile()));
            builder.environment().put("FOLDER", folder.toString());
            builder.environment().put("LC_ALL", "C");
            return builder.start();
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
    }

    private void await(Process process, String what) {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("PostgreSQL does not " + what + " in time: " + log());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
