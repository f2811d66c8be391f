package it.traguardo.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import it.traguardo.access.Role;
import it.traguardo.cycle.Actor;
import it.traguardo.cycle.ManualValueBook;
import it.traguardo.cycle.ProofFile;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.ManualValue;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** What was entered by hand: every version of every day, with proof and validation. */
class ManualEntries extends Composite<Div> {

    private final transient ManualValueBook book;
    private final transient Actor actor;
    private final transient Consumer<ManualValue> validate;
    private final transient Numbers numbers = new Numbers(getLocale());

    ManualEntries(
            List<ManualValue> values,
            Function<String, IndicatorDefinition> indicators,
            ManualValueBook book,
            Actor actor,
            Consumer<ManualValue> validate) {
        this.book = book;
        this.actor = actor;
        this.validate = validate;
        if (values.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("cycle.values.none")));
            return;
        }
        List<String> columns = List.of(
                getTranslation("cycle.values.indicator"),
                getTranslation("cycle.values.at"),
                getTranslation("cycle.values.version"),
                getTranslation("cycle.values.value"),
                getTranslation("cycle.values.entered-by"),
                getTranslation("cycle.values.proof"),
                getTranslation("cycle.note"),
                getTranslation("cycle.values.validation"));
        var table = new NativeTable();
        table.addClassName("entries");
        Tables.head(table, columns);
        values.forEach(value -> table.getBody().add(row(value, indicators.apply(value.indicator()), columns)));
        Div scroll = new Div(table);
        Tables.scrolls(scroll, getTranslation("cycle.values.entered"));
        getContent().add(scroll);
    }

    private NativeTableRow row(ManualValue value, IndicatorDefinition indicator, List<String> columns) {
        return new NativeTableRow(
                Tables.heading(new Span(value.indicator())),
                Tables.cell(columns.get(1), new Span(numbers.date(value.asOf()))),
                Tables.cell(columns.get(2), new Span(numbers.count(value.version()))),
                Tables.cell(columns.get(3), number(value, indicator)),
                Tables.cell(
                        columns.get(4),
                        new Span(getTranslation("cycle.by", numbers.instant(value.enteredAt()), value.enteredBy()))),
                Tables.cell(columns.get(5), proof(value)),
                Tables.cell(columns.get(6), new Span(value.note().isEmpty() ? "–" : value.note())),
                Tables.cell(columns.get(7), validation(value)));
    }

    private Div number(ManualValue value, IndicatorDefinition indicator) {
        Span number = new Span(value.parts()
                .value(indicator.measure())
                .map(each -> numbers.value(each, indicator.unit()))
                .orElse("–"));
        number.addClassName("numeric");
        Div cell = new Div(number);
        if (indicator.measure().isShare()) {
            Span parts = new Span(getTranslation(
                    "cycle.parts", value.parts().numerator(), value.parts().denominator()));
            parts.addClassName("spread");
            cell.add(parts);
        }
        return cell;
    }

    private Component proof(ManualValue value) {
        if (value.proof().isEmpty()) {
            return new Span("–");
        }
        var kept = value.proof().get();
        DownloadHandler bytes = event -> {
            ProofFile file = book.proof(value.id()).orElseThrow();
            event.setFileName(file.name());
            event.setContentType("application/octet-stream");
            event.getOutputStream().write(file.content());
        };
        Anchor link = new Anchor(bytes, kept.name());
        link.getElement().setAttribute("title", "SHA-256 " + kept.sha256());
        return link;
    }

    private Component validation(ManualValue value) {
        if (value.validation().isPresent()) {
            var validation = value.validation().get();
            return new Span(getTranslation("cycle.by", numbers.instant(validation.at()), validation.by()));
        }
        if (actor.isAnyOf(Set.of(Role.PLANNER, Role.AUDITOR)) && !actor.user().equalsIgnoreCase(value.enteredBy())) {
            Button button = new Button(getTranslation("cycle.validate"), _ -> validate.accept(value));
            button.getElement().setAttribute("aria-label", getTranslation("cycle.values.validate-label", value.key()));
            return button;
        }
        return new Span(getTranslation("cycle.values.not-validated"));
    }
}
