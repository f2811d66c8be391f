package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import it.traguardo.quality.FaultCount;
import it.traguardo.quality.QuarantineFilter;
import it.traguardo.quality.QuarantinedFault;
import it.traguardo.quality.RowHistory;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/** Rows put aside: how many by source, rule and column, and those of the line chosen, one by one. */
class QuarantineTable extends Composite<Div> {

    private static final List<String> COLUMNS =
            List.of("sources.source", "quarantine.rule", "quarantine.column", "quarantine.faults");

    private final transient Numbers numbers = new Numbers(getLocale());

    QuarantineTable(RowHistory history, Shown shown) {
        long all = shown.counts().stream().mapToLong(FaultCount::faults).sum();
        Paragraph sentence = new Paragraph(
                all == 0 ? getTranslation("quarantine.none") : getTranslation("quarantine.some", numbers.count(all)));
        sentence.addClassName("sentence");
        getContent().addClassName("rows");
        getContent().add(sentence);
        if (all > 0) {
            getContent().add(counts(shown.counts()), grid(history, shown));
        }
    }

    static Shown read(RowHistory history, QuarantineFilter filter) {
        return new Shown(history.openFaults(), filter, history.quarantineCount(filter));
    }

    /** @param count faults that pass the filter */
    record Shown(List<FaultCount> counts, QuarantineFilter filter, int count) {}

    private Div counts(List<FaultCount> counts) {
        var table = new NativeTable();
        table.addClassName("fault-counts");
        Tables.head(table, COLUMNS.stream().map(this::getTranslation).toList());
        for (FaultCount each : counts) {
            var link = new RouterLink(numbers.count(each.faults()), QualityView.class);
            var parameters = new HashMap<String, String>();
            parameters.put("fonte", each.source());
            each.rule().ifPresent(rule -> parameters.put("regola", rule));
            each.column().ifPresent(column -> parameters.put("colonna", column));
            link.setQueryParameters(QueryParameters.simple(parameters));
            link.getElement()
                    .setAttribute(
                            "aria-label",
                            getTranslation("quarantine.show", numbers.count(each.faults()), each.source()));
            table.getBody()
                    .add(new NativeTableRow(
                            Tables.heading(new Span(each.source())),
                            Tables.cell(
                                    getTranslation(COLUMNS.get(1)),
                                    new Span(rule(each.rule().orElse("")))),
                            Tables.cell(
                                    getTranslation(COLUMNS.get(2)),
                                    new Span(each.column().orElse("–"))),
                            Tables.cell(getTranslation(COLUMNS.get(3)), new Span(link))));
        }
        Div around = new Div(table);
        Tables.scrolls(around, getTranslation("quality.quarantine"));
        return around;
    }

    private String rule(String code) {
        return code.isEmpty() ? "–" : getTranslation("rule." + code.toLowerCase(Locale.ROOT));
    }

    private Grid<QuarantinedFault> grid(RowHistory history, Shown shown) {
        var grid = new Grid<QuarantinedFault>();
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.getElement().setAttribute("aria-label", getTranslation("quality.quarantine"));
        grid.addComponentColumn(
                        fault -> new RouterLink(numbers.instant(fault.knownAt()), LoadView.class, fault.loadId()))
                .setHeader(getTranslation("quarantine.found"))
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addColumn(QuarantinedFault::source)
                .setHeader(getTranslation("sources.source"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(fault -> fault.sourceLine().map(numbers::count).orElse(""))
                .setHeader(getTranslation("quarantine.line"))
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(fault -> fault.rowKey().orElse(""))
                .setHeader(getTranslation("quarantine.key"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(QuarantinedFault::reason)
                .setHeader(getTranslation("quarantine.reason"))
                .setWidth("18rem");
        grid.addColumn(QuarantinedFault::sourceRow)
                .setHeader(getTranslation("quarantine.row"))
                .setWidth("26rem");
        grid.setItems(DataProvider.fromCallbacks(
                query -> history.quarantine(shown.filter(), query.getOffset(), query.getLimit()).stream(), query -> {
                    query.getOffset(); // the protocol of the callback wants both read
                    query.getLimit();
                    return shown.count();
                }));
        return grid;
    }
}
