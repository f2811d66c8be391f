package it.traguardo.etl;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import it.traguardo.content.YamlMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code columns:} of a {@code source.yaml}: what each column promises. */
final class ColumnReader {

    private final YamlMap contract;

    ColumnReader(YamlMap contract) {
        this.contract = contract;
    }

    List<SourceColumn> read() {
        var columns = new ArrayList<SourceColumn>();
        for (String name : contract.keys()) {
            if (name.startsWith("_")) {
                contract.problem(name, "'%s' starts with _.".formatted(name), "Name it otherwise and write 'from:'.");
            }
            columns.add(column(name, contract.map(name)));
        }
        return columns;
    }

    private static SourceColumn column(String name, YamlMap column) {
        ColumnType type = column.choice("type", ColumnType.class, ColumnType.TEXT);
        boolean pseudonym = column.flag("pseudonym");
        if (pseudonym && type != ColumnType.TEXT) {
            column.problem("type", "Only a text can be a pseudonym.", "Take 'type' out, or 'pseudonym'.");
        }
        var read = new SourceColumn(
                name,
                column.findText("from").orElse(name),
                type,
                column.flag("required"),
                pseudonym,
                rules(column, type, pseudonym));
        column.refuseOthers();
        return read;
    }

    private static ColumnRules rules(YamlMap column, ColumnType type, boolean pseudonym) {
        if (pseudonym) {
            refuse(column, "of a pseudonym nothing of what was sent is known", "min", "max", "pattern", "values");
        } else if (type != ColumnType.TEXT) {
            refuse(column, "only a text has a form", "pattern");
        }
        Optional<Bound> min = bound(column, "min", type);
        Optional<Bound> max = bound(column, "max", type);
        if (min.isPresent() && max.isPresent() && min.get().isAbove(max.get())) {
            column.problem(
                    "min",
                    "'min: %s' is above 'max: %s'."
                            .formatted(min.get().written(), max.get().written()),
                    "Exchange the two, or correct one.");
        }
        return new ColumnRules(
                min,
                max,
                pattern(column),
                column.texts("values"),
                reference(column),
                column.flag("unique"),
                column.choice("on_fault", OnFault.class, OnFault.QUARANTINE));
    }

    private static void refuse(YamlMap column, String reason, String... keys) {
        for (String key : keys) {
            if (column.has(key)) {
                column.problem(key, "'%s' cannot be checked: %s.".formatted(key, reason), "Take it out.");
            }
        }
    }

    private static Optional<Bound> bound(YamlMap column, String key, ColumnType type) {
        if (!column.has(key)) {
            return Optional.empty();
        }
        return switch (type) {
            case INTEGER, DECIMAL ->
                Optional.of(column.parse(
                        key,
                        "a number, with a point before its decimals",
                        text -> new Bound.Number(new BigDecimal(text)),
                        new Bound.Number(BigDecimal.ZERO)));
            case DATE, TIMESTAMP ->
                Optional.of(column.parse(
                        key,
                        "a day, such as 2026-12-31, or today",
                        text -> text.equals("today") ? new Bound.Today() : new Bound.Day(LocalDate.parse(text)),
                        new Bound.Today()));
            case TEXT, BOOLEAN -> {
                refuse(column, "a %s has no order".formatted(type.name().toLowerCase(Locale.ROOT)), key);
                yield Optional.empty();
            }
        };
    }

    /** Compiled by a library of the same syntax as DuckDB's. */
    private static Optional<String> pattern(YamlMap column) {
        Optional<String> pattern = column.findText("pattern");
        pattern.ifPresent(text -> {
            try {
                Pattern.compile(text);
            } catch (PatternSyntaxException fault) {
                column.problem(
                        "pattern",
                        "'pattern: %s' is no regular expression: %s.".formatted(text, fault.getDescription()),
                        "Write one in the syntax of RE2, such as '[0-9]{4}/[0-9]+', and test it.");
            }
        });
        return pattern;
    }

    private static Optional<ColumnRules.Reference> reference(YamlMap column) {
        return column.findText("reference").flatMap(text -> {
            String[] parts = text.split("\\.", -1);
            if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
                column.problem(
                        "reference",
                        "'reference: %s' names no column of a source.".formatted(text),
                        "Write source.column, such as uffici.codice.");
                return Optional.empty();
            }
            return Optional.of(new ColumnRules.Reference(parts[0], parts[1], column.lineOf("reference")));
        });
    }
}
