package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import it.traguardo.indicator.Unit;
import it.traguardo.plan.BudgetLine;
import it.traguardo.plan.Missions;
import it.traguardo.plan.Resources;
import java.math.BigDecimal;
import java.util.List;

/** The money and the people of a sheet, with their totals. */
class SheetResources extends Composite<Div> {

    private static final List<String> MONEY =
            List.of("sheet.budget-line", "plan.programme", "plan.initial", "plan.current");

    private final transient Numbers numbers = new Numbers(getLocale());

    SheetResources(Resources resources, Missions missions) {
        getContent().addClassName("resources");
        if (!resources.budgetLines().isEmpty()) {
            getContent().add(money(resources, missions));
        }
        if (!resources.people().isEmpty()) {
            getContent()
                    .add(new Paragraph(getTranslation(
                            "sheet.people",
                            String.join(
                                    "; ",
                                    resources.people().stream()
                                            .map(each -> getTranslation(
                                                    "sheet.staff",
                                                    numbers.weight(each.number()),
                                                    each.role(),
                                                    numbers.weight(each.share().movePointRight(2)) + "\u00a0%"))
                                            .toList()),
                            numbers.weight(resources.fullTime()))));
        }
    }

    private Div money(Resources resources, Missions missions) {
        var table = new NativeTable();
        table.addClassNames("numbers", "budget-lines");
        Tables.head(table, MONEY.stream().map(this::getTranslation).toList());
        resources.budgetLines().forEach(line -> table.getBody().add(row(line, missions)));
        NativeTableRow total =
                row(getTranslation("roll-up.total"), "", resources.initialBudget(), resources.currentBudget());
        total.addClassName("total");
        table.getBody().add(total);
        Div around = new Div(table);
        Tables.scrolls(around, getTranslation("sheet.budget"));
        return around;
    }

    private NativeTableRow row(BudgetLine line, Missions missions) {
        String title = line.chapter()
                .map(chapter -> line.title() + " · " + getTranslation("sheet.chapter", chapter))
                .orElse(line.title());
        return row(title, missions.name(line.budget()), line.initial(), line.current());
    }

    private NativeTableRow row(String title, String programme, BigDecimal initial, BigDecimal current) {
        return new NativeTableRow(
                Tables.heading(new Span(title)),
                new NativeTableCell(programme),
                new NativeTableCell(numbers.value(initial, Unit.EURO)),
                new NativeTableCell(numbers.value(current, Unit.EURO)));
    }
}
