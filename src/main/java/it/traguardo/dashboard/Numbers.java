package it.traguardo.dashboard;

import it.traguardo.indicator.Unit;
import it.traguardo.vocabulary.Rome;
import it.traguardo.vocabulary.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes numbers and dates as a reader of {@code locale} expects them. */
record Numbers(Locale locale) {

    private static final int DECIMALS = 2;

    /**
     * A value in its unit, rounded half up to two decimals, or to as many more as keep it on its side of every bound, of
     * 0 and of 100: 99,996 is not 100, and 30,004 is not 30 where 30 is the target.
     */
    String value(BigDecimal value, Unit unit, Collection<BigDecimal> bounds) {
        return withUnit(rounded(value, unit, with(bounds, BigDecimal.ZERO, BigDecimal.valueOf(100))), unit);
    }

    String value(BigDecimal value, Unit unit) {
        return value(value, unit, List.of());
    }

    /** A target as the sheets print it: 100 % and numbers without decimals, 15,00 days and euro with two; never rounded. */
    String target(BigDecimal target, Unit unit) {
        int least = unit == Unit.DAYS || unit == Unit.EURO ? DECIMALS : 0;
        return withUnit(decimal(target, least, Math.max(DECIMALS, target.scale())), unit);
    }

    /** A difference with its sign, on its side of every bound and of 0; in points for a share. */
    String gap(BigDecimal gap, Unit unit, Collection<BigDecimal> bounds) {
        String sign = gap.signum() > 0 ? "+" : gap.signum() < 0 ? "−" : "";
        int decimals = decimals(unit, gap);
        BigDecimal rounded = Rounding.halfUp(gap, decimals, with(bounds, BigDecimal.ZERO));
        String number = decimal(rounded.abs(), decimals, Math.max(decimals, rounded.scale()));
        return sign + (unit == Unit.PERCENT ? number + (isEnglish() ? " points" : " punti") : withUnit(number, unit));
    }

    /** How far apart two values are; in points for a share. */
    String distance(BigDecimal distance, Unit unit) {
        BigDecimal rounded = Rounding.halfUp(distance, DECIMALS, List.of(BigDecimal.ZERO));
        String number = decimal(rounded, DECIMALS, rounded.scale());
        return unit == Unit.PERCENT ? number + (isEnglish() ? " points" : " punti") : withUnit(number, unit);
    }

    /** A score as {@code Scoring.rounded} leaves it. */
    String score(BigDecimal rounded) {
        return decimal(rounded, DECIMALS, Math.max(DECIMALS, rounded.scale()));
    }

    /** A weight, or points: without decimals that say nothing, to two at most. */
    String weight(BigDecimal weight) {
        BigDecimal rounded = Rounding.halfUp(weight, DECIMALS, List.of(BigDecimal.ZERO));
        return decimal(rounded, 0, Math.max(0, rounded.scale()));
    }

    String count(long count) {
        return NumberFormat.getIntegerInstance(locale).format(count);
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(date);
    }

    String instant(Instant instant) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").format(ZonedDateTime.ofInstant(instant, Rome.ZONE));
    }

    /** To the microsecond, as states of knowledge are told apart. */
    String exactInstant(Instant instant) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss.SSSSSS")
                .format(ZonedDateTime.ofInstant(instant, Rome.ZONE));
    }

    /** "gen 2024", or "gen" without the year. */
    String month(YearMonth month, boolean withYear) {
        return DateTimeFormatter.ofPattern(withYear ? "MMM yyyy" : "MMM", locale)
                .format(month);
    }

    private String rounded(BigDecimal value, Unit unit, List<BigDecimal> bounds) {
        int decimals = decimals(unit, value);
        BigDecimal rounded = Rounding.halfUp(value, decimals, bounds);
        return decimal(rounded, decimals, Math.max(decimals, rounded.scale()));
    }

    /** A number has those it was entered with, to two at most; a count has none. */
    private static int decimals(Unit unit, BigDecimal number) {
        return unit == Unit.NUMBER ? Math.clamp(number.stripTrailingZeros().scale(), 0, DECIMALS) : DECIMALS;
    }

    private static List<BigDecimal> with(Collection<BigDecimal> bounds, BigDecimal... others) {
        return Stream.concat(bounds.stream(), Stream.of(others)).toList();
    }

    private String decimal(BigDecimal number, int least, int most) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    private String withUnit(String number, Unit unit) {
        return switch (unit) {
            case PERCENT -> number + (isEnglish() ? "%" : "\u00a0%");
            case DAYS -> number + (isEnglish() ? "\u00a0days" : "\u00a0giorni");
            case NUMBER -> number;
            case EURO -> euro(number);
        };
    }

    /** The sign before the symbol, as in −€ 12,40. */
    private String euro(String number) {
        String symbol = isEnglish() ? "€" : "€\u00a0";
        return number.startsWith("-") ? "−" + symbol + number.substring(1) : symbol + number;
    }

    private boolean isEnglish() {
        return locale.getLanguage().equals("en");
    }
}
