package it.traguardo.bench;

import it.traguardo.calendar.CalendarReader;
import it.traguardo.calendar.ProcedureReader;
import it.traguardo.content.ContentFolders;
import it.traguardo.etl.LoadReport;
import it.traguardo.etl.Loader;
import it.traguardo.etl.Pseudonyms;
import it.traguardo.etl.Sources;
import it.traguardo.warehouse.ContentArchive;
import it.traguardo.warehouse.Warehouse;
import it.traguardo.warehouse.WarehouseSchema;
import java.io.IOException;
import java.io.PrintStream;
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

/** Loads a few changed rows, by watermark, into a warehouse in a file that has many requests. */
final class IncrementalBenchmark implements Benchmark {

    private static final int REQUESTS = Integer.getInteger("requests", 1_000_000);
    private static final int CHANGED = Integer.getInteger("changed", 1_000);
    private static final int RUNS = Integer.getInteger("runs", 5);

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

    @Override
    public String about() {
        return "%,d changed rows into %,d requests, read from a database by watermark: under 1 s on 2 cores"
                .formatted(CHANGED, REQUESTS);
    }

    @Override
    public void run(PrintStream out) throws Exception {
        Path project = Path.of(System.getProperty("traguardo.root", ""));
        Path home = Files.createTempDirectory("bench");
        write(home, "etl/connections.yaml", "banco: {url: 'jdbc:h2:${home}/banco', user: sa}\n");
        write(home, "etl/pratiche/source.yaml", SOURCE);
        write(home, "etl/pratiche/extract.sql", "select * from pratiche where aggiornato_il > :watermark");
        write(home, "sql/20_stage/pratiche/request.sql", STAGE);
        Files.createDirectories(home.resolve("etl/terms"));
        Files.copy(project.resolve("etl/terms/procedimenti.yaml"), home.resolve("etl/terms/procedimenti.yaml"));
        var content = new ContentFolders(project, List.of(home));
        try (Connection source = DriverManager.getConnection("jdbc:h2:" + home + "/banco", "sa", "");
                Warehouse warehouse = Warehouse.open(home.resolve("warehouse/traguardo.duckdb"))) {
            execute(source, ROWS.formatted(REQUESTS));
            var loader = new Loader(
                    warehouse,
                    new WarehouseSchema(content),
                    new ContentArchive(content),
                    new CalendarReader(new ContentFolders(project, List.of(project))),
                    new ProcedureReader(content),
                    new Sources(content, home),
                    new Pseudonyms("bench".getBytes(StandardCharsets.UTF_8)),
                    Clock.systemUTC());
            loader.prepare();
            print(out, "first load", Stopwatch.now(), loader.load("pratiche"));
            for (int run = 1; run <= RUNS; run++) {
                execute(source, """
                        update pratiche set data_fine = dateadd(day, %d, data_arrivo), aggiornato_il = timestamp with time zone '2026-01-01 00:00:00+00' + interval '%d' hour
                        where mod(cast(substring(protocollo, 3) as int), %d) = %d""".formatted(10 + run, run, REQUESTS / CHANGED, run));
                Stopwatch start = Stopwatch.now();
                print(out, "run " + run, start, loader.load("pratiche"));
            }
            Stopwatch start = Stopwatch.now();
            loader.rebuild();
            Stopwatch full = start.elapsed();
            out.printf("  %-12s  %6.2f s  %6.2f s of processors%n", "all anew", full.seconds(), full.processorSeconds());
        }
        delete(home);
    }

    private static void print(PrintStream out, String run, Stopwatch start, LoadReport report) {
        Stopwatch took = start.elapsed();
        out.printf(
                "  %-12s  %6.2f s  %6.2f s of processors  %,d read, %,d new, %,d changed, star %s%n",
                run,
                report.took().toMillis() / 1000.0,
                took.processorSeconds(),
                report.read(),
                report.fresh(),
                report.changed(),
                report.build());
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
