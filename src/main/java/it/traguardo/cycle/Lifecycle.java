package it.traguardo.cycle;

import it.traguardo.access.Role;
import it.traguardo.cycle.Step.Needs;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The states of sheets, and who moves them from one to the next. */
public final class Lifecycle {

    private static final int MOST_ACT = 500;
    private static final int MOST_NOTE = 2000;

    private final SheetEvents events;
    private final Clock clock;

    /** @param store the application store */
    public Lifecycle(DataSource store, Clock clock) {
        this.events = new SheetEvents(JdbcClient.create(store));
        this.clock = clock;
    }

    /** A sheet nobody has moved yet is a draft. */
    public SheetState state(String sheet) {
        return state(history(sheet));
    }

    /** Every change of state, the first one first. */
    public List<SheetEvent> history(String sheet) {
        return events.of(sheet);
    }

    /** State of every sheet that is no longer a draft, or has been something else. */
    public Map<String, SheetState> states() {
        return events.last().stream().collect(Collectors.toMap(SheetEvent::sheet, SheetEvent::state));
    }

    /** What may come next, whoever may do it. */
    public List<Step> next(String sheet) {
        List<SheetEvent> history = history(sheet);
        return Arrays.stream(Step.values())
                .filter(step -> follows(step, history))
                .toList();
    }

    /**
     * Moves a sheet on.
     *
     * @param act empty where the step needs none
     * @throws RefusedException when it may not be, and why
     */
    public void take(Step step, String sheet, Actor actor, String act, String note) {
        if (step.needs() == Needs.SIGNATURE) {
            throw new RefusedException(
                    Refusal.STATE,
                    "%s follows from a signed check and is not taken by itself. Sign or validate the check of %s."
                            .formatted(step, sheet),
                    sheet);
        }
        move(step, sheet, actor, act, note);
    }

    /** The same, also for what follows from a signature. */
    void move(Step step, String sheet, Actor actor, String act, String note) {
        List<SheetEvent> history = check(step, sheet, actor);
        if (step.needs() == Needs.ACT && act.isBlank()) {
            throw new RefusedException(
                    Refusal.ACT, "%s of %s cites no act. Write number and date of the act.".formatted(step, sheet));
        }
        if (step.needs() == Needs.NOTE && note.isBlank()) {
            throw new RefusedException(
                    Refusal.NOTE, "%s of %s says nothing. Write why it is sent back.".formatted(step, sheet));
        }
        RefusedException.checkLength("The act", act, MOST_ACT);
        RefusedException.checkLength("The note", note, MOST_NOTE);
        events.add(new SheetEvent(
                sheet, history.size() + 1, step, step.to(), actor.user(), Store.now(clock), act.strip(), note.strip()));
    }

    /** @return the changes so far */
    List<SheetEvent> check(Step step, String sheet, Actor actor) {
        checkRole(step.roles(), actor, step + " of " + sheet);
        List<SheetEvent> history = history(sheet);
        if (!follows(step, history)) {
            throw new RefusedException(
                    Refusal.STATE,
                    "%s of %s does not follow on %s; what may come next is %s."
                            .formatted(step, sheet, state(history), next(sheet)),
                    sheet);
        }
        return history;
    }

    static void checkRole(Set<Role> roles, Actor actor, String what) {
        if (!actor.isAnyOf(roles)) {
            throw new RefusedException(
                    Refusal.ROLE,
                    "%s is for %s, and %s is none."
                            .formatted(
                                    what,
                                    roles.stream().map(Role::name).sorted().collect(Collectors.joining(" or ")),
                                    actor.user()),
                    roles.stream().map(Role::name).sorted().toArray(String[]::new));
        }
    }

    /** The final result comes after the mid-year check, however the sheet was varied. */
    private static boolean follows(Step step, List<SheetEvent> history) {
        return step.from().contains(state(history))
                && (step != Step.SIGN_FINAL || isChecked(history))
                && (step != Step.SIGN_MID_YEAR || state(history) != SheetState.VARIED || !isChecked(history));
    }

    private static boolean isChecked(List<SheetEvent> history) {
        return history.stream().anyMatch(event -> event.state() == SheetState.CHECKED_30_06);
    }

    private static SheetState state(List<SheetEvent> history) {
        return history.isEmpty() ? SheetState.DRAFT : history.getLast().state();
    }
}
