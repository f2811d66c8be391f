package it.traguardo.indicator;

import static it.traguardo.RequestRegister.reading;
import static it.traguardo.ShippedPlan.I1;
import static it.traguardo.ShippedPlan.I2;
import static it.traguardo.vocabulary.DurationBasis.GROSS;
import static it.traguardo.vocabulary.Maturity.ALL;
import static it.traguardo.vocabulary.Maturity.MATURED;
import static it.traguardo.vocabulary.PeriodBasis.COHORT;
import static it.traguardo.vocabulary.PeriodBasis.FLOW;
import static it.traguardo.vocabulary.Withdrawals.COUNTED;
import static it.traguardo.vocabulary.Withdrawals.LEFT_OUT;
import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.RequestRegister;
import it.traguardo.ShippedPlan;
import it.traguardo.etl.LoadException;
import it.traguardo.indicator.PolicyBand.Verdict;
import it.traguardo.vocabulary.Period;
import it.traguardo.vocabulary.Rome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a target is met however it is read, on the running example of domain.md §5. */
class PolicyBandTest {

    private static final LocalDate YEAR_END = LocalDate.of(2022, 12, 31);
    private static final LocalDate MONTH_LATER = LocalDate.of(2023, 1, 31);

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
    @DisplayName("P-1, P-2, P-3, P-4: the running example has eight readings, from 96.25 % to 99.75 %")
    void theRunningExampleHasEightReadings() throws LoadException {
        register.runningExample(0);

        var band = bandOf(I1, MONTH_LATER);

        assertThat(band.values())
                .extracting(PolicyBandTest::line)
                .containsExactly(
                        // 31/12: 9 open and not yet due, 6 overdue; nothing was withdrawn
                        "2022-12-31 ALL LEFT_OUT 385/400",
                        "2022-12-31 ALL COUNTED 385/400",
                        "2022-12-31 MATURED LEFT_OUT 385/391",
                        "2022-12-31 MATURED COUNTED 385/391",
                        // 31/01: one is left, overdue since 02/11
                        "2023-01-31 ALL LEFT_OUT 399/400",
                        "2023-01-31 ALL COUNTED 399/400",
                        "2023-01-31 MATURED LEFT_OUT 399/400",
                        "2023-01-31 MATURED COUNTED 399/400");
        assertThat(band.values()).allMatch(value -> value.reading().basis() == COHORT);
        assertThat(band.verdict()).isEqualTo(Verdict.NONE); // of 100 %
        assertThat(percent(band.worst())).isEqualTo("96.25");
        assertThat(percent(band.best())).isEqualTo("99.75");
    }

    @Test
    @DisplayName("P-4: with 4 of the 6 overdue withdrawn the readings part: 97.22 %, 96.25 % when they count")
    void withdrawalsPartTheReadings() throws LoadException {
        register.runningExample(4);

        var band = bandOf(withTarget(I1, "98"), MONTH_LATER);

        assertThat(band.values())
                .extracting(PolicyBandTest::line)
                .containsExactly(
                        "2022-12-31 ALL LEFT_OUT 385/396", // 97,22 %
                        "2022-12-31 ALL COUNTED 385/400", // 96,25 %
                        "2022-12-31 MATURED LEFT_OUT 385/387", // 99,48 %
                        "2022-12-31 MATURED COUNTED 385/391", // 98,47 %
                        "2023-01-31 ALL LEFT_OUT 395/396", // 99,75 %
                        "2023-01-31 ALL COUNTED 395/400", // 98,75 %
                        "2023-01-31 MATURED LEFT_OUT 395/396",
                        "2023-01-31 MATURED COUNTED 395/400");
        assertThat(band.verdict()).isEqualTo(Verdict.SOME);
        assertThat(band.met()).isEqualTo(6);
        assertThat(band.judged()).isEqualTo(8);
        assertThat(percent(band.values().getFirst().value())).isEqualTo("97.22");
        assertThat(bandOf(withTarget(I1, "96.25"), MONTH_LATER).verdict()).isEqualTo(Verdict.ALL);
    }

