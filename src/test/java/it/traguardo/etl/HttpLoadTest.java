package it.traguardo.etl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import it.traguardo.TestInstallation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JSON endpoint, page by page, and what it may do wrong. */
class HttpLoadTest {

    private static final String ROWS = """
            {"data": {"items": [
              {"id": 1, "arrivo": "2025-01-13", "stato": {"nome": "Età"}, "importo": 12.50, "tag": ["a", "b"]},
              {"id": 2, "arrivo": null, "stato": {}, "importo": 1e3, "tag": null}
            ]}}""";

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private TestInstallation installation;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        installation = TestInstallation.inMemory(folder);
        declare("rows: /data/items");
    }

    @AfterEach
    void close() {
        installation.close();
        server.stop(0);
    }

    @Test
    void rowsAreFoundByPointersAndKeepTheirValues() throws LoadException {
        answer(exchange -> send(exchange, 200, ROWS));

        LoadReport report = installation.load("pratiche");

        assertThat(report.fresh()).isEqualTo(2);
        assertThat(report.warnings()).isEmpty();
        assertThat(installation.rows("select id, arrivo, stato, importo, tag from raw.pratiche order by id"))
                .containsExactly(
                        List.of("1", "2025-01-13", "Età", "12.5000", "[\"a\",\"b\"]"),
                        List.of("2", "null", "null", "1000.0000", "null"));
    }

    @Test
    void pagesByNumberEndWithOneThatHasNoRows() throws LoadException {
        declare("parameters: {size: 2, tipo: 'a&b'}\npaging: {by: number, parameter: page}");
        answer(exchange -> {
            String query = exchange.getRequestURI().getRawQuery();
            int page = Integer.parseInt(query.replaceFirst(".*page=", ""));
            send(exchange, 200, page > 3 ? "[]" : "[{\"id\": %d}, {\"id\": %d}]".formatted(page * 2, page * 2 + 1));
        });

        assertThat(installation.load("pratiche").fresh()).isEqualTo(6);
        assertThat(asked)
                .containsExactly(
                        "/pratiche?size=2&tipo=a%26b&page=1",
                        "/pratiche?size=2&tipo=a%26b&page=2",
                        "/pratiche?size=2&tipo=a%26b&page=3",
                        "/pratiche?size=2&tipo=a%26b&page=4");
    }

    @Test
    void pagesByLinkFollowTheAnswerOrItsHeader() throws LoadException {
        declare("rows: /righe\npaging: {by: next, pointer: /next}");
        answer(exchange -> send(
                exchange,
                200,
                exchange.getRequestURI().getQuery() == null
                        ? "{\"righe\": [{\"id\": 1}], \"next\": \"/pratiche?da=1\"}"
                        : "{\"righe\": [{\"id\": 2}], \"next\": null}"));
        assertThat(installation.load("pratiche").fresh()).isEqualTo(2);

        declare("paging: {by: next}");
        answer(exchange -> {
            if (exchange.getRequestURI().getQuery() == null) {
                exchange.getResponseHeaders().add("Link", "</pratiche>; rel=\"prev\", <?da=1>; rel=\"next\"");
            }
            send(
                    exchange,
                    200,
                    "[{\"id\": %d}]".formatted(exchange.getRequestURI().getQuery() == null ? 1 : 2));
        });
        assertThat(installation.load("pratiche").unchanged()).isEqualTo(2);
    }

    @Test
    void pagesByCursorEndWithoutOne() throws LoadException {
        declare("rows: /righe\npaging: {by: cursor, parameter: da, pointer: /segue}");
        answer(exchange -> send(
                exchange,
                200,
                "da=x/1".equals(exchange.getRequestURI().getQuery())
                        ? "{\"righe\": [{\"id\": 2}]}"
                        : "{\"righe\": [{\"id\": 1}], \"segue\": \"x/1\"}"));

        assertThat(installation.load("pratiche").fresh()).isEqualTo(2);
    }

    @Test
    void onlyWhatChangedIsAskedForAfterTheFirstLoad() throws LoadException {
        declare("watermark: visto\nwatermark_parameter: since\noverlap: 1h\nfrom_parameter: dal\nto_parameter: al");
        answer(exchange -> send(exchange, 200, "[{\"id\": 1, \"visto\": \"2025-01-13T10:00:00+01:00\"}]"));

        installation.load("pratiche");
        installation.load("pratiche");
        installation
                .loader()
                .load(new LoadOrder(
                        "pratiche",
                        LoadCause.MANUAL,
                        1,
                        new LoadScope.Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 2, 1))));

        assertThat(asked)
                .containsExactly(
                        "/pratiche",
                        "/pratiche?since=2025-01-13T08%3A00%3A00Z",
                        "/pratiche?dal=2025-01-01&al=2025-02-01");
    }

    @Test
    void aBusyEndpointIsAskedAgainWhenItSays() throws LoadException {
        declare("rows: /data/items");
        answer(exchange -> {
            if (asked.size() < 3) {
                exchange.getResponseHeaders().add("Retry-After", asked.size() == 1 ? "1" : "0");
                send(exchange, asked.size() == 1 ? 503 : 429, "");
            } else {
                send(exchange, 200, ROWS);
            }
        });

        assertThat(installation.load("pratiche").fresh()).isEqualTo(2);
        assertThat(asked).hasSize(3);
    }

    @Test
    void anEndpointThatAsksForTooLongAWaitStopsTheLoad() {
        answer(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "3600");
            send(exchange, 429, "");
        });

        assertThat(stopped()).hasMessageContaining("/pratiche is busy and asks to wait for 3600 s");
    }

    @Test
    void theTokenIsSentAndToldNowhere() throws Exception {
        String token = "gettone-segreto-99";
        Path secrets = installation.write("secrets.properties", "GETTONE=" + token);
        Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-------"));
        declare("rows: /data/items\ntoken_variable: GETTONE");
        var headers = new ArrayList<String>();
        answer(exchange -> {
            headers.add(exchange.getRequestHeaders().getFirst("Authorization"));
            send(exchange, 401, "wrong token " + token);
        });

        LoadException stopped = stopped();

        assertThat(headers).containsExactly("Bearer " + token);
        assertThat(stopped).hasMessageContaining("answers 401").hasMessageContaining("'token_variable' names");
        var trace = new StringWriter();
        stopped.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain(token);
        assertThat(installation.rows("select * from raw.load").toString()).doesNotContain(token);
    }

    @Test
    void aNextPageOnAnotherHostIsRefused() throws LoadException {
        loadOnce();
        declare("rows: /righe\npaging: {by: next, pointer: /next}");
        answer(exchange ->
                send(exchange, 200, "{\"righe\": [{\"id\": 9}], \"next\": \"http://example.invalid/pratiche\"}"));

        assertThat(stopped()).hasMessageContaining("the next page is said to be at http://example.invalid/pratiche");
        assertNothingChanged();
    }

    @Test
    void aRedirectionIsNotFollowed() {
        answer(exchange -> {
            exchange.getResponseHeaders().add("Location", "http://example.invalid/");
            send(exchange, 301, "");
        });

        assertThat(stopped())
                .hasMessageContaining("answers 301")
                .hasMessageContaining("Write 'url: http://example.invalid/', if that is where it is now");
    }

    @Test
    void aConnectionThatBreaksHalfWayChangesNothing() throws LoadException {
        loadOnce();
        declare("paging: {by: number, parameter: page}");
        answer(exchange -> {
            if (asked.getLast().endsWith("page=1")) {
                send(exchange, 200, "[{\"id\": 9}]");
            } else {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write("[{\"id\": 10}, ".getBytes(UTF_8));
                exchange.getResponseBody().flush();
                server.stop(0);
            }
        });

        assertThat(stopped())
                .hasMessageContaining("/pratiche?page=2 broke off")
                .hasMessageContaining("Dashboards still show the previous load");
        assertNothingChanged();
    }

    @Test
    void answersAreBoundedInTimeSizeAndNumber() {
        declare("read_timeout: 1s");
        answer(exchange -> pause());
        assertThat(stopped()).hasMessageContaining("did not answer within 1 s");

        declare("most_megabytes: 1");
        answer(exchange -> send(exchange, 200, "[" + " ".repeat(2 << 20) + "]"));
        assertThat(stopped()).hasMessageContaining("answers with more than 1 MB");

        declare("most_pages: 3\npaging: {by: number, parameter: page}");
        answer(exchange -> send(exchange, 200, "[{\"id\": 1}]"));
        assertThat(stopped()).hasMessageContaining("there are more than 3 pages");
    }

    @Test
    void aPageThatFollowsItselfIsRefused() {
        declare("rows: /righe\npaging: {by: next, pointer: /next}");
        answer(exchange -> send(exchange, 200, "{\"righe\": [{\"id\": 9}], \"next\": \"/pratiche\"}"));

        assertThat(stopped()).hasMessageContaining("/pratiche is said to follow itself");
    }

    @Test
    void aColumnThatIsCalledOtherwiseIsNamed() throws LoadException {
        answer(exchange -> send(exchange, 200, ROWS.replace("\"id\"", "\"codice\"")));
        assertThat(stopped())
                .hasMessageContaining("no row of the first page has 'id', only [arrivo, codice, importo, stato, tag]")
                .hasMessageContaining("write it in 'from:' of the column id");

        answer(exchange -> send(exchange, 200, ROWS.replace("\"importo\"", "\"valore\"")));
        assertThat(installation.load("pratiche").warnings())
                .singleElement()
                .asString()
                .startsWith("no row has 'importo' (column importo): if it has another name now");
    }

    @Test
    void whatIsNotTheListThatWasPromisedIsNamed() {
        answer(exchange -> send(exchange, 200, "{\"dati\": []}"));
        assertThat(stopped()).hasMessageContaining("has no list at '/data/items', only [dati]");

        answer(exchange -> send(exchange, 200, "<html>"));
        assertThat(stopped()).hasMessageContaining("does not answer with JSON");
    }

    private void loadOnce() throws LoadException {
        answer(exchange -> send(exchange, 200, ROWS));
        installation.load("pratiche");
        asked.clear();
    }

    private void assertNothingChanged() {
        assertThat(installation.column("select id from raw.pratiche order by id"))
                .containsExactly("1", "2");
    }

    private LoadException stopped() {
        return catchThrowableOfType(LoadException.class, () -> installation.load("pratiche"));
    }

    private void declare(String settings) {
        installation.write("etl/pratiche/source.yaml", """
                title: Pratiche
                kind: http
                url: http://localhost:%d/pratiche
                key: [id]
                %s
                columns:
                  id: {type: integer, required: true}
                  arrivo: {type: date}
                  stato: {from: /stato/nome}
                  importo: {type: decimal}
                  tag: {}
                  %s
                """.formatted(
                        server.getAddress().getPort(),
                        settings,
                        settings.contains("watermark") ? "visto: {type: timestamp}" : ""));
    }

    private void answer(Answer answer) {
        try {
            server.removeContext("/pratiche");
        } catch (IllegalArgumentException none) {
            asked.clear(); // the first of this test
        }
        server.createContext("/pratiche", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            answer.to(exchange);
        });
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(3000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the endpoint does when it is asked. */
    @FunctionalInterface
    private interface Answer {

        void to(HttpExchange exchange) throws IOException;
    }
}
