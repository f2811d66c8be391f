package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import it.traguardo.etl.ScheduledSource;
import it.traguardo.quality.LoadFilter;
import it.traguardo.quality.LoadHistory;
import it.traguardo.quality.LoadRecord;
import it.traguardo.quality.LoadRecord.State;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The loads there were, newest first, filtered by source and by how they ended. */
class LoadTable extends Composite<Div> {

    private final transient Numbers numbers = new Numbers(getLocale());
    private final transient LoadFilter filter;

    LoadTable(LoadHistory history, Shown shown) {
        this.filter = shown.filter();
        Span total = new Span(getTranslation("loads.count", numbers.count(shown.count())));
        total.addClassName("rows-count");
        Div bar = new Div(sources(shown.sources()), states(), total);
        bar.addClassName("rows-bar");
        getContent().addClassName("rows");
        getContent().add(bar);
        getContent()
                .add(shown.count() == 0 ? new EmptyState(EmptyState.Reason.NO_LOADS) : grid(history, shown.count()));
    }

    /** @param count loads that pass the filter */
    record Shown(LoadFilter filter, int count, List<ScheduledSource> sources) {}

    private Select<String> sources(List<ScheduledSource> sources) {
        var select = new Select<String>();
        select.setLabel(getTranslation("sources.source"));
        select.setItems(Stream.concat(Stream.of(""), sources.stream().map(ScheduledSource::name))
                .toList());
        select.setItemLabelGenerator(name -> name.isEmpty() ? getTranslation("loads.all-sources") : name);
        select.setValue(filter.source().orElse(""));
        select.addValueChangeListener(change ->
                open(change.getValue(), filter.state().map(Wording::key).orElse("")));
        return select;
    }

    private Select<String> states() {
        var select = new Select<String>();
        select.setLabel(getTranslation("sources.state"));
        select.setItems(
                Stream.concat(Stream.of(""), Arrays.stream(State.values()).map(Wording::key))
                        .toList());
        select.setItemLabelGenerator(
                key -> key.isEmpty() ? getTranslation("loads.all-states") : getTranslation("load.state." + key));
        select.setValue(filter.state().map(Wording::key).orElse(""));
        select.addValueChangeListener(change -> open(filter.source().orElse(""), change.getValue()));
        return select;
    }

    private void open(String source, String state) {
        var parameters = new HashMap<String, String>();
        parameters.put("fonte", source);
        parameters.put("esito", state);
        parameters.values().removeIf(String::isEmpty);
        getUI().ifPresent(ui -> ui.navigate("caricamenti", QueryParameters.simple(parameters)));
    }

    private Grid<LoadRecord> grid(LoadHistory history, int count) {
        var grid = new Grid<LoadRecord>();
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.getElement().setAttribute("aria-label", getTranslation("loads.list"));
        grid.addComponentColumn(load -> new RouterLink(numbers.instant(load.startedAt()), LoadView.class, load.id()))
                .setHeader(getTranslation("load.started"))
                .setWidth("10.5rem")
                .setFlexGrow(0);
        grid.addColumn(LoadRecord::source)
                .setHeader(getTranslation("sources.source"))
                .setWidth("9rem")
                .setFlexGrow(1);
        grid.addComponentColumn(load -> LoadWords.badge(load.state(), this::getTranslation))
                .setHeader(getTranslation("sources.state"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(load -> LoadWords.cause(load, this::getTranslation))
                .setHeader(getTranslation("load.cause"))
                .setWidth("9rem")
                .setFlexGrow(0);
        number(grid, "load.read", load -> load.rows().read());
        number(grid, "load.new", load -> load.rows().fresh());
        number(grid, "load.changed", load -> load.rows().changed());
        number(grid, "load.unchanged", load -> load.rows().unchanged());
        number(grid, "load.deleted", load -> load.rows().deleted());
        number(grid, "load.quarantined", load -> load.rows().quarantined());
        grid.addColumn(load -> LoadWords.duration(load.took(), getLocale()))
                .setHeader(getTranslation("load.took"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("6.4rem")
                .setFlexGrow(0);
        grid.addColumn(load -> load.rowsPerSecond().map(numbers::count).orElse("–"))
                .setHeader(getTranslation("load.rate"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("6.4rem")
                .setFlexGrow(0);
        grid.setItems(DataProvider.fromCallbacks(
                query -> history.loads(filter, query.getOffset(), query.getLimit()).stream(), query -> {
                    query.getOffset(); // the protocol of the callback wants both read
                    query.getLimit();
                    return count;
                }));
        return grid;
    }

    private void number(Grid<LoadRecord> grid, String key, ToLongFunction<LoadRecord> rows) {
        grid.addColumn(load -> numbers.count(rows.applyAsLong(load)))
                .setHeader(getTranslation(key))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("6.4rem")
                .setFlexGrow(0);
    }
}
