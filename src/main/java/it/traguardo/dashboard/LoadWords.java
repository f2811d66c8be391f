package it.traguardo.dashboard;

import com.vaadin.flow.component.html.Span;
import it.traguardo.dashboard.Wording.Words;
import it.traguardo.quality.LoadRecord;
import it.traguardo.quality.LoadRecord.State;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the pages about loads say the same way. */
final class LoadWords {

    private LoadWords() {}

    static Optional<State> state(String written) {
        return Arrays.stream(State.values())
                .filter(state -> Wording.key(state).equals(written))
                .findFirst();
    }

    /** Sign, word and colour, never colour alone. */
    static Span badge(State state, Words words) {
        String word = words.get("load.state." + Wording.key(state));
        return switch (state) {
            case SUCCEEDED -> StatusBadge.of("✓", word, "met");
            case STOPPED -> StatusBadge.of("✕", word, "missed");
            case CANCELLED -> StatusBadge.of("–", word, "not-applicable");
        };
    }

    static String cause(LoadRecord load, Words words) {
        String cause = load.cause()
                .map(code -> words.get("load.cause." + code.toLowerCase(Locale.ROOT)))
                .orElse("–");
        return load.attempt() > 1 ? cause + " " + words.get("load.attempt", load.attempt()) : cause;
    }

    /** "solo le variazioni", or "dal 01/02/2022 al 28/02/2022". */
    static String scope(String written, Numbers numbers, Words words) {
        if (written.startsWith("PERIOD ")) {
            String[] days = written.substring("PERIOD ".length()).split("/", -1);
            return words.get(
                    "load.scope.period",
                    numbers.date(LocalDate.parse(days[0])),
                    numbers.date(LocalDate.parse(days[1]).minusDays(1)));
        }
        return words.get("load.scope." + written.toLowerCase(Locale.ROOT));
    }

    /** "0,4 s", "12 s", "3 min 20 s". */
    static String duration(Duration took, Locale locale) {
        if (took.toSeconds() < 10) {
            return String.format(locale, "%.1f s", took.toMillis() / 1000.0);
        }
        if (took.toMinutes() < 1) {
            return took.toSeconds() + " s";
        }
        return took.toHours() > 0
                ? "%d h %d min".formatted(took.toHours(), took.toMinutesPart())
                : "%d min %d s".formatted(took.toMinutes(), took.toSecondsPart());
    }
}
