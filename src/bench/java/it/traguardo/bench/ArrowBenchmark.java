package it.traguardo.bench;

import it.traguardo.etl.BulkLoad;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/** Takes the same rows into a table through Arrow, as every load does, and with DuckDB's own reader of CSV files. */
final class ArrowBenchmark implements Benchmark {

    private static final int ROWS = Integer.getInteger("rows", 2_000_000);
    private static final int RUNS = Integer.getInteger("runs", 3);
    private static final int COLUMNS = 12;
    private static final double LEAST = 0.8;

    /** Rows of which the others are made by turning columns round. */
    private static final int DIFFERENT = 50_000;

    @Override
    public String about() {
        return "%,d rows of %d columns through Arrow: at least %.1f of the speed of DuckDB's CSV reader"
                .formatted(ROWS, COLUMNS, LEAST);
    }

    @Override
    public void run(PrintStream out) throws Exception {
        byte[][][] rows = rows();
        Path folder = Files.createTempDirectory("bench");
        Path csv = folder.resolve("rows.csv");
        write(csv, rows);
        for (int run = 1; run <= RUNS; run++) {
            Stopwatch reader = time(folder, connection -> {
                try (var statement = connection.createStatement()) {
                    statement.execute("create table t as select * from read_csv('%s', header = false, auto_detect = false, delim = ';', quote = '\"', escape = '\"', columns = {%s})"
                            .formatted(csv, columns()));
                }
            });
            Stopwatch arrow = time(
                    folder,
                    connection -> BulkLoad.create(connection, "t", COLUMNS, ROWS, row -> rows[row % DIFFERENT]));
            out.printf(
                    "  run %d  CSV reader %6.2f s  Arrow %6.2f s  %.2f of its speed%n",
                    run, reader.seconds(), arrow.seconds(), reader.seconds() / arrow.seconds());
        }
        Files.delete(csv);
        Files.delete(folder);
    }

    private static byte[][][] rows() {
        var rows = new byte[DIFFERENT][COLUMNS][];
        for (int row = 0; row < DIFFERENT; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                rows[row][column] = BulkLoad.text(
                        switch (column % 4) {
                            case 0 -> "2022/%07d".formatted(row * 7 + column);
                            case 1 -> "2022-%02d-%02d".formatted(1 + row % 12, 1 + row % 28);
                            case 2 -> String.valueOf(row * 31 % 1000);
                            default -> "Richiesta di patrocinio per la manifestazione " + row;
                        });
            }
        }
        return rows;
    }

    private static void write(Path csv, byte[][][] rows) throws IOException {
        try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(csv))) {
            for (int row = 0; row < ROWS; row++) {
                for (int column = 0; column < COLUMNS; column++) {
                    out.write(rows[row % DIFFERENT][column]);
                    out.write(column == COLUMNS - 1 ? '\n' : ';');
                }
            }
        }
    }

    private static String columns() {
        var columns = new StringBuilder();
        for (int column = 0; column < COLUMNS; column++) {
            columns.append(column == 0 ? "" : ", ").append("'c%d': 'varchar'".formatted(column));
        }
        return columns.toString();
    }

    private static Stopwatch time(Path folder, Way way) throws Exception {
        Path file = folder.resolve("t.duckdb");
        try (var connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + file)) {
            Stopwatch start = Stopwatch.now();
            way.load(connection);
            Stopwatch took = start.elapsed();
            refuseOthers(connection);
            return took;
        } finally {
            Files.delete(file);
        }
    }

    private static void refuseOthers(DuckDBConnection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from t")) {
            found.next();
            if (found.getInt(1) != ROWS) {
                throw new IllegalStateException("%d rows instead of %d".formatted(found.getInt(1), ROWS));
            }
        }
    }

    /** One way to take the rows in. */
    @FunctionalInterface
    private interface Way {

        void load(DuckDBConnection connection) throws Exception;
    }
}
