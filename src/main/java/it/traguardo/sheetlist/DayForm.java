package it.traguardo.sheetlist;

import it.traguardo.vocabulary.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a list writes days. A day of a workbook is a day whatever the form; of a quarter, half or year the last day is meant.
 *
 * @param name {@code iso}, {@code quarter}, {@code half}, {@code year}, or a pattern such as {@code dd/MM/yyyy}
 */
record DayForm(String name) {

    static final DayForm ISO = new DayForm("iso");

    private static final Pattern YEAR = Pattern.compile("\\b(\\d{4})\\b");
    /** 4° trimestre, T4, Q4, IV trimestre, 1° semestre, S1, H1. */
    private static final Pattern PART = Pattern.compile(
            "\\b(?:[QTHS]\\s*([1-4])|([1-4])\\s*[°ºª^.]?\\s*(?:trim|sem|quarter|half)|(IV|I{1,3})\\s+(?:trim|sem))",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    /** @throws IllegalArgumentException when it is neither a word for a form nor a pattern of days */
    static DayForm parse(String name) {
        if (!List.of("iso", "quarter", "half", "year").contains(name)) {
            formatter(name);
            if (!name.contains("d") || !name.contains("M") || !name.contains("y")) {
                throw new IllegalArgumentException(name);
            }
        }
        return new DayForm(name);
    }

    /** @throws IllegalArgumentException when the text is no day of this form */
    LocalDate read(String text) {
        try {
            return switch (name) {
                case "iso" -> LocalDate.parse(text);
                case "quarter" -> last(year(text) + "-Q" + part(text, 4));
                case "half" -> last(year(text) + "-H" + part(text, 2));
                case "year" -> last(year(text));
                default -> isoOr(text);
            };
        } catch (DateTimeException notADay) {
            throw new IllegalArgumentException("'%s' is not a day written as %s".formatted(text, name), notADay);
        }
    }

    /** Cells with a day arrive as ISO days. */
    private LocalDate isoOr(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : LocalDate.parse(text, formatter(name));
    }

    private String year(String text) {
        Matcher year = YEAR.matcher(text);
        if (!year.find()) {
            throw new IllegalArgumentException("'%s' has no year of four digits".formatted(text));
        }
        return year.group(1);
    }

    /** The number of the quarter or half. */
    private int part(String text, int most) {
        Matcher part = PART.matcher(text);
        int number = part.find() ? number(part) : 0;
        if (number < 1 || number > most) {
            throw new IllegalArgumentException("'%s' is not written as a %s".formatted(text, name));
        }
        return number;
    }

    private static int number(Matcher part) {
        if (part.group(3) != null) {
            return ROMAN.indexOf(part.group(3).toUpperCase(Locale.ROOT)) + 1;
        }
        return Integer.parseInt(part.group(1) != null ? part.group(1) : part.group(2));
    }

    private static LocalDate last(String period) {
        return Period.parse(period).end().minusDays(1);
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ITALIAN)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
