package it.traguardo.bench;

import static java.util.stream.Collectors.joining;

import it.traguardo.calendar.CalendarReader;
import it.traguardo.calendar.ProcedureReader;
import it.traguardo.content.ContentFolders;
import it.traguardo.etl.Loader;
import it.traguardo.etl.PostgresServer;
import it.traguardo.etl.Pseudonyms;
import it.traguardo.etl.Sources;
import it.traguardo.etl.TableLoad;
import it.traguardo.warehouse.ContentArchive;
import it.traguardo.warehouse.Warehouse;
import it.traguardo.warehouse.WarehouseSchema;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.arrow.c.ArrowArrayStream;
import org.apache.arrow.c.Data;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBResultSet;

/**
 * Loads a table of a real PostgreSQL, on the same machine, whole into a warehouse in a file; beside it, what the same takes
 * when the rows come by a row-by-row appender, or by {@code COPY} to a file and {@code read_csv}, and what these two take
 * when they bring the rows into a plain table and do nothing else.
 */
final class DatabaseBenchmark implements Benchmark {

    private static final int ROWS = Integer.getInteger("rows", 1_000_000);
    private static final int BATCH_ROWS = 65_536;
    private static final double MEGABYTE = 1 << 20;
    private static final Pseudonyms PSEUDONYMS =
            new Pseudonyms("a key only for benchmarks".getBytes(StandardCharsets.UTF_8));

    private static final String MADE = """
            create unlogged table pratiche as
            select
              i as id,
              '2025/' || lpad(i::text, 8, '0') as protocollo,
              date '2018-01-01' + i %% 2900 as arrivo,
              case when i %% 7 <> 0 then date '2018-02-01' + i %% 2900 end as chiusura,
              timestamptz '2018-01-01 08:00:00.123456+01' + i * interval '37 seconds' as aggiornato,
              'SETTORE ' || i %% 40 as ufficio,
              'Richiesta di patrocinio per la manifestazione numero ' || i as oggetto,
              (i * 37::bigint %% 1000000)::numeric / 100 as importo,
              i %% 90 as giorni,
              i %% 3 = 0 as urgente,
              case i %% 4 when 0 then 'ACCOLTA' when 1 then 'RESPINTA' end as esito,
              case when i %% 10 = 0 then 'nota àèì ' || i end as note
            from generate_series(1, %d) as t(i)""";
    private static final List<String> COLUMNS = List.of(
            "id bigint",
            "protocollo varchar",
            "arrivo date",
            "chiusura date",
            "aggiornato timestamptz",
            "ufficio varchar",
            "oggetto varchar",
            "importo decimal(18,4)",
            "giorni integer",
            "urgente boolean",
            "esito varchar",
            "note varchar");
    private static final String DECLARED = """
            title: Pratiche
            kind: jdbc
            connection: gestionale
            key: [id]
            watermark: aggiornato
            columns:
              id: {type: integer, required: true}
              protocollo: {}
              arrivo: {type: date}
              chiusura: {type: date}
              aggiornato: {type: timestamp}
              ufficio: {}
              oggetto: {}
              importo: {type: decimal}
              giorni: {type: integer}
              urgente: {type: boolean}
              esito: {}
              note: {}
            """;

    @Override
    public String about() {
        return "%,d rows of 12 columns from PostgreSQL, beside a row-by-row appender and COPY to a file with read_csv"
                .formatted(ROWS);
    }

    @Override
    public void run(PrintStream out) throws Exception {
        Path folder = Files.createTempDirectory("traguardo-bench");
        try (var server = PostgresServer.own()) {
            String url = server.createDatabase();
            try (var connection = server.connect(url);
                    var statement = connection.createStatement()) {
                statement.execute(MADE.formatted(ROWS));
                statement.execute("vacuum analyze pratiche");
            }
            declare(url, folder);
            out.println("  into a plain table, without contract, versions or hashes");
            Stopwatch appender = plain(folder, duck -> append(server, url, duck));
            print(out, "appender", appender, appender);
            print(out, "COPY, read_csv", plain(folder, duck -> {
                Path csv = copy(server, url, folder);
                try (var statement = duck.createStatement()) {
                    statement.execute("insert into pratiche " + readCsv(csv));
                }
            }), appender);
            out.println("  into raw: each value held against the contract, each row a version with key and hash");
            Stopwatch same = into(folder, through((duck, next) -> {
                create(duck);
                append(server, url, duck);
                next.take("pratiche");
            }));
            print(out, "appender", same, same);
            print(out, "COPY, read_csv", into(folder, through((duck, next) -> {
                Path csv = copy(server, url, folder);
                stream(readCsv(csv), duck, next);
            })), same);
            print(out, "load", into(folder, (warehouse, loader, sources) -> loader.load("pratiche").fresh()), same);
            out.printf(
                    "  heap of at most %.0f MB, used after the load %.0f MB%n",
                    Runtime.getRuntime().maxMemory() / MEGABYTE,
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEGABYTE);
        } finally {
            delete(folder);
        }
    }

    private static void print(PrintStream out, String what, Stopwatch took, Stopwatch appender) {
        out.printf(
                "  %-15s %6.2f s %7.2f s of processors of this process  %,9.0f rows/s  %.2f times the appender%n",
                what, took.seconds(), took.processorSeconds(), ROWS / took.seconds(), appender.seconds() / took.seconds());
    }

