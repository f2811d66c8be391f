package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.IndicatorValue;

/** One indicator at a glance; the whole tile leads to its page. */
class IndicatorTile extends Composite<RouterLink> {

    IndicatorTile(IndicatorValue value) {
        IndicatorDefinition indicator = value.reading().indicator();
        var numbers = new Numbers(getLocale());
        getContent().setRoute(IndicatorView.class, indicator.code());
        getContent()
                .setQueryParameters(
                        IndicatorAddress.of(indicator, value.reading().period()).parameters());
        getContent().addClassName("tile");
        Span code = new Span(indicator.code());
        code.addClassName("code");
        Div head = new Div(code, new StatusBadge(value));
        head.addClassName("tile-head");
        Span title = new Span(indicator.title().in(getLocale()));
        title.addClassName("tile-title");
        Div number = new Div(Wording.value(value, numbers));
        number.addClassNames("number", value.value().isPresent() ? "has-value" : "no-value");
        Paragraph against = new Paragraph(Wording.against(value, numbers, this::getTranslation));
        against.addClassName("against");
        getContent().add(head, title, number, against);
        Wording.spread(value, numbers, this::getTranslation).ifPresent(spread -> {
            Paragraph beside = new Paragraph(spread);
            beside.addClassName("against");
            getContent().add(beside);
        });
    }
}
