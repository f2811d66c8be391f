package it.traguardo.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was entered by hand. Such a value says where an indicator stands on its day, since the period began; so the
 * last version of the latest day counts, and nothing is added up.
 */
final class ManualReadings {

    private static final String SOURCE = "manuale";
    private static final String KIND = "VALORE_MANUALE";
    private static final Comparator<ManualValue> LATEST_FIRST = Comparator.comparing(ManualValue::asOf)
            .thenComparing(ManualValue::version)
            .reversed();

    private final ManualValues values;

    ManualReadings(ManualValues values) {
        this.values = values;
    }

    /** Of the period, by the cut-off and the knowledge of the reading; the one that counts first. */
    List<ManualValue> entries(Reading reading) {
        return values.entries(reading.indicator().code(), reading.knownAt()).stream()
                .filter(entry ->
                        reading.period().contains(entry.asOf()) && !entry.asOf().isAfter(reading.asOf()))
                .sorted(LATEST_FIRST)
                .toList();
    }

    IndicatorValue value(Reading reading) {
        List<ManualValue> entries = entries(reading);
        var leftOut = new EnumMap<LeftOut, Long>(LeftOut.class);
        entries.forEach(entry -> {
            LeftOut reason = leftOut(entry, entries);
            if (reason != null) {
                leftOut.merge(reason, 1L, Long::sum);
            }
        });
        Optional<Instant> last = entries.stream().map(ManualValue::enteredAt).max(Comparator.naturalOrder());
        return new IndicatorValue(
                reading,
                entries.isEmpty() ? new Parts(0, 0) : entries.getFirst().parts(),
                leftOut,
                Durations.NONE,
                last,
                reading.knownAt().or(() -> lastKnown(reading)),
                List.of());
    }

    /** Each entry as a row: its key, its day and its number. */
    Stream<RequestRow> rows(Reading reading, RowFilter filter) {
        List<ManualValue> entries = entries(reading);
        return entries.stream()
                .map(entry -> row(reading, entry, leftOut(entry, entries)))
                .filter(filter::holds);
    }

    /** Of any period: a value entered after this instant is not known by it. */
    private Optional<Instant> lastKnown(Reading reading) {
        return values.entries(reading.indicator().code(), Optional.empty()).stream()
                .map(ManualValue::enteredAt)
                .max(Comparator.naturalOrder());
    }

    private static @Nullable LeftOut leftOut(ManualValue entry, List<ManualValue> latestFirst) {
        ManualValue counts = latestFirst.getFirst();
        if (entry.equals(counts)) {
            return null;
        }
        boolean corrected = latestFirst.stream()
                .anyMatch(other -> other.asOf().equals(entry.asOf()) && other.version() > entry.version());
        return corrected ? LeftOut.CORRECTED_VALUE : LeftOut.EARLIER_VALUE;
    }

    private static RequestRow row(Reading reading, ManualValue entry, @Nullable LeftOut leftOut) {
        IndicatorDefinition indicator = reading.indicator();
        String number = entry.parts()
                .value(indicator.measure())
                .map(BigDecimal::toPlainString)
                .orElse("");
        return new RequestRow(
                SOURCE,
                entry.key(),
                KIND,
                indicator.code(),
                indicator.owner(),
                null,
                null,
                null,
                null,
                entry.note(),
                null,
                null,
                entry.asOf(),
                entry.asOf(),
                null,
                null,
                number,
                null,
                null,
                leftOut == null,
                leftOut);
    }
}
