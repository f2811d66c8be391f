package it.traguardo.dashboard;

import it.traguardo.indicator.Unit;
import it.traguardo.vocabulary.Rome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes numbers and dates as a reader of {@code locale} expects them. */
record Numbers(Locale locale) {

    private static final int DECIMALS = 2;

    /**
     * A value in its unit, rounded half up to two decimals, or to as many more as keep it from reading like
     * {@code bound} when it is not there: 99,996 is not 100 and 30,004 is not 30.
     */
    String value(BigDecimal value, Unit unit, BigDecimal bound) {
        int decimals = DECIMALS;
        while (decimals < value.scale()
                && value.setScale(decimals, RoundingMode.HALF_UP).compareTo(bound) == 0) {
            decimals++;
        }
        return withUnit(decimal(value.setScale(decimals, RoundingMode.HALF_UP), DECIMALS, decimals), unit);
    }

    String value(BigDecimal value, Unit unit) {
        return value(value, unit, BigDecimal.valueOf(100));
    }

    /** A target as the sheets print it: 100 % without decimals, 15,00 days with two. */
    String target(BigDecimal target, Unit unit) {
        return withUnit(decimal(target, unit == Unit.DAYS ? DECIMALS : 0, DECIMALS), unit);
    }

    /** A difference with its sign; in points for a share. */
    String gap(BigDecimal gap, Unit unit) {
        String sign = gap.signum() > 0 ? "+" : gap.signum() < 0 ? "−" : "";
        String number = sign + decimal(gap.abs().setScale(DECIMALS, RoundingMode.HALF_UP), DECIMALS, DECIMALS);
        return unit == Unit.PERCENT ? number + (isEnglish() ? " points" : " punti") : withUnit(number, unit);
    }

    /** A score from 0 to 100, rounded half up to two decimals. */
    String score(BigDecimal score) {
        return decimal(score.setScale(DECIMALS, RoundingMode.HALF_UP), DECIMALS, DECIMALS);
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

    /** "gen 2024", or "gen" without the year. */
    String month(YearMonth month, boolean withYear) {
        return DateTimeFormatter.ofPattern(withYear ? "MMM yyyy" : "MMM", locale)
                .format(month);
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
        };
    }

    private boolean isEnglish() {
        return locale.getLanguage().equals("en");
    }
}
