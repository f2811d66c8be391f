package it.traguardo.dashboard;

import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.Reading;
import it.traguardo.vocabulary.PeriodBasis;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Says of a reading what tells it from the others beside it. */
final class ReadingWords {

    private final List<Reading> readings;
    private final Numbers numbers;
    private final Wording.Words words;

    ReadingWords(List<IndicatorValue> values, Numbers numbers, Wording.Words words) {
        this.readings = values.stream().map(IndicatorValue::reading).toList();
        this.numbers = numbers;
        this.words = words;
    }

    /** "Al 31/12/2022, senza le non ancora scadute, con le rinunce". */
    String of(Reading reading) {
        var parts = new ArrayList<String>();
        if (differ(Reading::basis)) {
            parts.add(words.get("basis." + Wording.key(reading.basis())));
        }
        parts.add(words.get("band.as-of", numbers.date(reading.asOf())));
        var measure = reading.indicator().measure();
        if (measure.isMean()) {
            parts.add(words.get("band.days", words.get("duration." + Wording.key(reading.duration()))));
        } else if (reading.basis() == PeriodBasis.COHORT) {
            if (measure.isShare()) {
                String limit = Wording.key(measure.limit());
                parts.add(words.get(
                        "band." + limit + "." + Wording.key(reading.policy().maturity())));
            }
            parts.add(
                    words.get("band.withdrawals." + Wording.key(reading.policy().withdrawals())));
        }
        String text = String.join(", ", parts);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private boolean differ(Function<Reading, ?> axis) {
        return readings.stream().map(axis).distinct().count() > 1;
    }
}
