package it.traguardo.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import it.traguardo.quality.CheckRecord;
import it.traguardo.quality.LoadHistory;
import java.util.List;

/** What checks found, each open down to its rows. */
class CheckTable extends Composite<Div> {

    private static final int MOST_ROWS = 1000;
    private static final String SQL = "SQL";

    private final transient LoadHistory history;
    private final transient Numbers numbers = new Numbers(getLocale());

    CheckTable(LoadHistory history, List<CheckRecord> checks) {
        this.history = history;
        var table = new NativeTable();
        table.addClassName("checks");
        var header = table.getHead().addRow();
        for (String key : List.of("checks.check", "checks.result", "checks.rows", "checks.at")) {
            var cell = new NativeTableHeaderCell(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            header.add(cell);
        }
        checks.forEach(check -> table.getBody().add(row(check)));
        getContent().add(table);
        getContent().addClassName("table-scroll");
        getContent().getElement().setAttribute("tabindex", "0");
        getContent().getElement().setAttribute("role", "region");
        getContent().getElement().setAttribute("aria-label", getTranslation("load.checks"));
    }

    private NativeTableRow row(CheckRecord check) {
        Div name = new Div(new Span(title(check)), code(check));
        name.addClassName("source-name");
        var heading = new NativeTableHeaderCell(name);
        heading.getElement().setAttribute("scope", "row");
        return new NativeTableRow(
                heading,
                cell("checks.result", badge(check)),
                cell("checks.rows", check.passed() ? new Span("0") : rows(check)),
                cell("checks.at", new Span(numbers.instant(check.checkedAt()))));
    }

    /** In words where the product has them; checks that a content folder adds are known by their file. */
    private String title(CheckRecord check) {
        String key = "check." + check.name().replaceAll("\\.sql$", "");
        if (Translations.has(key)) {
            return getTranslation(key);
        }
        return check.kind().equals(SQL)
                ? check.name()
                : getTranslation("check.rule", Wording.code(check.kind()), check.source());
    }

    private static Span code(CheckRecord check) {
        Span code = new Span(check.name());
        code.addClassName("code");
        return code;
    }

    private Span badge(CheckRecord check) {
        String key = check.passed() ? "passed" : check.stops() ? "stopped" : "warned";
        Span sign = new Span(check.passed() ? "✓" : check.stops() ? "✕" : "!");
        sign.addClassName("status-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        Span badge = new Span(sign, new Span(getTranslation("checks." + key)));
        badge.addClassNames("status", check.passed() ? "status-met" : check.stops() ? "status-missed" : "status-near");
        return badge;
    }

    /** Read when it is opened. */
    private Component rows(CheckRecord check) {
        Div place = new Div();
        var details = new Details(getTranslation("checks.found", numbers.count(check.offenders())), place);
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && place.getChildren().findAny().isEmpty()) {
                place.add(new Offenders(history.offenders(check.loadId(), check.name(), MOST_ROWS), check));
            }
        });
        return details;
    }

    private NativeTableCell cell(String key, Component content) {
        var cell = new NativeTableCell(content);
        cell.getElement().setAttribute("data-label", getTranslation(key));
        return cell;
    }
}