    private static Stopwatch plain(Path folder, Way way) throws Exception {
        Path file = folder.resolve("plain.duckdb");
        try (var duck = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + file);
                var statement = duck.createStatement()) {
            statement.execute("set timezone = 'Europe/Rome'");
            Stopwatch start = Stopwatch.now();
            create(duck);
            way.bring(duck);
            Stopwatch took = start.elapsed();
            count(statement, "pratiche");
            return took;
        } finally {
            Files.delete(file);
        }
    }

    private static void create(DuckDBConnection duck) throws SQLException {
        try (var statement = duck.createStatement()) {
            statement.execute("create table pratiche (%s)".formatted(String.join(", ", COLUMNS)));
        }
    }

    private static void append(PostgresServer server, String url, DuckDBConnection duck) throws SQLException {
        try (Connection connection = server.connect(url)) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement();
                    DuckDBAppender appender = duck.createAppender("main", "pratiche")) {
                statement.setFetchSize(10_000);
                ResultSet rows = statement.executeQuery("select * from pratiche");
                while (rows.next()) {
                    appender.beginRow();
                    appender.append(rows.getLong(1));
                    appender.append(rows.getString(2));
                    appender.append(rows.getObject(3, LocalDate.class));
                    appender.append(rows.getObject(4, LocalDate.class));
                    appender.append(rows.getObject(5, OffsetDateTime.class));
                    appender.append(rows.getString(6));
                    appender.append(rows.getString(7));
                    appender.append(rows.getBigDecimal(8).setScale(4));
                    appender.append(rows.getInt(9));
                    appender.append(rows.getBoolean(10));
                    appender.append(rows.getString(11));
                    appender.append(rows.getString(12));
                    appender.endRow();
                }
            }
        }
    }

    private static Path copy(PostgresServer server, String url, Path folder) throws Exception {
        Path csv = folder.resolve("pratiche.csv");
        server.copy(url, "copy pratiche to stdout (format csv)", csv);
        return csv;
    }

    private static String readCsv(Path csv) {
        return "select * from read_csv('%s', header = false, auto_detect = false, delim = ',', quote = '\"', escape = '\"', allow_quoted_nulls = false, columns = {%s})"
                .formatted(
                        csv,
                        COLUMNS.stream()
                                .map(column -> "'%s': '%s'".formatted((Object[]) column.split(" ", 2)))
                                .collect(joining(", ")));
    }

    /** The warehouse opens no file but its own, so another DuckDB reads this one and hands the rows over. */
    private static void stream(String query, DuckDBConnection warehouse, TableLoad.Next next) throws Exception {
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement();
                var allocator = new RootAllocator()) {
            statement.execute("set timezone = 'Europe/Rome'");
            try (var rows = (DuckDBResultSet) statement.executeQuery(query);
                    var arriving = ArrowArrayStream.allocateNew(allocator)) {
                var reader = (ArrowReader) rows.arrowExportStream(allocator, BATCH_ROWS); // closed with the stream
                Data.exportArrayStream(allocator, reader, arriving);
                warehouse.registerArrowStream("arriving", arriving);
                next.take("arriving");
            }
        }
    }

    private static void declare(String url, Path folder) throws IOException {
        Path etl = Files.createDirectories(folder.resolve("etl/pratiche"));
        Files.writeString(etl.resolve("source.yaml"), DECLARED);
        Files.writeString(etl.resolve("extract.sql"), "select * from pratiche where aggiornato > :watermark");
        Files.writeString(
                etl.resolveSibling("connections.yaml"),
                "gestionale: {url: '%s', user: %s, password_variable: PAROLA}".formatted(url, PostgresServer.USER));
        Path secrets = Files.writeString(folder.resolve("secrets.properties"), "PAROLA=" + PostgresServer.PASSWORD);
        Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-------"));
    }

    /** Into a warehouse in a file, made for it and deleted after. */
    private static Stopwatch into(Path folder, Loading loading) throws Exception {
        Path root = Path.of(Objects.requireNonNull(System.getProperty("traguardo.root"), "traguardo.root"));
        Path home = folder.resolve("warehouse");
        var content = new ContentFolders(root, List.of(folder));
        try (Warehouse warehouse = Warehouse.open(home.resolve("traguardo.duckdb"))) {
            var loader = new Loader(
                    warehouse,
                    new WarehouseSchema(content),
                    new ContentArchive(content),
                    new CalendarReader(content),
                    new ProcedureReader(content),
                    new Sources(content, folder),
                    PSEUDONYMS,
                    Clock.systemUTC());
            loader.prepare();
            Stopwatch start = Stopwatch.now();
            long fresh = loading.load(warehouse, loader, new Sources(content, folder));
            Stopwatch took = start.elapsed();
            if (fresh != ROWS) {
                throw new IllegalStateException("%d rows instead of %d".formatted(fresh, ROWS));
            }
            return took;
        } finally {
            delete(home);
        }
    }

    private static Loading through(TableLoad.Way way) {
        return (warehouse, loader, sources) -> TableLoad.load(warehouse, sources, "pratiche", PSEUDONYMS, way);
    }

    private static void count(Statement statement, String table) throws SQLException {
        try (var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            if (rows.getLong(1) != ROWS) {
                throw new IllegalStateException("%d rows instead of %d".formatted(rows.getLong(1), ROWS));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((left, right) -> right.compareTo(left)).toList()) {
                Files.delete(file);
            }
        }
    }

    /** A way to bring the rows into a table that is there. */
    @FunctionalInterface
    private interface Way {

        void bring(DuckDBConnection duck) throws Exception;
    }

    /** A load, and how many rows are new by it. */
    @FunctionalInterface
    private interface Loading {

        long load(Warehouse warehouse, Loader loader, Sources sources) throws Exception;
    }
}
