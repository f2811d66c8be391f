package it.traguardo.progress;

import static it.traguardo.RequestRegister.reading;
import static it.traguardo.ShippedPlan.I1;
import static it.traguardo.ShippedPlan.I2;
import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.RequestRegister;
import it.traguardo.etl.LoadException;
import it.traguardo.indicator.Parts;
import it.traguardo.indicator.Reading;
import it.traguardo.indicator.RequestLife.Fate;
import it.traguardo.indicator.RequestLives;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forecasts over the real star: what they rest on, and where the end can be worked by hand. */
class ForecastsTest {

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
    void whatAlwaysTookTenDaysWillTakeTenDays() throws LoadException {
        everyThirdDay("2021-01-01", "2022-12-31", 10);
        Forecast forecast = forecast(reading(I2, "2022", "2022-06-30"));

        assertThat(forecast.median()).isEqualByComparingTo("10");
        assertThat(forecast.low()).isEqualByComparingTo("10");
        assertThat(forecast.high()).isEqualByComparingTo("10");
        assertThat(forecast.chance().orElseThrow()).isEqualByComparingTo("1");
    }

    @Test
    void withoutArrivalsWhatIsOpenDecides() throws LoadException {
        everyThirdDay("2021-01-01", "2022-12-31", 10);
        Forecasts forecasts = forecasts();
        ForecastBase base = forecasts.base(register.value(I1, "2022", "2022-06-30"));

        // From 1 January 2021 every third day: in 2022 from 2 January to 28 June, 60. Those of 22, 25 and 28 June are
        // open.
        assertThat(base.decided()).isEqualTo(new Parts(57, 57));
        assertThat(base.open()).isEqualTo(3);

        Forecast none = (Forecast) forecasts.of(base, new Scenario(Optional.empty(), BigDecimal.ONE, BigDecimal.ZERO));
        assertThat(none.median()).isEqualByComparingTo("100");
        assertThat(none.remaining()).isEqualTo(3);
        assertThat(none.arrivals()).isZero();
    }

    @Test
    void withoutWorkWhatIsOpenStaysOpen() throws LoadException {
        everyThirdDay("2021-01-01", "2022-12-31", 10);
        Forecasts forecasts = forecasts();
        ForecastBase base = forecasts.base(register.value(I1, "2022", "2022-06-30"));

        // 57 of 60: what was decided, over that and what is open.
        Forecast none = (Forecast) forecasts.of(base, new Scenario(Optional.empty(), BigDecimal.ZERO, BigDecimal.ZERO));

        assertThat(none.median()).isEqualByComparingTo("95");
    }

    @Test
    void aCohortKeepsOpenWhatComesTooLate() throws LoadException {
        everyThirdDay("2021-01-01", "2022-12-31", 10);
        Forecast forecast = forecast(reading(I1, "2022", "2022-06-30"));

        // What arrives after 21 December cannot end by the 31st: some 3 of 120.
        assertThat(forecast.median()).isBetween(new BigDecimal("96"), new BigDecimal("99"));
        assertThat(forecast.chance().orElseThrow()).isLessThan(new BigDecimal("0.2"));
        assertThat(forecast.arrivals()).isBetween(50L, 72L);
    }

    @Test
    void whatHappensLaterIsNotForeseen() throws LoadException {
        everyThirdDay("2021-01-01", "2022-06-30", 10);
        Prediction before = forecasts().of(reading(I2, "2022", "2022-06-30"));
        everyThirdDay("2022-07-01", "2022-12-31", 90);

        assertThat(forecasts().of(reading(I2, "2022", "2022-06-30"))).isEqualTo(before);
    }

    @Test
    void whatBecomesKnownLaterIsNotForeseen() throws LoadException {
        everyThirdDay("2021-01-01", "2022-06-30", 10);
        var knownAt = register.value(I2, "2022", "2022-06-30").knownAt();
        Reading then = reading(I2, "2022", "2022-06-30").withKnownAt(knownAt);
        Prediction before = forecasts().of(then);
        register.patronages(40, "2022-03-01", "2022-06-01"); // registered late: each took 92 days

        assertThat(forecasts().of(then)).isEqualTo(before);
        assertThat(forecasts().of(then.withKnownAt(Optional.empty()))).isNotEqualTo(before);
    }

    @Test
    void theSameReadingGivesTheSameForecast() throws LoadException {
        everyThirdDay("2021-01-01", "2022-12-31", 10);
        Forecasts forecasts = forecasts();
        Reading june = reading(I1, "2022", "2022-06-30");

        assertThat(forecasts.of(june)).isEqualTo(forecasts.of(june));
    }

    @Test
    void fewCasesAreSaidToBeFew() throws LoadException {
        register.patronages(29, "2022-03-01", "2022-03-11");
        register.patronages(10, "2022-05-01", "");

        assertThat(forecasts().of(reading(I2, "2022", "2022-06-30")))
                .isEqualTo(new NoForecast(NoForecast.Reason.FEW_CASES, 29, 30));
    }

    @Test
    void aPeriodThatIsOverIsNotForecast() throws LoadException {
        everyThirdDay("2021-01-01", "2022-06-30", 10);
        Forecasts forecasts = forecasts();

        assertThat(forecasts.of(reading(I2, "2021", "2022-06-30")))
                .isEqualTo(NoForecast.because(NoForecast.Reason.PERIOD_OVER));
        assertThat(forecasts.of(reading(I2, "2023", "2022-06-30")))
                .isEqualTo(NoForecast.because(NoForecast.Reason.NOT_BEGUN));
        assertThat(forecasts.of(reading(I2, "2021..2023", "2022-06-30")))
                .isEqualTo(NoForecast.because(NoForecast.Reason.PERIOD_TOO_LONG));
    }

    @Test
    void livesAreThePopulationOfTheValue() throws LoadException {
        var first = register.patronage("2022-03-01").investigated("2022-03-11");
        register.patronage("2022-03-01").duplicateOf(first).investigated("2022-03-11");
        register.patronage("2022-03-02").withdrawn("2022-03-05");
        register.patronage("2022-03-03").transferred("2022-03-20");
        register.patronage("2022-03-04").investigated("2022-07-10"); // after the cut-off
        RequestLives lives = register.lives();

        var found = lives.lives(reading(I1, "2022", "2022-06-30"), LocalDate.of(2022, 1, 1));

        assertThat(found)
                .extracting(life -> life.fate())
                .containsExactlyInAnyOrder(Fate.REACHED, Fate.LEFT, Fate.LEFT, Fate.OPEN);
        assertThat(lives.arrivals(reading(I1, "2022", "2022-06-30")).stream()
                        .mapToLong(day -> day.requests())
                        .sum())
                .isEqualTo(4);
        // Ended before the day asked for: only what is open, and what ended since.
        assertThat(lives.lives(reading(I1, "2022", "2022-06-30"), LocalDate.of(2022, 3, 15)))
                .extracting(life -> life.fate())
                .containsExactlyInAnyOrder(Fate.LEFT, Fate.OPEN);
    }

    /** Requests every third day, each investigated after so many days. */
    private void everyThirdDay(String from, String to, int days) {
        for (LocalDate day = LocalDate.parse(from); !day.isAfter(LocalDate.parse(to)); day = day.plusDays(3)) {
            register.patronage(day.toString()).investigated(day.plusDays(days).toString());
        }
    }

    private Forecasts forecasts() throws LoadException {
        return new Forecasts(register.indicators(), register.lives());
    }

    private Forecast forecast(Reading reading) throws LoadException {
        return (Forecast) forecasts().of(reading);
    }
}
