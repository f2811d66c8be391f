package it.traguardo.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import it.traguardo.quality.CheckRecord;
import it.traguardo.quality.LoadHistory;
import java.util.List;
import java.util.stream.Stream;

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
        Tables.head(
                table,
                Stream.of("checks.check", "checks.result", "checks.rows", "checks.at")
                        .map(this::getTranslation)
                        .toList());
        checks.forEach(check -> table.getBody().add(row(check)));
        getContent().add(table);
        Tables.scrolls(getContent(), getTranslation("load.checks"));
    }

    private NativeTableRow row(CheckRecord check) {
        Div name = new Div(new Span(title(check)), code(check));
        name.addClassName("source-name");
        return new NativeTableRow(
                Tables.heading(name),
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
        if (check.passed()) {
            return StatusBadge.of("✓", getTranslation("checks.passed"), "met");
        }
        return check.stops()
                ? StatusBadge.of("✕", getTranslation("checks.stopped"), "missed")
                : StatusBadge.of("!", getTranslation("checks.warned"), "near");
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
        return Tables.cell(getTranslation(key), content);
    }
}
