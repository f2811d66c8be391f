package it.traguardo.progress;

import it.traguardo.calendar.OfficeCalendar;
import it.traguardo.vocabulary.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How much of the way to the end of a period should be behind on a day. Both parts are exact, their ratio is taken last.
 *
 * @param done from 0 to {@code whole}
 * @param whole above 0
 */
public record Elapsed(BigDecimal done, BigDecimal whole) {

    public Elapsed {
        if (whole.signum() <= 0 || done.signum() < 0 || done.compareTo(whole) > 0) {
            throw new IllegalArgumentException("%s of %s is no part of a way.".formatted(done, whole));
        }
    }

    static Elapsed of(long done, long whole) {
        return new Elapsed(BigDecimal.valueOf(done), BigDecimal.valueOf(whole));
    }

    /** In working days; in calendar days where the period has none. */
    static Elapsed linear(Period period, LocalDate day, OfficeCalendar calendar) {
        LocalDate before = period.start().minusDays(1);
        LocalDate last = period.end().minusDays(1);
        LocalDate reached = day.isBefore(before) ? before : day.isAfter(last) ? last : day;
        long whole = calendar.workingDays(before, last);
        return whole == 0
                ? of(reached.toEpochDay() - before.toEpochDay(), last.toEpochDay() - before.toEpochDay())
                : of(calendar.workingDays(before, reached), whole);
    }

    /** Of the same period in past years, pooled; empty without any. */
    static Optional<Elapsed> seasonal(Collection<Elapsed> pastYears) {
        return pastYears.stream()
                .reduce((one, other) -> new Elapsed(one.done.add(other.done), one.whole.add(other.whole)));
    }

    /** Each phase evenly over its days; empty without phases. */
    static Optional<Elapsed> phases(List<Stretch> phases, LocalDate day) {
        if (phases.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal done = BigDecimal.ZERO;
        BigDecimal whole = BigDecimal.ZERO;
        for (Stretch phase : phases) {
            whole = whole.add(phase.weight());
            done = done.add(phase.weight()
                    .multiply(BigDecimal.valueOf(phase.daysBy(day)))
                    .divide(BigDecimal.valueOf(phase.days()), MathContext.DECIMAL128));
        }
        return Optional.of(new Elapsed(done.min(whole), whole));
    }

    /** What of {@code total} is expected by then, to 34 digits. */
    BigDecimal of(BigDecimal total) {
        return total.multiply(done).divide(whole, MathContext.DECIMAL128);
    }
}
