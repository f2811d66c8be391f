package it.traguardo.progress;

import static it.traguardo.RequestRegister.reading;
import static it.traguardo.ShippedPlan.I1;
import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.RequestRegister;
import it.traguardo.TestInstallation;
import it.traguardo.calendar.CalendarReader;
import it.traguardo.calendar.OfficeCalendar;
import it.traguardo.content.ContentFolders;
import it.traguardo.etl.LoadException;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.Measure;
import it.traguardo.indicator.Parts;
import it.traguardo.indicator.Reading;
import it.traguardo.progress.Course.Reason;
import it.traguardo.progress.Course.State;
import it.traguardo.vocabulary.Direction;
import it.traguardo.vocabulary.ExpectedPath;
import it.traguardo.vocabulary.PeriodBasis;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Course, need and forecast together, over the real star. */
class OutlooksTest {

    private static final OfficeCalendar FLORENCE = new CalendarReader(
                    new ContentFolders(TestInstallation.SHIPPED, List.of(TestInstallation.SHIPPED)))
            .read()
            .getOffice("firenze");

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
    void aCountGoesByTheWorkingDays() throws LoadException {
        register.patronages(100, "2022-03-01", "2022-03-11");

        Outlook outlook = outlooks().of(count(ExpectedPath.LINEAR), List.of());

        // 251 working days in 2022, 124 of them up to 30 June: 251 of the year are expected to be 124.
        assertThat(outlook.course().expected().orElseThrow()).isEqualByComparingTo("124");
        assertThat(outlook.course().by()).isEqualByComparingTo("24");
        assertThat(outlook.course().state()).isEqualTo(State.OFF_COURSE);
        assertThat(outlook.course().reason()).isEqualTo(Reason.TOTAL_BEHIND);
        // 151 are left, and 127 working days.
        var pace = (NeededPace.Total) outlook.pace().orElseThrow();
        assertThat(pace.rest()).isEqualByComparingTo("151");
        assertThat(pace.workingDays()).isEqualTo(127);
    }

    @Test
    void aSeasonalPathGoesAsThePastYearsWent() throws LoadException {
        register.patronages(60, "2021-02-01", "2021-02-11");
        register.patronages(40, "2021-09-01", "2021-09-11");
        register.patronages(150, "2022-03-01", "2022-03-11");

        Outlook outlook = outlooks().of(count(ExpectedPath.SEASONAL), List.of());

        // 60 of 100 by 30 June 2021: 150.6 of 251.
        assertThat(outlook.course().expected().orElseThrow()).isEqualByComparingTo("150.6");
        assertThat(outlook.course().by()).isEqualByComparingTo("0.6");
    }

    @Test
    void aPathByPhasesGoesAsTheyAreDated() throws LoadException {
        register.patronages(100, "2022-03-01", "2022-03-11");
        var phase = new Stretch("A", LocalDate.of(2022, 6, 26), LocalDate.of(2022, 7, 6), BigDecimal.ONE);

        // 5 of its 10 days: half of 251.
        assertThat(outlooks()
                        .of(count(ExpectedPath.PHASES), List.of(phase))
                        .course()
                        .expected()
                        .orElseThrow())
                .isEqualByComparingTo("125.5");
        assertThat(outlooks().of(count(ExpectedPath.PHASES), List.of()).course())
                .isEqualTo(Course.notApplicable(Reason.NO_PATH));
    }

    @Test
    void aCountIsForecastFromWhatArrivesAndHowLongItTakes() throws LoadException {
        for (LocalDate day = LocalDate.of(2021, 1, 1); day.getYear() < 2023; day = day.plusDays(3)) {
            register.patronage(day.toString()).investigated(day.plusDays(10).toString());
        }

        Outlook outlook = outlooks().of(count(ExpectedPath.LINEAR), List.of());
        Forecast forecast = outlook.forecast().orElseThrow();

        // Every third day one: 121 or 122 end in a year.
        assertThat(forecast.holds(new BigDecimal("121"))).isTrue();
        assertThat(forecast.width()).isLessThan(new BigDecimal("40"));
        assertThat(forecast.chance().orElseThrow()).isEqualByComparingTo("0");
    }

