package it.traguardo.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.RequestRegister;
import it.traguardo.ShippedPlan;
import it.traguardo.indicator.Durations;
import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.Parts;
import it.traguardo.indicator.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private final Numbers italian = new Numbers(Locale.ITALIAN);

    @Test
    @DisplayName("S-8: 9 999 of 10 000 never prints as 100 %, nor 15.001 days as 15")
    void aValueShortOfItsTargetNeverPrintsAsTheTarget() {
        assertThat(italian.value(new BigDecimal("99.99"), Unit.PERCENT)).isEqualTo("99,99\u00a0%");
        assertThat(italian.value(new BigDecimal("99.9999"), Unit.PERCENT)).isEqualTo("99,9999\u00a0%");
        assertThat(italian.value(new BigDecimal("15.001"), Unit.DAYS, List.of(new BigDecimal("15"))))
                .isEqualTo("15,001\u00a0giorni");
        assertThat(italian.value(new BigDecimal("100"), Unit.PERCENT)).isEqualTo("100,00\u00a0%");
        assertThat(italian.value(new BigDecimal("0.001"), Unit.PERCENT)).isEqualTo("0,001\u00a0%");
    }

    @Test
    @DisplayName("S-8: rounding never crosses a threshold, even one with more decimals than are shown")
    void roundingNeverCrossesAThreshold() {
        var threshold = List.of(new BigDecimal("96.9955"));

        assertThat(italian.value(new BigDecimal("96.9951"), Unit.PERCENT, threshold))
                .isEqualTo("96,995\u00a0%");
        assertThat(italian.value(new BigDecimal("96.9961"), Unit.PERCENT, threshold))
                .isEqualTo("97,00\u00a0%");
    }

    @Test
    @DisplayName("S-8: a value and its gap are shown on the side of the target they are on")
    void aValueAndItsGapSayTheSameAsItsStatus() {
        Wording.Words words = (key, parameters) -> key + " " + List.of(parameters);
        var near = value(9_999, 10_000); // target 100, tolerance 3
        var missed = value(969_999, 1_000_000); // 96.9999 %, 3.0001 points short

        assertThat(Wording.value(near, italian)).isEqualTo("99,99\u00a0%");
        assertThat(Wording.value(missed, italian)).isEqualTo("96,9999\u00a0%");
        assertThat(Wording.against(missed, italian, words)).endsWith(" · −3,0001 punti");
        assertThat(Wording.against(value(999_999, 1_000_000), italian, words)).endsWith(" · −0,0001 punti");
    }

    @Test
    @DisplayName("S-8: a target is printed as it is, to its last digit")
    void aTargetIsNeverRounded() {
        assertThat(italian.target(new BigDecimal("99.995"), Unit.PERCENT)).isEqualTo("99,995\u00a0%");
    }

    @Test
    void countsAreWholeAndAmountsAreEuroWithCents() {
        var english = new Numbers(Locale.ENGLISH);

        assertThat(italian.value(new BigDecimal("1234"), Unit.NUMBER)).isEqualTo("1.234");
        assertThat(italian.value(BigDecimal.ZERO, Unit.NUMBER)).isEqualTo("0");
        assertThat(italian.target(new BigDecimal("850"), Unit.NUMBER)).isEqualTo("850");
        assertThat(italian.gap(new BigDecimal("-16"), Unit.NUMBER, List.of())).isEqualTo("−16");
        assertThat(italian.value(new BigDecimal("1234.5"), Unit.EURO)).isEqualTo("€\u00a01.234,50");
        assertThat(italian.target(new BigDecimal("18000"), Unit.EURO)).isEqualTo("€\u00a018.000,00");
        assertThat(italian.gap(new BigDecimal("-45.1"), Unit.EURO, List.of())).isEqualTo("−€\u00a045,10");
        assertThat(english.value(new BigDecimal("1234.56"), Unit.EURO)).isEqualTo("€1,234.56");
        assertThat(english.value(new BigDecimal("1234"), Unit.NUMBER)).isEqualTo("1,234");
    }

    private static IndicatorValue value(long numerator, long denominator) {
        return new IndicatorValue(
                RequestRegister.reading(ShippedPlan.I1, "2022", "2022-12-31"),
                new Parts(numerator, denominator),
                Map.of(),
                Durations.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    @Test
    void halvesRoundUp() {
        assertThat(italian.value(new BigDecimal("96.255"), Unit.PERCENT)).isEqualTo("96,26\u00a0%");
    }

    @Test
    void targetsPrintAsOnTheSheet() {
        assertThat(italian.target(new BigDecimal("100"), Unit.PERCENT)).isEqualTo("100\u00a0%");
        assertThat(italian.target(new BigDecimal("15"), Unit.DAYS)).isEqualTo("15,00\u00a0giorni");
    }

    @Test
    void aGapSaysItsSign() {
        assertThat(italian.gap(new BigDecimal("-1.12"), Unit.DAYS, List.of())).isEqualTo("−1,12\u00a0giorni");
        assertThat(italian.gap(new BigDecimal("3.5"), Unit.PERCENT, List.of())).isEqualTo("+3,50 punti");
    }
}
