package it.traguardo.application;

import it.traguardo.demo.DemoMunicipality;
import it.traguardo.etl.LoadException;
import it.traguardo.etl.Loader;
import it.traguardo.etl.Sources;
import it.traguardo.plan.Plans;
import it.traguardo.vocabulary.Rome;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * Loads the demo municipality as it stood on the last two days of check, the end of a half-year, before it is loaded as
 * it stands: so there is something to look back at from the first day. Only with made-up sources, only in a new home.
 */
final class DemoPast {

    private static final Logger log = LoggerFactory.getLogger(DemoPast.class);
    private static final int EVENING = 21;

    private DemoPast() {}

    static void play(Settings settings, Clock clock) {
        if (Files.exists(settings.warehouseFile())) {
            return;
        }
        for (Instant evening : evenings(Rome.today(clock))) {
            try (var then = new AnnotationConfigApplicationContext()) {
                then.registerBean(Settings.class, () -> settings);
                then.registerBean(
                        "clock", Clock.class, () -> Clock.fixed(evening, Rome.ZONE)); // instead of the real one
                then.register(Components.class);
                then.refresh();
                load(then);
            }
        }
    }

    private static void load(AnnotationConfigApplicationContext then) {
        var demonstrations = then.getBean(Sources.class).demonstrations();
        if (demonstrations.isEmpty()) {
            return;
        }
        then.getBean(DemoMunicipality.class).advance();
        then.getBean(Plans.class); // what is measured is kept too
        for (String source : demonstrations) {
            try {
                then.getBean(Loader.class).load(source);
            } catch (LoadException stopped) {
                log.warn("{}", stopped.getMessage()); // there is less to look back at; the load of today says more
            }
        }
    }

    /** The last two 30 June and 31 December before {@code today}, the earlier one first. */
    private static List<Instant> evenings(LocalDate today) {
        return Stream.of(today.getYear() - 1, today.getYear())
                .flatMap(year -> Stream.of(LocalDate.of(year, 6, 30), LocalDate.of(year, 12, 31)))
                .filter(day -> day.isBefore(today))
                .sorted((one, other) -> other.compareTo(one))
                .limit(2)
                .sorted()
                .map(day -> day.atTime(EVENING, 0).atZone(Rome.ZONE).toInstant())
                .toList();
    }
}
