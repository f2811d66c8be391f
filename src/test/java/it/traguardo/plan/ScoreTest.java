package it.traguardo.plan;

import static it.traguardo.plan.ScoreRule.LINEAR;
import static it.traguardo.plan.ScoreRule.RATIO;
import static it.traguardo.plan.ScoreRule.RECIPROCAL;
import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(RATIO.score(number("96.25"), number("100"))).isEqualByComparingTo("96.25"); // 385 of 400
        assertThat(RATIO.score(number("30"), number("20"))).isEqualByComparingTo("100");
        assertThat(RATIO.raw(number("30"), number("20"))).isEqualByComparingTo("150");
    }

    @ParameterizedTest
    @CsvSource({"12, 100, 100", "18, 83.33, 80.00", "20, 75.00, 66.67", "30, 50.00, 0", "45, 33.33, 0"})
    @DisplayName("S-2 lower is better, target 15: reciprocal and linear")
    void lowerIsBetterIsNeverTheSignReversed(String actual, String reciprocal, String linear) {
        assertThat(rounded(RECIPROCAL.score(number(actual), number("15")))).isEqualByComparingTo(reciprocal);
        assertThat(rounded(LINEAR.score(number(actual), number("15")))).isEqualByComparingTo(linear);
    }

    @Test
    @DisplayName("S-4 bands are half-open, and the last holds 100")
    void aScoreOnTheEdgeIsInTheUpperBand() {
        var scoring = new Scoring(RECIPROCAL, MissingRule.BLOCK, BANDS);

        assertThat(scoring.band(number("79.999")).state()).isEqualTo(Band.State.MISSED);
        assertThat(scoring.band(number("80")).state()).isEqualTo(Band.State.MET);
        assertThat(scoring.band(number("100")).state()).isEqualTo(Band.State.MET);
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "1, 0"})
    @DisplayName("S-5 lower is better with a target of 0: all or nothing")
    void zeroReachedIsTheBestThereIs(String actual, String score) {
        assertThat(RECIPROCAL.score(number(actual), BigDecimal.ZERO)).isEqualByComparingTo(score);
        assertThat(LINEAR.score(number(actual), BigDecimal.ZERO)).isEqualByComparingTo(score);
    }

    @Test
    void noDaysAgainstATargetOfFifteenScores100() {
        assertThat(RECIPROCAL.score(BigDecimal.ZERO, number("15"))).isEqualByComparingTo("100");
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

    private static Optional<BigDecimal> total(MissingRule missing, @Nullable String third) {
        BigDecimal second = RECIPROCAL.score(number("18"), number("15"));
        return new Scoring(RECIPROCAL, missing, BANDS)
                .total(List.of(
                        new SheetScore.Part(number("50"), Optional.of(number("97.5"))),
                        new SheetScore.Part(number("30"), Optional.of(second)),
                        new SheetScore.Part(
                                number("20"), Optional.ofNullable(third).map(ScoreTest::number))));
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
