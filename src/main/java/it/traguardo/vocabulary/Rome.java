package it.traguardo.vocabulary;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time zone every date of the product is in. */
public final class Rome {

    public static final ZoneId ZONE = ZoneId.of("Europe/Rome");

    private Rome() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
