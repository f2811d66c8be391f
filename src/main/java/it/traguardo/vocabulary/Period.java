package it.traguardo.vocabulary;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run of days, start included and end excluded.
 *
 * @param code how it is written: {@code 2024}, {@code 2024-H1}, {@code 2024-Q1}, {@code 2024-03}, {@code 2023..2025} or {@code all}
 * @param start first day
 * @param end day after the last
 */
public record Period(String code, LocalDate start, LocalDate end) {

    /** Everything the warehouse can hold. */
    public static final Period ALL = new Period("all", LocalDate.of(2000, 1, 1), LocalDate.of(2051, 1, 1));

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern HALF = Pattern.compile("(\\d{4})-[HhSs]([12])");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-[QqTt]([1-4])");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    public Period {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "Period %s ends before it starts. Write the earlier part first.".formatted(code));
        }
    }

    public static Period of(Year year) {
        return new Period(year.toString(), year.atDay(1), year.plusYears(1).atDay(1));
    }

    public static Period of(YearMonth month) {
        return new Period(month.toString(), month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /** @throws IllegalArgumentException naming the forms that can be written */
    public static Period parse(String code) {
        if (code.equalsIgnoreCase("all")) {
            return ALL;
        }
        int range = code.indexOf("..");
        if (range > 0) {
            return new Period(code, parse(code.substring(0, range)).start, parse(code.substring(range + 2)).end);
        }
        var half = HALF.matcher(code);
        if (half.matches()) {
            return part(code, half, 6);
        }
        var quarter = QUARTER.matcher(code);
        if (quarter.matches()) {
            return part(code, quarter, 3);
        }
        if (YEAR.matcher(code).matches()) {
            return of(Year.parse(code));
        }
        if (MONTH.matcher(code).matches() && isMonth(Integer.parseInt(code.substring(5)))) {
            return of(YearMonth.parse(code));
        }
        throw new IllegalArgumentException(
                "'%s' is not a period. Write 2024, 2024-H1, 2024-Q1, 2024-03, 2023..2025 or all.".formatted(code));
    }

    /** The part of a year that {@code written} numbers, {@code months} long. */
    private static Period part(String code, Matcher written, int months) {
        int before = (Integer.parseInt(written.group(2)) - 1) * months;
        var first = YearMonth.of(Integer.parseInt(written.group(1)), 1).plusMonths(before);
        return new Period(code, first.atDay(1), first.plusMonths(months).atDay(1));
    }

    private static boolean isMonth(int number) {
        return number >= 1 && number <= 12;
    }

    /** The year whose target applies: the one the period ends in. */
    public Year targetYear() {
        return Year.from(end.minusDays(1));
    }

    /** Whether both have the same days, however they are written. */
    public boolean isSame(Period other) {
        return start.equals(other.start) && end.equals(other.end);
    }

    /** Whether every day of the other is one of this. */
    public boolean contains(Period other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(end);
    }
}
