package it.traguardo.plan;

import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The units of the municipality over time, as declared in {@code dashboards/plan/organisation.yaml}. */
public final class OrganisationChart {

    private final List<OrganisationUnit> periods;

    OrganisationChart(List<OrganisationUnit> periods) {
        this.periods = List.copyOf(periods);
    }

    /** Every period of every unit, as declared. */
    public List<OrganisationUnit> periods() {
        return periods;
    }

    /** Units there on a day, as declared. */
    public List<OrganisationUnit> units(LocalDate day) {
        return periods.stream().filter(unit -> unit.isValidOn(day)).toList();
    }

    public Optional<OrganisationUnit> find(String code, LocalDate day) {
        return units(day).stream().filter(unit -> unit.code().equals(code)).findFirst();
    }

    /** The unit as it was at the end of its time in the year. */
    public Optional<OrganisationUnit> find(String code, Year year) {
        return periods(code).stream()
                .filter(unit -> unit.isValidIn(year))
                .max(Comparator.comparing(OrganisationUnit::from));
    }

    /** Periods of one unit, the first one first. */
    List<OrganisationUnit> periods(String code) {
        return periods.stream()
                .filter(unit -> unit.code().equals(code))
                .sorted(Comparator.comparing(OrganisationUnit::from))
                .toList();
    }

    /** Units that belong to it on a day. */
    public List<OrganisationUnit> children(String code, LocalDate day) {
        return units(day).stream()
                .filter(unit -> unit.parent().filter(code::equals).isPresent())
                .toList();
    }

    /** Who does on a day what the unit did: itself while it is there, else its successor, and so on. */
    public Optional<OrganisationUnit> findAnswering(String code, LocalDate day) {
        var seen = new HashSet<String>();
        Optional<String> asked = Optional.of(code);
        while (asked.isPresent() && seen.add(asked.get())) {
            Optional<OrganisationUnit> there = find(asked.get(), day);
            if (there.isPresent()) {
                return there;
            }
            asked = findSuccessor(asked.get());
        }
        return Optional.empty();
    }

    /** Named by the last period of the unit. */
    Optional<String> findSuccessor(String code) {
        List<OrganisationUnit> ofUnit = periods(code);
        return ofUnit.isEmpty() ? Optional.empty() : ofUnit.getLast().successor();
    }
}
