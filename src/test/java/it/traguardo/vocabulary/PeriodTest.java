package it.traguardo.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-01-01, 2025-01-01",
        "2024-Q1, 2024-01-01, 2024-04-01",
        "2024-T4, 2024-10-01, 2025-01-01", // trimestre
        "2024-02, 2024-02-01, 2024-03-01",
        "2023..2025, 2023-01-01, 2026-01-01",
        "2023-11..2024-Q1, 2023-11-01, 2024-04-01"
    })
    void aPeriodIncludesItsStartAndExcludesItsEnd(String code, LocalDate start, LocalDate end) {
        Period period = Period.parse(code);

        assertThat(period).isEqualTo(new Period(code, start, end));
        assertThat(period.contains(start)).isTrue();
        assertThat(period.contains(end.minusDays(1))).isTrue();
        assertThat(period.contains(end)).isFalse();
        assertThat(period.contains(start.minusDays(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "24", "2024-13", "2024-00", "2024-Q5", "2024-1", "2025..2023", "..2024", "2024..", "ieri"})
    void whatIsNotAPeriodIsRefused(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(code));
    }

    @Test
    @DisplayName("CAL-6: dates are Europe/Rome, 2022-12-31T23:30Z belongs to 2023")
    void theDayIsThatOfRome() {
        assertThat(Rome.today(Clock.fixed(Instant.parse("2022-12-31T23:30:00Z"), ZoneOffset.UTC)))
                .isEqualTo(LocalDate.of(2023, 1, 1));
    }
}
