package it.traguardo.progress;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.TestInstallation;
import it.traguardo.calendar.CalendarReader;
import it.traguardo.calendar.OfficeCalendar;
import it.traguardo.content.ContentFolders;
import it.traguardo.vocabulary.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ElapsedTest {

    private static final OfficeCalendar FLORENCE = new CalendarReader(
                    new ContentFolders(TestInstallation.SHIPPED, List.of(TestInstallation.SHIPPED)))
            .read()
            .getOffice("firenze");
    private static final Period YEAR = Period.parse("2022");

    @Test
    void aLinearPathGoesByWorkingDays() {
        // CAL-5: 251 in 2022. The 7th of January is the 4th: 3, 4, 5 January come before it, the 6th is a feast.
        assertThat(Elapsed.linear(YEAR, LocalDate.of(2022, 1, 7), FLORENCE)).isEqualTo(Elapsed.of(4, 251));
        assertThat(Elapsed.linear(YEAR, LocalDate.of(2022, 1, 9), FLORENCE)).isEqualTo(Elapsed.of(4, 251));
    }

    @Test
    void beforeThePeriodNothingIsExpectedAndAfterItAll() {
        assertThat(Elapsed.linear(YEAR, LocalDate.of(2021, 5, 1), FLORENCE)).isEqualTo(Elapsed.of(0, 251));
        assertThat(Elapsed.linear(YEAR, LocalDate.of(2023, 5, 1), FLORENCE)).isEqualTo(Elapsed.of(251, 251));
    }

    @Test
    void aPeriodWithoutWorkingDaysGoesByTheCalendar() {
        // Saturday and Sunday.
        var weekend = new Period("weekend", LocalDate.of(2022, 1, 8), LocalDate.of(2022, 1, 10));

        assertThat(Elapsed.linear(weekend, LocalDate.of(2022, 1, 8), FLORENCE)).isEqualTo(Elapsed.of(1, 2));
    }

    @Test
    void pastYearsArePooledAndNeverAveraged() {
        // 10 of 100 and 90 of 300: 100 of 400 are a quarter of the way, where the mean of 10 % and 30 % is a fifth.
        Elapsed pooled = Elapsed.seasonal(List.of(Elapsed.of(10, 100), Elapsed.of(90, 300)))
                .orElseThrow();

        assertThat(pooled.of(BigDecimal.valueOf(120))).isEqualByComparingTo("30");
        assertThat(Elapsed.seasonal(List.of())).isEmpty();
    }

    @Test
    void phasesGoByTheirDaysAndWeights() {
        var first = new Stretch("A", LocalDate.of(2022, 1, 1), LocalDate.of(2022, 2, 1), BigDecimal.ONE);
        var second = new Stretch("B", LocalDate.of(2022, 3, 1), LocalDate.of(2022, 3, 11), BigDecimal.valueOf(3));

        // On 5 March the first is done, and of the second 5 days of 10: 1 + 1.5 of 4.
        Elapsed elapsed =
                Elapsed.phases(List.of(first, second), LocalDate.of(2022, 3, 5)).orElseThrow();

        assertThat(elapsed.done()).isEqualByComparingTo("2.5");
        assertThat(elapsed.whole()).isEqualByComparingTo("4");
        assertThat(Elapsed.phases(List.of(), LocalDate.of(2022, 3, 5))).isEmpty();
    }
}
