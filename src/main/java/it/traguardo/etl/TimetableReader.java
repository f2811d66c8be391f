package it.traguardo.etl;

import it.traguardo.content.YamlMap;
import java.util.List;
import java.util.Optional;
import org.quartz.CronExpression;

/** Reads when a source is loaded from its {@code source.yaml}. */
final class TimetableReader {

    private static final int MOST_RETRIES = 10;

    private TimetableReader() {}

    static Timetable read(YamlMap yaml) {
        Optional<String> cron = cron(yaml, "cron");
        Optional<String> deletes = cron(yaml, "deletes");
        List<String> after = yaml.texts("after");
        boolean catchesUp = yaml.choice("misfire", Misfire.class, Misfire.ONCE) == Misfire.ONCE;
        int retries = yaml.has("retries") ? yaml.integer("retries") : Timetable.RETRIES;
        if (retries < 0 || retries > MOST_RETRIES) {
            yaml.problem(
                    "retries",
                    "'retries: %d' is not between 0 and %d.".formatted(retries, MOST_RETRIES),
                    "Write how often a load that stopped is tried again.");
        }
        return new Timetable(
                cron,
                deletes,
                after,
                catchesUp,
                Math.clamp(retries, 0, MOST_RETRIES),
                Durations.of(yaml, "retry_wait", Timetable.RETRY_WAIT));
    }

    private static Optional<String> cron(YamlMap yaml, String key) {
        Optional<String> cron = yaml.findText(key);
        cron.filter(expression -> !CronExpression.isValidExpression(expression))
                .ifPresent(expression -> yaml.problem(
                        key,
                        "'%s: %s' cannot be read.".formatted(key, expression),
                        "Write six fields, seconds first, such as \"0 30 6 * * ?\" for 06:30 each day."));
        return cron;
    }

    /** What becomes of a time that was missed. */
    private enum Misfire {
        ONCE,
        SKIP
    }
}
