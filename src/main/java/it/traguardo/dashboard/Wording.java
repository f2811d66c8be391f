package it.traguardo.dashboard;

import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.Interval;
import it.traguardo.indicator.Measure;
import it.traguardo.indicator.Parts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sentences several pages say about a value, the same everywhere. */
final class Wording {

    /** Looks a word up, as {@code Component.getTranslation} does. */
    @FunctionalInterface
    interface Words {
        String get(String key, Object... parameters);
    }

    private Wording() {}

    /** The value in its unit, a dash when there is none. */
    static String value(IndicatorValue value, Numbers numbers) {
        IndicatorDefinition indicator = value.reading().indicator();
        return value.value()
                .map(number -> numbers.value(number, indicator.unit(), value.thresholds()))
                .orElse("–");
    }

    /** "obiettivo 15,00 giorni · −1,12 giorni", or that there is no target, or why there is no value. */
    static String against(IndicatorValue value, Numbers numbers, Words words) {
        var unit = value.reading().indicator().unit();
        String target = value.target()
                .map(expected -> words.get("value.target", numbers.target(expected, unit)))
                .orElseGet(() -> words.get("value.no-target"));
        List<BigDecimal> bounds = value.target()
                .map(expected -> value.thresholds().stream()
                        .map(threshold -> threshold.subtract(expected))
                        .toList())
                .orElse(List.of());
        return value.gap()
                .map(gap -> numbers.gap(gap, unit, bounds))
                .or(() -> value.notApplicable().map(reason -> words.get("not-applicable." + key(reason))))
                .map(rest -> target + " · " + rest)
                .orElse(target);
    }

    /** A constant as it stands in keys of words and in class names: {@code STILL_OPEN} is {@code still-open}. */
    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A code as a word: ACCESSO_DOCUMENTALE is read "Accesso documentale"; what is a word already stays as it is. */
    static String code(String code) {
        if (!code.equals(code.toUpperCase(Locale.ITALIAN))) {
            return code;
        }
        String words = code.replace('_', ' ').toLowerCase(Locale.ITALIAN);
        return capitalised(words);
    }

    /** With a capital at its beginning. */
    static String capitalised(String words) {
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** "622 su 636 richieste", "8.758 giorni su 631 richieste", "312 contate" or "somma di 298 importi". */
    static String parts(IndicatorValue value, Numbers numbers, Words words) {
        String key = switch (value.reading().indicator().measure()) {
            case SHARE, SHARE_ON_TIME, SHARE_BEFORE_EVENT -> "value.parts.share";
            case MEAN_DAYS -> "value.parts.days";
            case COUNT -> "stream.parts.count";
            case AMOUNT -> "stream.parts.amount";
        };
        return words.get(
                key,
                numbers.count(value.parts().numerator()),
                numbers.count(value.parts().denominator()));
    }

    /** The numerator as people count it: an amount in euro, anything else one by one. */
    static String numerator(Parts parts, Measure measure, Numbers numbers) {
        return measure == Measure.AMOUNT
                ? numbers.value(parts.value(measure).orElseThrow(), measure.unit())
                : numbers.count(parts.numerator());
    }

    /** What chance alone could have made of a value, and of the median beside a mean; long to compute for many rows. */
    record Chance(IndicatorValue value, Optional<Interval> interval, Optional<Interval> median) {

        static Chance of(IndicatorValue value) {
            return new Chance(value, value.interval(), value.medianInterval());
        }

        String sentence(Numbers numbers, Words words) {
            return interval.map(known -> part(known, numbers, words)
                            + median.map(other -> " " + part(other, numbers, words))
                                    .orElse(""))
                    .orElseGet(() -> words.get("chance.too-few", requests(numbers)));
        }

        private String part(Interval interval, Numbers numbers, Words words) {
            var unit = value.reading().indicator().unit();
            return words.get(
                    "chance." + key(interval.method()),
                    requests(numbers),
                    numbers.value(interval.low(), unit),
                    numbers.value(interval.high(), unit));
        }

        private String requests(Numbers numbers) {
            return numbers.count(value.parts().denominator());
        }
    }

    /** "mediana 13,00 giorni · nove su dieci entro 24,10 giorni", beside a mean. */
    static Optional<String> spread(IndicatorValue value, Numbers numbers, Words words) {
        var unit = value.reading().indicator().unit();
        return value.median()
                .flatMap(median -> value.ninetiethPercentile()
                        .map(p90 ->
                                words.get("headline.spread", numbers.value(median, unit), numbers.value(p90, unit))));
    }
}
