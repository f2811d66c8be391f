package it.traguardo.application;

import it.traguardo.TestInstallation;
import it.traguardo.etl.PostgresServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The product's own main class as a process of its own, on a port of its own. */
final class NodeProcess implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final Path told;
    private final int port;

    /**
     * @param store address of the application store; in the home when empty
     * @param told file for all it says
     */
    NodeProcess(Path home, Path content, String store, Path told) throws IOException {
        this.told = told;
        this.port = freePort();
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--add-opens=java.base/java.nio=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Dvaadin.productionMode=true", // the bundle of pages need not be built
                        "-Djava.io.tmpdir=" + Files.createDirectories(told.resolveSibling("tmp")),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "it.traguardo.Traguardo",
                        "serve",
                        "--home=" + home,
                        "--content=" + content,
                        "--port=" + port)
                .directory(TestInstallation.SHIPPED.toFile())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile());
        builder.environment().put(ApplicationStore.URL, store);
        builder.environment().put(ApplicationStore.USER, PostgresServer.USER);
        process = builder.start();
    }

    long pid() {
        return process.pid();
    }

    int exitCode() {
        return process.exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String told() throws IOException {
        return Files.readString(told);
    }

    /** Whether it says that it serves pages. */
    boolean isReady() throws InterruptedException {
        try {
            return ask("/actuator/health/readiness").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** As by kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    /** As by a TERM signal. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
