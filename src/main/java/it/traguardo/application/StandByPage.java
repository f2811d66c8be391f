package it.traguardo.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;

/** What a node that stands by answers to whoever asks for whatever: not here, not now. */
final class StandByPage implements AutoCloseable {

    private static final int UNAVAILABLE = 503;
    private static final byte[] PAGE = """
            <!doctype html>
            <html lang="it">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta http-equiv="refresh" content="10">
              <title>Traguardo è in attesa</title>
              <style>body {font: 1.125rem/1.5 sans-serif; max-width: 36rem; margin: 15vh auto; padding: 0 1rem}</style>
            </head>
            <body>
              <h1>Traguardo è in attesa</h1>
              <p>Le pagine sono servite da un altro nodo. Questo è pronto a prenderne il posto, e allora la pagina si
              aggiornerà da sola.</p>
              <p>Se la vede a lungo, avvisi chi gestisce il servizio.</p>
            </body>
            </html>
            """.getBytes(UTF_8);

    private final HttpServer server;

    /** @throws StoreException when the port is taken */
    StandByPage(String address, int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(address, port), 0);
        } catch (IOException taken) {
            throw new StoreException(
                    "Address %s, port %d cannot be listened on: %s".formatted(address, port, taken.getMessage()),
                    "Choose another with --port",
                    taken);
        }
        server.createContext("/", StandByPage::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("Retry-After", "10");
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(UNAVAILABLE, head ? -1 : PAGE.length);
            if (!head) {
                exchange.getResponseBody().write(PAGE);
            }
        }
    }
}
