package it.traguardo.etl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import it.traguardo.TestInstallation;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log of events, many rows to a case, becomes requests whatever kind of source it comes from. */
class EventLogTest {

    private static final List<String[]> EVENTS = List.of(
            new String[] {"A-1", "ricevuta", "2025-01-13T09:00:00+01:00"},
            new String[] {"A-1", "istruita", "2025-01-20T10:00:00+01:00"},
            new String[] {"A-1", "conclusa", "2025-02-03T12:00:00+01:00"},
            new String[] {"A-2", "ricevuta", "2025-01-14T09:00:00+01:00"});

    @TempDir
    private Path home;

    @Test
    void aFileHoldsOne() throws Exception {
        requestsFrom(
                "kind: csv\nfile: log.csv",
                installation -> installation.write(
                        "etl/log/log.csv",
                        "caso;attivita;istante\n"
                                + String.join(
                                        "\n",
                                        EVENTS.stream()
                                                .map(event -> String.join(";", event))
                                                .toList())));
    }

    @Test
    void aWorkbookHoldsOne() throws Exception {
        requestsFrom(
                "kind: xlsx\nfile: log.xlsx",
                installation -> installation.write("etl/log/log.xlsx", WorkbookLoadTest.written(workbook -> {
                    var sheet = workbook.newWorksheet("Log");
                    String[] names = {"caso", "attivita", "istante"};
                    for (int column = 0; column < names.length; column++) {
                        sheet.value(0, column, names[column]);
                        for (int row = 0; row < EVENTS.size(); row++) {
                            sheet.value(row + 1, column, EVENTS.get(row)[column]);
                        }
                    }
                })));
    }

    @Test
    void aDatabaseHoldsOne() throws Exception {
        var server = PostgresServer.shared();
        String url = server.createDatabase();
        try (var connection = server.connect(url);
                var statement = connection.createStatement()) {
            statement.execute("create table log (caso text, attivita text, istante timestamptz)");
            for (String[] event : EVENTS) {
                statement.execute("insert into log values ('%s', '%s', '%s')".formatted((Object[]) event));
            }
        }
        requestsFrom("kind: jdbc\nconnection: archivio\nwatermark: istante\npage_rows: 3", installation -> {
            installation.write(
                    "etl/connections.yaml",
                    "archivio: {url: '%s', user: %s, password_variable: PAROLA}".formatted(url, PostgresServer.USER));
            Path secrets = installation.write("secrets.properties", "PAROLA=" + PostgresServer.PASSWORD);
            Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-------"));
            installation.write("etl/log/extract.sql", "select * from log where istante > :watermark");
        });
    }

    @Test
    void anEndpointGivesOne() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/log", exchange -> {
            byte[] json = EVENTS.stream()
                    .map(event ->
                            "{\"caso\": \"%s\", \"attivita\": \"%s\", \"istante\": \"%s\"}".formatted((Object[]) event))
                    .toList()
                    .toString()
                    .getBytes(UTF_8);
            exchange.sendResponseHeaders(200, json.length);
            try (var out = exchange.getResponseBody()) {
                out.write(json);
            }
        });
        server.start();
        try {
            requestsFrom(
                    "kind: http\nurl: http://localhost:%d/log"
                            .formatted(server.getAddress().getPort()),
                    installation -> {});
        } finally {
            server.stop(0);
        }
    }

    private void requestsFrom(String access, Content content) throws Exception {
        try (var installation = TestInstallation.inMemory(home)) {
            content.write(installation);
            installation.write("etl/log/source.yaml", """
                    title: Registro degli eventi
                    %s
                    key: [caso, attivita, istante]
                    columns:
                      caso: {required: true}
                      attivita: {required: true}
                      istante: {type: timestamp, required: true}
                    """.formatted(access));
            installation.write("sql/20_stage/log/request.sql", """
                    select
                      caso as protocol_number,
                      'EVENTO' as request_kind,
                      min(istante)::date as received_on,
                      max(istante) filter (where attivita = 'conclusa')::date as concluded_on
                    from raw.log_current
                    group by caso
                    """);

            assertThat(installation.load("log").quarantined()).isZero();
            assertThat(installation.rows(
                            "select protocol_number, received_on, concluded_on from stage.log_request order by 1"))
                    .containsExactly(List.of("A-1", "2025-01-13", "2025-02-03"), List.of("A-2", "2025-01-14", "null"));
        }
    }

    /** What a kind of source needs to be read. */
    @FunctionalInterface
    private interface Content {

        void write(TestInstallation installation) throws Exception;
    }
}
