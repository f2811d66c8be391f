package it.traguardo.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.Measure;
import it.traguardo.indicator.Parts;
import it.traguardo.indicator.Reading;
import it.traguardo.indicator.RestatedRow;
import it.traguardo.indicator.Restatement;
import it.traguardo.indicator.Restatements;
import it.traguardo.indicator.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What changed a value since it was known otherwise: in a sentence, cause by cause, and request by request. */
class RestatementTable extends Composite<Div> {

    private static final String[] CAUSE_COLUMNS = {
        "restatement.cause", "restatement.count", "trend.numerator", "trend.denominator", "restatement.effect"
    };

    private final transient Restatement restatement;
    private final transient Numbers numbers = new Numbers(getLocale());

    RestatementTable(Shown shown) {
        this.restatement = shown.restatement();
        List<RestatedRow> rows = shown.rows();
        getContent().addClassName("trend");
        Paragraph sentence = new Paragraph(sentence());
        sentence.addClassName("sentence");
        getContent().add(sentence);
        if (!restatement.steps().isEmpty()) {
            getContent().add(scrolled("restatement.causes", causes()));
        }
        if (!rows.isEmpty()) {
            var details = new Details(
                    getTranslation("restatement.rows", numbers.count(rows.size()), numbers.count(requests())),
                    scrolled("restatement.requests", requests(rows)));
            details.addClassName("trend-table");
            getContent().add(details);
        }
    }

    /** @param rows the first of the requests that count otherwise */
    record Shown(Restatement restatement, List<RestatedRow> rows) {

        private static final int ROWS = 100;

        static Shown read(Restatements restatements, Reading before, Reading after) {
            Restatement restatement = restatements.between(before, after);
            return new Shown(restatement, restatements.rows(restatement, 0, ROWS));
        }
    }

    private String sentence() {
        String known = getTranslation(
                restatement.steps().isEmpty() ? "restatement.same" : "restatement.changed",
                restatement.before().knownAt().map(numbers::instant).orElse("–"),
                value(restatement.before()),
                value(restatement.after()));
        return restatement
                .change()
                .filter(change -> change.signum() != 0)
                .map(change -> known + " " + getTranslation("restatement.difference", gap(change)))
                .orElse(known);
    }

    private NativeTable causes() {
        var table = table(CAUSE_COLUMNS);
        table.addClassName("causes");
        for (Restatement.Step step : restatement.steps()) {
            table.getBody()
                    .add(row(
                            getTranslation("restatement." + Wording.key(step.cause())),
                            step.requests().map(numbers::count).orElse("–"),
                            numeratorChange(step.numeratorChange(), step.measureAfter()),
                            signed(step.denominatorChange()),
                            step.change().map(change -> gap(change)).orElse("–")));
        }
        var total = row(
                getTranslation("step.total"),
                numbers.count(requests()),
                numeratorChange(
                        restatement.after().parts().numerator()
                                - restatement.before().parts().numerator(),
                        restatement.after().reading().indicator().measure()),
                signed(restatement.after().parts().denominator()
                        - restatement.before().parts().denominator()),
                restatement.change().map(change -> gap(change)).orElse("–"));
        total.addClassName("total");
        table.getBody().add(total);
        return table;
    }

    /** That count otherwise because of what is known of them. */
    private long requests() {
        return restatement.steps().stream()
                .flatMap(step -> step.requests().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    private NativeTable requests(List<RestatedRow> rows) {
        var table = table("rows.protocol", "restatement.cause", "restatement.before", "restatement.after");
        table.addClassName("restated-rows");
        for (RestatedRow row : rows) {
            table.getBody()
                    .add(new NativeTableRow(
                            heading(protocol(row)),
                            new NativeTableCell(getTranslation("restatement." + Wording.key(row.cause()))),
                            new NativeTableCell(role(row.before())),
                            new NativeTableCell(role(row.after()))));
        }
        return table;
    }

    /** A request that is gone has no page. */
    private static Component protocol(RestatedRow row) {
        if (row.cause() == Restatement.Cause.REMOVED_ROWS) {
            return new Span(row.protocolNumber());
        }
        var link = new RouterLink(row.protocolNumber(), RequestView.class);
        link.setQueryParameters(RequestView.address(row.source(), row.protocolNumber()));
        return link;
    }

    private String role(Optional<RestatedRow.Role> role) {
        return role.map(each -> each.leftOut()
                        .map(LeftOutList::key)
                        .map(this::getTranslation)
                        .orElseGet(() ->
                                getTranslation(each.inNumerator() ? "rows.role.numerator" : "rows.role.missing")
                                        + each.days()
                                                .map(days -> " (" + getTranslation("restatement.days", days) + ")")
                                                .or(() -> each.amount()
                                                        .map(amount -> " (" + numbers.value(amount, Unit.EURO) + ")"))
                                                .orElse("")))
                .orElseGet(() -> getTranslation("restatement.absent"));
    }

    private NativeTable table(String... keys) {
        var table = new NativeTable();
        table.addClassName("numbers");
        var header = table.getHead().addRow();
        for (String key : keys) {
            var cell = new NativeTableHeaderCell(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            header.add(cell);
        }
        return table;
    }

    private NativeTableRow row(String name, String... texts) {
        var row = new NativeTableRow(heading(new Span(name)));
        for (int column = 0; column < texts.length; column++) {
            var cell = new NativeTableCell(texts[column]);
            cell.getElement().setAttribute("data-label", getTranslation(CAUSE_COLUMNS[column + 1]));
            row.add(cell);
        }
        return row;
    }

    private static NativeTableHeaderCell heading(Component content) {
        var heading = new NativeTableHeaderCell(content);
        heading.getElement().setAttribute("scope", "row");
        return heading;
    }

    private Div scrolled(String label, NativeTable table) {
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", getTranslation(label));
        return scroll;
    }

    private String value(IndicatorValue value) {
        return Wording.value(value, numbers) + " (" + Wording.parts(value, numbers, this::getTranslation) + ")";
    }

    private Unit unit() {
        return restatement.after().reading().indicator().unit();
    }

    private String gap(BigDecimal change) {
        return numbers.gap(change, unit(), List.of(BigDecimal.ZERO));
    }

    private String numeratorChange(long change, Measure measure) {
        return measure == Measure.AMOUNT
                ? numbers.gap(new Parts(change, 0).value(measure).orElseThrow(), Unit.EURO, List.of())
                : signed(change);
    }

    private String signed(long change) {
        return (change > 0 ? "+" : change < 0 ? "−" : "") + numbers.count(Math.abs(change));
    }
}
