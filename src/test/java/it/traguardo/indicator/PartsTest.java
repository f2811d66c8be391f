package it.traguardo.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PartsTest {

    @Test
    @DisplayName("P-11: parts are pooled, never their ratios: 15.6 days and 90 %")
    void partsArePooled() {
        // 10 requests of 12 days and 90 of 16; 40 of 40 and 5 of 10.
        assertThat(new Parts(120, 10)
                        .plus(new Parts(1_440, 90))
                        .value(Measure.MEAN_DAYS)
                        .orElseThrow())
                .isEqualByComparingTo("15.6");
        assertThat(new Parts(40, 40).plus(new Parts(5, 10)).value(Measure.SHARE).orElseThrow())
                .isEqualByComparingTo("90");
    }

    @Test
    @DisplayName("P-11: what counts nothing changes nothing, in any order")
    void poolingIsOfAnyOrder() {
        var nothing = new Parts(0, 0);
        var third = new Parts(1, 3);

        assertThat(nothing.plus(third)).isEqualTo(third).isEqualTo(third.plus(nothing));
        assertThat(IntStream.range(0, 3).mapToObj(each -> third).reduce(nothing, Parts::plus))
                .isEqualTo(new Parts(3, 9)); // three times a third is a third, without a digit lost
    }

    @Test
    void fewerThanNoRequestsCannotBe() {
        assertThatThrownBy(() -> new Parts(0, -1)).hasMessageContaining("-1 requests");
    }
}
