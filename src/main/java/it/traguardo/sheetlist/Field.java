package it.traguardo.sheetlist;

import it.traguardo.sheetlist.Group.Form;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a key of the plan comes from.
 *
 * @param columns whose texts are joined; none for a constant
 * @param constant the same in every row
 * @param join between the texts of several columns
 * @param values what the list writes, and what is meant
 * @param prefix put in front of what is there
 * @param dayForm of a day, where it is not that of the whole list
 * @param when columns and the text they must have; else the row tells nothing of the key
 * @param otherwise column that is taken where those are empty
 * @param several what joins the texts when rows of one thing tell different ones
 */
record Field(
        List<String> columns,
        Optional<String> constant,
        String join,
        Map<String, String> values,
        String prefix,
        Optional<DayForm> dayForm,
        Map<String, String> when,
        Optional<String> otherwise,
        Optional<String> several) {

    private static final Pattern ITALIAN = Pattern.compile("-?(\\d{1,3}(\\.\\d{3})+|\\d+)(,\\d+)?");
    private static final Pattern ENGLISH = Pattern.compile("-?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?");

    Field {
        columns = List.copyOf(columns);
        values = Map.copyOf(values);
        when = Map.copyOf(when);
    }

    static Field column(String name) {
        return new Field(
                List.of(name),
                Optional.empty(),
                " ",
                Map.of(),
                "",
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** A text, number or day; empty when the row tells nothing. Whatever cannot be read is added to {@code faults}. */
    Optional<Object> read(ListRow row, Form form, ListFormat format, List<String> faults) {
        boolean applies = when.entrySet().stream()
                .allMatch(condition -> row.find(condition.getKey())
                        .filter(condition.getValue()::equals)
                        .isPresent());
        if (!applies) {
            return Optional.empty();
        }
        return text(row, faults).flatMap(text -> {
            try {
                return Optional.of(
                        switch (form) {
                            case TEXT -> prefix + text;
                            case NUMBER -> number(text, format.decimalComma());
                            case DAY -> day(text, format);
                        });
            } catch (IllegalArgumentException unreadable) {
                faults.add("%s: %s".formatted(place(), unreadable.getMessage()));
                return Optional.empty();
            }
        });
    }

    private Optional<String> text(ListRow row, List<String> faults) {
        if (constant.isPresent()) {
            return constant;
        }
        Optional<String> written = joined(row).or(() -> otherwise.flatMap(row::find));
        if (values.isEmpty() || written.isEmpty()) {
            return written;
        }
        Optional<String> meant = Optional.ofNullable(values.get(written.get()));
        if (meant.isEmpty()) {
            faults.add("%s: '%s' is none of %s"
                    .formatted(
                            place(),
                            written.get(),
                            values.keySet().stream().sorted().toList()));
        }
        return meant;
    }

    /** Empty when one of the columns is. */
    private Optional<String> joined(ListRow row) {
        List<String> texts =
                columns.stream().flatMap(column -> row.find(column).stream()).toList();
        return texts.size() == columns.size() ? Optional.of(String.join(join, texts)) : Optional.empty();
    }

    private LocalDate day(String text, ListFormat format) {
        return values.isEmpty() ? dayForm.orElse(format.dateForm()).read(text) : DayForm.ISO.read(text);
    }

    private static BigDecimal number(String text, boolean decimalComma) {
        String bare = text.replaceAll("[%€\\s\\u00A0]", "");
        if (!(decimalComma ? ITALIAN : ENGLISH).matcher(bare).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a number written as %s".formatted(text, decimalComma ? "1.234,56" : "1,234.56"));
        }
        return new BigDecimal(decimalComma ? bare.replace(".", "").replace(',', '.') : bare.replace(",", ""));
    }

    private String place() {
        return "column '%s'".formatted(String.join("', '", columns));
    }
}