    @Test
    void amountsAndEnteredValuesAreNotForecast() throws LoadException {
        register.patronages(100, "2022-03-01", "2022-03-11");
        var amount =
                reading(indicator(Measure.AMOUNT, ExpectedPath.LINEAR, List.of("PATROCINIO")), "2022", "2022-06-30");
        var manual = reading(indicator(Measure.SHARE, ExpectedPath.LINEAR, List.of()), "2022", "2022-06-30");

        assertThat(outlooks().of(amount, List.of()).prediction())
                .isEqualTo(NoForecast.because(NoForecast.Reason.AMOUNT));
        assertThat(outlooks().of(manual, List.of()).prediction())
                .isEqualTo(NoForecast.because(NoForecast.Reason.MANUAL));
    }

    @Test
    void pointsAreTheValuesOfTheirDays() throws LoadException {
        register.patronages(3, "2022-01-10", "2022-02-10");
        register.patronages(1, "2022-02-20", "");
        var june = reading(I1, "2022", "2022-03-15");

        var points = outlooks().points(register.indicators().value(june), List.of());

        assertThat(points).hasSize(13); // the ends of 12 months, and the day
        assertThat(points.getFirst().actual()).contains(new Parts(0, 3));
        assertThat(points.get(1).actual()).contains(new Parts(3, 4));
        assertThat(points.get(2).day()).isEqualTo("2022-03-15");
        assertThat(points.get(3).actual()).isEmpty();
        assertThat(points)
                .allSatisfy(point -> assertThat(point.expected().orElseThrow()).isEqualByComparingTo("100"));
    }

    @Test
    void anotherTargetChangesStateAndNeedAndChance() throws LoadException {
        for (LocalDate day = LocalDate.of(2021, 1, 1); day.getYear() < 2023; day = day.plusDays(3)) {
            register.patronage(day.toString()).investigated(day.plusDays(10).toString());
        }
        Outlooks outlooks = outlooks();
        OutlookBase base = outlooks.base(reading(I1, "2022", "2022-06-30"), List.of());

        Outlook lower =
                outlooks.of(base, new Scenario(Optional.of(new BigDecimal("90")), BigDecimal.ONE, BigDecimal.ONE));

        // 57 of 60 are investigated, 95 %.
        assertThat(outlooks.of(base, Scenario.NONE).course().reason()).isEqualTo(Reason.SHARE_BEHIND_BUT_OPEN);
        assertThat(lower.course().state()).isEqualTo(State.ON_COURSE);
        assertThat(lower.forecast().orElseThrow().chance().orElseThrow()).isEqualByComparingTo("1");
        // Of some 120, 12 may fail.
        assertThat(((NeededPace.Share) lower.pace().orElseThrow()).mayFail()).isBetween(10L, 14L);
    }

    private static Reading count(ExpectedPath path) {
        return reading(indicator(Measure.COUNT, path, List.of("PATROCINIO")), "2022", "2022-06-30");
    }

    /** Of investigations that ended in the year, 251 expected. */
    private static IndicatorDefinition indicator(Measure measure, ExpectedPath path, List<String> streams) {
        return new IndicatorDefinition(
                "P",
                1,
                I1.title(),
                I1.explanation(),
                I1.type(),
                I1.owner(),
                measure,
                streams,
                I1.milestone(),
                I1.policy().withBasis(PeriodBasis.FLOW),
                Direction.HIGHER,
                I1.excludedOutcomes(),
                Map.of(Year.of(2022), new BigDecimal("251")),
                Map.of(),
                BigDecimal.ZERO,
                path);
    }

    private Outlooks outlooks() throws LoadException {
        var indicators = register.indicators();
        return new Outlooks(indicators, new Forecasts(indicators, register.lives()), _ -> FLORENCE);
    }
}
