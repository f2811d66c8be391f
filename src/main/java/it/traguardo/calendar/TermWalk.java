package it.traguardo.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Goes from the day of receipt to the end of the term, day by day, and says of each what it was. */
final class TermWalk {

    private final Procedure procedure;
    private final TermRule term;
    private final OfficeCalendar office;
    private final LegalCalendar legal;
    private final List<Pause> pauses;
    private final Map<LocalDate, String> restarts;

    /** @param restarts days on which the term begins anew, with the law by which it does */
    TermWalk(
            Procedure procedure,
            TermRule term,
            OfficeCalendar office,
            List<Pause> pauses,
            Map<LocalDate, String> restarts) {
        this.procedure = procedure;
        this.term = term;
        this.office = office;
        this.legal = office.legal();
        this.pauses = pauses;
        this.restarts = restarts;
    }

    /** The days after {@code receivedOn} up to the end of the term, one step for each. */
    private List<Step> days(LocalDate receivedOn) {
        var days = new ArrayList<Step>();
        int counted = 0;
        LocalDate day = receivedOn;
        while (counted < term.days()) {
            day = day.plusDays(1);
            Step step = step(day);
            days.add(step);
            counted += step.counted();
            String law = restarts.get(day);
            if (law != null) {
                days.replaceAll(each -> each.lapsed(law));
                counted = 0;
            }
        }
        addMoves(days, day);
        return days;
    }

    private void addMoves(List<Step> days, LocalDate last) {
        LocalDate day = last;
        while (!day.equals(legal.moved(day, term.saturdayMoves()))) {
            days.add(move(day));
            day = day.plusDays(1);
        }
    }

    /** The day after {@code day}, on which the term cannot end. */
    private Step move(LocalDate day) {
        return legal.findHoliday(day)
                .or(() -> legal.findWindow(day))
                .map(reason -> Step.ofDay(
                        Step.Kind.MOVED, day.plusDays(1), reason.name(), LegalCalendar.MOVES + "; " + reason.source()))
                .orElseGet(() -> Step.ofDay(Step.Kind.MOVED, day.plusDays(1), "Sabato", term.source()));
    }

    private Step step(LocalDate day) {
        for (Pause pause : pauses) {
            if (pause.includes(day)) {
                return Step.ofDay(Step.Kind.SUSPENDED, day, pause.rule(), pause.source());
            }
        }
        var window = legal.findWindow(day);
        if (window.isPresent()) {
            return Step.ofDay(
                    Step.Kind.EXTRAORDINARY,
                    day,
                    window.get().name(),
                    window.get().source());
        }
        return term.working() && !office.isOfficeDay(day)
                ? Step.ofDay(Step.Kind.NOT_WORKED, day, office.name(), office.fullVersion())
                : Step.ofDay(Step.Kind.COUNTED, day, procedure.code(), term.source());
    }

    /** Days of the same kind and rule in a row are one step. */
    List<Step> steps(LocalDate receivedOn) {
        var steps = new ArrayList<Step>();
        for (Step day : days(receivedOn)) {
            if (!steps.isEmpty() && steps.getLast().continuesInto(day)) {
                steps.add(steps.removeLast().upTo(day));
            } else {
                steps.add(day);
            }
        }
        return steps;
    }
}
