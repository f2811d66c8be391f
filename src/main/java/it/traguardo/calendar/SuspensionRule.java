package it.traguardo.calendar;

import it.traguardo.vocabulary.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A reason for which the term of a procedure may stop.
 *
 * @param knownAs how sources write its legal basis
 * @param times how often in one procedure
 */
record SuspensionRule(String code, LocalizedText title, List<String> knownAs, int times, List<Version> versions) {

    Optional<Version> findVersion(LocalDate day) {
        return versions.stream()
                .filter(version -> version.validity().includes(day))
                .findFirst();
    }

    /**
     * The rule as one law has it.
     *
     * @param atMostDays after which it ends by itself; the day it begins is not counted
     * @param resumesAfterDays from what was waited for, when it comes in time, to the end of the suspension
     */
    record Version(Effect effect, int atMostDays, int resumesAfterDays, Validity validity, String source) {}

    enum Effect {
        SUSPENDS,
        /** Time stops, and the whole term begins again. */
        RESTARTS,
        /** Time runs on. */
        NONE
    }
}
