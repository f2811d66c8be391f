package it.traguardo.calendar;

import static it.traguardo.calendar.ShippedCalendars.LEGAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.traguardo.vocabulary.Period;
import it.traguardo.vocabulary.Rome;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deadlines, by the rules CAL-1 to CAL-4, CAL-6 and CAL-7. */
class LegalCalendarTest {

    @ParameterizedTest(name = "{0} + 30 is {1}")
    @DisplayName("CAL-1: a term that ends on a holiday moves to the next day that is none")
    @CsvSource({
        "2022-03-01, 2022-03-31", // 30 days, that of receipt not counted
        "2022-03-18, 2022-04-19", // 17/04 is Easter, 18/04 its Monday
        "2022-11-25, 2022-12-27", // 25/12 and 26/12
    })
    void aTermThatEndsOnAHolidayMoves(LocalDate received, LocalDate due) {
        assertThat(LEGAL.endOfTerm(received, 30, false)).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} + 30 is {1}")
    @DisplayName("CAL-2: 4 October is a holiday from 2026 on")
    @CsvSource({
        "2025-09-04, 2025-10-04", // a Saturday, and not yet a holiday
        "2027-09-04, 2027-10-05", // 04/10/2027 is a Monday
    })
    void aHolidayHoldsFromTheYearOfItsLaw(LocalDate received, LocalDate due) {
        assertThat(LEGAL.endOfTerm(received, 30, false)).isEqualTo(due);
    }

    @ParameterizedTest
    @DisplayName("CAL-2: the holidays of the year, and one held only once")
    @CsvSource({
        "2022-01-01",
        "2022-01-06",
        "2022-01-09",
        "2022-04-18",
        "2022-04-25",
        "2022-05-01",
        "2022-06-02",
        "2022-08-15",
        "2022-11-01",
        "2022-12-08",
        "2022-12-25",
        "2022-12-26",
        "2011-03-17",
    })
    void theseAreHolidays(LocalDate day) {
        assertThat(LEGAL.isHoliday(day)).isTrue();
    }

    @ParameterizedTest
    @DisplayName("CAL-2: days that are none, by their date or their year")
    @CsvSource({"2012-03-17", "2022-03-17", "2022-04-16", "2022-06-24", "2025-10-04", "2000-06-02"})
    void theseAreNoHolidays(LocalDate day) {
        assertThat(LEGAL.isHoliday(day)).isFalse();
    }

    @Test
    @DisplayName("CAL-3: the patron saint closes the offices and moves no term")
    void thePatronSaintMovesNoTerm() {
        var due = LEGAL.endOfTerm(LocalDate.of(2022, 5, 25), 30, false);

        assertThat(due).isEqualTo(LocalDate.of(2022, 6, 24));
        assertThat(ShippedCalendars.FLORENCE.isOfficeDay(due)).isFalse();
    }

    @Test
    @DisplayName("CAL-4: Saturday moves a term only where the procedure says so")
    void saturdayMovesATermOnlyWhereTheProcedureSaysSo() {
        var received = LocalDate.of(2022, 4, 7); // + 30 is Saturday 07/05, before a Sunday

        assertThat(LEGAL.endOfTerm(received, 30, false)).isEqualTo(LocalDate.of(2022, 5, 7));
        assertThat(LEGAL.endOfTerm(received, 30, true)).isEqualTo(LocalDate.of(2022, 5, 9));
    }

    @Test
    @DisplayName("CAL-6: half past eleven in the night of Saint Sylvester at Greenwich is 2023 in Rome")
    void theDayIsThatOfRome() {
        var today = Rome.today(Clock.fixed(Instant.parse("2022-12-31T23:30:00Z"), ZoneOffset.UTC));

        assertThat(today).isEqualTo(LocalDate.of(2023, 1, 1));
        assertThat(Period.parse("2023").contains(today)).isTrue();
    }

    @ParameterizedTest(name = "{0} + 30 is {1}")
    @DisplayName("CAL-7: terms stand still from 23 February to 15 May 2020")
    @CsvSource({
        "2020-01-20, 2020-02-19", // ends before
        "2020-02-10, 2020-06-03", // 12 days to 22/02, 18 after 15/05: 02/06, a holiday
        "2020-03-10, 2020-06-15", // begins within: 30 days after 15/05 is Sunday 14/06
        "2020-05-18, 2020-06-17", // begins after
    })
    void termsStandStillInAnExtraordinaryWindow(LocalDate received, LocalDate due) {
        assertThat(LEGAL.endOfTerm(received, 30, false)).isEqualTo(due);
    }

    @Test
    void aYearWhoseRulesAreNotKnownIsRefused() {
        assertThatThrownBy(() -> LEGAL.isHoliday(LocalDate.of(1999, 12, 31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("italy covers 2000..2050, not 1999-12-31");
    }
}
