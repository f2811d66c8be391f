package it.traguardo.calendar;

import it.traguardo.vocabulary.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The rules of time of one kind of request.
 *
 * @param restarts laws by which a request put right begins its term anew
 * @param filedBeforeEvent how long before its event a request has to be filed
 * @param releaseAfterDecision how long after the counter-party knows of it a decision over its opposition is carried out
 */
record Procedure(
        String code,
        LocalizedText title,
        List<TermRule> terms,
        List<SuspensionRule> suspensions,
        List<Restart> restarts,
        Optional<Distance> filedBeforeEvent,
        Optional<Distance> releaseAfterDecision) {

    /** @throws IllegalArgumentException when no rule is in force on that day */
    TermRule getTerm(LocalDate receivedOn) {
        return terms.stream()
                .filter(term -> term.validity().includes(receivedOn))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s has no term for a request received on %s. Add one to etl/terms/."
                                .formatted(code, receivedOn)));
    }

    Optional<SuspensionRule> findSuspension(String legalBasis) {
        return suspensions.stream()
                .filter(rule -> rule.knownAs().contains(legalBasis))
                .findFirst();
    }

    Optional<Restart> findRestart(LocalDate day) {
        return restarts.stream()
                .filter(restart -> restart.validity().includes(day))
                .findFirst();
    }

    record Restart(Validity validity, String source) {}

    /** @param days in calendar days, neither suspended nor moved */
    record Distance(int days, String source) {}
}
