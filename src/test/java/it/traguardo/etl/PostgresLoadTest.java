package it.traguardo.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.traguardo.TestInstallation;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of a real PostgreSQL: their types, their pages, and which of them a load asks for. */
class PostgresLoadTest {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    private PostgresSource pratiche;
    private TestInstallation installation;

    @BeforeEach
    void open() throws SQLException, IOException {
        pratiche = new PostgresSource(PostgresServer.shared(), folder);
        installation = pratiche.installation;
    }

    @AfterEach
    void close() {
        pratiche.close();
    }

    @Test
    void everyTypeArrivesAsPromised() throws SQLException, LoadException {
        pratiche.change(
                "alter table pratiche add importo numeric, add urgente boolean, add nota text, add visto timestamp");
        pratiche.declare(
                "",
                "arrivo: {type: date}",
                "importo: {type: decimal}",
                "urgente: {type: boolean}",
                "nota: {}",
                "visto: {type: timestamp}");
        pratiche.query("select * from pratiche -- all of them\nwhere aggiornato > :watermark -- a comment at the end");
        pratiche.change(
                "insert into pratiche values (1, '2022-03-01', '2022-03-27 03:30:00.654321+02', 12.5, true, 'Età, \"però\"', '2022-07-01 10:00')");
        pratiche.change("insert into pratiche values (2, null, '2022-03-01 09:00:00+01', 1234.5678, false, '', null)");
        pratiche.change("insert into pratiche values (3, '2022-03-03', '2022-03-01 09:00:01+01', 7, null, null, null)");

        assertThat(installation.load("pratiche").fresh()).isEqualTo(3);
        assertThat(
                        installation.rows(
                                "select arrivo, epoch_us(aggiornato), importo, urgente, nota, epoch(visto)::bigint from raw.pratiche order by numero"))
                .containsExactly(
                        List.of("2022-03-01", "1648344600654321", "12.5000", "true", "Età, \"però\"", "1656662400"),
                        List.of("null", "1646121600000000", "1234.5678", "false", "null", "null"),
                        List.of("2022-03-03", "1646121601000000", "7.0000", "null", "null", "null"));
    }

    @Test
    void pagesFollowEachOtherAcrossEqualWatermarks() throws Exception {
        pratiche.declare("page_rows: 4", "arrivo: {type: date}");
        pratiche.change(
                "insert into pratiche select i, '2022-03-01', timestamptz '2022-03-01 09:00+01' + i / 6 * interval '1 hour' from generate_series(1, 25) i");

        assertThat(pages(Optional.empty())).containsExactly(4, 4, 4, 4, 4, 4, 1);
        assertThat(installation.load("pratiche").fresh()).isEqualTo(25);
        assertThat(installation.load("pratiche").read()).isZero();
    }

    @Test
    void readingGoesOnAfterAPositionInTheMiddle() throws Exception {
        pratiche.declare("page_rows: 4", "arrivo: {type: date}");
        pratiche.change(
                "insert into pratiche select i, null, timestamptz '2022-03-01 09:00+01' from generate_series(1, 10) i");

        assertThat(pages(Optional.of(new PagePosition("2022-03-01 09:00:00+01", List.of("7")))))
                .containsExactly(3);
    }

    @Test
    void anOverlapFindsRowsThatWereCommittedLate() throws SQLException, LoadException {
        pratiche.declare("overlap: 2h", "arrivo: {type: date}");
        pratiche.change("insert into pratiche values (1, null, '2022-03-01 12:00+01')");
        installation.load("pratiche");
        pratiche.change(
                "insert into pratiche values (2, null, '2022-03-01 10:30+01'), (3, null, '2022-03-01 09:30+01')");

        LoadReport report = installation.load("pratiche");

        assertThat(report.read()).isEqualTo(2); // 1 again, and 2; 3 came later than the overlap
        assertThat(report.fresh()).isEqualTo(1);
        assertThat(report.unchanged()).isEqualTo(1);
    }

    @Test
    void aPeriodIsReadAnewFromItsFirstDayToTheDayBeforeItsEnd() throws SQLException, LoadException {
        pratiche.declare("page_rows: 2\nperiod_column: arrivo", "arrivo: {type: date}");
        pratiche.change(
                "insert into pratiche select i, date '2022-02-26' + i, timestamptz '2022-03-09 09:00+01' from generate_series(1, 9) i");

        assertThat(load(new LoadScope.Period(LocalDate.of(2022, 3, 1), LocalDate.of(2022, 3, 6)))
                        .read())
                .isEqualTo(5);
        assertThat(installation.column("select min(arrivo) || ' ' || max(arrivo) from raw.pratiche"))
                .containsExactly("2022-03-01 2022-03-05");
    }

    @Test
    void theDaysOfAPeriodOfInstantsBeginInRome() throws SQLException, LoadException {
        pratiche.declare("period_column: aggiornato", "arrivo: {type: date}");
        pratiche.change(
                "insert into pratiche values (1, null, '2022-03-01 00:00+01'), (2, null, '2022-02-28 23:59:59+01'), (3, null, '2022-03-01 23:30+00')");

        load(new LoadScope.Period(LocalDate.of(2022, 3, 1), LocalDate.of(2022, 3, 2)));

        assertThat(installation.column("select numero from raw.pratiche")).containsExactly("1");
    }

