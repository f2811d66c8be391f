package it.traguardo;

import static it.traguardo.RequestRegister.reading;
import static it.traguardo.ShippedPlan.I1;
import static it.traguardo.ShippedPlan.I2;
import static it.traguardo.ShippedPlan.I3;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import it.traguardo.etl.LoadException;
import it.traguardo.indicator.Durations;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.Indicators;
import it.traguardo.indicator.NotApplicable;
import it.traguardo.indicator.Parts;
import it.traguardo.indicator.Status;
import it.traguardo.plan.Score;
import it.traguardo.plan.Scoring;
import it.traguardo.plan.WeightedScore.Contribution;
import it.traguardo.plan.YearScores;
import it.traguardo.vocabulary.PeriodBasis;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What suites and dashboards in use get wrong, each tried on the shipped indicators and the shipped plan of 2022. */
class IncumbentFaultsTest {

    private static final Year YEAR = Year.of(2022);
    private static final Scoring SCORING = ShippedPlan.plan().findScoring(YEAR).orElseThrow();

    private RequestRegister register;

    @BeforeEach
    void openRegister(@TempDir Path folder) {
        register = new RequestRegister(folder);
    }

    @AfterEach
    void closeRegister() {
        register.close();
    }

    /** Fault: lower is better with the sign reversed. */
    @Test
    void whereLessIsBetterMoreDaysScoreLess() throws LoadException {
        register.patronages(6, "2022-03-01", "2022-03-13"); // 12 days
        register.patronages(6, "2022-05-01", "2022-05-31"); // 30 days
        var indicators = register.indicators();

        var fast = indicators.value(reading(I2, "2022-03", "2022-12-31"));
        var slow = indicators.value(reading(I2, "2022-05", "2022-12-31"));

        assertThat(fast.status()).isEqualTo(Status.MET);
        assertThat(slow.status()).isEqualTo(Status.MISSED);
        assertThat(score(fast)).isEqualByComparingTo("100"); // against a target of 15 days
        assertThat(score(slow)).isEqualByComparingTo("50");
    }

    /** Fault: a null actual taken as 0, which where less is better would score 100. */
    @Test
    void aValueThatIsNotThereIsNot0() throws LoadException {
        register.patronages(3, "2022-03-01", "");

        var days = register.indicators().value(reading(I2, "2022", "2022-12-31").withBasis(PeriodBasis.COHORT));

        assertThat(days.value()).isEmpty();
        assertThat(days.notApplicable()).contains(NotApplicable.NONE_REACHED);
        assertThat(days.status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(SCORING.score(days)).isEmpty();
    }

    /** Fault: children without a score dropped from the denominator in silence. */
    @Test
    void anIndicatorWithoutAScoreIsListedWithItsWeight() throws LoadException {
        register.patronages(1, "2022-03-01", "2022-03-31"); // 30 days; no council question and no access request
        Indicators indicators = register.indicators();
        var sheet = ShippedPlan.plan().findSheet("2022_Z101").orElseThrow();

        var scores = YearScores.of(
                SCORING,
                ShippedPlan.plan().tree(YEAR),
                Map.of(
                        sheet,
                        sheet.readings(LocalDate.of(2022, 12, 31)).stream()
                                .map(indicators::value)
                                .toList()));

        var ofSheet = scores.sheets().values().iterator().next();
        assertThat(ofSheet.total().orElseThrow()).isEqualByComparingTo("75"); // (100 + 50) / 2
        assertThat(ofSheet.missing()).isEqualTo(1);
        assertThat(ofSheet.contributions()).extracting(Contribution::code).containsExactly("I1", "I2", "I3");
        assertThat(ofSheet.contributions().getLast())
                .isEqualTo(new Contribution(I3.code(), BigDecimal.ONE, Optional.empty()));
    }

    /** Fault: a lower-is-better indicator at 0 scored 0. */
    @Test
    void zeroDaysAreTheBestThereIs() throws LoadException {
        register.patronages(4, "2022-03-01", "2022-03-01");

        var days = register.value(I2, "2022", "2022-12-31");

        assertThat(days.value().orElseThrow()).isEqualByComparingTo("0");
        assertThat(days.status()).isEqualTo(Status.MET);
        assertThat(score(days)).isEqualByComparingTo("100");
    }

    /** Fault: double arithmetic, which has no number between 9 007 199 254 740 992 and …994. */
    @Test
    void noDigitIsLost() {
        var parts = new Parts(9_007_199_254_740_992L, 1).plus(new Parts(1, 0));

        assertThat(value(I2, parts).value().orElseThrow()).isEqualTo(new BigDecimal("9007199254740993"));
    }

    /** Fault: double arithmetic. Chance is the one thing that is estimated, and so may be computed with. */
    @Test
    void valuesAndScoresAreNeverDoubles() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("it.traguardo.indicator", "it.traguardo.plan");
        var mayEstimate = Set.of("Intervals", "Bootstrap");

        assertThat(classes)
                .hasSizeGreaterThan(30)
                .filteredOn(each -> !mayEstimate.contains(each.getSimpleName()))
                .allSatisfy(each -> assertThat(typesIn(each)).as(each.getName()).doesNotContain("double", "float"));
    }

    /** Fault: −1, 201 and 301 as sentinels. */
    @Test
    void whatIsNotThereHasNoNumberAtAll() throws LoadException {
        register.patronage("2022-03-01").withdrawn("2022-03-02");
        var indicators = register.indicators();

        for (var absent : List.of(
                reading(I1, "2022", "2022-12-31"),
                reading(I1, "2021", "2022-12-31"),
                reading(I1, "2023", "2022-12-31"))) {
            var value = indicators.value(absent);
            assertThat(value.notApplicable()).isPresent();
            assertThat(Stream.of(
                            value.value(),
                            value.gap(),
                            value.median(),
                            value.ninetiethPercentile(),
                            SCORING.score(value).map(Score::raw)))
                    .allSatisfy(number -> assertThat(number).isEmpty());
        }
    }

    /** Fault: scores rounded up. */
    @Test
    void whatIsShortOfTheTargetIsShownShortOfIt() {
        var value = value(I1, new Parts(99_999_999, 100_000_000));

        assertThat(value.status()).isEqualTo(Status.NEAR);
        assertThat(score(value)).isEqualByComparingTo("99.999999");
        assertThat(SCORING.rounded(score(value))).isEqualByComparingTo("99.999999");
        // The band Buono starts at 95: 94.9999 is shown below it, as it is.
        var watched = score(value(I1, new Parts(949_999, 1_000_000)));
        assertThat(SCORING.band(watched).name().italian()).isEqualTo("Da presidiare");
        assertThat(SCORING.rounded(watched)).isLessThan(BigDecimal.valueOf(95));
    }

    private static BigDecimal score(IndicatorValue value) {
        return SCORING.score(value).orElseThrow().capped();
    }

    private static IndicatorValue value(IndicatorDefinition indicator, Parts parts) {
        return new IndicatorValue(
                reading(indicator, "2022", "2022-12-31"),
                parts,
                Map.of(),
                Durations.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static List<String> typesIn(JavaClass each) {
        return Stream.concat(
                        each.getFields().stream().map(JavaField::getRawType),
                        each.getCodeUnits().stream().flatMap(IncumbentFaultsTest::typesOf))
                .map(JavaClass::getName)
                .toList();
    }

    private static Stream<JavaClass> typesOf(JavaCodeUnit unit) {
        return Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream());
    }
}
