package it.traguardo.plan;

import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

    /** Units there in the year, each as it was at the end of its time in it, by code. */
    public List<OrganisationUnit> units(Year year) {
        return periods.stream()
                .map(OrganisationUnit::code)
                .distinct()
                .sorted()
                .flatMap(code -> find(code, year).stream())
                .toList();
    }

    /** Sign-in name of who answers for the unit: its own, else that of the nearest unit above it that has one. */
    public Optional<String> findUser(String code, Year year) {
        return above(code, year).stream().flatMap(unit -> unit.user().stream()).findFirst();
    }

    /** Units of the year that somebody answers for, by code. */
    public List<OrganisationUnit> answeredBy(String user, Year year) {
        return units(year).stream()
                .filter(unit -> findUser(unit.code(), year).filter(user::equals).isPresent())
                .toList();
    }

    /** Whether it is {@code upper}, or belongs to it through any number of units. */
    public boolean isWithin(String code, String upper, Year year) {
        return above(code, year).stream().anyMatch(unit -> unit.code().equals(upper));
    }

    /** The unit, then those above it, the nearest first. */
    private List<OrganisationUnit> above(String code, Year year) {
        var way = new LinkedHashMap<String, OrganisationUnit>();
        Optional<OrganisationUnit> next = find(code, year);
        // units taken at different times of the year may lead back, though on no day they do
        while (next.isPresent() && way.putIfAbsent(next.get().code(), next.get()) == null) {
            next = next.get().parent().flatMap(parent -> find(parent, year));
        }
        return List.copyOf(way.values());
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
