package it.traguardo.indicator;

import it.traguardo.vocabulary.Direction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An indicator read once, with everything needed to take it apart.
 *
 * @param leftOut how many requests do not count, by reason; reasons without any are absent
 * @param median of the days, for a mean; empty for a share or when nothing counts
 * @param ninetiethPercentile of the days, interpolated, for a mean
 * @param loadedAt instant of the last load that fed it; empty before the first
 * @param knownAt the state of knowledge it was read from: asked for again, it gives the same value
 * @param calendars versions of the calendars its sources are counted by; none before the first load
 */
public record IndicatorValue(
        Reading reading,
        Parts parts,
        Map<LeftOut, Long> leftOut,
        Optional<BigDecimal> median,
        Optional<BigDecimal> ninetiethPercentile,
        Optional<Instant> loadedAt,
        Optional<Instant> knownAt,
        List<String> calendars) {

    public IndicatorValue {
        leftOut = Map.copyOf(leftOut);
        calendars = List.copyOf(calendars);
    }

    /** The reading that gives this value again, whatever becomes known later. */
    public Reading again() {
        return reading.withKnownAt(knownAt);
    }

    /** In the unit of the indicator, to 34 digits. */
    public Optional<BigDecimal> value() {
        return parts.value(reading.indicator().measure());
    }

    /** Of the year the period ends in. */
    public Optional<BigDecimal> target() {
        return reading.indicator().findTarget(reading.period().targetYear());
    }

    public Status status() {
        return status(parts);
    }

    /** How a part of this value, such as one of its months, stands to the same target. */
    public Status status(Parts part) {
        if (part.denominator() == 0) {
            return Status.NOT_APPLICABLE;
        }
        return target().map(target -> against(target, part)).orElse(Status.NO_TARGET);
    }

    /** Value less target, in the unit of the indicator; positive is not always good. */
    public Optional<BigDecimal> gap() {
        return value().flatMap(value -> target().map(value::subtract));
    }

    /** Requests that count, of those that would if their data were complete and right (P-10). */
    public Coverage coverage() {
        long faulty = leftOut.entrySet().stream()
                .filter(reason -> reason.getKey().isFault())
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Coverage(parts.denominator(), parts.denominator() + faulty);
    }

    private Status against(BigDecimal target, Parts part) {
        IndicatorDefinition indicator = reading.indicator();
        boolean higher = indicator.direction() == Direction.HIGHER;
        if (reaches(part, target, higher)) {
            return Status.MET;
        }
        BigDecimal tolerated = higher ? target.subtract(indicator.tolerance()) : target.add(indicator.tolerance());
        return indicator.tolerance().signum() > 0 && reaches(part, tolerated, higher) ? Status.NEAR : Status.MISSED;
    }

    private boolean reaches(Parts part, BigDecimal bound, boolean higher) {
        int side = part.compareTo(bound, reading.indicator().measure());
        return higher ? side >= 0 : side <= 0;
    }

    /** {@code counted} of {@code measurable} requests. */
    public record Coverage(long counted, long measurable) {}
}
