package it.traguardo.dashboard;

import it.traguardo.cycle.CheckKind;
import it.traguardo.cycle.DueValue;
import it.traguardo.cycle.SheetState;
import it.traguardo.cycle.SignedCheck;
import it.traguardo.cycle.Step;
import it.traguardo.dashboard.Action.Subject;
import it.traguardo.dashboard.Action.Urgency;
import it.traguardo.indicator.SourceState;
import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.PlannedMilestone;
import it.traguardo.progress.Outlook;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the sheets of somebody need, the most urgent first. */
final class Actions {

    /** Before its day a milestone is announced so long. */
    static final int DAYS_AHEAD = 30;

    private static final Comparator<Action> BY_URGENCY = Comparator.comparing(Action::urgency)
            .thenComparing(action -> action.by().orElse(LocalDate.MAX))
            .thenComparing(
                    action -> action.subject().sheet().map(ObjectiveSheet::code).orElse(""))
            .thenComparing(action -> action.subject().key());

    private static final Set<SheetState> IN_FORCE =
            Set.of(SheetState.APPROVED, SheetState.CHECKED_30_06, SheetState.VARIED);

    private static final Set<SheetState> CLOSED = Set.of(SheetState.FINAL, SheetState.VALIDATED, SheetState.PUBLISHED);

    private final Known known;
    private final LocalDate today;
    private final List<Action> found = new ArrayList<>();

    /**
     * What is known of the sheets of one year.
     *
     * @param sheets each with its indicators that may be off their course
     * @param due values to be entered by hand, of whatever sheet and year
     * @param states of sheets that are no longer drafts
     * @param midYear last signature of each sheet, by code
     * @param results the same of the final result
     * @param sources that the indicators depend on
     * @param aged those whose data are older than they may be
     */
    record Known(
            Year year,
            Map<ObjectiveSheet, List<Outlook>> sheets,
            List<DueValue> due,
            Map<String, SheetState> states,
            Map<String, SignedCheck> midYear,
            Map<String, SignedCheck> results,
            List<SourceState> sources,
            Set<String> aged) {}

    private Actions(Known known, LocalDate today) {
        this.known = known;
        this.today = today;
    }

    /** Of several years together, the most urgent first. */
    static List<Action> of(List<Known> years, LocalDate today) {
        return years.stream()
                .flatMap(known -> new Actions(known, today).collected().stream())
                .sorted(BY_URGENCY)
                .toList();
    }

    private List<Action> collected() {
        sources();
        manual();
        known.sheets().forEach((sheet, outlooks) -> {
            outlooks.forEach(outlook -> course(sheet, outlook));
            if (!isClosed(sheet)) {
                sheet.schedule().milestones().forEach(milestone -> milestone(sheet, milestone));
            }
            cycle(sheet);
        });
        return found;
    }

    private void sources() {
        for (SourceState source : known.sources()) {
            if (source.isStale()) {
                add(Urgency.NOW, Optional.empty(), new Action.Stopped(source));
            } else if (known.aged().contains(source.source())) {
                add(Urgency.NOW, Optional.empty(), new Action.Aged(source));
            }
        }
    }

    /** A value that several sheets have is entered once. */
    private void manual() {
        var told = new HashSet<String>();
        for (ObjectiveSheet sheet : known.sheets().keySet()) {
            for (DueValue value : known.due()) {
                boolean ofSheet = value.year().equals(known.year())
                        && sheet.lines().stream()
                                .anyMatch(line -> line.declared()
                                        .code()
                                        .equals(value.indicator().code()));
                var subject = new Action.Manual(sheet, value);
                if (ofSheet && !isClosed(sheet) && told.add(subject.key())) {
                    switch (value.state()) {
                        case OVERDUE -> add(Urgency.LATE, Optional.of(value.by()), subject);
                        case TO_ENTER -> add(Urgency.SOON, Optional.of(value.by()), subject);
                        case TO_VALIDATE -> add(Urgency.OPEN, Optional.empty(), subject);
                        case TO_COME, DONE -> {}
                    }
                }
            }
        }
    }

