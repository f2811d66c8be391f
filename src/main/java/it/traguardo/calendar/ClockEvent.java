package it.traguardo.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What makes legal time run or stop.
 *
 * @param legalBasis the rule of law, as the source writes it; of an {@link Type#UNKNOWN} event, its name
 */
public record ClockEvent(Type type, LocalDate on, Optional<String> legalBasis) {

    public ClockEvent(Type type, LocalDate on) {
        this(type, on, Optional.empty());
    }

    /** Those of one day happen in this order. */
    public enum Type {
        START,
        SUSPEND,
        RESUME,
        RESTART,
        TRANSFER,
        WITHDRAW,
        CLOSE,
        /** The source names it otherwise; it has no effect. */
        UNKNOWN;

        /** Whether nothing that follows concerns the term any more. */
        boolean ends() {
            return this == TRANSFER || this == WITHDRAW || this == CLOSE;
        }
    }
}
