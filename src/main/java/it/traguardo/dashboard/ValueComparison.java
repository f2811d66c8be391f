package it.traguardo.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import it.traguardo.dashboard.YearComparison.ValueCell;
import it.traguardo.dashboard.YearComparison.ValueLine;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.IndicatorValue;
import java.util.List;

/** An indicator of a sheet over the years: in a sentence, as a chart, and as a table with the same numbers. */
class ValueComparison extends Composite<Article> {

    private final transient Numbers numbers = new Numbers(getLocale());
    private final transient ComparisonWords words;
    private final transient IndicatorDefinition indicator;

    ValueComparison(ValueLine line) {
        this.words = new ComparisonWords(numbers, this::getTranslation);
        this.indicator = line.last().reading().indicator();
        String text = words.sentence(line);
        Span sheet = new Span(line.sheet());
        sheet.addClassName("code");
        Paragraph sentence = new Paragraph(text);
        sentence.addClassName("sentence");
        Details table = new Details(getTranslation("trend.table"), table(line));
        table.addClassName("trend-table");
        getContent().addClassNames("trend", "year-values");
        getContent()
                .add(
                        sheet,
                        new H3(indicator.code() + " " + indicator.title().in(getLocale())),
                        sentence,
                        new YearChart(
                                text,
                                getTranslation(Trend.unitWord(indicator.unit())),
                                line.cells().stream().map(this::point).toList()),
                        table);
    }

    private YearChart.Point point(ValueCell cell) {
        return new YearChart.Point(
                cell.year().toString(),
                cell.value().flatMap(IndicatorValue::value),
                value(cell),
                cell.value().flatMap(IndicatorValue::target),
                target(cell));
    }

    private Div table(ValueLine line) {
        List<String> columns = List.of(
                getTranslation("home.years"),
                getTranslation("sheet.reached"),
                getTranslation("sheet.expected"),
                getTranslation("sheet.state"));
        var table = new NativeTable();
        table.addClassName("numbers");
        Tables.head(table, columns);
        line.cells()
                .forEach(cell -> table.getBody()
                        .add(new NativeTableRow(
                                Tables.heading(year(cell)),
                                Tables.cell(columns.get(1), new Span(value(cell))),
                                Tables.cell(columns.get(2), new Span(target(cell))),
                                Tables.cell(columns.get(3), state(cell)))));
        Div around = new Div(table);
        Tables.scrolls(around, indicator.code());
        return around;
    }

    /** Leads to the value of that year, where there is one. */
    private Component year(ValueCell cell) {
        return cell.value()
                .<Component>map(value -> {
                    var link = new RouterLink(cell.year().toString(), IndicatorView.class, indicator.code());
                    link.setQueryParameters(
                            IndicatorAddress.of(indicator, value.reading().period())
                                    .parameters());
                    return link;
                })
                .orElseGet(() -> new Span(cell.year().toString()));
    }

    /** The number, or why there is none. */
    private String value(ValueCell cell) {
        return cell.value()
                .map(value -> value.notApplicable()
                        .map(reason -> getTranslation("not-applicable." + Wording.key(reason)))
                        .orElseGet(() -> Wording.value(value, numbers)))
                .orElseGet(() -> words.why(cell.absent().orElseThrow()));
    }

    private String target(ValueCell cell) {
        return cell.value()
                .flatMap(IndicatorValue::target)
                .map(target -> numbers.target(target, indicator.unit()))
                .orElse("–");
    }

    private Component state(ValueCell cell) {
        return cell.value().<Component>map(StatusBadge::new).orElseGet(() -> new Span("–"));
    }
}
