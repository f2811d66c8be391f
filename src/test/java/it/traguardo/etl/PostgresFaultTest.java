package it.traguardo.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.traguardo.TestInstallation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A database that breaks off, changes, or does not let in: the load says so and changes nothing. */
@ExtendWith(OutputCaptureExtension.class)
class PostgresFaultTest {

    @TempDir
    private Path folder;

    private PostgresSource pratiche;
    private TestInstallation installation;

    @BeforeEach
    void open() throws SQLException, IOException, LoadException {
        use(PostgresServer.shared());
    }

    private void use(PostgresServer server) throws SQLException, IOException, LoadException {
        if (pratiche != null) {
            pratiche.close();
        }
        pratiche = new PostgresSource(server, folder);
        installation = pratiche.installation;
        pratiche.change("insert into pratiche select i, '2022-03-01', '2022-03-01' from generate_series(1, 3) i");
        installation.load("pratiche");
    }

    @AfterEach
    void close() {
        assertThat(installation.column("select count(*) from raw.pratiche_current"))
                .containsExactly("3");
        pratiche.close();
    }

    @Test
    void aServerThatEndsWhileItsRowsAreReadChangesNothing() throws Exception {
        try (var server = PostgresServer.own()) {
            use(server);
            pratiche.change(
                    "insert into pratiche select i, '2022-04-01', '2022-04-01' from generate_series(4, 60000) i");
            pratiche.query(PostgresSource.SELECT.replace(
                    "select numero",
                    "select case when numero > 50000 then pg_sleep(30) end as wait, numero")); // 50 000 come at once

            var loading = CompletableFuture.supplyAsync(this::stopped);
            await(() -> installation.loader().running().stream().anyMatch(load -> load.rowsRead() > 0));
            server.stop();

            assertThat(loading.get(60, TimeUnit.SECONDS))
                    .hasMessageContaining("Load of pratiche stopped: the source broke off while its rows were read: ")
                    .hasMessageContaining(
                            "Dashboards still show the previous load. Check the source, then load again.");
            assertThat(installation.column("select count(*) from raw.pratiche")).containsExactly("3");
            assertThat(installation.column("select state from raw.load order by load_id"))
                    .containsExactly("SUCCEEDED", "STOPPED");
            assertThat(stopped()).hasMessageContaining("the source does not answer");
        }
    }

    @Test
    void aLoadThatIsCancelledWhileItWaitsForRowsEndsAtOnce() throws Exception {
        pratiche.change("insert into pratiche select i, '2022-04-01', '2022-04-01' from generate_series(4, 60000) i");
        pratiche.query(PostgresSource.SELECT.replace(
                "select numero", "select case when numero > 50000 then pg_sleep(30) end as wait, numero"));

        var loading = CompletableFuture.supplyAsync(this::stopped);
        await(() -> installation.loader().running().stream().anyMatch(load -> load.rowsRead() > 0));
        assertThat(installation.loader().cancel("pratiche")).isTrue();

        assertThat(loading.get(20, TimeUnit.SECONDS)).isInstanceOf(LoadCancelledException.class);
        assertThat(installation.column("select state from raw.load order by load_id"))
                .containsExactly("SUCCEEDED", "CANCELLED");
    }

    @Test
    void aLoadInPagesGoesOnAfterTheLastPageThatLanded() throws Exception {
        try (var server = PostgresServer.own()) {
            use(server);
            pratiche.declare("page_rows: 100", "arrivo: {type: date}");
            pratiche.change("create index on pratiche (aggiornato, numero)");
            pratiche.change(
                    "insert into pratiche select i, '2022-04-01', '2022-04-01' from generate_series(4, 40003) i");

            var loading = CompletableFuture.supplyAsync(this::stopped);
            await(() -> installation.loader().running().stream().anyMatch(load -> load.rowsRead() > 1000));
            server.stop();
            assertThat(loading.get(60, TimeUnit.SECONDS)).isNotNull();
            assertThat(installation.column("select count(*) from raw.pratiche")).containsExactly("3");
            server.start();
            pratiche.change("delete from pratiche where numero between 4 and 503"); // they have landed already

            assertThat(installation.load("pratiche").fresh()).isEqualTo(40_000);
            assertThat(installation.column("select count(*) from duckdb_tables() where schema_name = 'landing'"))
                    .containsExactly("0");
            pratiche.change("delete from pratiche where numero > 3");
            installation.loader().load(new LoadOrder("pratiche", LoadCause.MANUAL, 1, new LoadScope.Keys()));
            assertThat(installation.column("select count(*) from raw.pratiche_current"))
                    .containsExactly("3");
        }
    }

