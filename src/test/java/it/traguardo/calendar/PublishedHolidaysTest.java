package it.traguardo.calendar;

import static it.traguardo.calendar.ShippedCalendars.LEGAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The legal calendar against rules that others wrote and published, year by year. */
class PublishedHolidaysTest {

    private static final int FIRST_YEAR = 2005;
    private static final int LAST_YEAR = 2035;
    /** The 150th anniversary of Italy, held once: the published rules leave it out. */
    private static final LocalDate HELD_ONCE = LocalDate.of(2011, 3, 17);

    @Test
    void theLegalCalendarAgreesWithThePublishedRules() throws IOException {
        List<Map<String, Object>> rules = published();
        var expected = new TreeSet<>(Set.of(HELD_ONCE));
        var ours = new TreeSet<LocalDate>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            for (Map<String, Object> rule : rules) {
                if (year >= number(rule, "from", 0)) {
                    expected.add(day(year, rule));
                }
            }
            LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).forEach(day -> {
                if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                    expected.add(day);
                }
                if (LEGAL.isHoliday(day)) {
                    ours.add(day);
                }
            });
        }

        assertThat(rules).hasSize(13);
        assertThat(ours).isEqualTo(expected);
    }

    private static LocalDate day(int year, Map<String, Object> rule) {
        return rule.containsKey("days_after_easter")
                ? easterByGauss(year).plusDays(number(rule, "days_after_easter", 0))
                : LocalDate.of(year, number(rule, "month", 0), number(rule, "mday", 0));
    }

    /** Another way than the one under test, good from 1900 to 2099. */
    private static LocalDate easterByGauss(int year) {
        int moon = (19 * (year % 19) + 24) % 30;
        int week = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7;
        boolean tooLate = (moon == 29 && week == 6) || (moon == 28 && week == 6 && year % 19 > 10);
        return LocalDate.of(year, 3, 22).plusDays(moon + week - (tooLate ? 7 : 0));
    }

    private static int number(Map<String, Object> rule, String key, int otherwise) {
        return rule.get(key) instanceof Integer number ? number : otherwise;
    }

    private static List<Map<String, Object>> published() throws IOException {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(PublishedHolidaysTest.class.getResourceAsStream("/published-holidays.yaml")),
                StandardCharsets.UTF_8)) {
            return new Yaml().load(reader);
        }
    }
}
