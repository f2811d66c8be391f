package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import it.traguardo.cycle.Actor;
import it.traguardo.cycle.ManualValueBook;
import it.traguardo.evidence.RowsExport;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.ManualDue;
import it.traguardo.indicator.ManualValue;
import java.time.Year;
import java.util.List;
import java.util.stream.Collectors;

/** An indicator entered by hand, taken apart: the value, when it is due, and the entries it comes from. */
class ManualIndicator extends Composite<Div> {

    private final transient Numbers numbers = new Numbers(getLocale());

    ManualIndicator(Read read, IndicatorAddress address, ManualValueBook book, RowsExport export, Actor actor) {
        IndicatorValue value = read.value();
        List<ManualValue> entries = read.entries();
        IndicatorDefinition indicator = value.reading().indicator();
        getContent().addClassName("indicator");
        Section sources = new Section(
                new H2(getTranslation("cycle.values.entered")),
                new ManualEntries(
                        entries,
                        _ -> indicator,
                        book,
                        actor,
                        _ -> getUI().ifPresent(ui -> ui.navigate(ManualValuesView.class))),
                new Paragraph(new RouterLink(getTranslation("cycle.values.go"), ManualValuesView.class)));
        getContent()
                .add(headline(value), rule(indicator, value.reading().period().targetYear()), sources);
        if (!entries.isEmpty()) {
            getContent()
                    .add(new Section(new H2(getTranslation("evidence.title")), new Evidence(export, value, address)));
        }
    }

    private Section headline(IndicatorValue value) {
        Div number = new Div(Wording.value(value, numbers));
        number.addClassNames("number", value.value().isPresent() ? "has-value" : "no-value");
        Div figure = new Div(new StatusBadge(value), number);
        figure.addClassName("figure");
        if (value.value().isPresent() && value.reading().indicator().measure().isShare()) {
            figure.add(new Span(getTranslation(
                    "cycle.parts", value.parts().numerator(), value.parts().denominator())));
        }
        Paragraph against = new Paragraph(Wording.against(value, numbers, this::getTranslation));
        against.addClassName("against");
        Div facts = new Div(
                against,
                new Paragraph(getTranslation("cycle.values.by-hand")),
                new Paragraph(getTranslation(
                        "cycle.values.last",
                        numbers.date(value.reading().asOf()),
                        value.loadedAt().map(numbers::instant).orElse("–"))));
        facts.addClassName("facts");
        Section headline = new Section(figure, facts);
        headline.addClassName("headline");
        return headline;
    }

    private Section rule(IndicatorDefinition indicator, Year year) {
        String due = indicator.due().stream().map(each -> due(each, year)).collect(Collectors.joining("; "));
        return new Section(
                new H2(getTranslation("indicator.rule")),
                new Paragraph(indicator.explanation().in(getLocale())),
                new Paragraph(getTranslation("cycle.values.due-on", due)));
    }

    private String due(ManualDue due, Year year) {
        return getTranslation("cycle.values.due-day", numbers.date(due.valueAt(year)), numbers.date(due.by(year)));
    }

    /** @param entries of the period and the cut-off, the one that counts first */
    record Read(IndicatorValue value, List<ManualValue> entries) {}
}
