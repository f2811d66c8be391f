package it.traguardo.bench;

import it.traguardo.calendar.CalendarReader;
import it.traguardo.calendar.ProcedureReader;
import it.traguardo.content.ContentFolders;
import it.traguardo.etl.LoadException;
import it.traguardo.etl.LoadReport;
import it.traguardo.etl.Loader;
import it.traguardo.etl.Pseudonyms;
import it.traguardo.etl.Sources;
import it.traguardo.warehouse.ContentArchive;
import it.traguardo.warehouse.Warehouse;
import it.traguardo.warehouse.WarehouseSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Made-up requests in a database, and a warehouse in a file that is loaded from it by watermark. */
final class RequestsOnDisk implements AutoCloseable {

    private static final String SOURCE = """
            title: Pratiche
            kind: jdbc
            connection: banco
            key: [protocollo]
            watermark: aggiornato_il
            columns:
              protocollo: {required: true}
              ufficio: {}
              canale: {}
              oggetto: {}
              richiedente: {pseudonym: true}
              data_arrivo: {type: date, required: true}
              data_fine: {type: date}
              esito: {}
              aggiornato_il: {type: timestamp, required: true}
            """;

    private static final String STAGE = """
            select protocollo as protocol_number, 'PATROCINIO' as request_kind, ufficio as office_code, canale as channel,
              oggetto as subject, richiedente as requester, data_arrivo as received_on, data_fine as investigated_on,
              data_fine as concluded_on, esito as outcome
            from raw.pratiche_current
            """;

    private static final String ROWS = """
            create table pratiche as
            select
              'B/' || lpad(x, 8, '0') as protocollo,
              'U' || mod(x, 40) as ufficio,
              case mod(x, 3) when 0 then 'PEC' when 1 then 'PORTALE' else 'SPORTELLO' end as canale,
              'Richiesta di patrocinio numero ' || x as oggetto,
              'Associazione ' || mod(x * 7919, 50000) as richiedente,
              dateadd(day, x * 2900.0 / %1$d, date '2018-01-01') as data_arrivo,
              dateadd(day, x * 2900.0 / %1$d + mod(x * 31, 40), date '2018-01-01') as data_fine,
              'CONCESSO' as esito,
              dateadd(second, x, timestamp with time zone '2020-01-01 00:00:00+00') as aggiornato_il
            from system_range(1, %1$d);
            create unique index by_number on pratiche (protocollo);
            create index by_change on pratiche (aggiornato_il);
            """;

    private final Path home;
    private final int requests;
    private final Connection source;
    private final Warehouse warehouse;
    private final Loader loader;

    RequestsOnDisk(int requests) throws IOException, SQLException {
        this.requests = requests;
        Path project = Path.of(System.getProperty("traguardo.root", ""));
        home = Files.createTempDirectory("bench");
        write(home, "etl/connections.yaml", "banco: {url: 'jdbc:h2:${home}/banco', user: sa}\n");
        write(home, "etl/pratiche/source.yaml", SOURCE);
        write(home, "etl/pratiche/extract.sql", "select * from pratiche where aggiornato_il > :watermark");
        write(home, "sql/20_stage/pratiche/request.sql", STAGE);
        Files.createDirectories(home.resolve("etl/terms"));
        Files.copy(project.resolve("etl/terms/procedimenti.yaml"), home.resolve("etl/terms/procedimenti.yaml"));
        source = DriverManager.getConnection("jdbc:h2:" + home + "/banco", "sa", "");
        execute(source, ROWS.formatted(requests));
        warehouse = Warehouse.open(home.resolve("warehouse/traguardo.duckdb"));
        var content = new ContentFolders(project, List.of(home));
        loader = new Loader(
                warehouse,
                new WarehouseSchema(content),
                new ContentArchive(content),
                new CalendarReader(new ContentFolders(project, List.of(project))),
                new ProcedureReader(content),
                new Sources(content, home),
                new Pseudonyms("bench".getBytes(StandardCharsets.UTF_8)),
                Clock.systemUTC());
        loader.prepare();
    }

    Warehouse warehouse() {
        return warehouse;
    }

    Loader loader() {
        return loader;
    }

    LoadReport load() throws LoadException {
        return loader.load("pratiche");
    }

    /** Moves the end of {@code count} requests spread over all; another time others. */
    void change(int count, int time) throws SQLException {
        execute(source, """
                update pratiche set data_fine = dateadd(day, %d, data_arrivo), aggiornato_il = timestamp with time zone '2026-01-01 00:00:00+00' + interval '%d' hour
                where mod(cast(substring(protocollo, 3) as int), %d) = %d""".formatted(10 + time % 30, time, requests / count, time % (requests / count)));
    }

    @Override
    public void close() throws SQLException, IOException {
        warehouse.close();
        source.close();
        delete(home);
    }

    private static void write(Path home, String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : new ArrayList<>(files.sorted(Comparator.reverseOrder()).toList())) {
                Files.delete(file);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
