package it.traguardo.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.traguardo.TestInstallation;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of a database, read from the watermark on. */
class DatabaseLoadTest {

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID();
    private Connection gestionale;
    private TestInstallation installation;

    @BeforeEach
    void openBoth(@TempDir Path folder) throws SQLException {
        gestionale = DriverManager.getConnection(url, "sa", "");
        change("create table pratiche (numero int, arrivo date, aggiornato timestamp with time zone)");
        change("insert into pratiche values (1, '2022-03-01', '2022-03-01 09:00:00.123456+01')");
        change("insert into pratiche values (2, '2022-03-27', '2022-03-27 03:30:00.654321+02')"); // clocks just changed
        installation = TestInstallation.inMemory(folder);
        connect(url);
        installation.write("etl/pratiche/source.yaml", """
                title: Pratiche
                kind: jdbc
                connection: gestionale
                key: [numero]
                watermark: aggiornato
                columns:
                  numero: {type: integer, required: true}
                  arrivo: {type: date}
                  aggiornato: {type: timestamp, required: true}
                """);
        query("numero, arrivo, aggiornato");
    }

    @AfterEach
    void closeBoth() throws SQLException {
        installation.close();
        gestionale.close();
    }

    @Test
    void onlyWhatChangedSinceTheWatermarkIsRead() throws LoadException, SQLException {
        assertThat(installation.load("pratiche").read()).isEqualTo(2);
        assertThat(installation.load("pratiche").read()).isZero(); // to the microsecond, across the change of clocks

        change("update pratiche set arrivo = '2022-03-02', aggiornato = '2022-04-01 09:00:00+02' where numero = 1");
        change("insert into pratiche values (3, '2022-04-01', '2022-04-01 09:30:00+02')");
        LoadReport report = installation.load("pratiche");

        assertThat(report.read()).isEqualTo(2);
        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.fresh()).isEqualTo(1);
        assertThat(installation.column("select arrivo from raw.pratiche_current order by numero"))
                .containsExactly("2022-03-02", "2022-03-27", "2022-04-01");
    }

    @Test
    void rowsThatAreNotReadAgainAreNotGone() throws LoadException {
        installation.load("pratiche");

        assertThat(installation.load("pratiche").deleted()).isZero();
        assertThat(installation.column("select count(*) from raw.pratiche_current"))
                .containsExactly("2");
    }

    @Test
    void aFaultyRowIsNotReadAgainUntilItChanges() throws LoadException, SQLException {
        change("insert into pratiche values (3, '0202-04-01', '2022-04-01 09:30:00+02')");

        assertThat(installation.load("pratiche").quarantined()).isEqualTo(1);
        assertThat(installation.load("pratiche").read()).isZero();
        change("update pratiche set arrivo = '2022-04-01', aggiornato = '2022-04-02 09:30:00+02' where numero = 3");
        assertThat(installation.load("pratiche").fresh()).isEqualTo(1);
    }

    @Test
    void aPasswordThatIsNotSetIsNamedByItsVariable() {
        installation.write(
                "etl/connections.yaml",
                "gestionale: {url: '%s', user: sa, password_variable: TRAGUARDO_NEVER_SET}%n".formatted(url));

        assertThat(stopped()).hasMessageContaining("the environment variable TRAGUARDO_NEVER_SET is not set");
    }

    @Test
    void instantsKeepTheirZone() throws LoadException {
        installation.load("pratiche");

        assertThat(installation.column("select epoch_us(aggiornato) from raw.pratiche order by numero"))
                .containsExactly("1646121600123456", "1648344600654321"); // 08:00:00Z and 01:30:00Z
    }

    @Test
    void aDatabaseThatDoesNotAnswerStopsTheLoad() throws LoadException {
        installation.load("pratiche");
        connect("jdbc:h2:mem:%s;IFEXISTS=TRUE".formatted(UUID.randomUUID()));

        assertThat(stopped())
                .hasMessageContaining("the source does not answer")
                .hasMessageContaining("etl/pratiche/extract.sql")
                .hasMessageContaining("Dashboards still show the previous load. Check connection and query");
        assertThat(installation.column("select count(*) from raw.pratiche_current"))
                .containsExactly("2");
    }

    @Test
    void aQueryWithoutAPromisedColumnStopsTheLoad() {
        query("numero, aggiornato");

        assertThat(stopped())
                .hasMessageContaining("extract.sql gives no column 'arrivo', only [aggiornato, numero]")
                .hasMessageContaining("Add it to the query, or take it out of")
                .hasMessageContaining("source.yaml");
    }

    private LoadException stopped() {
        return catchThrowableOfType(LoadException.class, () -> installation.load("pratiche"));
    }

    private void connect(String to) {
        installation.write("etl/connections.yaml", "gestionale: {url: '%s', user: sa}%n".formatted(to));
    }

    private void query(String columns) {
        installation.write(
                "etl/pratiche/extract.sql", "select %s from pratiche where aggiornato > :watermark".formatted(columns));
    }

    private void change(String sql) throws SQLException {
        try (var statement = gestionale.createStatement()) {
            statement.execute(sql);
        }
    }
}
