package it.traguardo.indicator;

import static it.traguardo.RequestRegister.reading;
import static it.traguardo.ShippedPlan.I2;
import static it.traguardo.ShippedPlan.I3;
import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.RequestRegister;
import it.traguardo.etl.LoadException;
import it.traguardo.vocabulary.DurationBasis;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days and pooling, by the rules P-11 and P-12 of domain.md. */
class DurationTest {

    private RequestRegister register;

    @BeforeEach
    void openRegister(@TempDir Path folder) {
        register = new RequestRegister(folder);
    }

    @AfterEach
    void closeRegister() {
        register.close();
    }

    @Test
    @DisplayName("P-11: 10 cases at 12 days and 90 at 16 are 15.6 days, not 14")
    void monthsArePooledAndNeverAveraged() throws LoadException {
        register.patronages(10, "2022-03-01", "2022-03-13"); // 12 days: 120
        register.patronages(90, "2022-04-01", "2022-04-17"); // 16 days: 1 440
        var indicators = register.indicators();
        var year = reading(I2, "2022", "2022-12-31");

        assertThat(indicators.months(year))
                .containsExactly(
                        new MonthlyParts(YearMonth.of(2022, 3), new Parts(120, 10)),
                        new MonthlyParts(YearMonth.of(2022, 4), new Parts(1_440, 90)));
        assertThat(indicators.value(year).value().orElseThrow()).isEqualByComparingTo("15.6");
    }

    @Test
    @DisplayName("P-11: 40 of 40 and 5 of 10 are 90 %, not 75 %")
    void streamsArePooledAndNeverAveraged() throws LoadException {
        for (int question = 0; question < 40; question++) {
            register.request("INTERROGAZIONE", "2022-03-01").concluded("2022-03-20", "RISPOSTA_SCRITTA");
        }
        for (int access = 0; access < 10; access++) {
            var request = register.request("ACCESSO_DOCUMENTALE", "2022-04-01");
            if (access < 5) {
                request.concluded("2022-04-20", "ACCOLTO");
            }
        }

        var value = register.value(I3, "2022", "2022-12-31");

        assertThat(value.parts()).isEqualTo(new Parts(45, 50));
        assertThat(value.value().orElseThrow()).isEqualByComparingTo("90");
    }

    @Test
    @DisplayName("P-12: a duration is gross or net, and overlapping suspensions take a day off once")
    void overlappingSuspensionsTakeADayOffOnce() throws LoadException {
        // 40 days in all; suspended 11/03 to 21/03 and 16/03 to 26/03: together 15 days, not 20.
        register.patronage("2022-03-01")
                .investigated("2022-04-10")
                .suspended("2022-03-11", "2022-03-21")
                .suspended("2022-03-16", "2022-03-26");
        var indicators = register.indicators();
        var gross = reading(I2, "2022", "2022-12-31");

        assertThat(indicators.value(gross).parts()).isEqualTo(new Parts(40, 1));
        assertThat(indicators.value(net(gross)).parts()).isEqualTo(new Parts(25, 1));
    }

    @Test
    @DisplayName("P-12: two suspensions one after the other both count")
    void suspensionsInARowBothCount() throws LoadException {
        // 40 days; the second begins the day the first ends: 10 + 5 days off.
        register.patronage("2022-03-01")
                .investigated("2022-04-10")
                .suspended("2022-03-11", "2022-03-21")
                .suspended("2022-03-21", "2022-03-26");

        assertThat(register.indicators()
                        .value(net(reading(I2, "2022", "2022-12-31")))
                        .parts())
                .isEqualTo(new Parts(25, 1));
    }

    @Test
    @DisplayName("P-12: a suspension that is still open ends with the milestone")
    void anOpenSuspensionEndsWithTheMilestone() throws LoadException {
        // 40 days, suspended from the 30th on; it was resumed only after the end.
        register.patronage("2022-03-01").investigated("2022-04-10").suspended("2022-03-31", "2022-05-01");

        assertThat(register.indicators()
                        .value(net(reading(I2, "2022", "2022-12-31")))
                        .parts())
                .isEqualTo(new Parts(30, 1));
    }