    @Test
    void aWrongPasswordIsToldNowhere(CapturedOutput output) throws IOException {
        String wrong = "Sbagliata-4711";
        Path secrets = installation.write("secrets.properties", "PAROLA_PRATICHE=" + wrong);
        Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-------"));

        LoadException stopped = stopped();

        assertThat(stopped).hasMessageContaining("the source does not let user traguardo in");
        var trace = new StringWriter();
        stopped.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain(wrong);
        assertThat(output.getAll()).doesNotContain(wrong);
        assertThat(installation.rows("select * from raw.load").toString()).doesNotContain(wrong);
        assertThat(pratiche.source(folder).toString()).doesNotContain(wrong);
    }

    @Test
    void aSecretsFileThatOthersMayReadIsRefused() throws IOException {
        Files.setPosixFilePermissions(
                folder.resolve("secrets.properties"), PosixFilePermissions.fromString("rw-r-----"));

        assertThat(stopped())
                .hasMessageContaining("others than its owner may read or write " + folder)
                .hasMessageContaining("Run chmod 600 on it");
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedForLongerThanAgreed() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            installation.write(
                    "etl/connections.yaml",
                    "gestionale: {url: 'jdbc:postgresql://127.0.0.1:%d/x', user: u, connect_timeout: 1s}"
                            .formatted(silent.getLocalPort()));

            assertThat(stopped()).hasMessageContaining("raise 'connect_timeout'");
        }
    }

    @Test
    void aQueryMayNotTakeLongerThanAgreed() throws SQLException {
        pratiche.change("insert into pratiche values (4, null, '2022-05-01')");
        pratiche.connect("  statement_timeout: 1s");
        pratiche.query("select pg_sleep(20), numero, arrivo, aggiornato from pratiche where aggiornato > :watermark");

        assertThat(stopped()).hasMessageContaining("does not answer").hasMessageContaining("statement_timeout");
    }

    @Test
    void aColumnTheSourceRenamedIsNamed() throws SQLException {
        pratiche.change("alter table pratiche rename arrivo to data_arrivo");

        assertThat(stopped())
                .hasMessageContaining("column \"arrivo\" does not exist")
                .hasMessageContaining("The source renamed or dropped a column: correct the query, and 'from:' in");
    }

    @Test
    void aRenamedColumnOfAQueryForAllIsGuessed() throws SQLException {
        pratiche.query("select * from pratiche where aggiornato > :watermark");
        pratiche.change("alter table pratiche rename arrivo to arrivi");

        assertThat(stopped())
                .hasMessageContaining("gives no column 'arrivo', only [aggiornato, arrivi, numero]")
                .hasMessageContaining("If it is now 'arrivi', write 'from: arrivi' for the column arrivo in");
    }

    @Test
    void aColumnThatCannotBeWhatItWasPromisedToBeIsNamed() throws SQLException {
        pratiche.change("alter table pratiche alter arrivo type int using 20220301");

        assertThat(stopped())
                .hasMessageContaining("column 'arrivo' of")
                .hasMessageContaining("is int4 at the source, and")
                .hasMessageContaining("promises a date between 1900 and 2199")
                .hasMessageContaining("Convert it in the query");
    }

    @Test
    void aTableThatIsGoneIsNamed() throws SQLException {
        pratiche.change("drop table pratiche");

        assertThat(stopped())
                .hasMessageContaining("relation \"pratiche\" does not exist")
                .hasMessageContaining("The source renamed or dropped a table");
    }

    private LoadException stopped() {
        return catchThrowableOfType(LoadException.class, () -> installation.load("pratiche"));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(20);
        }
    }
}
