package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import it.traguardo.quality.ComparedTotal;
import it.traguardo.quality.LoadHistory;
import it.traguardo.quality.LoadRecord;
import it.traguardo.quality.RowHistory;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.util.List;

/** Totals at each source beside those here, month by month. */
class TotalsTable extends Composite<Div> {

    private static final List<String> COLUMNS =
            List.of("totals.month", "totals.measure", "totals.at-source", "totals.here", "totals.difference");

    private final transient Numbers numbers = new Numbers(getLocale());

    TotalsTable(List<Compared> compared) {
        getContent().addClassName("rows");
        if (compared.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("totals.none")));
        }
        compared.forEach(each -> getContent().add(source(each)));
    }

    static List<Compared> read(RowHistory rows, LoadHistory loads) {
        return rows.lastCompared().stream()
                .map(id -> new Compared(loads.find(id).orElseThrow(), rows.totals(id)))
                .toList();
    }

    /** @param totals both sides of each */
    record Compared(LoadRecord load, List<ComparedTotal> totals) {

        List<ComparedTotal> different() {
            return totals.stream().filter(total -> !total.agrees()).toList();
        }
    }

    private Div source(Compared compared) {
        List<ComparedTotal> different = compared.different();
        Paragraph sentence = new Paragraph(getTranslation(
                different.isEmpty() ? "totals.agree" : "totals.differ",
                compared.load().source(),
                numbers.instant(compared.load().finishedAt()),
                compared.totals().size(),
                different.size()));
        sentence.addClassName(different.isEmpty() ? "sentence" : "warning-note");
        Div source = new Div(sentence);
        if (!different.isEmpty()) {
            source.add(table(different, compared.load().source()));
        }
        var all = new Details(
                getTranslation("totals.all"),
                table(compared.totals(), compared.load().source()));
        all.addClassName("trend-table");
        source.add(all);
        return source;
    }

    private Div table(List<ComparedTotal> totals, String source) {
        var table = new NativeTable();
        table.addClassNames("numbers", "totals");
        Tables.head(table, COLUMNS.stream().map(this::getTranslation).toList());
        for (ComparedTotal total : totals) {
            BigDecimal difference = total.warehouseValue().subtract(total.sourceValue());
            table.getBody()
                    .add(new NativeTableRow(
                            Tables.heading(new Span(total.month()
                                    .map(month -> numbers.month(YearMonth.from(month), true))
                                    .orElseGet(() -> getTranslation("totals.no-month")))),
                            cell(1, total.measure().equals("rows") ? getTranslation("totals.rows") : total.measure()),
                            cell(2, number(total.sourceValue())),
                            cell(3, number(total.warehouseValue())),
                            cell(4, number(difference))));
        }
        Div around = new Div(table);
        Tables.scrolls(around, getTranslation("totals.of", source));
        return around;
    }

    private NativeTableCell cell(int column, String text) {
        return Tables.cell(getTranslation(COLUMNS.get(column)), new Span(text));
    }

    private String number(BigDecimal value) {
        return NumberFormat.getInstance(getLocale()).format(value);
    }
}
