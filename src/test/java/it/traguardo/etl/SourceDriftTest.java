package it.traguardo.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tells that a source is no longer what it was: other columns, or many more or fewer rows. */
class SourceDriftTest {

    private PatronageFile source;

    @BeforeEach
    void open(@TempDir Path folder) {
        source = new PatronageFile(folder);
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void columnsTheContractDoesNotKnowAreNamed() throws LoadException {
        LoadReport report =
                source.loadText(PatronageFile.HEADER + ";Note;;\"Altro \"\"campo\"\"\"\n2022/1;;2022-03-01;;x;;y\n");

        assertThat(report.fresh()).isEqualTo(1);
        assertThat(report.warnings())
                .containsExactly("extra_columns: pratiche has 2 column(s) that %s does not know: Note, Altro \"campo\""
                        .formatted(source.declaration));
        assertThat(results("DRIFT")).containsExactly(List.of("extra_columns", "WARN", "2"));
        assertThat(source.installation.column(
                        "select offender::json->>'column' from raw.check_offender order by position"))
                .containsExactly("Note", "Altro \"campo\"");
    }

    @Test
    void columnsTheContractDoesNotKnowMayStopTheLoad() throws LoadException {
        source.declare("extra_columns: freeze");
        source.load("2022/1;;2022-03-01;");

        assertThat(source.stopped(PatronageFile.HEADER + ";Note\n2022/1;;2022-03-09;;x\n"))
                .hasMessageStartingWith("Load of pratiche stopped by extra_columns: pratiche has 1 column(s)")
                .hasMessageContaining("Note");
        assertThat(source.installation.column("select arrivo from raw.pratiche_current"))
                .containsExactly("2022-03-01");
        assertThat(results("DRIFT")).containsExactly(List.of("extra_columns", "STOP", "1"));
    }

    /** Median 100, deviations 1 0 1 0 3, of which the median is 1: 3.5 times 1.4826 is 5.2, a tenth is 10. */
    @Test
    void aLoadOfManyFewerRowsThanUsualWarns() throws LoadException {
        loadEach(99, 100, 101, 100, 103);

        assertThat(rows(90).warnings()).isEmpty();
        assertThat(rows(89).warnings())
                .containsExactly(
                        "row_count: pratiche sent 89 row(s); the 6 loads before had 100 in the median, and 10 more or less would be usual");
        assertThat(results("ROW_COUNT")).containsExactly(List.of("row_count", "WARN", "1"));
    }

    /** Median 100, deviations 20 0 30 10 20, of which the median is 20: 3.5 times 1.4826 times 20 is 103.8. */
    @Test
    void aSourceWhoseLoadsAlwaysDifferMayDiffer() throws LoadException {
        loadEach(80, 100, 130, 110, 80);

        assertThat(rows(203).warnings()).isEmpty();
    }

    @Test
    void fourLoadsAreTooFewToKnowWhatIsUsual() throws LoadException {
        loadEach(100, 100, 100, 100);

        assertThat(rows(1).warnings()).isEmpty();
    }

    @Test
    void aDeclaredToleranceTakesThePlaceOfTheSpread() throws LoadException {
        source.declare("row_count: {tolerance: 50%}");
        loadEach(100, 100, 100, 100, 100);

        assertThat(rows(150).warnings()).isEmpty();
        assertThat(rows(151).warnings()).hasSize(1);
    }

    private void loadEach(int... counts) throws LoadException {
        for (int count : counts) {
            assertThat(rows(count).warnings()).isEmpty();
        }
    }

    private LoadReport rows(int count) throws LoadException {
        return source.load(IntStream.rangeClosed(1, count)
                .mapToObj("2022/%d;;2022-03-01;"::formatted)
                .toArray(String[]::new));
    }

    private List<List<String>> results(String kind) {
        return source.installation.rows(
                "select check_name, severity, offenders from raw.check_result where kind = '%s' order by load_id"
                        .formatted(kind));
    }
}
