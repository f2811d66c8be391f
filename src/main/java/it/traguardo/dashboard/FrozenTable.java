package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import it.traguardo.cycle.CheckKind;
import it.traguardo.cycle.FrozenComparison;
import it.traguardo.cycle.FrozenValue;
import it.traguardo.cycle.RowDifference;
import it.traguardo.cycle.RowRole;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The values of a check, and beside each what the same reading gives now, down to the rows that differ. */
class FrozenTable extends Composite<Div> {

    private static final int MOST_ROWS = 200;

    /** What values they are. */
    enum Shown {
        /** Known now, not signed. */
        LIVE,
        SIGNED,
        /** Signed, with what is known now beside each. */
        COMPARED
    }

    private final transient Numbers numbers = new Numbers(getLocale());
    private final CheckKind kind;
    private final transient Year year;

    /**
     * @param year of the sheet
     */
    FrozenTable(List<FrozenComparison> values, CheckKind kind, Year year, Shown shown) {
        this.kind = kind;
        this.year = year;
        var table = new NativeTable();
        table.addClassName("frozen");
        var columns = new ArrayList<>(List.of(
                getTranslation("sheet.text"),
                getTranslation("sheet.expected"),
                getTranslation(shown == Shown.LIVE ? "sheet.reached" : "cycle.frozen"),
                getTranslation("sheet.state"),
                getTranslation("sheet.score")));
        if (shown == Shown.COMPARED) {
            columns.add(getTranslation("cycle.today"));
        }
        Tables.head(table, columns);
        values.forEach(value -> table.getBody().add(row(value, columns, shown)));
        Div scroll = new Div(table);
        Tables.scrolls(scroll, getTranslation("sheet.indicators"));
        getContent().add(scroll);
        values.stream()
                .filter(value -> !value.rows().isEmpty())
                .forEach(value -> getContent().add(differences(value)));
    }

    private NativeTableRow row(FrozenComparison compared, List<String> columns, Shown shown) {
        FrozenValue value = compared.frozen();
        var link = new RouterLink(value.title(), IndicatorView.class, value.indicator());
        link.setQueryParameters(IndicatorAddress.of(
                value.period(), kind.cutOff(year), shown == Shown.LIVE ? Optional.empty() : value.knownAt()));
        Span code = new Span(value.indicator() + " ");
        code.addClassName("code");
        var row = new NativeTableRow(
                Tables.heading(new Div(code, link)),
                Tables.cell(columns.get(1), numeric(CycleWords.target(value, numbers))),
                Tables.cell(columns.get(2), actual(value)),
                Tables.cell(columns.get(3), CycleWords.status(value, kind, this::getTranslation)),
                Tables.cell(
                        columns.get(4),
                        numeric(value.score()
                                .map(score -> CycleWords.score(score, numbers))
                                .orElse("–"))));
        if (shown == Shown.COMPARED) {
            row.add(Tables.cell(columns.get(5), today(compared)));
        }
        return row;
    }

    private Div actual(FrozenValue value) {
        Span number = numeric(CycleWords.actual(value, numbers));
        number.addClassName("frozen-number");
        Div cell = new Div(number);
        if (value.actual().isPresent() && value.measure().isShare()) {
            Span parts = new Span(getTranslation("cycle.parts", value.numerator(), value.denominator()));
            parts.addClassName("spread");
            cell.add(parts);
        }
        return cell;
    }

    /** What is known now, and by how much it differs; never instead of what was signed. */
    private Div today(FrozenComparison compared) {
        if (!compared.isRestated()) {
            return new Div(new Span(getTranslation("cycle.unchanged")));
        }
        Div cell = new Div(numeric(compared.now()
                .map(value -> CycleWords.actual(value, numbers))
                .orElseGet(() -> getTranslation("cycle.no-more"))));
        cell.addClassName("restated");
        Span label = StatusBadge.of("≠", getTranslation("cycle.restated"), "near");
        cell.add(label);
        compared.change()
                .ifPresent(change -> cell.add(
                        note(numbers.gap(change, compared.frozen().measure().unit(), List.of()))));
        if (compared.isRedefined()) {
            cell.add(note(getTranslation("cycle.redefined")));
        }
        return cell;
    }

    private Details differences(FrozenComparison compared) {
        var list = new UnorderedList();
        compared.rows().stream().limit(MOST_ROWS).forEach(row -> list.add(new ListItem(sentence(row))));
        Div content = new Div(list);
        if (compared.rows().size() > MOST_ROWS) {
            content.add(note(getTranslation("cycle.more-rows", compared.rows().size() - MOST_ROWS)));
        }
        return new Details(
                getTranslation(
                        "cycle.rows-differ",
                        compared.frozen().indicator(),
                        compared.rows().size()),
                content);
    }

    private String sentence(RowDifference row) {
        return getTranslation(
                "cycle.row-difference", row.source(), row.protocolNumber(), role(row.frozen()), role(row.now()));
    }

    private String role(Optional<RowRole> role) {
        return role.map(each -> each.leftOut()
                        .map(reason -> getTranslation(LeftOutList.key(reason)))
                        .orElseGet(
                                () -> getTranslation(each.inNumerator() ? "rows.role.numerator" : "rows.role.missing")
                                        + (each.reachedOn().isEmpty()
                                                ? ""
                                                : " (" + numbers.date(LocalDate.parse(each.reachedOn())) + ")")))
                .orElseGet(() -> getTranslation("cycle.not-there"));
    }

    private static Span note(String text) {
        Span note = new Span(text);
        note.addClassName("spread");
        return note;
    }

    private static Span numeric(String text) {
        Span span = new Span(text);
        span.addClassName("numeric");
        return span;
    }
}
