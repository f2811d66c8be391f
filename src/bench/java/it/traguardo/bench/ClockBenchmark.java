package it.traguardo.bench;

import it.traguardo.calendar.CalendarReader;
import it.traguardo.calendar.ProcedureReader;
import it.traguardo.content.ContentFolders;
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
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** Builds durations, deadlines and findings of many requests with eight clock events each, by the shipped rules. */
final class ClockBenchmark implements Benchmark {

    private static final int REQUESTS = Integer.getInteger("requests", 1_000_000);
    private static final int RUNS = Integer.getInteger("runs", 3);

    /** What the events become; reading them in from the stage is not counted. */
    private static final List<String> MEASURED =
            List.of("fact_clock_pause.sql", "fact_deadline.sql", "fact_finding.sql", "fact_timing.sql");

    /**
     * Six in ten for patronage, three for access to documents, one council question, received over eight years. Each is
     * asked for documents, warned of a refusal, and suspended by something its procedure does not know; one in ten a
     * second time by the same law, one in twenty by no law, one in thirty restarted instead.
     */
    private static final String ROWS = """
            create table raw.bench_request as
            select
              i,
              'B/' || lpad(i::varchar, 8, '0') as protocol_number,
              case when i %% 10 < 6 then 'PATROCINIO' when i %% 10 < 9 then 'ACCESSO_DOCUMENTALE' else 'INTERROGAZIONE' end
                as request_kind,
              date '2018-01-01' + (i * 2900 // %1$d)::integer as received_on,
              (20 + hash(i) %% 50)::integer as took
            from range(%1$d) as t(i);
            create table raw.bench_event as
            select i, protocol_number, 'START' as event_type, received_on as occurred_on, null::varchar as legal_basis
            from raw.bench_request
            union all
            select i, protocol_number, 'CLOSE', received_on + took, null from raw.bench_request
            union all
            select
              i,
              protocol_number,
              unnest(['SUSPEND', 'RESUME']),
              received_on + unnest([(5 + hash(i, 1) %% 10)::integer, (15 + hash(i, 2) %% 20)::integer]),
              case when request_kind = 'PATROCINIO' then 'L. 241/1990 art. 2 c. 7' else 'D.P.R. 184/2006 art. 3' end
            from raw.bench_request
            union all
            select
              i,
              protocol_number,
              unnest(['SUSPEND', 'RESUME']),
              received_on + unnest([(10 + hash(i, 3) %% 10)::integer, (20 + hash(i, 4) %% 15)::integer]),
              'L. 241/1990 art. 10-bis'
            from raw.bench_request
            union all
            select
              i,
              protocol_number,
              unnest([case when i %% 30 = 7 then 'RESTART' else 'SUSPEND' end, 'RESUME']),
              received_on + unnest([(15 + hash(i, 5) %% 10)::integer, (30 + hash(i, 6) %% 10)::integer]),
              case when i %% 20 = 0 then null when i %% 10 = 1 then 'L. 241/1990 art. 10-bis' else 'Parere' end
            from raw.bench_request;
            create view stage.bench_request as
            select
              'bench' as source,
              protocol_number,
              request_kind,
              received_on,
              received_on + took - 3 as investigated_on,
              received_on + took as concluded_on,
              'CONCESSO' as outcome
            from raw.bench_request;
            create view stage.bench_clock_event as
            select 'bench' as source, 'bench' as request_source, protocol_number, event_type, occurred_on, legal_basis
            from raw.bench_event;
            insert into raw.source_calendar values ('bench', 'firenze');
            """;

    @Override
    public String about() {
        return "%,d requests of 8 events: durations, pauses, deadlines and findings, under 10 s for a million on 2 cores"
                .formatted(REQUESTS);
    }

    @Override
    public void run(PrintStream out) throws Exception {
        Path project = Path.of(System.getProperty("traguardo.root", ""));
        Path empty = Files.createTempDirectory("bench");
        var content = new ContentFolders(project, List.of(empty));
        try (Warehouse warehouse = Warehouse.inMemory()) {
            new Loader(
                            warehouse,
                            new WarehouseSchema(content),
                            new ContentArchive(content),
                            new CalendarReader(new ContentFolders(project, List.of(project))),
                            new ProcedureReader(content),
                            new Sources(content, empty),
                            new Pseudonyms("bench".getBytes(StandardCharsets.UTF_8)),
                            Clock.systemUTC())
                    .prepare();
            warehouse.write(connection -> {
                execute(connection, ROWS.formatted(REQUESTS));
                build(connection, project.resolve("sql/25_shape"));
                build(connection, project.resolve("sql/30_star"));
                build(connection, project.resolve("sql/31_values"));
                return true;
            });
            for (int run = 1; run <= RUNS; run++) {
                var times = warehouse.write(connection -> build(connection, project.resolve("sql/35_clock")));
                print(out, run, times);
            }
        }
        Files.delete(empty);
    }

    private static void print(PrintStream out, int run, TreeMap<String, Stopwatch> times) {
        Stopwatch all = new Stopwatch(0, 0);
        for (String file : MEASURED) {
            all = all.plus(Objects.requireNonNull(times.get(file), file));
        }
        out.printf("  run %d  %-22s  %6.2f s  %6.2f s of processors%n", run, "together", all.seconds(), all.processorSeconds());
        times.forEach((file, time) -> out.printf(
                "         %-22s  %6.2f s  %6.2f s%s%n",
                file,
                time.seconds(),
                time.processorSeconds(),
                MEASURED.contains(file) ? "" : "  (not in it)"));
    }

    private static TreeMap<String, Stopwatch> build(Connection connection, Path layer) throws SQLException {
        var times = new TreeMap<String, Stopwatch>();
        for (Path file : ContentFolders.filesUnder(layer, ".sql")) {
            Stopwatch start = Stopwatch.now();
            execute(connection, read(file));
            times.put(file.getFileName().toString(), start.elapsed());
        }
        return times;
    }

    private static String read(Path file) throws SQLException {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new SQLException("Cannot read " + file, unreadable);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
