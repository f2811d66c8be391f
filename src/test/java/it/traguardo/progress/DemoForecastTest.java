package it.traguardo.progress;

import static it.traguardo.RequestRegister.reading;
import static it.traguardo.ShippedPlan.I1;
import static it.traguardo.ShippedPlan.I2;
import static it.traguardo.ShippedPlan.I3;
import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.ShippedPlan;
import it.traguardo.TestInstallation;
import it.traguardo.demo.DemoMunicipality;
import it.traguardo.demo.DemoTruth;
import it.traguardo.etl.LoadException;
import it.traguardo.etl.Sources;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.RequestLives;
import it.traguardo.vocabulary.Rome;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forecasts of the demo's past years, held against what its own plan knows came of them. */
class DemoForecastTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private static Path home;

    private static TestInstallation installation;
    private static Forecasts forecasts;
    private static BackTests backTests;

    @BeforeAll
    static void load() throws LoadException {
        installation = TestInstallation.onDisk(home, TestInstallation.SHIPPED);
        var gestionale = new JdbcDataSource();
        gestionale.setURL("jdbc:h2:file:" + home.toAbsolutePath().resolve("demo/gestionale"));
        gestionale.setUser("sa");
        gestionale.setPassword("");
        new DemoMunicipality(gestionale, Clock.fixed(NOW, Rome.ZONE)).advance();
        installation.clock.set(NOW);
        for (String source : new Sources(installation.folders(), home).names()) {
            installation.loader().load(source);
        }
        forecasts = new Forecasts(installation.indicators(), new RequestLives(installation.history()));
        backTests = new BackTests(installation.indicators(), forecasts);
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @Test
    void backTestsHoldWhatReallyCame() {
        var truth = DemoTruth.knownAt(NOW);
        for (Trial trial : backTest(I2).trials()) {
            Year year = trial.period().targetYear();
            var days = truth.investigationDays(year, year.atMonth(12).atEndOfMonth());

            assertThat(trial.came().doubleValue())
                    .isEqualTo(
                            (double) days.numerator() / days.denominator(),
                            org.assertj.core.api.Assertions.within(1e-9));
        }
    }

    @Test
    void fourOfFiveIntervalsHoldWhatCame() {
        var trials = new ArrayList<Trial>();
        for (IndicatorDefinition indicator : indicators()) {
            BackTest test = backTest(indicator);
            System.out.printf(
                    "%s %d of %d, error %s, no change %s, brier %s%n",
                    indicator.code(),
                    test.held(),
                    test.forecasts(),
                    test.meanError(),
                    test.meanErrorOfNoChange(),
                    test.brierScore());
            for (Trial trial : test.trials()) {
                System.out.printf(
                        "   %s %s so far %.3f: %s came %.3f%n",
                        trial.period().code(),
                        trial.asOf(),
                        trial.soFar().orElse(BigDecimal.ZERO),
                        trial.forecast()
                                .map(f ->
                                        "%.3f [%.3f, %.3f] %s remaining %d arrivals %d open %d from %s cases %d curves %d years %d"
                                                .formatted(
                                                        f.median(),
                                                        f.low(),
                                                        f.high(),
                                                        f.chance(),
                                                        f.remaining(),
                                                        f.arrivals(),
                                                        f.open(),
                                                        f.observedFrom(),
                                                        f.observedCases(),
                                                        f.curves(),
                                                        f.pastYears()))
                                .orElse(trial.prediction().toString()),
                        trial.came());
            }
            trials.addAll(test.trials());
        }
        var all = new BackTest(trials);

        assertThat(all.forecasts()).isGreaterThanOrEqualTo(60);
        assertThat((double) all.held() / all.forecasts()).isBetween(0.65, 0.95);
    }

    @Test
    void forecastsNarrowAsTheYearGoesOn() {
        for (IndicatorDefinition indicator : List.of(I1, I2, I3)) {
            List<BigDecimal> widths = Stream.of("2025-03-31", "2025-06-30", "2025-09-30", "2025-12-15")
                    .map(day -> forecast(indicator, "2025", day).width())
                    .toList();

            assertThat(widths).as(indicator.code()).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        }
    }

    @Test
    void aForecastTakesLessThanAThirdOfASecond() {
        for (IndicatorDefinition indicator : indicators()) {
            long best = Long.MAX_VALUE;
            for (int time = 0; time < 5; time++) {
                long start = System.nanoTime();
                forecast(indicator, "2026", TODAY.toString());
                best = Math.min(best, System.nanoTime() - start);
            }
            System.out.printf("%s %d ms%n", indicator.code(), best / 1_000_000);
            assertThat(best).as(indicator.code()).isLessThan(300_000_000);
        }
    }

    private static List<IndicatorDefinition> indicators() {
        return ShippedPlan.plan().indicators().stream()
                .filter(indicator -> indicator.code().startsWith("I"))
                .toList();
    }

    private static BackTest backTest(IndicatorDefinition indicator) {
        return backTests.of(reading(indicator, "2026", TODAY.toString()));
    }

    private static Forecast forecast(IndicatorDefinition indicator, String period, String asOf) {
        return (Forecast) forecasts.of(reading(indicator, period, asOf));
    }
}