    @Test
    void aPeriodOfASourceThatNamesNoColumnForItStops() {
        var stopped = catchThrowableOfType(
                LoadException.class,
                () -> load(new LoadScope.Period(LocalDate.of(2022, 3, 1), LocalDate.of(2022, 3, 2))));

        assertThat(stopped).hasMessageContaining("Write 'period_column: …' there");
    }

    @Test
    void keysAloneFindWhatIsGone() throws SQLException, LoadException {
        pratiche.change("insert into pratiche select i, null, now() from generate_series(1, 5) i");
        installation.load("pratiche");
        pratiche.change("delete from pratiche where numero = 3");

        LoadReport report = load(new LoadScope.Keys());

        assertThat(report.read()).isEqualTo(4);
        assertThat(report.deleted()).isEqualTo(1);
    }

    @Test
    void aQueryThatWritesIsRefused() throws SQLException {
        pratiche.change("insert into pratiche values (1, null, now())");
        pratiche.query(
                "with gone as (delete from pratiche where aggiornato > :watermark returning *) select * from gone");

        assertThat(catchThrowableOfType(LoadException.class, () -> installation.load("pratiche")))
                .hasMessageContaining("read-only transaction");
    }

    @Test
    void typesThatTheProductDoesNotKnowArriveAsText() throws SQLException, LoadException {
        pratiche.change("create type stato as enum ('aperta', 'chiusa')");
        pratiche.change(
                "alter table pratiche add stato stato, add impronta bytea, add dati jsonb, add sigle text[], add codice uuid");
        pratiche.declare("", "stato: {}", "impronta: {}", "dati: {}", "sigle: {}", "codice: {}");
        pratiche.query("select * from pratiche where aggiornato > :watermark");
        pratiche.change(
                "insert into pratiche values (1, null, now(), 'chiusa', '\\xc3ff', '{\"a\": 1}', '{x,y}', '11111111-2222-3333-4444-555555555555')");

        installation.load("pratiche");

        assertThat(installation.rows("select stato, impronta, dati, sigle, codice from raw.pratiche"))
                .containsExactly(
                        List.of("chiusa", "\\xc3ff", "{\"a\": 1}", "{x,y}", "11111111-2222-3333-4444-555555555555"));
    }

    @Test
    void rowsThatAreWantedNoMoreAreNotWaitedFor() throws Exception {
        pratiche.query(
                "select numero, arrivo, aggiornato, case when numero > 25000 then pg_sleep(60) end from pratiche where aggiornato > :watermark");
        pratiche.change("insert into pratiche select i, null, now() from generate_series(1, 40000) i");
        long start = System.nanoTime();

        try (var allocator = new RootAllocator();
                var extract = extract(Optional.empty());
                ArrowReader page = extract.nextPage(allocator).orElseThrow()) {
            assertThat(page.loadNextBatch()).isTrue();
        }

        assertThat(System.nanoTime() - start).isLessThan(30_000_000_000L);
    }

    @Test
    void littleIsHeldHoweverManyRowsThereAre() throws Exception {
        pratiche.change("alter table pratiche add nota text");
        pratiche.declare("", "arrivo: {type: date}", "nota: {}");
        pratiche.query("select * from pratiche where aggiornato > :watermark");
        pratiche.change(
                "insert into pratiche select i, '2022-03-01', now(), repeat('x', 500) from generate_series(1, 200000) i");
        long rows = 0;

        try (var allocator = new RootAllocator();
                var extract = extract(Optional.empty())) {
            try (ArrowReader page = extract.nextPage(allocator).orElseThrow()) {
                while (page.loadNextBatch()) {
                    rows += page.getVectorSchemaRoot().getRowCount();
                }
            }
            assertThat(rows).isEqualTo(200_000); // more than 100 MB in all
            assertThat(allocator.getPeakMemoryAllocation()).isLessThan(64L * MEGABYTE);
        }
    }

    private LoadReport load(LoadScope scope) throws LoadException {
        installation.clock.advanceMinutes(1);
        return installation.loader().load(new LoadOrder("pratiche", LoadCause.MANUAL, 1, scope));
    }

    private DatabaseExtract extract(Optional<PagePosition> position) {
        Source source = pratiche.source(folder);
        return new DatabaseExtract(
                source, (SourceAccess.Database) source.access(), new LoadScope.Changes(), Instant.EPOCH, position);
    }

    /** Rows of each page. */
    private List<Integer> pages(Optional<PagePosition> position) throws Exception {
        var pages = new ArrayList<Integer>();
        try (var allocator = new RootAllocator();
                var extract = extract(position)) {
            Optional<ArrowReader> page = extract.nextPage(allocator);
            while (page.isPresent()) {
                int rows = 0;
                try (ArrowReader reader = page.get()) {
                    while (reader.loadNextBatch()) {
                        rows += reader.getVectorSchemaRoot().getRowCount();
                    }
                }
                pages.add(rows);
                page = extract.nextPage(allocator);
            }
        }
        return pages;
    }
}
