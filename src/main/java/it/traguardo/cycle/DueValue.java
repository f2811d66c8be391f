package it.traguardo.cycle;

import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.ManualValue;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/**
 * A value that somebody is to enter.
 *
 * @param valueAt day it is about
 * @param by last day to enter it
 * @param entered its last version; empty while nobody has
 */
public record DueValue(
        IndicatorDefinition indicator,
        Year year,
        LocalDate valueAt,
        LocalDate by,
        Optional<ManualValue> entered,
        LocalDate today) {

    /** How it stands, the most urgent first. */
    public enum State {
        OVERDUE,
        TO_ENTER,
        TO_VALIDATE,
        /** Its day has not come yet. */
        TO_COME,
        DONE
    }

    public State state() {
        if (entered.isPresent()) {
            return entered.get().validation().isPresent() ? State.DONE : State.TO_VALIDATE;
        }
        if (today.isBefore(valueAt)) {
            return State.TO_COME;
        }
        return today.isAfter(by) ? State.OVERDUE : State.TO_ENTER;
    }
}
