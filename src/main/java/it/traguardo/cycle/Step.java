package it.traguardo.cycle;

import static it.traguardo.cycle.SheetState.APPROVED;
import static it.traguardo.cycle.SheetState.CHECKED_30_06;
import static it.traguardo.cycle.SheetState.DRAFT;
import static it.traguardo.cycle.SheetState.FINAL;
import static it.traguardo.cycle.SheetState.PROPOSED;
import static it.traguardo.cycle.SheetState.PUBLISHED;
import static it.traguardo.cycle.SheetState.VALIDATED;
import static it.traguardo.cycle.SheetState.VARIED;

import it.traguardo.access.Role;
import java.util.Set;

/** What moves a sheet from one state to another, and who may do it. */
public enum Step {
    PROPOSE(Set.of(DRAFT), PROPOSED, Set.of(Role.DIRECTOR), Needs.NOTHING),
    /** Back to its director. */
    SEND_BACK(Set.of(PROPOSED), DRAFT, Set.of(Role.PLANNER), Needs.NOTE),
    APPROVE(Set.of(PROPOSED), APPROVED, Set.of(Role.PLANNER), Needs.ACT),
    /** After approval a target changes only so. */
    VARY(Set.of(APPROVED, CHECKED_30_06, VARIED), VARIED, Set.of(Role.PLANNER), Needs.ACT),
    /** By the signature of the mid-year check, whether varied before or not; again when it was returned. */
    SIGN_MID_YEAR(Set.of(APPROVED, VARIED, CHECKED_30_06), CHECKED_30_06, Set.of(Role.DIRECTOR), Needs.SIGNATURE),
    /** By the signature of the final result; again when it was returned. */
    SIGN_FINAL(Set.of(CHECKED_30_06, VARIED, FINAL), FINAL, Set.of(Role.DIRECTOR), Needs.SIGNATURE),
    /** By the validation of the final result. */
    VALIDATE(Set.of(FINAL), VALIDATED, Set.of(Role.PLANNER, Role.AUDITOR), Needs.SIGNATURE),
    PUBLISH(Set.of(VALIDATED), PUBLISHED, Set.of(Role.PLANNER), Needs.NOTHING);

    private final Set<SheetState> from;
    private final SheetState to;
    private final Set<Role> roles;
    private final Needs needs;

    Step(Set<SheetState> from, SheetState to, Set<Role> roles, Needs needs) {
        this.from = from;
        this.to = to;
        this.roles = roles;
        this.needs = needs;
    }

    /** What a step cannot do without. */
    public enum Needs {
        NOTHING,
        NOTE,
        /** An act the law wants cited. */
        ACT,
        /** A check that is signed or validated: the step follows from it, and is not taken by itself. */
        SIGNATURE
    }

    public Set<SheetState> from() {
        return from;
    }

    public SheetState to() {
        return to;
    }

    /** Who may do it. */
    public Set<Role> roles() {
        return roles;
    }

    public Needs needs() {
        return needs;
    }
}
