package it.traguardo.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import it.traguardo.etl.LoadControl;
import it.traguardo.etl.ScheduledSource;
import it.traguardo.quality.LoadRecord;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One line a source: how its last load ended, of when its data are, when it is loaded next, and what may be done. */
class SourceTable extends Composite<Div> {

    private static final String ACTIONS = "actions";
    private static final List<String> COLUMNS = List.of("source", "state", "data", "rows", "next", ACTIONS);

    private final transient List<ScheduledSource> sources;
    private final transient Map<String, LoadRecord> last;
    private final transient Map<String, LoadRecord> successes;
    private final transient Numbers numbers = new Numbers(getLocale());

    SourceTable(
            List<ScheduledSource> sources,
            List<LoadRecord> last,
            List<LoadRecord> successes,
            boolean mayAct,
            LoadControl control,
            Runnable changed) {
        this.sources = sources;
        this.last = bySource(last);
        this.successes = bySource(successes);
        var table = new NativeTable();
        table.addClassName("sources");
        Tables.head(
                table,
                COLUMNS.stream()
                        .filter(key -> mayAct || !key.equals(ACTIONS))
                        .map(key -> getTranslation("sources." + key))
                        .toList());
        for (ScheduledSource source : sources) {
            NativeTableRow row = row(source);
            if (mayAct) {
                row.add(new NativeTableCell(new SourceActions(source, control, changed)));
            }
            table.getBody().add(row);
        }
        getContent().add(table);
        Tables.scrolls(getContent(), getTranslation("loads.sources"));
    }

    /** In a sentence: whether somebody has to look. */
    Paragraph summary() {
        long stopped = sources.stream().filter(this::isStopped).count();
        Paragraph sentence = new Paragraph(
                stopped == 0
                        ? getTranslation("sources.well", sources.size())
                        : getTranslation("sources.stopped", stopped, sources.size()));
        sentence.addClassName("sentence");
        return sentence;
    }

    private boolean isStopped(ScheduledSource source) {
        LoadRecord ended = last.get(source.name());
        return !source.faults().isEmpty() || ended != null && ended.state() == LoadRecord.State.STOPPED;
    }

    private NativeTableRow row(ScheduledSource source) {
        LoadRecord success = successes.get(source.name());
        Span code = new Span(source.name());
        code.addClassName("code");
        Div name = new Div(
                new Span(source.title().map(title -> title.in(getLocale())).orElse(source.name())), code);
        name.addClassName("source-name");
        return new NativeTableRow(
                Tables.heading(name),
                cell("state", state(source)),
                cell("data", new Span(success == null ? "–" : numbers.instant(success.finishedAt()))),
                cell(
                        "rows",
                        new Span(
                                success == null
                                        ? "–"
                                        : numbers.count(success.rows().read()))),
                cell("next", new Span(next(source))));
    }

    private Component state(ScheduledSource source) {
        if (!source.faults().isEmpty()) {
            Div faulty = new Div(LoadWords.badge(LoadRecord.State.STOPPED, this::getTranslation));
            source.faults().forEach(fault -> faulty.add(new Paragraph(fault)));
            faulty.addClassName("source-state");
            return faulty;
        }
        LoadRecord ended = last.get(source.name());
        if (ended == null) {
            return new Span(getTranslation("sources.never"));
        }
        var link = new RouterLink("", LoadView.class, ended.id());
        link.add(LoadWords.badge(ended.state(), this::getTranslation));
        Div state = new Div(link);
        state.addClassName("source-state");
        if (source.paused()) {
            Span paused = new Span(getTranslation("sources.paused"));
            paused.addClassName("chip");
            state.add(paused);
        }
        return state;
    }

    private String next(ScheduledSource source) {
        if (source.retryAt().isPresent()) {
            return getTranslation(
                    "sources.retry", numbers.instant(source.retryAt().get()));
        }
        if (source.nextAt().isPresent()) {
            return numbers.instant(source.nextAt().get());
        }
        return source.after().isEmpty()
                ? getTranslation(source.paused() ? "sources.paused" : "sources.by-hand")
                : getTranslation("sources.after", String.join(", ", source.after()));
    }

    private NativeTableCell cell(String key, Component content) {
        NativeTableCell cell = Tables.cell(getTranslation("sources." + key), content);
        cell.addClassName("cell-" + key);
        return cell;
    }

    private static Map<String, LoadRecord> bySource(List<LoadRecord> loads) {
        return loads.stream().collect(Collectors.toMap(LoadRecord::source, Function.identity()));
    }
}
