package it.traguardo.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.ShippedPlan;
import it.traguardo.access.Role;
import it.traguardo.cycle.Actor;
import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.OrganisationUnit;
import it.traguardo.plan.Plan;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whose sheets are whose, in the shipped plan. */
class DutiesTest {

    private static final Year YEAR = Year.of(2026);
    private static final Plan PLAN = ShippedPlan.plan();
    private static final Actor DIRECTOR = new Actor("direttrice", Set.of(Role.DIRECTOR));
    private static final Actor PLANNER = new Actor("pianificazione", Set.of(Role.PLANNER));
    private static final Actor AUDITOR = new Actor("revisore", Set.of(Role.AUDITOR));

    @Test
    void whoAnswersForAUnitHasTheSheetsOfTheUnitsBelowItToo() {
        Duties duties = duties(DIRECTOR, Optional.empty());

        // P64B is of US01, an office of DIR01
        assertThat(sheets(duties)).containsExactly("2026_P64B", "2026_Z101", "2026_Z102");
        assertThat(duties.shown()).extracting(OrganisationUnit::code).containsExactly("DIR01");
        assertThat(sheets(duties(DIRECTOR, Optional.of("US01")))).containsExactly("2026_P64B");
    }

    @Test
    void aUnitOfSomebodyElseIsNotChosen() {
        Duties duties = duties(DIRECTOR, Optional.of("DIR04"));

        assertThat(duties.chosen()).isEmpty();
        assertThat(sheets(duties)).doesNotContain("2026_C301");
    }

    @Test
    void whoPlansChoosesAnyUnitAndHasNoneBefore() {
        assertThat(duties(PLANNER, Optional.empty()).isEmpty()).isTrue();
        // SRV41 belongs to DIR04
        assertThat(sheets(duties(PLANNER, Optional.of("DIR04")))).containsExactly("2026_C301");
    }

    @Test
    void whoAnswersForNoneHasNothing() {
        Duties duties = duties(AUDITOR, Optional.of("DIR01"));

        assertThat(duties.isEmpty()).isTrue();
        assertThat(duties.choice()).isEmpty();
        assertThat(sheets(duties)).isEmpty();
    }

    private static Duties duties(Actor actor, Optional<String> unit) {
        return Duties.of(PLAN.organisation(), YEAR, actor, unit);
    }

    private static List<String> sheets(Duties duties) {
        return PLAN.sheets(YEAR).stream()
                .filter(duties::holds)
                .map(ObjectiveSheet::code)
                .toList();
    }
}
