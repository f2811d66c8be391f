package it.traguardo.sheetlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as lists write them. */
class DayFormTest {

    @ParameterizedTest
    @CsvSource({
        "iso, 2026-03-05, 2026-03-05",
        "dd/MM/yyyy, 05/03/2026, 2026-03-05",
        "dd/MM/yyyy, 2026-03-05, 2026-03-05", // a cell with a day
        "d MMMM yyyy, 5 marzo 2026, 2026-03-05",
        "quarter, 2021 - 4° trimestre, 2021-12-31",
        "quarter, 2026-Q1, 2026-03-31",
        "quarter, T2 2026, 2026-06-30",
        "quarter, III trimestre 2026, 2026-09-30",
        "quarter, IV trim. 2026, 2026-12-31",
        "half, 1° semestre 2026, 2026-06-30",
        "half, 2026 H2, 2026-12-31",
        "year, entro il 2026, 2026-12-31"
    })
    void aDayIsReadByItsForm(String form, String text, LocalDate day) {
        assertThat(DayForm.parse(form).read(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "iso, 05/03/2026, '05/03/2026' is not a day written as iso",
                "dd/MM/yyyy, 31/02/2026, '31/02/2026' is not a day written as dd/MM/yyyy",
                "quarter, 2026, '2026' is not written as a quarter",
                "quarter, 5° trimestre 2026, '5° trimestre 2026' is not written as a quarter",
                "quarter, 1° trimestre, '1° trimestre' has no year of four digits",
                "half, 3° semestre 2026, '3° semestre 2026' is not written as a half"
            })
    void whatIsNoDayOfTheFormIsRefused(String form, String text, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DayForm.parse(form).read(text))
                .withMessage(reason);
    }
}
