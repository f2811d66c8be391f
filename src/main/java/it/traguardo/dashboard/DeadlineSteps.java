package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import it.traguardo.calendar.Deadline;
import it.traguardo.calendar.Step;
import java.util.List;

/** The days from receipt to the due day, as a line and as a table that adds up. */
class DeadlineSteps extends Composite<Div> {

    private final transient Numbers numbers = new Numbers(getLocale());

    DeadlineSteps(Deadline deadline) {
        getContent().addClassName("trend");
        if (deadline.steps().isEmpty()) {
            getContent().add(new Paragraph(getTranslation("request.no-steps")));
            return;
        }
        getContent().add(line(deadline.steps()), table(deadline));
    }

    /** Decoration: the table says the same. */
    private Div line(List<Step> steps) {
        Div line = new Div();
        line.addClassName("time-line");
        line.getElement().setAttribute("aria-hidden", "true");
        for (Step step : steps) {
            Span part = new Span(String.valueOf(step.days()));
            part.addClassNames("step", "step-" + Wording.key(step.kind()));
            part.getStyle().set("flex-grow", String.valueOf(step.days()));
            line.add(part);
        }
        return line;
    }

    private Div table(Deadline deadline) {
        var table = new NativeTable();
        table.addClassName("steps");
        var header = table.getHead().addRow();
        for (String key :
                List.of("step.first", "step.last", "step.days", "step.counted-days", "step.kind", "step.rule")) {
            var cell = new NativeTableHeaderCell(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            header.add(cell);
        }
        deadline.steps().forEach(step -> table.getBody().add(row(step)));
        var total = new NativeTableRow(
                new NativeTableCell(getTranslation("step.total")),
                new NativeTableCell(deadline.dueOn().map(numbers::date).orElse("")),
                new NativeTableCell(numbers.count(
                        deadline.steps().stream().mapToLong(Step::days).sum())),
                new NativeTableCell(numbers.count(
                        deadline.steps().stream().mapToLong(Step::counted).sum())),
                new NativeTableCell(""),
                new NativeTableCell(""));
        total.addClassName("total");
        table.getBody().add(total);
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", getTranslation("request.steps"));
        return scroll;
    }

    private NativeTableRow row(Step step) {
        return new NativeTableRow(
                new NativeTableCell(numbers.date(step.first())),
                new NativeTableCell(numbers.date(step.last())),
                new NativeTableCell(numbers.count(step.days())),
                new NativeTableCell(numbers.count(step.counted())),
                new NativeTableCell(
                        getTranslation(DeadlineHeadline.key("step", step.kind().name()))),
                new NativeTableCell(Wording.code(step.rule()) + " · " + step.source()));
    }
}
