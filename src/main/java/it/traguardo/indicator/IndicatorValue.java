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
 * @param durations of the requests that count, for a mean; none for others
 * @param loadedAt instant of the last load that fed it; empty before the first
 * @param knownAt the state of knowledge it was read from: asked for again, it gives the same value
 * @param calendars versions of the calendars its sources are counted by; none before the first load
 */
public record IndicatorValue(
        Reading reading,
        Parts parts,
        Map<LeftOut, Long> leftOut,
        Durations durations,
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
        return notApplicable().isPresent() ? Optional.empty() : parts.value(measure());
    }

    /** Why there is no value; empty when there is one. A total of no request is 0, once its streams are loaded (P-9). */
    public Optional<NotApplicable> notApplicable() {
        if (parts.denominator() > 0) {
            return Optional.empty();
        }
        if (reading.period().start().isAfter(reading.asOf())) {
            return Optional.of(NotApplicable.NOT_BEGUN);
        }
        if (measure().isTotal() && loadedAt.isPresent()) {
            return Optional.empty();
        }
        if (!leftOut.isEmpty()) {
            return Optional.of(
                    leftOut.containsKey(LeftOut.STILL_OPEN) ? NotApplicable.NONE_REACHED : NotApplicable.ALL_LEFT_OUT);
        }
        return Optional.of(loadedAt.isEmpty() ? NotApplicable.NOTHING_LOADED : NotApplicable.NO_REQUEST);
    }

    /** What chance alone could have made of the value; computed when asked for. Nothing is said of a total. */
    public Optional<Interval> interval() {
        if (measure().isTotal()) {
            return Optional.empty();
        }
        return measure().isMean() ? Intervals.mean(durations) : Intervals.share(parts);
    }

    /** Of the days, beside their mean; empty for others or when nothing counts. */
    public Optional<BigDecimal> median() {
        return durations.median();
    }

    /** What chance alone could have made of the median. */
    public Optional<Interval> medianInterval() {
        return Intervals.median(durations);
    }

    /** Nine in ten took at most so long, beside the mean; empty as the median. */
    public Optional<BigDecimal> ninetiethPercentile() {
        return durations.ninetiethPercentile();
    }

    /** Of the year the period ends in. */
    public Optional<BigDecimal> target() {
        return reading.indicator().findTarget(reading.period().targetYear());
    }

    /** Where the status changes, in the unit of the indicator: the target, and what is tolerated. */
    public List<BigDecimal> thresholds() {
        return target().map(target -> List.of(target, tolerated(target))).orElse(List.of());
    }

    public Status status() {
        return status(parts);
    }

    /** How a part of this value, such as one of its months, stands to the same target. */
    public Status status(Parts part) {
        if (measure().isTotal() ? notApplicable().isPresent() : part.denominator() == 0) {
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
        if (isUndecided(part, target, higher)) {
            return Status.UNDER_WAY;
        }
        if (reaches(part, target, higher)) {
            return Status.MET;
        }
        return indicator.tolerance().signum() > 0 && reaches(part, tolerated(target), higher)
                ? Status.NEAR
                : Status.MISSED;
    }

    /** What a total has reached or gone beyond stands; short of it, only the end of the period decides. */
    private boolean isUndecided(Parts part, BigDecimal target, boolean higher) {
        return measure().isTotal() && reading.isRunning() && reaches(part, target, higher) != higher;
    }

    private BigDecimal tolerated(BigDecimal target) {
        IndicatorDefinition indicator = reading.indicator();
        return indicator.direction() == Direction.HIGHER
                ? target.subtract(indicator.tolerance())
                : target.add(indicator.tolerance());
    }

    private boolean reaches(Parts part, BigDecimal bound, boolean higher) {
        int side = part.compareTo(bound, measure());
        return higher ? side >= 0 : side <= 0;
    }

    private Measure measure() {
        return reading.indicator().measure();
    }

    /** {@code counted} of {@code measurable} requests. */
    public record Coverage(long counted, long measurable) {}
}
