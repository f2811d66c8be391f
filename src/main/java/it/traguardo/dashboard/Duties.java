package it.traguardo.dashboard;

import it.traguardo.access.Role;
import it.traguardo.cycle.Actor;
import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.OrganisationChart;
import it.traguardo.plan.OrganisationUnit;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which units of a year somebody may look at as theirs.
 *
 * @param own those they answer for
 * @param choice those they may choose: who plans may choose any
 * @param chosen shown with those below it; all of their own when empty
 */
record Duties(
        OrganisationChart chart,
        Year year,
        List<OrganisationUnit> own,
        List<OrganisationUnit> choice,
        Optional<OrganisationUnit> chosen) {

    /** @param asked code of a unit; one they may not choose is as if none was asked for */
    static Duties of(OrganisationChart chart, Year year, Actor actor, Optional<String> asked) {
        List<OrganisationUnit> own = chart.answeredBy(actor.user(), year);
        List<OrganisationUnit> choice = actor.isAnyOf(Set.of(Role.PLANNER)) ? chart.units(year) : own;
        return new Duties(
                chart,
                year,
                own,
                choice,
                choice.stream()
                        .filter(unit -> asked.filter(unit.code()::equals).isPresent())
                        .findFirst());
    }

    boolean isEmpty() {
        return own.isEmpty() && chosen.isEmpty();
    }

    /** The chosen unit, or else those of their own that belong to no other of their own. */
    List<OrganisationUnit> shown() {
        return chosen.map(List::of)
                .orElseGet(() -> own.stream()
                        .filter(unit -> unit.parent().filter(this::isOwn).isEmpty())
                        .toList());
    }

    boolean holds(ObjectiveSheet sheet) {
        return sheet.resources().unit().filter(this::holds).isPresent();
    }

    private boolean holds(String unit) {
        boolean mayChoose = choice.stream().anyMatch(each -> each.code().equals(unit));
        return chosen.map(upper -> mayChoose && chart.isWithin(unit, upper.code(), year))
                .orElseGet(() -> isOwn(unit));
    }

    private boolean isOwn(String code) {
        return own.stream().anyMatch(unit -> unit.code().equals(code));
    }
}