    @Test
    @DisplayName("P-1, P-12: a mean is read as cohort and flow, gross and net, in calendar and working days")
    void aMeanIsReadInEveryKindOfDays() throws LoadException {
        // Friday 15/07 to Monday 25/07: 10 calendar and 6 working days, of which Monday to Thursday suspended.
        register.patronage("2022-07-15").investigated("2022-07-25").suspended("2022-07-18", "2022-07-22");
        // Received in 2022 and concluded in 2023: Monday 19/12 to Monday 09/01, 21 days, 14 worked (26/12 and 06/01
        // not).
        register.patronage("2022-12-19").investigated("2023-01-09");

        var band = bandOf(withTarget(I2, "10"), MONTH_LATER);

        assertThat(band.values())
                .extracting(value -> "%s %s %s %d/%d"
                        .formatted(
                                value.reading().basis(),
                                value.reading().asOf(),
                                value.reading().duration(),
                                value.parts().numerator(),
                                value.parts().denominator()))
                .containsExactly(
                        "FLOW 2023-01-31 GROSS 10/1",
                        "FLOW 2023-01-31 NET 6/1",
                        "FLOW 2023-01-31 WORKING_GROSS 6/1",
                        "FLOW 2023-01-31 WORKING_NET 2/1",
                        "COHORT 2022-12-31 GROSS 10/1",
                        "COHORT 2022-12-31 NET 6/1",
                        "COHORT 2022-12-31 WORKING_GROSS 6/1",
                        "COHORT 2022-12-31 WORKING_NET 2/1",
                        "COHORT 2023-01-31 GROSS 31/2",
                        "COHORT 2023-01-31 NET 27/2",
                        "COHORT 2023-01-31 WORKING_GROSS 19/2",
                        "COHORT 2023-01-31 WORKING_NET 15/2");
        assertThat(band.met()).isEqualTo(10); // all but 15.5 and 13.5 days
        assertThat(percent(band.best())).isEqualTo("2.00");
        assertThat(percent(band.worst())).isEqualTo("15.50");
    }

    @Test
    @DisplayName("P-1: a mere share has no flow, which is 100 % by construction, unless it is the declared one")
    void aMereShareHasNoFlowUnlessDeclared() {
        var cohort = new DefensibleReadings(reading(I1, "2022", "2022-12-31"), YEAR_END).list();
        assertThat(cohort).extracting(Reading::basis).containsOnly(COHORT);

        var flowing = withPolicy(I1, I1.policy().withBasis(FLOW));
        assertThat(new DefensibleReadings(reading(flowing, "2022", "2022-12-31"), YEAR_END).list())
                .extracting(Reading::basis)
                .containsExactly(FLOW, COHORT, COHORT, COHORT, COHORT);
        var onTime = ShippedPlan.plan().getIndicator("I3.T");
        assertThat(new DefensibleReadings(reading(onTime, "2022", "2022-12-31"), YEAR_END).list())
                .extracting(Reading::policy)
                .containsExactly(
                        new Policy(COHORT, GROSS, MATURED, LEFT_OUT),
                        new Policy(COHORT, GROSS, MATURED, COUNTED),
                        new Policy(COHORT, GROSS, ALL, LEFT_OUT),
                        new Policy(COHORT, GROSS, ALL, COUNTED),
                        new Policy(FLOW, GROSS, MATURED, LEFT_OUT));
    }

    @Test
    void noTwoReadingsAreTheSameAndTheOneShownIsAmongThem() {
        for (var indicator : ShippedPlan.plan().indicators()) {
            for (String period : List.of("2021", "2022", "2022-Q4", "2021..2023", "all")) {
                for (String asOf : List.of("2022-06-30", "2022-12-31", "2023-01-31", "2026-11-23")) {
                    var declared = Reading.declared(indicator, Period.parse(period), LocalDate.parse(asOf));
                    var readings = new DefensibleReadings(declared, LocalDate.of(2026, 11, 23)).list();

                    assertThat(new HashSet<>(readings)).hasSameSizeAs(readings).contains(declared);
                }
            }
        }
    }

    @Test
    @DisplayName("P-2: the readings stay the same whichever of them is looked at")
    void theReadingsStayTheSameWhicheverIsLookedAt() {
        for (var indicator : List.of(I1, ShippedPlan.plan().getIndicator("I1.E"))) {
            var readings = new DefensibleReadings(reading(indicator, "2022", "2023-01-31"), MONTH_LATER).list();
            for (Reading looked : readings) {
                assertThat(new DefensibleReadings(looked, MONTH_LATER).list())
                        .extracting(Reading::policy)
                        .isEqualTo(readings.stream().map(Reading::policy).toList());
            }
        }
    }

