package it.traguardo.progress;

import it.traguardo.indicator.Parts;
import it.traguardo.indicator.Reading;
import it.traguardo.indicator.RequestLife;
import it.traguardo.indicator.RequestLife.Fate;
import it.traguardo.vocabulary.Maturity;
import it.traguardo.vocabulary.PeriodBasis;
import java.util.Objects;

/** Adds up one simulated end of a period: requests come to it one by one, each with the end drawn for it. */
final class SimulatedEnd {

    /** Stands for a day nothing says. */
    static final int UNKNOWN = Integer.MIN_VALUE;

    private final Shape shape;
    private final boolean limited;
    private final boolean cohort;
    private final boolean matured;
    private final int horizon;
    private long numerator;
    private long denominator;

    /** @param horizon last day of the period, counted from the cut-off */
    SimulatedEnd(Reading reading, Parts decided, int horizon) {
        shape = Shape.of(reading.indicator().measure());
        limited = reading.indicator().measure().isLimited();
        cohort = reading.basis() == PeriodBasis.COHORT;
        matured = reading.policy().maturity() == Maturity.MATURED;
        this.horizon = horizon;
        numerator = decided.numerator();
        denominator = decided.denominator();
    }

    Parts parts() {
        return new Parts(numerator, denominator);
    }

    /**
     * @param received day of receipt, counted from the cut-off
     * @param limit last day in time, counted likewise; {@link #UNKNOWN} where nothing says
     * @param known whether the limit is that of the request itself; else it was in time where the one it ends like was
     * @param end the past request it ends like
     */
    void ends(int received, int limit, boolean known, RequestLife end) {
        int age = age(end);
        if (received + age > horizon) {
            staysOpen(limit);
        } else if (end.fate() == Fate.REACHED) {
            denominator++;
            numerator += part(received + age, known ? limit : UNKNOWN, end);
        } else if (end.fate() == Fate.STAYED && cohort && shape != Shape.MEAN) {
            denominator++;
            numerator += shape == Shape.TOTAL ? 1 : 0;
        }
    }

    /** @param limit last day in time; {@link #UNKNOWN} where nothing says */
    void staysOpen(int limit) {
        if (!cohort || shape == Shape.MEAN || (matured && (limit == UNKNOWN || limit > horizon))) {
            return;
        }
        denominator++;
        numerator += shape == Shape.TOTAL ? 1 : 0;
    }

    private long part(int reached, int limit, RequestLife end) {
        return switch (shape) {
            case SHARE -> isCounted(reached, limit, end) ? 1 : 0;
            case MEAN -> Objects.requireNonNull(end.days());
            case TOTAL -> 1;
        };
    }

    /** A request with a limit of its own is held to that, unless it is one nobody answered. */
    private boolean isCounted(int reached, int limit, RequestLife end) {
        if (!limited || limit == UNKNOWN) {
            return end.inNumerator();
        }
        return (end.inNumerator() || isLate(end)) && reached <= limit;
    }

    private static boolean isLate(RequestLife end) {
        return end.limit() != null && Objects.requireNonNull(end.endedOn()).isAfter(end.limit());
    }

    private static int age(RequestLife end) {
        return Math.toIntExact(Objects.requireNonNull(end.endedOn()).toEpochDay()
                - end.receivedOn().toEpochDay());
    }
}
