package it.traguardo.dashboard;

import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.IndicatorValue;
import java.math.BigDecimal;
import java.util.Locale;

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
                .map(number ->
                        numbers.value(number, indicator.unit(), value.target().orElse(BigDecimal.valueOf(100))))
                .orElse("–");
    }

    /** "obiettivo 15,00 giorni · −1,12 giorni", or that there is no target. */
    static String against(IndicatorValue value, Numbers numbers, Words words) {
        var unit = value.reading().indicator().unit();
        String target = value.target()
                .map(expected -> words.get("value.target", numbers.target(expected, unit)))
                .orElseGet(() -> words.get("value.no-target"));
        return value.gap().map(gap -> target + " · " + numbers.gap(gap, unit)).orElse(target);
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

    /** "622 su 636 richieste", or "8.758 giorni su 631 richieste". */
    static String parts(IndicatorValue value, Numbers numbers, Words words) {
        String key = value.reading().indicator().measure().isShare() ? "value.parts.share" : "value.parts.days";
        return words.get(
                key,
                numbers.count(value.parts().numerator()),
                numbers.count(value.parts().denominator()));
    }
}
