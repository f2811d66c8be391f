package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.ObjectiveSheet.Line;
import it.traguardo.plan.Variation;
import java.util.List;

/** Targets that an act changed after approval: from what to what, by which act and why. */
class SheetVariations extends Composite<Div> {

    private static final List<String> COLUMNS =
            List.of("variation.indicator", "variation.first", "variation.target", "variation.act", "variation.reason");

    private final transient Numbers numbers = new Numbers(getLocale());

    SheetVariations(ObjectiveSheet sheet) {
        var table = new NativeTable();
        table.addClassName("variations");
        Tables.head(table, COLUMNS.stream().map(this::getTranslation).toList());
        for (Line line : sheet.lines()) {
            line.targets().variations().forEach(variation -> table.getBody().add(row(line, variation)));
        }
        Tables.scrolls(getContent(), getTranslation("sheet.variations"));
        getContent().add(table);
    }

    private NativeTableRow row(Line line, Variation variation) {
        var unit = line.declared().unit();
        return new NativeTableRow(
                Tables.heading(new Span(
                        line.declared().code() + " · " + variation.period().code())),
                new NativeTableCell(line.findFirstTarget(variation.period())
                        .map(first -> numbers.target(first, unit))
                        .orElse("–")),
                new NativeTableCell(numbers.target(variation.target(), unit)),
                new NativeTableCell(getTranslation("variation.of", variation.act(), numbers.date(variation.date()))),
                new NativeTableCell(variation.reason()));
    }
}
