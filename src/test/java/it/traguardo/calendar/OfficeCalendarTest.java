package it.traguardo.calendar;

import static it.traguardo.calendar.ShippedCalendars.FLORENCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Working days, by the rule CAL-5. */
class OfficeCalendarTest {

    @Test
    @DisplayName("CAL-5: from 20 June to 4 July 2022 there are 14 calendar and 9 working days in Florence")
    void thePatronSaintIsNoWorkingDay() {
        var from = LocalDate.of(2022, 6, 20);
        var to = LocalDate.of(2022, 7, 4);

        assertThat(ChronoUnit.DAYS.between(from, to)).isEqualTo(14);
        assertThat(FLORENCE.workingDays(from, to)).isEqualTo(9); // 10 weekdays less 24/06
        assertThat(ShippedCalendars.calendars().getOffice("italy").workingDays(from, to))
                .isEqualTo(10);
    }

    @Test
    @DisplayName("CAL-5: 2022 has 251 working days in Florence")
    void aYearOfWorkingDays() {
        // 365 − 105 days of weekends − 9 feasts on weekdays, San Giovanni among them
        assertThat(FLORENCE.workingDays(LocalDate.of(2021, 12, 31), LocalDate.of(2022, 12, 31)))
                .isEqualTo(251);
    }

    @Test
    void theSameDayIsNoWorkingDayAndAWayBackIsNegative() {
        var monday = LocalDate.of(2022, 6, 20);

        assertThat(FLORENCE.workingDays(monday, monday)).isZero();
        assertThat(FLORENCE.workingDays(monday.plusDays(2), monday)).isEqualTo(-2);
    }

    @Test
    void theVersionSaysThatOfTheLegalHolidaysToo() {
        assertThat(FLORENCE.fullVersion()).isEqualTo("firenze 2026.1, italy 2026.1");
    }
}
