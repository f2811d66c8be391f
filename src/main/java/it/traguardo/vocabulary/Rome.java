package it.traguardo.vocabulary;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** The time zone every date of the product is in. */
public final class Rome {

    public static final ZoneId ZONE = ZoneId.of("Europe/Rome");

    private Rome() {}

    /**
     * An instant as people write it.
     *
     * @param written 2026-11-25T10:15:30.123456Z, with any offset; 2026-11-25T10:15, Rome; or 2026-11-25, the end of that day
     * @throws DateTimeParseException when it is none of these
     */
    public static Instant instant(String written) {
        if (written.length() == "2026-11-25".length()) {
            return LocalDate.parse(written)
                    .plusDays(1)
                    .atStartOfDay(ZONE)
                    .toInstant()
                    .minus(1, ChronoUnit.MICROS);
        }
        return DateTimeFormatter.ISO_DATE_TIME.parseBest(written, ZonedDateTime::from, LocalDateTime::from)
                        instanceof LocalDateTime local
                ? local.atZone(ZONE).toInstant()
                : ZonedDateTime.parse(written).toInstant();
    }

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
