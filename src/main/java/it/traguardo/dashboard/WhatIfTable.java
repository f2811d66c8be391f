package it.traguardo.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import it.traguardo.progress.Forecast;
import it.traguardo.progress.Outlook;
import java.util.List;

/** A value as things are beside what it would be: state, what is needed, forecast and chance. */
class WhatIfTable extends Composite<Div> {

    private final transient ProgressWords now;
    private final transient ProgressWords tried;
    private final List<String> columns;
    private final NativeTable table = new NativeTable();

    WhatIfTable(Outlook now, Outlook tried) {
        this.now = words(now);
        this.tried = words(tried);
        this.columns = List.of(
                getTranslation("progress.what-if.what"),
                getTranslation("progress.what-if.now"),
                getTranslation("progress.what-if.then"));
        getContent().addClassNames("trend", "what-if");
        table.addClassName("what-if-table");
        Tables.head(table, columns);
        row(
                "progress.what-if.state",
                new CourseBadge(now.course().state()),
                new CourseBadge(tried.course().state()));
        row(
                "progress.what-if.pace-needed",
                text(this.now.pace().orElse("–")),
                text(this.tried.pace().orElse("–")));
        now.forecast().ifPresent(before -> tried.forecast().ifPresent(after -> rows(before, after)));
        Div scroll = new Div(table);
        Tables.scrolls(scroll, getTranslation("progress.what-if.title"));
        Paragraph assumptions = new Paragraph(getTranslation("progress.what-if.assumptions"));
        assumptions.addClassName("owner");
        getContent().add(scroll);
        if (tried.forecast().isEmpty()) {
            this.tried.forecast().forEach(text -> getContent().add(new Paragraph(text)));
        }
        getContent().add(assumptions);
    }

    private void rows(Forecast before, Forecast after) {
        row("progress.backtest.forecast", text(now.value(before.median())), text(tried.value(after.median())));
        row("progress.backtest.interval", text(interval(now, before)), text(interval(tried, after)));
        row("progress.backtest.chance", text(chance(now, before)), text(chance(tried, after)));
        row(
                "progress.what-if.to-come",
                text(getTranslation("progress.forecast.cases", before.open(), before.arrivals())),
                text(getTranslation("progress.forecast.cases", after.open(), after.arrivals())));
    }

    private void row(String key, Component before, Component after) {
        table.getBody()
                .add(new NativeTableRow(
                        Tables.heading(new Span(getTranslation(key))),
                        Tables.cell(columns.get(1), before),
                        Tables.cell(columns.get(2), after)));
    }

    private ProgressWords words(Outlook outlook) {
        return new ProgressWords(outlook, new Numbers(getLocale()), this::getTranslation);
    }

    private static String interval(ProgressWords words, Forecast forecast) {
        return words.value(forecast.low()) + " – " + words.value(forecast.high());
    }

    private static String chance(ProgressWords words, Forecast forecast) {
        return forecast.chance().map(words::chance).orElse("–");
    }

    private static Span text(String text) {
        return new Span(text);
    }
}
