package it.traguardo.alert;

import it.traguardo.vocabulary.Rome;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants and spans as a notice writes them. */
final class Moments {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("d MMMM uuuu, 'ore' H:mm", Locale.ITALIAN)
            .withZone(Rome.ZONE);

    private Moments() {}

    static String written(Instant at) {
        return FORM.format(at);
    }

    /** In the largest unit of which there are two at least, rounded down. */
    static String written(Duration span) {
        if (span.toDays() >= 2) {
            return span.toDays() + " giorni";
        }
        return span.toHours() >= 2 ? span.toHours() + " ore" : span.toMinutes() + " minuti";
    }
}
