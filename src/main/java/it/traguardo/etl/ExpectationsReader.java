package it.traguardo.etl;

import it.traguardo.content.Spelling;
import it.traguardo.content.YamlMap;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a {@code source.yaml} says of the source as a whole: extra columns, reconciliation, row count, freshness. */
final class ExpectationsReader {

    private static final Set<ColumnType> DAYS = EnumSet.of(ColumnType.DATE, ColumnType.TIMESTAMP);
    private static final Set<ColumnType> NUMBERS = EnumSet.of(ColumnType.INTEGER, ColumnType.DECIMAL);

    private final YamlMap yaml;
    private final List<SourceColumn> columns;

    ExpectationsReader(YamlMap yaml, List<SourceColumn> columns) {
        this.yaml = yaml;
        this.columns = columns;
    }

    Expectations read() {
        return new Expectations(
                yaml.choice("extra_columns", ExtraColumns.class, ExtraColumns.IGNORE) == ExtraColumns.FREEZE,
                yaml.findMap("reconcile").flatMap(this::reconcile),
                yaml.findMap("row_count").flatMap(ExpectationsReader::tolerance),
                yaml.findMap("freshness").flatMap(ExpectationsReader::freshness));
    }

    private Optional<Expectations.Reconcile> reconcile(YamlMap map) {
        Optional<SourceColumn> period = column(map, "period", map.text("period"), DAYS, "a date or a timestamp");
        List<SourceColumn> sums = map.texts("sums").stream()
                .flatMap(name -> column(map, "sums", name, NUMBERS, "an integer or a decimal").stream())
                .toList();
        boolean stop = map.choice("on_difference", OnDifference.class, OnDifference.WARN) == OnDifference.STOP;
        map.refuseOthers();
        return period.map(column -> new Expectations.Reconcile(column, sums, stop));
    }

    private Optional<SourceColumn> column(YamlMap map, String key, String name, Set<ColumnType> types, String what) {
        Optional<SourceColumn> found =
                columns.stream().filter(column -> column.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            List<String> there = columns.stream().map(SourceColumn::name).toList();
            map.problem(
                    key,
                    "'%s' is not among the columns.".formatted(name),
                    Spelling.nearest(name, there)
                            .map("Did you mean '%s'?"::formatted)
                            .orElse("The columns are: %s.".formatted(String.join(", ", there))));
        } else if (!types.contains(found.get().type())) {
            map.problem(key, "'%s' is not %s.".formatted(name, what), "Name one that is, or give it that type.");
            return Optional.empty();
        }
        return found;
    }

    private static Optional<BigDecimal> tolerance(YamlMap map) {
        BigDecimal tolerance = map.parse(
                "tolerance", "a part of the usual rows, such as 50%", ExpectationsReader::part, BigDecimal.ONE);
        map.refuseOthers();
        return Optional.of(tolerance);
    }

    private static BigDecimal part(String text) {
        if (!text.matches("[0-9]{1,4}(\\.[0-9]+)?\\s*%")) {
            throw new IllegalArgumentException(text);
        }
        return new BigDecimal(text.replaceFirst("\\s*%$", "")).movePointLeft(2);
    }

    private static Optional<Freshness> freshness(YamlMap map) {
        Duration warn = Durations.find(map, "warn").orElse(Duration.ZERO);
        Duration error = Durations.find(map, "error").orElse(Duration.ZERO);
        for (String key : List.of("warn", "error")) {
            if (!map.has(key)) {
                map.problem(key, "'%s' is missing.".formatted(key), "Add a line '%s: …'.".formatted(key));
            }
        }
        map.refuseOthers();
        if (warn.compareTo(error) > 0) {
            map.problem(
                    "warn",
                    "'warn: %s' is longer than 'error: %s'.".formatted(map.text("warn"), map.text("error")),
                    "Exchange the two, or correct one.");
            return Optional.empty();
        }
        return Optional.of(new Freshness(warn, error));
    }

    private enum ExtraColumns {
        IGNORE,
        FREEZE
    }

    private enum OnDifference {
        WARN,
        STOP
    }
}
