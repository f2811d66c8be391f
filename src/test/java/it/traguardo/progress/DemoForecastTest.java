package it.traguardo.progress;

import static it.traguardo.RequestRegister.reading;
import static it.traguardo.ShippedPlan.I1;
import static it.traguardo.ShippedPlan.I2;
import static it.traguardo.ShippedPlan.I3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import it.traguardo.ShippedPlan;
import it.traguardo.TestInstallation;
import it.traguardo.demo.DemoMunicipality;
import it.traguardo.demo.DemoTruth;
import it.traguardo.etl.LoadException;
import it.traguardo.etl.Sources;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.RequestLife;
import it.traguardo.indicator.RequestLives;
import it.traguardo.vocabulary.Rome;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
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
        backTests = new BackTests(installation.indicators(), new RequestLives(installation.history()), forecasts);
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
                    .isEqualTo((double) days.numerator() / days.denominator(), within(1e-9));
        }
    }

    @Test
    void fourOfFiveIntervalsHoldWhatCame() {
        var all = new BackTest(indicators().stream()
                .flatMap(indicator -> backTest(indicator).trials().stream())
                .toList());

        assertThat(all.forecasts()).isGreaterThanOrEqualTo(60);
        assertThat((double) all.held() / all.forecasts()).isBetween(0.65, 0.95);
    }

    @Test
    void forecastsAreBetterThanToSayThatNothingChanges() {
        for (IndicatorDefinition indicator : List.of(I1, I2, I3)) {
            BackTest test = backTest(indicator);

            assertThat(test.meanError().orElseThrow())
                    .as(indicator.code())
                    .isLessThan(test.meanErrorOfNoChange().orElseThrow());
        }
        assertThat(backTest(I2).brierScore().orElseThrow()).isLessThan(new BigDecimal("0.25"));
    }

    @Test
    void forecastsNarrowAsTheYearGoesOn() {
        for (IndicatorDefinition indicator : List.of(I1, I2, I3)) {
            List<Double> widths = Stream.of("03-31", "09-30", "12-15")
                    .map(day -> Stream.of("2022", "2023", "2024", "2025")
                            .mapToDouble(year -> forecast(indicator, year, year + "-" + day)
                                    .width()
                                    .doubleValue())
                            .average()
                            .orElseThrow())
                    .toList();

            assertThat(widths).as(indicator.code()).isSortedAccordingTo(Comparator.reverseOrder());
        }
    }

    @Test
    void aLifeCutShortIsTheLifeSeenThen() {
        var lives = new RequestLives(installation.history());
        for (IndicatorDefinition indicator : indicators()) {
            var now = reading(indicator, "2024", TODAY.toString());
            LocalDate day = LocalDate.of(2024, 6, 30);
            List<RequestLife> seen = lives.lives(now.withAsOf(day), LocalDate.of(2020, 1, 1));

            List<RequestLife> cut = lives.lives(now, LocalDate.of(2020, 1, 1)).stream()
                    .flatMap(life -> life.on(day).stream())
                    .toList();

            assertThat(single(cut)).as(indicator.code()).hasSizeGreaterThan(500).isEqualTo(single(seen));
        }
    }

    /** Groups of equal lives one by one, in an order of their own. */
    private static List<String> single(List<RequestLife> lives) {
        return lives.stream()
                .flatMap(life -> Stream.generate(() -> "%s %s %s %s %s %s %s"
                                .formatted(
                                        life.procedure(),
                                        life.receivedOn(),
                                        life.endedOn(),
                                        life.fate(),
                                        life.inNumerator(),
                                        life.days(),
                                        life.limit()))
                        .limit(life.requests()))
                .sorted()
                .toList();
    }

    /** In time of the processor: how long it takes on a machine that does other things too says little of it. */
    @Test
    void aForecastTakesLessThanAThirdOfASecond() {
        var threads = ManagementFactory.getThreadMXBean();
        for (IndicatorDefinition indicator : indicators()) {
            long best = Long.MAX_VALUE;
            for (int time = 0; time < 8; time++) {
                long start = threads.getCurrentThreadCpuTime();
                forecast(indicator, "2026", TODAY.toString());
                best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
            }
            assertThat(best).as(indicator.code()).isPositive().isLessThan(300_000_000);
        }
    }

    private static List<IndicatorDefinition> indicators() {
        return ShippedPlan.plan().indicators().stream()
                .filter(indicator -> indicator.code().matches("I[123](\\.[ET])?"))
                .toList();
    }

    private static BackTest backTest(IndicatorDefinition indicator) {
        return backTests.of(reading(indicator, "2026", TODAY.toString()));
    }

    private static Forecast forecast(IndicatorDefinition indicator, String period, String asOf) {
        return (Forecast) forecasts.of(reading(indicator, period, asOf));
    }
}
