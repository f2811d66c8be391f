package it.traguardo.etl;

import it.traguardo.vocabulary.Rome;
import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;

/**
 * The night in which clocks go forward has no hour from 02:00 to 03:00, and Quartz passes over what falls into it: a load of
 * each night would be left out. The night in which they go back has that hour twice, and Quartz fires in one of the two.
 */
final class SpringNight {

    /** The last Sunday of March at the first instant after the gap, by the directive 2000/84/EC. */
    static final String AFTER_THE_GAP = "0 0 3 ? 3 1L";

    private static final LocalDate A_SUNDAY = LocalDate.of(2026, 3, 22);
    private static final LocalDate THE_NIGHT = LocalDate.of(2026, 3, 29);

    private SpringNight() {}

    /** When to make up for what {@code cron} leaves out in that night; empty where it leaves nothing out. */
    static Optional<String> makesUpFor(String cron) {
        boolean inTheHour = fires(cron, A_SUNDAY, 2) || fires(cron, A_SUNDAY.plusDays(1), 2);
        return inTheHour && !fires(cron, THE_NIGHT, 3) ? Optional.of(AFTER_THE_GAP) : Optional.empty();
    }

    private static boolean fires(String cron, LocalDate day, int hour) {
        try {
            var expression = new CronExpression(cron);
            expression.setTimeZone(TimeZone.getTimeZone(Rome.ZONE));
            Instant from = day.atTime(hour, 0).atZone(Rome.ZONE).toInstant();
            Date next = expression.getNextValidTimeAfter(Date.from(from.minusSeconds(1)));
            return next != null && next.toInstant().isBefore(from.plusSeconds(3600));
        } catch (ParseException unreadable) {
            throw new IllegalArgumentException(cron, unreadable);
        }
    }
}
