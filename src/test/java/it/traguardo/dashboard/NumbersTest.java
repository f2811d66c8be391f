package it.traguardo.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.indicator.Unit;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private final Numbers italian = new Numbers(Locale.ITALIAN);

    @Test
    void aValueShortOfItsTargetNeverPrintsAsTheTarget() { // S-8: 9 999 of 10 000, and 99.9999
        assertThat(italian.value(new BigDecimal("99.99"), Unit.PERCENT)).isEqualTo("99,99\u00a0%");
        assertThat(italian.value(new BigDecimal("99.9999"), Unit.PERCENT)).isEqualTo("99,9999\u00a0%");
        assertThat(italian.value(new BigDecimal("15.001"), Unit.DAYS, new BigDecimal("15")))
                .isEqualTo("15,001\u00a0giorni");
        assertThat(italian.value(new BigDecimal("100"), Unit.PERCENT)).isEqualTo("100,00\u00a0%");
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
        assertThat(italian.gap(new BigDecimal("-1.12"), Unit.DAYS)).isEqualTo("−1,12\u00a0giorni");
        assertThat(italian.gap(new BigDecimal("3.5"), Unit.PERCENT)).isEqualTo("+3,50 punti");
    }
}
