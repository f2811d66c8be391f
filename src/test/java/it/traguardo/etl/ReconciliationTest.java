package it.traguardo.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.traguardo.TestInstallation;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a load, the source's own totals by month stand beside those of what is known of it. */
class ReconciliationTest {

    private static final String RECONCILE = "reconcile: {period: arrivo, sums: [importo]%s}";
    private static final String[] COLUMNS = {"arrivo: {type: date}", "importo: {type: decimal, min: 0}"};

    private PostgresSource pratiche;
    private TestInstallation installation;

    @BeforeEach
    void open(@TempDir Path folder) throws SQLException, IOException {
        pratiche = new PostgresSource(PostgresServer.shared(), folder);
        installation = pratiche.installation;
        pratiche.change("alter table pratiche add importo numeric");
        pratiche.query("select * from pratiche where aggiornato > :watermark");
        pratiche.declare(RECONCILE.formatted(""), COLUMNS);
        insert("1, '2026-01-31', '2026-03-01 09:00+01', 10.25");
        insert("2, '2026-02-01', '2026-03-01 09:00+01', 5");
        insert("3, '2026-02-28', '2026-03-01 09:00+01', 7.5");
        insert("4, null, '2026-03-01 09:00+01', null");
    }

    @AfterEach
    void close() {
        pratiche.close();
    }

    @Test
    void bothSidesOfEachMonthAreKept() throws LoadException {
        assertThat(installation.load("pratiche").warnings()).isEmpty();

        assertThat(totals())
                .containsExactly(
                        List.of("null", "rows", "1.0000", "1.0000"),
                        List.of("null", "sum of importo", "0.0000", "0.0000"),
                        List.of("2026-01-01", "rows", "1.0000", "1.0000"),
                        List.of("2026-01-01", "sum of importo", "10.2500", "10.2500"),
                        List.of("2026-02-01", "rows", "2.0000", "2.0000"),
                        List.of("2026-02-01", "sum of importo", "12.5000", "12.5000"));
        assertThat(results()).containsExactly(List.of("WARN", "0"));
    }

    /** The watermark did not move with the change, and nobody was told of the row that went. */
    @Test
    void whatTheWatermarkDidNotTellIsFound() throws SQLException, LoadException {
        installation.load("pratiche");
        pratiche.change("delete from pratiche where numero = 3");
        pratiche.change("update pratiche set importo = 11 where numero = 1");

        LoadReport report = installation.load("pratiche");

        assertThat(report.warnings())
                .containsExactly(
                        "reconciliation: 3 total(s) of pratiche differ, first 2026-01, sum of importo: 11 at the source, 10.25 here");
        assertThat(installation.column("select offender from raw.check_offender order by position"))
                .containsExactly(
                        "{\"period\":\"2026-01\",\"measure\":\"sum of importo\",\"source\":11,\"warehouse\":10.25}",
                        "{\"period\":\"2026-02\",\"measure\":\"rows\",\"source\":1,\"warehouse\":2}",
                        "{\"period\":\"2026-02\",\"measure\":\"sum of importo\",\"source\":5,\"warehouse\":12.5}");
    }

    @Test
    void aDifferenceMayStopTheLoad() throws SQLException, LoadException {
        pratiche.declare(RECONCILE.formatted(", on_difference: stop"), COLUMNS);
        installation.load("pratiche");
        pratiche.change("delete from pratiche where numero = 3");
        insert("5, '2026-03-01', '2026-03-02 09:00+01', 1");

        var stopped = catchThrowableOfType(LoadException.class, () -> installation.load("pratiche"));

        assertThat(stopped)
                .hasMessageStartingWith(
                        "Load of pratiche stopped by reconciliation: 2 total(s) of pratiche differ, first 2026-02, rows: 1 at the source, 2 here");
        assertThat(installation.column("select count(*) from raw.pratiche_current"))
                .containsExactly("4");
        assertThat(results()).containsExactly(List.of("STOP", "0"), List.of("STOP", "2"));
        assertThat(installation.column("select count(*) from raw.check_offender"))
                .containsExactly("2");
    }

    /** Row 2 is known as it was, and kept aside as it is; row 5 was never known. */
    @Test
    void rowsSetAsideAreNoDifference() throws SQLException, LoadException {
        installation.load("pratiche");
        pratiche.change("update pratiche set importo = -1, aggiornato = '2026-03-02 09:00+01' where numero = 2");
        insert("5, '2026-02-15', '2026-03-02 09:00+01', -3");

        assertThat(installation.load("pratiche").warnings()).isEmpty();
        assertThat(totals()).contains(List.of("2026-02-01", "sum of importo", "3.5000", "3.5000"));
        pratiche.declare(
                RECONCILE.formatted(""), "arrivo: {type: date}", "importo: {type: decimal, min: 0, on_fault: discard}");
        insert("6, '2026-02-15', '2026-03-03 09:00+01', -4");
        LoadReport report = installation.load("pratiche");
        assertThat(report.discarded()).isEqualTo(1);
        assertThat(report.warnings()).singleElement().asString().startsWith("contract importo range");
    }

