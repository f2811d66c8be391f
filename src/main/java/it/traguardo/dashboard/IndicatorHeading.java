package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import it.traguardo.indicator.IndicatorDefinition;

/** What an indicator is called, who answers for it, and whether its data are made up. */
class IndicatorHeading extends Composite<Div> {

    IndicatorHeading(IndicatorDefinition indicator, Provenance provenance) {
        Span code = new Span(indicator.code());
        code.addClassName("code");
        Span type = new Span(indicator.type());
        type.addClassName("chip");
        Div chips = new Div(code, type, origin(indicator, provenance));
        chips.addClassName("chips");
        Paragraph owner = new Paragraph(getTranslation("indicator.owner", indicator.owner()));
        owner.addClassName("owner");
        getContent().addClassName("indicator-heading");
        getContent().add(chips, new H1(indicator.title().in(getLocale())), owner);
    }

    private Span origin(IndicatorDefinition indicator, Provenance provenance) {
        if (indicator.measure().isManual()) {
            Span manual = new Span(getTranslation("indicator.manual"));
            manual.addClassName("chip");
            return manual;
        }
        boolean made = provenance.isDemonstration(indicator);
        Span origin = new Span(getTranslation(made ? "indicator.demonstration" : "indicator.real"));
        origin.addClassNames("chip", made ? "chip-demonstration" : "chip-real");
        return origin;
    }
}
