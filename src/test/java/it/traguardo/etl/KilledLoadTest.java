package it.traguardo.etl;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.StarState;
import it.traguardo.TestInstallation;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A process is killed, as by {@code kill -9}, while it loads from a real PostgreSQL into a warehouse in a file: what was
 * committed is there, nothing is half there, and the next load goes on as if nothing had been.
 */
class KilledLoadTest {

    private static final int ROUNDS = 20;
    private static final int ROWS = 20_000;
    private static final int CHANGED = 4_000;

    private final Random random = new Random(9);
    private int uncommitted;
    private int goneOnWith;
    private Path home;
    private Path content;
    private String url;

    @BeforeEach
    void prepare(@TempDir Path folder) throws SQLException, IOException {
        home = Files.createDirectories(folder.resolve("home"));
        content = Files.createDirectories(folder.resolve("content"));
        url = PostgresServer.shared().createDatabase();
        change("""
                create table pratiche as
                select i as numero, 'Oggetto ' || md5(i::text) as oggetto, date '2022-01-01' + i %% 365 as arrivo,
                  date '2022-01-01' + i %% 365 + 20 as fine, timestamptz '2022-01-01' + i * interval '1 second' as aggiornato
                from generate_series(1, %d) as t(i)""".formatted(ROWS));
        Path secrets = Files.writeString(
                home.resolve("secrets.properties"), "TRAGUARDO_TEST_PASSWORD=" + PostgresServer.PASSWORD);
        Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-------"));
        change("create index on pratiche (aggiornato, numero)");
        write(
                "etl/connections.yaml",
                "gestionale: {url: '%s', user: %s, password_variable: %s}\n"
                        .formatted(url, PostgresServer.USER, "TRAGUARDO_TEST_PASSWORD"));
        write("etl/pratiche/extract.sql", "select * from pratiche where aggiornato > :watermark");
        write("etl/pratiche/source.yaml", """
                title: Pratiche
                kind: jdbc
                connection: gestionale
                key: [numero]
                watermark: aggiornato
                page_rows: 500
                columns:
                  numero: {type: integer, required: true}
                  oggetto: {}
                  arrivo: {type: date, required: true}
                  fine: {type: date}
                  aggiornato: {type: timestamp, required: true}
                """);
        write("sql/20_stage/pratiche/request.sql", """
                select numero::varchar as protocol_number, 'PATROCINIO' as request_kind, oggetto as subject,
                  arrivo as received_on, fine as investigated_on
                from raw.pratiche_current
                """);
    }

    @ParameterizedTest
    @CsvSource({"READING,400", "PUBLISHING,1200", "CHECKPOINT,40"})
    void nothingCommittedIsLostAndNothingIsHalfThere(String phase, int withinMillis) throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            change("""
                    update pratiche set fine = fine + 1, oggetto = 'Oggetto ' || md5(numero || '-%1$d'),
                      aggiornato = timestamptz '2023-01-01' + %1$d * interval '1 day' + numero * interval '1 second'
                    where numero %% %2$d = %1$d %% %2$d""".formatted(round, ROWS / CHANGED));
            boolean committed = killedIn(phase, random.nextInt(withinMillis));
            uncommitted += committed ? 0 : 1;
            lookAt(round, committed);
        }
        switch (phase) { // each kill is where it was meant to be, or nearly all
            case "READING" ->
                assertThat(goneOnWith)
                        .as("loads that went on after pages landed")
                        .isPositive();
            case "PUBLISHING" ->
                assertThat(uncommitted).as("loads killed in their transaction").isPositive();
            default ->
                assertThat(uncommitted)
                        .as("loads killed before their checkpoint")
                        .isZero();
        }
    }

    /** Whether the process had said that the load was committed. */
    private boolean killedIn(String phase, int afterMillis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--add-opens=java.base/java.nio=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + Files.createDirectories(home.resolveSibling("tmp")),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadUntilKilled.class.getName(),
                        home.toString(),
                        content.toString(),
                        "pratiche")
                .redirectError(home.resolveSibling("stderr").toFile())
                .directory(TestInstallation.SHIPPED.toFile())
                .start();
        boolean committed = false;
        try (BufferedReader told = process.inputReader()) {
            String line;
            while ((line = told.readLine()) != null) {
                committed |= line.equals("LOADED");
                if (line.equals(phase)) {
                    Thread.sleep(afterMillis);
                    process.toHandle().destroyForcibly(); // the process itself would close what it told
                }
            }
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return committed;
    }

    private void lookAt(int round, boolean committed) throws Exception {
        try (var installation = TestInstallation.onDisk(home, content)) {
            assertThat(installation.column("select count(*) from raw.load where not succeeded"))
                    .as("loads that stopped, round %d", round)
                    .containsExactly("0");
            assertThat(installation.rows("""
                    select l.load_id, l.rows_new + l.rows_changed + l.rows_deleted, count(r._load_id)
                    from raw.load as l full join raw.pratiche as r on r._load_id = l.load_id
                    group by all having l.load_id is null or count(r._load_id) <> l.rows_new + l.rows_changed + l.rows_deleted"""))
                    .as("versions without their load, and loads without their versions, round %d", round)
                    .isEmpty();
            if (committed) {
                assertThat(difference(installation))
                        .as("lost after it was committed, round %d", round)
                        .isEmpty();
            }
            String star = StarState.of(installation);
            installation.loader().rebuild();
            assertThat(StarState.of(installation)).as("star, round %d", round).isEqualTo(star);

            long landed = landed(installation);
            LoadReport next = installation.loader().load("pratiche");
            goneOnWith += landed > 0 && next.changed() > landed ? 1 : 0;

            assertThat(difference(installation))
                    .as("after the next load, round %d", round)
                    .isEmpty();
            assertThat(installation.column("select table_name from duckdb_tables() where schema_name = 'landing'"))
                    .isEmpty();
        }
    }

    private static long landed(TestInstallation installation) {
        boolean any = !installation
                .column("select 1 from duckdb_tables() where schema_name = 'landing'")
                .isEmpty();
        return any
                ? Long.parseLong(installation
                        .column("select count(*) from landing.pratiche")
                        .getFirst())
                : 0;
    }

    /** Rows that the source has and the warehouse lacks, or has otherwise. */
    private List<List<String>> difference(TestInstallation installation) throws SQLException {
        try (Connection source = PostgresServer.shared().connect(url);
                var statement = source.createStatement();
                var rows = statement.executeQuery(
                        "select md5(string_agg(numero || '/' || oggetto || '/' || fine, ',' order by numero)) from pratiche")) {
            rows.next();
            return installation.rows("""
                    select there from (
                      select md5(string_agg(numero || '/' || oggetto || '/' || fine, ',' order by numero)) as there
                      from raw.pratiche_current
                    ) where there is distinct from '%s'""".formatted(rows.getString(1)));
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection source = PostgresServer.shared().connect(url);
                var statement = source.createStatement()) {
            statement.execute(sql);
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = content.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