    @Test
    void theDeletesAreFoundByTheKeysAndTheTotalsAgreeAgain() throws SQLException, LoadException {
        installation.load("pratiche");
        pratiche.change("delete from pratiche where numero = 3");

        LoadReport report =
                installation.loader().load(new LoadOrder("pratiche", LoadCause.COMMAND, 1, new LoadScope.Keys()));

        assertThat(report.deleted()).isEqualTo(1);
        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void aPeriodThatIsATextAtTheSourceIsReadByTheContract() throws SQLException, LoadException {
        pratiche.query(
                "select numero, arrivo::text as arrivo, importo, aggiornato from pratiche where aggiornato > :watermark");

        assertThat(installation.load("pratiche").warnings()).isEmpty();
        assertThat(totals()).contains(List.of("2026-02-01", "rows", "2.0000", "2.0000"));
    }

    @Test
    void aSumThatIsNoNumberAtTheSourceStopsTheLoad() {
        pratiche.query(
                "select numero, arrivo, importo::text as importo, aggiornato from pratiche where aggiornato > :watermark");

        assertThat(catchThrowableOfType(LoadException.class, () -> installation.load("pratiche")))
                .hasMessageContaining("sums 'importo', which is text at the source")
                .hasMessageContaining("Convert it in");
    }

    @Test
    void theTotalsAreOfTheStateThatWasRead() throws Exception {
        Source source = pratiche.source(installation.folders().folders().getFirst());
        var access = (SourceAccess.Database) source.access();
        try (var allocator = new RootAllocator();
                var extract =
                        new DatabaseExtract(source, access, new LoadScope.Changes(), Instant.EPOCH, Optional.empty())) {
            try (ArrowReader page = extract.nextPage(allocator).orElseThrow()) {
                while (page.loadNextBatch()) {
                    insert("5, '2026-02-28', '2026-03-02 09:00+01', 1");
                }
            }
            assertThat(extract.nextPage(allocator)).isEmpty();

            SourceTotals totals = extract.totals(
                            source.expectations().reconcile().orElseThrow())
                    .orElseThrow();

            assertThat(totals.ofSameMoment()).isTrue();
            assertThat(totals.groups().stream()
                            .mapToLong(SourceTotals.Group::rows)
                            .sum())
                    .isEqualTo(4);
        }
    }

    @Test
    void pagesAreOfSeveralStatesAndADifferenceSaysSo() throws SQLException, LoadException {
        pratiche.declare("page_rows: 3\n" + RECONCILE.formatted(""), COLUMNS);
        installation.load("pratiche");
        pratiche.change("delete from pratiche where numero = 1");

        assertThat(installation.load("pratiche").warnings())
                .singleElement()
                .asString()
                .endsWith("; rows that changed while they were read differ too");
    }

    @Test
    void aFileIsComparedWithWhatItHad() throws LoadException {
        installation.write("etl/canoni/source.yaml", """
                title: Canoni
                kind: csv
                file: canoni.csv
                date_format: dd/MM/yyyy
                number_format: it
                key: [numero]
                reconcile: {period: giorno, sums: [canone]}
                columns:
                  numero: {required: true}
                  giorno: {type: date, required: true}
                  canone: {type: decimal, required: true}
                """);
        installation.write("etl/canoni/canoni.csv", """
                numero;giorno;canone
                1;31/01/2026;1.250,50
                1;31/01/2026;1.250,50
                2;15/02/0202;10
                3;15/02/2026;boh
                4;16/02/2026;2,5
                """);

        assertThat(installation.load("canoni").warnings()).isEmpty();
        assertThat(totals())
                .containsExactly(
                        List.of("0202-02-01", "rows", "1.0000", "1.0000"),
                        List.of("0202-02-01", "sum of canone", "10.0000", "10.0000"),
                        List.of("2026-01-01", "rows", "2.0000", "2.0000"),
                        List.of("2026-01-01", "sum of canone", "2501.0000", "2501.0000"),
                        List.of("2026-02-01", "rows", "2.0000", "2.0000"),
                        List.of("2026-02-01", "sum of canone", "2.5000", "2.5000"));
    }

    private void insert(String values) throws SQLException {
        pratiche.change("insert into pratiche (numero, arrivo, aggiornato, importo) values (%s)".formatted(values));
    }

    private List<List<String>> totals() {
        return installation.rows("""
                select period_start, measure, source_value, warehouse_value from raw.reconciliation
                where load_id = (select max(load_id) from raw.load) order by period_start nulls first, measure""");
    }

    private List<List<String>> results() {
        return installation.rows(
                "select severity, offenders from raw.check_result where kind = 'RECONCILIATION' order by load_id");
    }
}
