package it.traguardo.etl;

import it.traguardo.warehouse.CheckResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Columns a source sends that its contract does not know. */
final class ColumnDrift {

    private static final String NAME = "extra_columns";

    private ColumnDrift() {}

    /** Those among {@code sent} that have a name and are not in the contract. */
    static List<String> extra(Source source, List<String> sent) {
        List<String> known = source.columns().stream()
                .map(column -> column.writtenAs().strip().toLowerCase(Locale.ROOT))
                .toList();
        return sent.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !known.contains(name.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
    }

    /** Empty when there are none. */
    static Optional<CheckResult> check(Source source, List<String> extra) {
        if (extra.isEmpty()) {
            return Optional.empty();
        }
        boolean stop = source.expectations().freezeExtraColumns();
        return Optional.of(new CheckResult(
                NAME,
                stop ? CheckResult.Severity.STOP : CheckResult.Severity.WARN,
                "DRIFT",
                extra.size(),
                extra.stream().map(ColumnDrift::json).toList(),
                "%s: %s has %d column(s) that %s does not know: %s"
                        .formatted(NAME, source.name(), extra.size(), source.file(), String.join(", ", extra))));
    }

    private static String json(String name) {
        return "{\"column\":\"%s\"}"
                .formatted(name.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " "));
    }
}
