package it.traguardo.dashboard;

import it.traguardo.cycle.CheckKind;
import it.traguardo.cycle.Checks;
import it.traguardo.cycle.Lifecycle;
import it.traguardo.cycle.ManualValueBook;
import it.traguardo.indicator.Indicators;
import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.ScoreBoard;
import it.traguardo.plan.Standing;
import it.traguardo.progress.Outlook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads what somebody answers for, and what it needs. */
@Component
class MyObjectives {

    private final ScoreBoard scores;
    private final OutlookBoard outlooks;
    private final Indicators indicators;
    private final Lifecycle lifecycle;
    private final Checks checks;
    private final ManualValueBook book;

    MyObjectives(
            ScoreBoard scores,
            OutlookBoard outlooks,
            Indicators indicators,
            Lifecycle lifecycle,
            Checks checks,
            ManualValueBook book) {
        this.scores = scores;
        this.outlooks = outlooks;
        this.indicators = indicators;
        this.lifecycle = lifecycle;
        this.checks = checks;
        this.book = book;
    }

    Read read(Duties duties) {
        Standing standing = scores.standing(duties.year());
        var sheets = new LinkedHashMap<ObjectiveSheet, List<Outlook>>();
        standing.values().forEach((sheet, values) -> {
            if (duties.holds(sheet)) {
                sheets.put(
                        sheet,
                        values.stream()
                                .flatMap(value -> outlooks.find(value).stream())
                                .toList());
            }
        });
        return new Read(standing, List.copyOf(sheets.keySet()), actions(standing, duties, sheets));
    }

    private List<Action> actions(Standing standing, Duties duties, Map<ObjectiveSheet, List<Outlook>> sheets) {
        var sources = indicators.sourceStates(sheets.keySet().stream()
                .flatMap(sheet -> sheet.lines().stream())
                .map(ObjectiveSheet.Line::declared)
                .distinct()
                .toList());
        return Actions.of(
                new Actions.Known(
                        duties.year(),
                        sheets,
                        book.due(),
                        lifecycle.states(),
                        checks.last(CheckKind.MID_YEAR),
                        checks.last(CheckKind.FINAL),
                        sheets.isEmpty() ? List.of() : sources),
                standing.asOf());
    }

    /** @param actions the most urgent first */
    record Read(Standing standing, List<ObjectiveSheet> sheets, List<Action> actions) {}
}
