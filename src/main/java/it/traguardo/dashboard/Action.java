package it.traguardo.dashboard;

import it.traguardo.access.Role;
import it.traguardo.cycle.CheckKind;
import it.traguardo.cycle.DueValue;
import it.traguardo.cycle.Step;
import it.traguardo.indicator.SourceState;
import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.PlannedMilestone;
import it.traguardo.progress.Outlook;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Something somebody has to do for an objective.
 *
 * @param by last day for it, passed or to come; empty where no day is set
 */
record Action(Urgency urgency, Optional<LocalDate> by, Subject subject) {

    /** How soon, the most urgent first. */
    enum Urgency {
        /** Its day has passed. */
        LATE,
        /** A value is off its course, or nobody can tell because its data have stopped. */
        NOW,
        /** Its day comes soon, or has come. */
        SOON,
        /** A value that can still be brought back. */
        WATCH,
        /** May be done on any day. */
        OPEN
    }

    /** What is to be done, and for which sheet. */
    sealed interface Subject {

        /** Empty for what is no matter of one sheet. */
        Optional<ObjectiveSheet> sheet();

        /** What tells it from others of its kind and sheet. */
        String key();

        /** Who may do it; empty where the plan does not say. */
        default Set<Role> roles() {
            return Set.of();
        }
    }

    /** An indicator that does not keep to its path. */
    record Course(ObjectiveSheet of, Outlook outlook) implements Subject {

        @Override
        public Optional<ObjectiveSheet> sheet() {
            return Optional.of(of);
        }

        @Override
        public String key() {
            return outlook.value().reading().indicator().code();
        }
    }

    /** A milestone that is late or comes soon. */
    record Milestone(ObjectiveSheet of, PlannedMilestone milestone) implements Subject {

        @Override
        public Optional<ObjectiveSheet> sheet() {
            return Optional.of(of);
        }

        @Override
        public String key() {
            return milestone.code();
        }
    }

    /** A value that no system holds, to be entered or validated. */
    record Manual(ObjectiveSheet of, DueValue value) implements Subject {

        @Override
        public Optional<ObjectiveSheet> sheet() {
            return Optional.of(of);
        }

        @Override
        public String key() {
            return value.indicator().code() + " " + value.valueAt();
        }

        @Override
        public Set<Role> roles() {
            return value.state() == DueValue.State.TO_VALIDATE ? Step.VALIDATE.roles() : Step.PROPOSE.roles();
        }
    }

    /**
     * What the year of a sheet asks for next.
     *
     * @param step {@link Step#VALIDATE} stands for the validation of either check
     * @param check to sign or to validate
     */
    record Cycle(ObjectiveSheet of, Step step, Optional<CheckKind> check) implements Subject {

        @Override
        public Optional<ObjectiveSheet> sheet() {
            return Optional.of(of);
        }

        @Override
        public String key() {
            return step.name();
        }

        @Override
        public Set<Role> roles() {
            return step.roles();
        }
    }

    /** A source whose last load stopped, so that what it feeds is older than it should be. */
    record Stopped(SourceState source) implements Subject {

        @Override
        public Optional<ObjectiveSheet> sheet() {
            return Optional.empty();
        }

        @Override
        public String key() {
            return source.source();
        }
    }

    /** A source whose last load that succeeded is older than its declaration allows. */
    record Aged(SourceState source) implements Subject {

        @Override
        public Optional<ObjectiveSheet> sheet() {
            return Optional.empty();
        }

        @Override
        public String key() {
            return source.source();
        }
    }
}
