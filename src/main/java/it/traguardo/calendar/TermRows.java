package it.traguardo.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The rules of time of all procedures as flat rows, for whoever dates many requests at once. */
public record TermRows(List<Term> terms, List<Suspension> suspensions, List<Restart> restarts) {

    static TermRows of(List<Procedure> procedures) {
        return new TermRows(
                procedures.stream().flatMap(TermRows::terms).toList(),
                procedures.stream().flatMap(TermRows::suspensions).toList(),
                procedures.stream().flatMap(TermRows::restarts).toList());
    }

    private static Stream<Term> terms(Procedure procedure) {
        return procedure.terms().stream()
                .map(term -> new Term(
                        procedure.code(),
                        term.due().name(),
                        term.days(),
                        term.working(),
                        term.saturdayMoves(),
                        term.rejectedOnExpiry(),
                        procedure.filedBeforeEvent().stream()
                                .mapToInt(Procedure.Distance::days)
                                .findFirst(),
                        term.validity().from(),
                        until(term.validity())));
    }

    /** A legal basis that two suspensions of a procedure are known as stands once, for the first. */
    private static Stream<Suspension> suspensions(Procedure procedure) {
        return procedure.suspensions().stream()
                .flatMap(rule -> rule.knownAs().stream())
                .distinct()
                .flatMap(basis -> procedure.findSuspension(basis).stream()
                        .flatMap(rule -> rule.versions().stream()
                                .map(version -> new Suspension(
                                        procedure.code(),
                                        basis,
                                        rule.code(),
                                        rule.times(),
                                        version.effect().name(),
                                        version.atMostDays(),
                                        version.resumesAfterDays(),
                                        version.validity().from(),
                                        until(version.validity())))));
    }

    private static Stream<Restart> restarts(Procedure procedure) {
        return procedure.restarts().stream()
                .map(Procedure.Restart::validity)
                .map(validity -> new Restart(procedure.code(), validity.from(), until(validity)));
    }

    private static Optional<LocalDate> until(Validity validity) {
        return Optional.of(validity.until()).filter(day -> !day.equals(LocalDate.MAX));
    }

    /**
     * @param due DAYS, SESSION or NONE
     * @param days 0 but with DAYS
     * @param filedBeforeEventDays how long before its event a request has to be filed
     */
    public record Term(
            String procedure,
            String due,
            int days,
            boolean countsWorkingDays,
            boolean saturdayMoves,
            boolean rejectedOnExpiry,
            OptionalInt filedBeforeEventDays,
            LocalDate from,
            Optional<LocalDate> until) {}

    /**
     * @param suspension its code
     * @param effect SUSPENDS, RESTARTS or NONE
     */
    public record Suspension(
            String procedure,
            String legalBasis,
            String suspension,
            int times,
            String effect,
            int atMostDays,
            int resumesAfterDays,
            LocalDate from,
            Optional<LocalDate> until) {}

    public record Restart(String procedure, LocalDate from, Optional<LocalDate> until) {}
}
