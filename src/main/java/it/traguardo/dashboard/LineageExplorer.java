package it.traguardo.dashboard;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import it.traguardo.indicator.IndicatorQuery.Use;
import it.traguardo.lineage.ColumnLineage;
import it.traguardo.lineage.IndicatorLineage;
import it.traguardo.lineage.Influence;
import it.traguardo.lineage.Lineage;
import it.traguardo.lineage.SourceColumn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** From a column of a source to the indicators that read it, and from an indicator back to the columns it reads. */
class LineageExplorer extends Composite<Div> {

    private static final List<String> COLUMNS = List.of("lineage.indicator", "lineage.use", "lineage.way");

    LineageExplorer(Shown shown, Consumer<String> openColumn, Consumer<String> openIndicator) {
        var columns = new ComboBox<String>(getTranslation("lineage.column"));
        columns.setItems(shown.columns());
        columns.setPlaceholder(getTranslation("lineage.choose"));
        shown.column().map(each -> each.column().toString()).ifPresent(columns::setValue);
        columns.addValueChangeListener(
                change -> Optional.ofNullable(change.getValue()).ifPresent(openColumn));
        var indicators = new ComboBox<String>(getTranslation("lineage.indicator"));
        indicators.setItems(shown.indicators());
        indicators.setPlaceholder(getTranslation("lineage.choose"));
        shown.indicator().map(IndicatorLineage::code).ifPresent(indicators::setValue);
        indicators.addValueChangeListener(
                change -> Optional.ofNullable(change.getValue()).ifPresent(openIndicator));
        Div bar = new Div(columns, indicators);
        bar.addClassName("rows-bar");
        getContent().addClassNames("rows", "lineage");
        getContent().add(bar);
        shown.column().ifPresent(column -> getContent().add(ofColumn(column)));
        shown.indicator().ifPresent(indicator -> getContent().add(ofIndicator(indicator)));
        if (!shown.unread().isEmpty()) {
            Paragraph note = new Paragraph(
                    getTranslation("lineage.unread", shown.unread().size()));
            note.addClassName("warning-note");
            getContent().add(note);
        }
    }

    static Shown read(Lineage lineage, Optional<String> column, Optional<String> indicator) {
        List<ColumnLineage> columns = lineage.columns();
        return new Shown(
                columns.stream().map(each -> each.column().toString()).toList(),
                columns.stream()
                        .flatMap(each -> each.indicators().stream())
                        .map(ColumnLineage.Reader::code)
                        .distinct()
                        .sorted()
                        .toList(),
                column.flatMap(name -> columns.stream()
                        .filter(each -> each.column().toString().equals(name))
                        .findFirst()),
                indicator.flatMap(lineage::findIndicator),
                lineage.unread());
    }

    /** @param unread statements of SQL that were not followed */
    record Shown(
            List<String> columns,
            List<String> indicators,
            Optional<ColumnLineage> column,
            Optional<IndicatorLineage> indicator,
            List<String> unread) {}

    private Component ofColumn(ColumnLineage column) {
        Paragraph into = new Paragraph(
                column.star().isEmpty()
                        ? getTranslation("lineage.nowhere", column.column())
                        : getTranslation("lineage.into", column.column(), String.join(", ", column.star())));
        into.addClassName("sentence");
        if (column.isUnread()) {
            return new Div(into, new Paragraph(getTranslation("lineage.no-indicator")));
        }
        var table = table();
        for (ColumnLineage.Reader reader : column.indicators()) {
            var link = new RouterLink(
                    reader.code() + " · " + reader.title().in(getLocale()), IndicatorView.class, reader.code());
            table.getBody().add(row(link, reader.uses(), reader.way()));
        }
        return new Div(into, scrolled(table));
    }

    private Component ofIndicator(IndicatorLineage indicator) {
        Paragraph reads = new Paragraph(getTranslation(
                "lineage.reads",
                indicator.code() + " · " + indicator.title().in(getLocale()),
                String.join(", ", indicator.sources().keySet())));
        reads.addClassName("sentence");
        var table = table();
        indicator.sources().values().stream()
                .flatMap(List::stream)
                .forEach(origin -> table.getBody().add(row(code(origin.column()), origin.uses(), origin.way())));
        return new Div(reads, scrolled(table));
    }

    private static Span code(SourceColumn column) {
        Span code = new Span(column.toString());
        code.addClassName("code");
        return code;
    }

    private NativeTable table() {
        var table = new NativeTable();
        table.addClassName("lineage-table");
        Tables.head(table, COLUMNS.stream().map(this::getTranslation).toList());
        return table;
    }

    private Div scrolled(NativeTable table) {
        Div around = new Div(table);
        Tables.scrolls(around, getTranslation("quality.lineage"));
        return around;
    }

    private NativeTableRow row(Component name, Map<Use, Influence> uses, List<String> way) {
        String use = uses.entrySet().stream()
                .map(each ->
                        getTranslation("lineage." + Wording.key(each.getKey()) + "." + Wording.key(each.getValue())))
                .collect(joining("; "));
        return new NativeTableRow(
                Tables.heading(name),
                Tables.cell(getTranslation(COLUMNS.get(1)), new Span(use)),
                Tables.cell(getTranslation(COLUMNS.get(2)), way(way)));
    }

    private static Span way(List<String> way) {
        Span steps = new Span(String.join(" → ", way));
        steps.addClassName("code");
        return steps;
    }
}
