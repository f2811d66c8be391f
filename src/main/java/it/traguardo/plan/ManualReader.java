package it.traguardo.plan;

import it.traguardo.content.YamlMap;
import it.traguardo.indicator.ManualDue;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what only indicators entered by hand have. */
final class ManualReader {

    private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);
    private static final List<String> OF_REQUESTS = List.of(
            "streams", "milestone", "period_basis", "duration_basis", "maturity", "withdrawals", "excluded_outcomes");

    private ManualReader() {}

    /** What says which requests count says nothing of a value that is entered. */
    static void refuseRequests(YamlMap yaml) {
        for (String key : OF_REQUESTS) {
            if (yaml.has(key)) {
                yaml.problem(
                        key,
                        "'%s' says nothing of a value that is entered by hand.".formatted(key),
                        "Take the line out, or choose another measure.");
            }
        }
    }

    static List<ManualDue> due(YamlMap yaml) {
        var due = new ArrayList<ManualDue>();
        for (YamlMap each : yaml.maps("due")) {
            due.add(new ManualDue(day(each, "value_at"), day(each, "by")));
            each.refuseOthers();
        }
        if (due.isEmpty()) {
            yaml.problem(
                    "due",
                    "Nothing says when the value is due, so nobody would be reminded.",
                    "Add 'due: [{value_at: 06-30, by: 07-15}]'.");
        }
        return due;
    }

    private static MonthDay day(YamlMap yaml, String key) {
        return yaml.parse(
                key,
                "a month and a day, such as 06-30",
                written -> MonthDay.parse("--" + written.toUpperCase(Locale.ROOT)),
                NEW_YEAR);
    }
}
