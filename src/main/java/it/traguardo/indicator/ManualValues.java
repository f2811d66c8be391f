package it.traguardo.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where values entered by hand are kept. */
@FunctionalInterface
public interface ManualValues {

    /** Where nothing can be entered. */
    ManualValues NONE = (indicator, knownAt) -> List.of();

    /**
     * Every version of every value of an indicator, in any order.
     *
     * @param knownAt what was entered later is absent; all there is when empty
     */
    List<ManualValue> entries(String indicator, Optional<Instant> knownAt);
}
