package it.traguardo.plan;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/**
 * A unit of the organisation as it was in one period; another name, head or parent is another period of the same code.
 *
 * @param kind DIREZIONE, SERVIZIO …: an open list
 * @param head who answers for it; empty while nobody is named
 * @param user sign-in name of who answers for it here; units below it without one of their own have the same
 * @param parent code of the unit it belongs to
 * @param from first day
 * @param until day after the last; empty while it lasts
 * @param successor code of the unit that takes over what it did, once it is no more
 */
public record OrganisationUnit(
        String code,
        String name,
        String kind,
        Optional<String> head,
        Optional<String> user,
        Optional<String> parent,
        LocalDate from,
        Optional<LocalDate> until,
        Optional<String> successor) {

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }

    /** Whether it is there on some day of the year. */
    public boolean isValidIn(Year year) {
        return from.isBefore(year.plusYears(1).atDay(1))
                && until.map(end -> end.isAfter(year.atDay(1))).orElse(true);
    }

    boolean overlaps(OrganisationUnit other) {
        return until.map(other.from::isBefore).orElse(true)
                && other.until.map(from::isBefore).orElse(true);
    }
}
