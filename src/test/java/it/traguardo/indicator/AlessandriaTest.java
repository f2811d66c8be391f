package it.traguardo.indicator;

import static it.traguardo.RequestRegister.reading;
import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.ShippedPlan;
import it.traguardo.TestInstallation;
import it.traguardo.etl.LoadException;
import it.traguardo.vocabulary.DurationBasis;
import it.traguardo.vocabulary.PeriodBasis;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 4 651 real reports of citizens: what Traguardo says of them is what was counted by hand elsewhere. */
class AlessandriaTest {

    private static final IndicatorDefinition CLOSED = ShippedPlan.plan().getIndicator("SEGN.1");
    private static final IndicatorDefinition DAYS = ShippedPlan.plan().getIndicator("SEGN.2");
    private static final String TODAY = "2026-11-23";

    @TempDir
    private static Path home;

    private static TestInstallation alessandria;

    @BeforeAll
    static void load() throws LoadException {
        alessandria = TestInstallation.onDisk(home, TestInstallation.SHIPPED.resolve("docs/examples/alessandria"));
        var report = alessandria.load("segnalazioni");
        assertThat(report.read()).isEqualTo(4_651);
        assertThat(report.fresh()).isEqualTo(4_651);
    }

    @AfterAll
    static void close() {
        alessandria.close();
    }

    @Test
    void allReports() {
        assertThat(value(reading(withoutExclusions(CLOSED), "all", TODAY)).parts())
                .isEqualTo(new Parts(2_683, 4_651));

        var days = value(reading(withoutExclusions(DAYS), "all", TODAY));
        assertThat(days.parts()).isEqualTo(new Parts(58_873, 2_683));
        assertThat(days.value().orElseThrow().setScale(3, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("21.943"));
        assertThat(days.median().orElseThrow()).isEqualByComparingTo("6");
        assertThat(days.ninetiethPercentile().orElseThrow()).isEqualByComparingTo("71.8");
    }

    @Test
    @DisplayName("CAL-5: all reports in office working days, 24 June closed")
    void allReportsInWorkingDays() {
        var days = value(reading(withoutExclusions(DAYS), "all", TODAY).withDuration(DurationBasis.WORKING_GROSS));

        assertThat(days.parts()).isEqualTo(new Parts(40_490, 2_683));
        assertThat(days.value().orElseThrow().setScale(3, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("15.091"));
        assertThat(days.median().orElseThrow()).isEqualByComparingTo("4");
        assertThat(days.ninetiethPercentile().orElseThrow()).isEqualByComparingTo("49");
        assertThat(days.calendars()).containsExactly("firenze 2026.1, italy 2026.1");
    }

    @Test
    void withoutCancelledAndDeletedReports() {
        var closed = value(reading(CLOSED, "all", TODAY));

        assertThat(closed.parts()).isEqualTo(new Parts(2_683, 4_358));
        assertThat(closed.value().orElseThrow().setScale(2, RoundingMode.HALF_UP))
                .isEqualTo(new BigDecimal("61.56"));
        assertThat(closed.leftOut()).containsEntry(LeftOut.EXCLUDED_OUTCOME, 293L); // 4 651 − 4 358
        assertThat(value(reading(DAYS, "all", TODAY)).parts()).isEqualTo(new Parts(58_873, 2_683));
    }

    @Test
    void receivedIn2024() {
        var days = value(reading(DAYS, "2024", TODAY).withBasis(PeriodBasis.COHORT));

        assertThat(value(reading(withoutExclusions(CLOSED), "2024", TODAY)).parts())
                .isEqualTo(new Parts(960, 1_786));
        assertThat(days.parts()).isEqualTo(new Parts(28_804, 960));
        assertThat(days.value().orElseThrow().setScale(3, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("30.004"));
        assertThat(days.median().orElseThrow()).isEqualByComparingTo("9");
        assertThat(days.ninetiethPercentile().orElseThrow()).isEqualByComparingTo("92");
    }

    @Test
    void concludedIn2024() {
        var days = value(reading(DAYS, "2024", TODAY));

        assertThat(days.parts()).isEqualTo(new Parts(35_166, 998));
        assertThat(days.value().orElseThrow().setScale(3, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("35.236"));
        assertThat(days.median().orElseThrow()).isEqualByComparingTo("11");
        assertThat(days.ninetiethPercentile().orElseThrow()).isEqualByComparingTo("101.3");
    }

    @Test
    void openAtTheEndOf2024() {
        var closed = value(reading(CLOSED, "all", "2024-12-31")).parts();

        assertThat(closed.denominator() - closed.numerator()).isEqualTo(1_082);
    }

    @Test
    void reportsWithoutACategoryAreThereAll36() {
        assertThat(alessandria.column(
                        "select count(*) from star.fact_request where procedure_name = 'Senza categoria'"))
                .containsExactly("36");
    }

    private static IndicatorValue value(Reading reading) {
        return alessandria.indicators().value(reading);
    }

    private static IndicatorDefinition withoutExclusions(IndicatorDefinition indicator) {
        return new IndicatorDefinition(
                indicator.code(),
                indicator.version(),
                indicator.title(),
                indicator.explanation(),
                indicator.type(),
                indicator.owner(),
                indicator.measure(),
                indicator.streams(),
                indicator.milestone(),
                indicator.policy(),
                indicator.direction(),
                Set.of(),
                indicator.targets(),
                indicator.baselines(),
                indicator.tolerance(),
                indicator.path());
    }
}
