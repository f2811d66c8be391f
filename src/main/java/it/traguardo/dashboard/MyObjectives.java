package it.traguardo.dashboard;

import it.traguardo.cycle.CheckKind;
import it.traguardo.cycle.Checks;
import it.traguardo.cycle.Lifecycle;
import it.traguardo.cycle.ManualValueBook;
import it.traguardo.etl.Freshness;
import it.traguardo.etl.Sources;
import it.traguardo.indicator.Indicators;
import it.traguardo.indicator.SourceState;
import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.ScoreBoard;
import it.traguardo.plan.Standing;
import it.traguardo.progress.Outlook;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Sources sources;
    private final Clock clock;

    MyObjectives(
            ScoreBoard scores,
            OutlookBoard outlooks,
            Indicators indicators,
            Lifecycle lifecycle,
            Checks checks,
            ManualValueBook book,
            Sources sources,
            Clock clock) {
        this.scores = scores;
        this.outlooks = outlooks;
        this.indicators = indicators;
        this.lifecycle = lifecycle;
        this.checks = checks;
        this.book = book;
        this.sources = sources;
        this.clock = clock;
    }

    /** @param before the year before, where it may not be done with yet: what it still needs is told too */
    Read read(Duties duties, Optional<Duties> before) {
        Standing standing = scores.standing(duties.year());
        Map<ObjectiveSheet, List<Outlook>> sheets = sheets(standing, duties);
        var years = new ArrayList<Actions.Known>();
        years.add(known(duties.year(), sheets, sources(sheets.keySet())));
        before.ifPresent(last -> years.add(known(last.year(), sheets(scores.standing(last.year()), last), List.of())));
        return new Read(standing, List.copyOf(sheets.keySet()), Actions.of(years, standing.asOf()));
    }

    private Map<ObjectiveSheet, List<Outlook>> sheets(Standing standing, Duties duties) {
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
        return sheets;
    }

    private List<SourceState> sources(Set<ObjectiveSheet> sheets) {
        return indicators.sourceStates(sheets.stream()
                .flatMap(sheet -> sheet.lines().stream())
                .map(ObjectiveSheet.Line::declared)
                .distinct()
                .toList());
    }

    private Actions.Known known(Year year, Map<ObjectiveSheet, List<Outlook>> sheets, List<SourceState> states) {
        Map<String, Freshness> freshness = sources.freshness();
        Set<String> aged = states.stream()
                .filter(state -> Optional.ofNullable(freshness.get(state.source()))
                        .filter(allowed -> allowed.state(state.loadedAt(), clock.instant()) == Freshness.State.STALE)
                        .isPresent())
                .map(SourceState::source)
                .collect(Collectors.toSet());
        return new Actions.Known(
                year,
                sheets,
                book.due(),
                lifecycle.states(),
                checks.last(CheckKind.MID_YEAR),
                checks.last(CheckKind.FINAL),
                states,
                aged);
    }

    /** @param actions the most urgent first */
    record Read(Standing standing, List<ObjectiveSheet> sheets, List<Action> actions) {}
}
