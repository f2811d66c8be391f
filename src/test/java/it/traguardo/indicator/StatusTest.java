package it.traguardo.indicator;

import static it.traguardo.RequestRegister.reading;
import static it.traguardo.ShippedPlan.I1;
import static it.traguardo.ShippedPlan.I2;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a value stands to its target: decided on exact parts (domain rule S-8). */
class StatusTest {

    @ParameterizedTest(name = "{0} of {1} against 100 %, tolerance 3: {2}")
    @DisplayName("S-8: 9 999 of 10 000 is not 100 %")
    @CsvSource({
        "10000, 10000, MET",
        "9999, 10000, NEAR",
        "999999999999, 1000000000000, NEAR",
        "97, 100, NEAR", // exactly 100 − 3
        "969999, 1000000, MISSED", // 96.9999 %, rounds to 97
        "0, 10, MISSED"
    })
    void higherIsBetterIsDecidedOnExactParts(long numerator, long denominator, Status status) {
        assertThat(value(I1, numerator, denominator).status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0} days over {1} against 15 days, tolerance 1: {2}")
    @CsvSource({
        "0, 10, MET",
        "150, 10, MET",
        "150001, 10000, NEAR", // 15.0001 days, prints as 15,00
        "16, 1, NEAR",
        "160001, 10000, MISSED",
        "450, 10, MISSED"
    })
    void lowerIsBetterIsDecidedOnExactParts(long days, long requests, Status status) {
        assertThat(value(I2, days, requests).status()).isEqualTo(status);
    }

    @Test
    void aYearWithoutATargetHasNoStatus() {
        var value = new IndicatorValue(
                reading(I1, "2019", "2019-12-31"),
                new Parts(1, 2),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());

        assertThat(value.status()).isEqualTo(Status.NO_TARGET);
        assertThat(value.gap()).isEmpty();
    }

    @Test
    void theGapIsValueLessTargetInTheUnitOfTheIndicator() {
        // 385/400 is 96.25 %, 3.75 points short; 18 days are 3 too many.
        assertThat(value(I1, 385, 400).gap().orElseThrow()).isEqualByComparingTo("-3.75");
        assertThat(value(I2, 180, 10).gap().orElseThrow()).isEqualByComparingTo("3");
    }

    @Test
    void theTargetIsThatOfTheYearThePeriodEndsIn() {
        assertThat(reading(I1, "2021..2022", "2022-12-31").period().targetYear().getValue())
                .isEqualTo(2022);
        assertThat(reading(I1, "2022-Q4", "2022-12-31").period().targetYear().getValue())
                .isEqualTo(2022);
    }

    @Test
    void aPeriodRunsUntilItsLastEvening() {
        assertThat(reading(I1, "2022", "2022-12-30").isRunning()).isTrue();
        assertThat(reading(I1, "2022", "2022-12-31").isRunning()).isFalse();
        assertThat(reading(I1, "2022", "2023-01-01").isRunning()).isFalse();
    }

    private static IndicatorValue value(IndicatorDefinition indicator, long numerator, long denominator) {
        return new IndicatorValue(
                reading(indicator, "2022", "2022-12-31"),
                new Parts(numerator, denominator),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
