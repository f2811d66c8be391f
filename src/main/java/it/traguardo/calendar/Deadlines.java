package it.traguardo.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Says when a request is due and why, by the rules of its procedure. */
public final class Deadlines {

    private final Procedures procedures;

    public Deadlines(Procedures procedures) {
        this.procedures = procedures;
    }

    /**
     * @param asOf what is dated later has not happened yet
     * @throws IllegalArgumentException when no rule is known for the procedure or for the day of receipt
     */
    public Deadline explain(ClockHistory all, OfficeCalendar office, LocalDate asOf) {
        Procedure procedure = procedures.get(all.procedure());
        TermRule term = procedure.getTerm(all.receivedOn());
        ClockHistory history = all.asOf(asOf);
        var findings = new ArrayList<Finding>();
        List<Step> steps = switch (term.due()) {
            case DAYS -> termSteps(procedure, term, history, office, findings);
            case SESSION -> sessionSteps(history, term, findings);
            case NONE -> List.of();
        };
        Optional<LocalDate> dueOn =
                steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast().last());
        Optional<ClockEvent> end = history.end();
        dueOn.ifPresent(due -> findLateness(history, due, findings));
        findOrder(history, findings);
        findFiling(procedure, history, findings);
        return new Deadline(
                procedure.code(),
                history.receivedOn(),
                asOf,
                term.days(),
                dueOn,
                end.map(ClockEvent::on),
                standing(term, dueOn, end, asOf),
                DayCount.of(
                        history.events(),
                        history.receivedOn(),
                        end.map(ClockEvent::on).orElse(asOf),
                        office),
                steps,
                findings,
                history.counterPartyInformedOn()
                        .flatMap(day -> procedure.releaseAfterDecision().map(wait -> day.plusDays(wait.days()))),
                history.eventOn()
                        .flatMap(event -> end.filter(each -> each.type() == ClockEvent.Type.CLOSE)
                                .map(closed -> closed.on().isBefore(event))),
                office.fullVersion());
    }

    private static List<Step> termSteps(
            Procedure procedure, TermRule term, ClockHistory history, OfficeCalendar office, List<Finding> findings) {
        List<Pause> pauses = new Suspensions(procedure, office.legal(), history, findings).pauses();
        Map<LocalDate, String> restarts = new TreeMap<>();
        pauses.stream().filter(Pause::restarts).forEach(pause -> restarts.put(pause.to(), pause.source()));
        for (ClockEvent event : history.events()) {
            if (event.type() == ClockEvent.Type.RESTART) {
                procedure
                        .findRestart(event.on())
                        .ifPresentOrElse(
                                law -> restarts.put(event.on(), law.source()),
                                () -> findings.add(finding(Finding.Kind.UNKNOWN_RESTART, event)));
            }
        }
        return new TermWalk(procedure, term, office, pauses, restarts).steps(history.receivedOn());
    }

    /** To the first session, and from each to the one the item was postponed to. */
    private static List<Step> sessionSteps(ClockHistory history, TermRule term, List<Finding> findings) {
        var steps = new ArrayList<Step>();
        LocalDate reached = history.receivedOn();
        for (LocalDate session : history.sessions()) {
            if (session.isAfter(reached)) {
                Step.Kind kind = steps.isEmpty() ? Step.Kind.SCHEDULED : Step.Kind.POSTPONED;
                steps.add(new Step(kind, reached.plusDays(1), session, 0, history.procedure(), term.source()));
                reached = session;
            }
        }
        if (steps.isEmpty()) {
            findings.add(new Finding(
                    Finding.Kind.SESSION_UNKNOWN, history.receivedOn(), "no session after the day of receipt"));
        }
        return steps;
    }

    private static void findLateness(ClockHistory history, LocalDate dueOn, List<Finding> findings) {
        for (ClockEvent event : history.events()) {
            boolean clock = event.type() == ClockEvent.Type.SUSPEND || event.type() == ClockEvent.Type.RESTART;
            if (clock && !event.on().isBefore(dueOn)) {
                findings.add(finding(Finding.Kind.AFTER_DUE, event));
            }
            if (event.type() == ClockEvent.Type.WITHDRAW && event.on().isAfter(dueOn)) {
                findings.add(finding(Finding.Kind.WITHDRAWN_LATE, event));
            }
        }
    }

    private static void findOrder(ClockHistory history, List<Finding> findings) {
        for (ClockEvent event : history.events()) {
            oddity(event, history.receivedOn()).ifPresent(kind -> findings.add(finding(kind, event)));
            if (isOutOfPlaceAfterEnd(event)
                    && history.end().filter(end -> event.on().isAfter(end.on())).isPresent()) {
                findings.add(finding(Finding.Kind.AFTER_END, event));
            }
        }
    }

    /** What is the matter with the type or the day of an event, whatever the procedure. */
    private static Optional<Finding.Kind> oddity(ClockEvent event, LocalDate receivedOn) {
        boolean early = event.on().isBefore(receivedOn);
        return switch (event.type()) {
            case START -> Optional.of(Finding.Kind.TWO_STARTS);
            case UNKNOWN -> Optional.of(Finding.Kind.UNKNOWN_EVENT);
            case RESTART -> early ? Optional.of(Finding.Kind.BEFORE_RECEIPT) : Optional.empty();
            case TRANSFER, WITHDRAW, CLOSE ->
                early ? Optional.of(Finding.Kind.ENDED_BEFORE_RECEIVED) : Optional.empty();
            case SUSPEND, RESUME -> Optional.empty();
        };
    }

    /** A resumption may come late, and the others say what is the matter with them by themselves. */
    private static boolean isOutOfPlaceAfterEnd(ClockEvent event) {
        return switch (event.type()) {
            case SUSPEND, RESTART, TRANSFER, WITHDRAW, CLOSE -> true;
            case START, RESUME, UNKNOWN -> false;
        };
    }

    private static void findFiling(Procedure procedure, ClockHistory history, List<Finding> findings) {
        procedure
                .filedBeforeEvent()
                .ifPresent(distance -> history.eventOn()
                        .filter(event -> history.receivedOn().isAfter(event.minusDays(distance.days())))
                        .ifPresent(event -> findings.add(new Finding(
                                Finding.Kind.FILED_LATE,
                                history.receivedOn(),
                                "event on %s, to be filed %d days before: %s"
                                        .formatted(event, distance.days(), distance.source())))));
    }

    private static Finding finding(Finding.Kind kind, ClockEvent event) {
        return new Finding(
                kind,
                event.on(),
                event.type() + event.legalBasis().map(basis -> " " + basis).orElse(""));
    }

    private static Standing standing(
            TermRule term, Optional<LocalDate> dueOn, Optional<ClockEvent> end, LocalDate asOf) {
        if (end.isPresent() && end.get().type() != ClockEvent.Type.CLOSE) {
            return end.get().type() == ClockEvent.Type.WITHDRAW ? Standing.WITHDRAWN : Standing.TRANSFERRED;
        }
        if (dueOn.isEmpty()) {
            return Standing.UNDATED;
        }
        boolean late = end.map(ClockEvent::on).orElse(asOf).isAfter(dueOn.get());
        if (end.isPresent()) {
            return late ? Standing.LATE : Standing.ON_TIME;
        }
        if (!late) {
            return Standing.RUNNING;
        }
        return term.rejectedOnExpiry() ? Standing.SILENTLY_REJECTED : Standing.OVERDUE;
    }
}
