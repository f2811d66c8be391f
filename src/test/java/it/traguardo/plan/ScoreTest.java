package it.traguardo.plan;

import static it.traguardo.plan.ScoreRule.BASELINE;
import static it.traguardo.plan.ScoreRule.LINEAR;
import static it.traguardo.plan.ScoreRule.RATIO;
import static it.traguardo.plan.ScoreRule.RECIPROCAL;
import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.plan.WeightedScore.Contribution;
import it.traguardo.vocabulary.LocalizedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {

    private static final List<Band> BANDS =
            List.of(band("low", "0", "80", Band.State.MISSED), band("high", "80", "100", Band.State.MET));

    @Test
    @DisplayName("S-1 higher is better: 100·a/t, capped at 100, the raw score kept")
    void moreThanTheTargetScoresNoMoreThan100() {
        assertThat(RATIO.score(number("96.25"), goal("100")).capped()).isEqualByComparingTo("96.25"); // 385 of 400
        var exceeded = RATIO.score(number("30"), goal("20"));
        assertThat(exceeded.capped()).isEqualByComparingTo("100");
        assertThat(exceeded.raw()).isEqualByComparingTo("150");
        assertThat(exceeded.isCapped()).isTrue();
        assertThat(RATIO.score(number("20"), goal("20")).isCapped()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"12, 100, 100", "18, 83.33, 80.00", "20, 75.00, 66.67", "30, 50.00, 0", "45, 33.33, 0"})
    @DisplayName("S-2 lower is better, target 15: reciprocal and linear")
    void lowerIsBetterIsNeverTheSignReversed(String actual, String reciprocal, String linear) {
        assertThat(rounded(RECIPROCAL.score(number(actual), goal("15")).capped()))
                .isEqualByComparingTo(reciprocal);
        assertThat(rounded(LINEAR.score(number(actual), goal("15")).capped())).isEqualByComparingTo(linear);
    }

    @ParameterizedTest(name = "from {0} to {1}, now at {2}: {3}, uncapped {4}")
    @CsvSource({
        "20, 15, 17, 60, 60", // 3 of 5 days
        "20, 15, 14, 100, 120",
        "20, 15, 21, 0, -20",
        "80, 100, 95, 75, 75", // 15 of 20 points, where higher is better
        "80, 100, 70, 0, -50",
    })
    @DisplayName("S-3 baseline: (a−b)/(t−b), capped to 0 and 100, the raw score kept")
    void theWayGoneFromTheBaselineCounts(String baseline, String target, String actual, String capped, String raw) {
        var score = BASELINE.score(number(actual), new Goal(number(target), Optional.of(number(baseline))));

        assertThat(score.capped()).isEqualByComparingTo(capped);
        assertThat(score.raw()).isEqualByComparingTo(raw);
    }

    @Test
    @DisplayName("S-4 bands are half-open, and the last holds 100")
    void aScoreOnTheEdgeIsInTheUpperBand() {
        var scoring = new Scoring(RATIO, RECIPROCAL, MissingRule.BLOCK, BANDS);

        assertThat(scoring.band(number("79.999")).state()).isEqualTo(Band.State.MISSED);
        assertThat(scoring.band(number("80")).state()).isEqualTo(Band.State.MET);
        assertThat(scoring.band(number("100")).state()).isEqualTo(Band.State.MET);
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "1, 0"})
    @DisplayName("S-5 lower is better with a target of 0: all or nothing")
    void zeroReachedIsTheBestThereIs(String actual, String score) {
        assertThat(RECIPROCAL.score(number(actual), goal("0")).capped()).isEqualByComparingTo(score);
        assertThat(LINEAR.score(number(actual), goal("0")).capped()).isEqualByComparingTo(score);
    }

    @Test
    void noDaysAgainstATargetOfFifteenScores100() {
        assertThat(RECIPROCAL.score(BigDecimal.ZERO, goal("15")).capped()).isEqualByComparingTo("100");
        // An amount may be below 0, where more was taken back than spent.
        assertThat(RECIPROCAL.score(number("-3"), goal("15")).capped()).isEqualByComparingTo("100");
    }

    @Test
    @DisplayName("S-6 weights 50/30/20, scores 97.5 / 83.33 / 100: 93.75")
    void aSheetScoresTheWeightedMean() {
        // 48.75 + 25 + 20, with 250/3 for 83.33
        assertThat(total(MissingRule.BLOCK, "100")).hasValueSatisfying(is("93.75"));
    }

    @Test
    @DisplayName("S-6 the third missing: left out 92.19, as zero 73.75, blocked none")
    void aMissingScoreIsNeverZeroInSilence() {
        assertThat(total(MissingRule.EXCLUDE_RENORMALISE, null)).hasValueSatisfying(is("92.19")); // 73.75 / 0.8
        assertThat(total(MissingRule.AS_ZERO, null)).hasValueSatisfying(is("73.75"));
        assertThat(total(MissingRule.BLOCK, null)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource({"94.996, 94.996", "95, 95.00", "79.995, 79.995", "99.9999, 99.9999", "0.001, 0.001", "91.666666, 91.67"
    })
    @DisplayName("S-8 a score is never shown in a band it is not in, and 100 only when it is 100")
    void aScoreIsShownInItsOwnBand(String score, String shown) {
        var bands = List.of(
                band("low", "0", "80", Band.State.MISSED),
                band("middle", "80", "95", Band.State.NEAR),
                band("high", "95", "100", Band.State.MET));
        var scoring = new Scoring(RATIO, RECIPROCAL, MissingRule.BLOCK, bands);

        BigDecimal rounded = scoring.rounded(number(score));

        assertThat(rounded.toPlainString()).isEqualTo(shown);
        assertThat(scoring.band(rounded)).isEqualTo(scoring.band(number(score)));
    }

    private static Optional<BigDecimal> total(MissingRule missing, @Nullable String third) {
        var score = new WeightedScore(
                List.of(
                        contribution("50", new Score(number("97.5"))),
                        contribution("30", RECIPROCAL.score(number("18"), goal("15"))),
                        contribution("20", third == null ? null : new Score(number(third)))),
                missing);
        assertThat(score.contributions().stream().map(Contribution::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(score.points());
        return score.total();
    }

    private static Contribution contribution(String weight, @Nullable Score score) {
        return new Contribution("I", number(weight), Optional.ofNullable(score));
    }

    private static Goal goal(String target) {
        return new Goal(number(target), Optional.empty());
    }

    private static Consumer<BigDecimal> is(String expected) {
        return score -> assertThat(rounded(score)).isEqualByComparingTo(expected);
    }

    private static BigDecimal rounded(BigDecimal score) {
        return score.setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Band band(String name, String from, String to, Band.State state) {
        return new Band(LocalizedText.italianOnly(name), number(from), number(to), state);
    }
}
