package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import it.traguardo.etl.Freshness;
import it.traguardo.etl.LoadControl;
import it.traguardo.etl.ScheduledSource;
import it.traguardo.quality.LoadHistory;
import it.traguardo.quality.LoadRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How old the data of each source are, against how old they may be. */
class FreshnessTable extends Composite<Div> {

    private static final List<String> COLUMNS =
            List.of("sources.source", "freshness.state", "sources.data", "freshness.age", "freshness.limits");

    private final transient Numbers numbers = new Numbers(getLocale());

    FreshnessTable(List<Line> lines) {
        var table = new NativeTable();
        table.addClassName("ages");
        Tables.head(table, COLUMNS.stream().map(this::getTranslation).toList());
        lines.forEach(line -> table.getBody().add(row(line)));
        getContent().add(table);
        Tables.scrolls(getContent(), getTranslation("quality.freshness"));
    }

    static List<Line> read(LoadControl control, LoadHistory history, Instant now) {
        Map<String, LoadRecord> loaded =
                history.lastSuccesses().stream().collect(Collectors.toMap(LoadRecord::source, Function.identity()));
        return control.sources().stream()
                .map(source -> new Line(
                        source, Optional.ofNullable(loaded.get(source.name())).map(LoadRecord::finishedAt), now))
                .toList();
    }

    private NativeTableRow row(Line line) {
        var row = new NativeTableRow(Tables.heading(new Span(line.source().name())));
        row.add(
                cell(0, badge(line)),
                cell(1, new Span(line.loadedAt().map(numbers::instant).orElse("–"))),
                cell(
                        2,
                        new Span(line.loadedAt()
                                .map(at -> age(Duration.between(at, line.now())))
                                .orElse("–"))),
                cell(
                        3,
                        new Span(line.source()
                                .freshness()
                                .map(limits -> getTranslation("freshness.of", age(limits.warn()), age(limits.error())))
                                .orElseGet(() -> getTranslation("freshness.no-limits")))));
        return row;
    }

    private NativeTableCell cell(int column, Span content) {
        return Tables.cell(getTranslation(COLUMNS.get(column + 1)), content);
    }

    private Span badge(Line line) {
        Freshness.State state = line.state();
        String word = getTranslation("freshness." + Wording.key(state));
        return switch (state) {
            case FRESH -> StatusBadge.of("✓", word, "met");
            case LATE -> StatusBadge.of("!", word, "near");
            case STALE -> StatusBadge.of("✕", word, "missed");
            case NEVER -> StatusBadge.of("–", word, "not-applicable");
        };
    }

    private String age(Duration age) {
        if (age.toDays() > 1) {
            return getTranslation("freshness.days", age.toDays());
        }
        return age.toHours() > 1
                ? getTranslation("freshness.hours", age.toHours())
                : getTranslation("freshness.minutes", Math.max(0, age.toMinutes()));
    }

    /** @param loadedAt end of its last load that succeeded */
    record Line(ScheduledSource source, Optional<Instant> loadedAt, Instant now) {

        /** Without limits it is fresh once it has been loaded. */
        Freshness.State state() {
            return source.freshness()
                    .map(limits -> limits.state(loadedAt, now))
                    .orElse(loadedAt.isPresent() ? Freshness.State.FRESH : Freshness.State.NEVER);
        }
    }
}