    private void course(ObjectiveSheet sheet, Outlook outlook) {
        var reading = outlook.value().reading();
        if (!reading.isRunning()) {
            return; // nothing can be done about it any more
        }
        Optional<LocalDate> end = Optional.of(reading.period().end().minusDays(1));
        switch (outlook.course().state()) {
            case OFF_COURSE -> add(Urgency.NOW, end, new Action.Course(sheet, outlook));
            case AT_RISK -> add(Urgency.WATCH, end, new Action.Course(sheet, outlook));
            case REACHED, ON_COURSE, NOT_APPLICABLE -> {}
        }
    }

    private void milestone(ObjectiveSheet sheet, PlannedMilestone milestone) {
        var subject = new Action.Milestone(sheet, milestone);
        if (milestone.isLate(today)) {
            add(Urgency.LATE, Optional.of(milestone.due()), subject);
        } else if (!milestone.isAchievedBy(today) && !milestone.due().isAfter(today.plusDays(DAYS_AHEAD))) {
            add(Urgency.SOON, Optional.of(milestone.due()), subject);
        }
    }

    /** Once its final result is signed, only the sheet itself goes on: what it was made of is settled. */
    private boolean isClosed(ObjectiveSheet sheet) {
        return CLOSED.contains(state(sheet));
    }

    private SheetState state(ObjectiveSheet sheet) {
        return known.states().getOrDefault(sheet.code(), SheetState.DRAFT);
    }

    private void cycle(ObjectiveSheet sheet) {
        SheetState state = state(sheet);
        Optional<SignedCheck> midYear = Optional.ofNullable(known.midYear().get(sheet.code()));
        Optional<SignedCheck> result = Optional.ofNullable(known.results().get(sheet.code()));
        boolean yearOver = !today.isBefore(CheckKind.FINAL.cutOff(known.year()));
        if (state == SheetState.DRAFT && !yearOver) {
            open(sheet, Step.PROPOSE, Optional.empty());
        } else if (state == SheetState.PROPOSED) {
            open(sheet, Step.APPROVE, Optional.empty());
        } else if (IN_FORCE.contains(state) && isToSign(midYear)) {
            sign(sheet, Step.SIGN_MID_YEAR, CheckKind.MID_YEAR);
        } else if ((IN_FORCE.contains(state) || state == SheetState.FINAL) && isToSign(result)) {
            sign(sheet, Step.SIGN_FINAL, CheckKind.FINAL);
        } else if (state == SheetState.VALIDATED) {
            open(sheet, Step.PUBLISH, Optional.empty());
        }
        midYear.filter(Actions::isToValidate).ifPresent(check -> open(sheet, Step.VALIDATE, Optional.of(check.kind())));
        result.filter(Actions::isToValidate).ifPresent(check -> open(sheet, Step.VALIDATE, Optional.of(check.kind())));
    }

    private static boolean isToSign(Optional<SignedCheck> check) {
        return check.map(SignedCheck::isReturned).orElse(true);
    }

    private static boolean isToValidate(SignedCheck check) {
        return check.judgement().isEmpty();
    }

    /** Nothing can be signed before the day it is about. */
    private void sign(ObjectiveSheet sheet, Step step, CheckKind kind) {
        LocalDate day = kind.cutOff(known.year());
        if (!today.isBefore(day)) {
            add(
                    today.isAfter(day) ? Urgency.LATE : Urgency.SOON,
                    Optional.of(day),
                    new Action.Cycle(sheet, step, Optional.of(kind)));
        }
    }

    private void open(ObjectiveSheet sheet, Step step, Optional<CheckKind> kind) {
        add(Urgency.OPEN, Optional.empty(), new Action.Cycle(sheet, step, kind));
    }

    private void add(Urgency urgency, Optional<LocalDate> by, Subject subject) {
        found.add(new Action(urgency, by, subject));
    }
}