    @Test
    @DisplayName("P-2: a period that still runs has no end to be read at, and what is known at an instant ends there")
    void aRunningPeriodHasNoEndToBeReadAt() throws LoadException {
        var today = LocalDate.of(2022, 6, 30);
        assertThat(new DefensibleReadings(reading(I1, "2022", "2022-06-30"), today).list())
                .extracting(Reading::asOf)
                .containsOnly(today);

        register.runningExample(0);
        var indicators = register.indicators();
        var known = indicators.value(reading(I1, "2022", "2022-12-31"));
        var knownOn = LocalDate.ofInstant(known.knownAt().orElseThrow(), Rome.ZONE);
        assertThat(new PolicyBands(indicators)
                        .around(known.again(), knownOn.plusMonths(1))
                        .values())
                .extracting(value -> value.reading().asOf())
                .containsOnly(YEAR_END, knownOn);
    }

    @Test
    @DisplayName(
            "P-3: matured is set aside where open requests have no due day: it would look better for what is not known")
    void maturedIsSetAsideWithoutDueDays() throws LoadException {
        register.request("GEMELLAGGIO", "2022-03-01").investigated("2022-03-10");
        register.request("GEMELLAGGIO", "2022-03-01");
        var indicator = withStreams(I1, "GEMELLAGGIO");

        var band = bandOf(indicator, YEAR_END);

        assertThat(band.values())
                .extracting(value -> value.reading().policy().maturity())
                .containsExactly(ALL, ALL);
        assertThat(band.setAside())
                .extracting(reading -> reading.policy().maturity())
                .containsExactly(MATURED, MATURED);
        assertThat(band.verdict()).isEqualTo(Verdict.NONE); // not "some": 1 of 1 would be 100 %
        // Where it is the declared reading it stays, with its coverage.
        var declared = bandOf(withPolicy(indicator, I1.policy().withMaturity(MATURED)), YEAR_END);
        assertThat(declared.setAside()).isEmpty();
        assertThat(declared.values().getFirst().coverage()).isEqualTo(new IndicatorValue.Coverage(1, 2));
    }

    @Test
    @DisplayName("P-9: readings without a value are not judged")
    void readingsWithoutAValueAreNotJudged() throws LoadException {
        register.patronage("2022-10-03").due("2022-11-02").withdrawn("2022-10-05");

        var band = bandOf(withTarget(I1, "50"), YEAR_END);

        assertThat(band.judged()).isEqualTo(2); // the two that count withdrawals: 0 of 1
        assertThat(band.verdict()).isEqualTo(Verdict.NONE);
        var empty = bandOf(I2, YEAR_END);
        assertThat(empty.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(empty.best()).isEmpty();
        assertThat(empty.worst()).isEmpty();
    }

    private PolicyBand bandOf(IndicatorDefinition indicator, LocalDate today) throws LoadException {
        return new PolicyBands(register.indicators()).around(reading(indicator, "2022", today.toString()), today);
    }

    private static String line(IndicatorValue value) {
        Policy policy = value.reading().policy();
        return "%s %s %s %d/%d"
                .formatted(
                        value.reading().asOf(),
                        policy.maturity(),
                        policy.withdrawals(),
                        value.parts().numerator(),
                        value.parts().denominator());
    }

    private static String percent(Optional<?> value) {
        Object found = value.orElseThrow();
        BigDecimal number =
                found instanceof IndicatorValue whole ? whole.value().orElseThrow() : (BigDecimal) found;
        return number.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static IndicatorDefinition withTarget(IndicatorDefinition indicator, String target) {
        return definition(
                indicator, indicator.streams(), indicator.policy(), Map.of(Year.of(2022), new BigDecimal(target)));
    }

    private static IndicatorDefinition withPolicy(IndicatorDefinition indicator, Policy policy) {
        return definition(indicator, indicator.streams(), policy, indicator.targets());
    }

    private static IndicatorDefinition withStreams(IndicatorDefinition indicator, String stream) {
        return definition(indicator, List.of(stream), indicator.policy(), indicator.targets());
    }

    private static IndicatorDefinition definition(
            IndicatorDefinition indicator, List<String> streams, Policy policy, Map<Year, BigDecimal> targets) {
        return new IndicatorDefinition(
                indicator.code(),
                indicator.version(),
                indicator.title(),
                indicator.explanation(),
                indicator.type(),
                indicator.owner(),
                indicator.measure(),
                streams,
                indicator.milestone(),
                policy,
                indicator.direction(),
                indicator.excludedOutcomes(),
                targets,
                indicator.baselines(),
                indicator.tolerance(),
                indicator.path());
    }
}
