package it.traguardo.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A run of days between receipt and the day the term ends on, and the rule that made them what they are. The steps of a
 * deadline follow each other without a gap: their days add up to the distance from receipt to the end of the term, and
 * what they count adds up to the term.
 *
 * @param last included
 * @param counted of the days, those that use up the term
 * @param rule its code or name
 * @param source law, contract or act
 */
public record Step(Kind kind, LocalDate first, LocalDate last, int counted, String rule, String source) {

    public Step {
        if (last.isBefore(first) || counted < 0 || counted > ChronoUnit.DAYS.between(first, last) + 1) {
            throw new IllegalArgumentException(
                    "A step from %s to %s cannot count %d days.".formatted(first, last, counted));
        }
    }

    static Step ofDay(Kind kind, LocalDate day, String rule, String source) {
        return new Step(kind, day, day, kind == Kind.COUNTED ? 1 : 0, rule, source);
    }

    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    boolean continuesInto(Step next) {
        return kind == next.kind && rule.equals(next.rule) && source.equals(next.source);
    }

    Step upTo(Step next) {
        return new Step(kind, first, next.last, counted + next.counted, rule, source);
    }

    Step lapsed(String law) {
        return new Step(Kind.LAPSED, first, last, 0, "RESTART", law);
    }

    /** What the days of a step are. */
    public enum Kind {
        /** They use up the term. */
        COUNTED,
        /** The offices do not work, and the term counts working days. */
        NOT_WORKED,
        /** The term of this request stood still. */
        SUSPENDED,
        /** All terms stood still. */
        EXTRAORDINARY,
        /** They were counted, or suspended, before the term began anew. */
        LAPSED,
        /** The term would have ended the day before, which is a holiday. */
        MOVED,
        /** They lead to the council session the item is on. */
        SCHEDULED,
        /** They lead to the council session the item was postponed to. */
        POSTPONED
    }
}