    @Test
    @DisplayName("P-12: a resumption that resumes nothing takes no suspension away")
    void aResumptionThatResumesNothingTakesNoSuspensionAway() throws LoadException {
        // 40 days, 10 of them suspended; the resumptions of 05/03 have nothing to resume.
        register.patronage("2022-03-01")
                .investigated("2022-04-10")
                .resumed("2022-03-05")
                .resumed("2022-03-05")
                .suspended("2022-03-11", "2022-03-21");

        assertThat(register.indicators()
                        .value(net(reading(I2, "2022", "2022-12-31")))
                        .parts())
                .isEqualTo(new Parts(30, 1));
    }

    @Test
    @DisplayName("P-12: a suspension before receipt takes no day off")
    void aSuspensionBeforeReceiptTakesNoDayOff() throws LoadException {
        // 10 days, of which 3 suspended: those from 01/03 to 04/03, not the 9 before.
        register.patronage("2022-03-01").investigated("2022-03-11").suspended("2022-02-20", "2022-03-04");

        assertThat(register.indicators()
                        .value(net(reading(I2, "2022", "2022-12-31")))
                        .parts())
                .isEqualTo(new Parts(7, 1));
    }

    @Test
    @DisplayName("P-12: working days are gross or net too, and an overlap takes a day off once")
    void workingDaysAreGrossOrNetToo() throws LoadException {
        // Friday 10/06/2022 to Friday 24/06: 14 days, 10 of them worked: no patron saint in this content.
        // Suspended Saturday 11/06 to Wednesday 15/06 and Monday 13/06 to Friday 17/06: together 6 days, of which
        // Monday 13/06 to Friday 17/06 are worked, 5.
        register.patronage("2022-06-10")
                .investigated("2022-06-24")
                .suspended("2022-06-11", "2022-06-15")
                .suspended("2022-06-13", "2022-06-17");
        var indicators = register.indicators();
        var gross = reading(I2, "2022", "2022-12-31");

        assertThat(indicators.value(net(gross)).parts()).isEqualTo(new Parts(8, 1));
        assertThat(indicators
                        .value(gross.withDuration(DurationBasis.WORKING_GROSS))
                        .parts())
                .isEqualTo(new Parts(10, 1));
        assertThat(indicators
                        .value(gross.withDuration(DurationBasis.WORKING_NET))
                        .parts())
                .isEqualTo(new Parts(5, 1));
    }

    @Test
    @DisplayName("P-10: a day outside the calendar has no working days, and the coverage shows it")
    void aDayOutsideTheCalendarHasNoWorkingDays() throws LoadException {
        register.patronage("1999-12-30").investigated("2000-01-05");
        register.patronage("2000-01-03").investigated("2000-01-05");

        var value = register.indicators()
                .value(reading(I2, "2000", "2022-12-31").withDuration(DurationBasis.WORKING_GROSS));

        assertThat(value.parts()).isEqualTo(new Parts(2, 1));
        assertThat(value.leftOut()).containsOnly(Map.entry(LeftOut.OUTSIDE_CALENDAR, 1L));
        assertThat(value.coverage()).isEqualTo(new IndicatorValue.Coverage(1, 2));
    }

    @Test
    @DisplayName("P-12: concluded the same day is 0 days, and counts")
    void concludedTheSameDayIsZeroDays() throws LoadException {
        register.patronage("2022-03-01").investigated("2022-03-01");

        var value = register.value(I2, "2022", "2022-12-31");

        assertThat(value.parts()).isEqualTo(new Parts(0, 1));
        assertThat(value.value().orElseThrow()).isEqualByComparingTo("0");
        assertThat(value.status()).isEqualTo(Status.MET);
    }

    @Test
    @DisplayName("P-12: median and 90th percentile stand beside the mean, interpolated")
    void medianAndNinetiethPercentileStandBesideTheMean() throws LoadException {
        for (int days = 1; days <= 10; days++) {
            register.patronages(1, "2022-03-01", "2022-03-%02d".formatted(1 + days));
        }

        var value = register.value(I2, "2022", "2022-12-31");

        // 1 to 10 days: median between the 5th and the 6th; p90 at position 0.9 · 9 = 8.1, so 9 + 0.1.
        assertThat(value.median().orElseThrow()).isEqualByComparingTo("5.5");
        assertThat(value.ninetiethPercentile().orElseThrow()).isEqualByComparingTo("9.1");
    }

    private static Reading net(Reading reading) {
        return reading.withDuration(DurationBasis.NET);
    }
}
