package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.Reading;
import it.traguardo.indicator.SourceState;
import java.util.List;
import java.util.Locale;

/** The value against its target, in numbers and words, with how fresh and how complete it is. */
class Headline extends Composite<Section> {

    private final transient Numbers numbers = new Numbers(getLocale());

    /**
     * @param other the same indicator under the other period basis
     * @param address of {@code value}
     */
    Headline(IndicatorValue value, IndicatorValue other, IndicatorAddress address, List<SourceState> states) {
        getContent().addClassName("headline");
        Div number = new Div(Wording.value(value, numbers));
        number.addClassNames("number", value.value().isPresent() ? "has-value" : "no-value");
        Div figure = new Div(new StatusBadge(value), number);
        if (value.value().isPresent()) {
            figure.add(new Span(Wording.parts(value, numbers, this::getTranslation)));
        }
        figure.addClassName("figure");
        Paragraph against = new Paragraph(Wording.against(value, numbers, this::getTranslation));
        against.addClassName("against");
        Div facts = new Div(against);
        facts.addClassName("facts");
        Wording.spread(value, numbers, this::getTranslation).map(Paragraph::new).ifPresent(facts::add);
        if (value.value().isPresent() && !value.reading().indicator().measure().isTotal()) {
            facts.add(new Later<>(
                    "skeleton-line",
                    () -> Wording.Chance.of(value),
                    chance -> new Paragraph(chance.sentence(numbers, this::getTranslation))));
        }
        facts.add(new Paragraph(getTranslation(
                "headline.coverage",
                numbers.count(value.coverage().counted()),
                numbers.count(value.coverage().measurable()))));
        if (other.value().isPresent()) {
            facts.add(other(other, address));
        }
        facts.add(freshness(value));
        facts.add(new StaleNotes(states));
        getContent().add(figure, facts);
    }

    private Paragraph other(IndicatorValue other, IndicatorAddress address) {
        Reading reading = other.reading();
        var link = new RouterLink(
                getTranslation("basis." + reading.basis().name().toLowerCase(Locale.ROOT)),
                IndicatorView.class,
                reading.indicator().code());
        link.setQueryParameters(address.withPolicy(reading.policy()).parameters());
        return new Paragraph(
                new Span(getTranslation("headline.other") + " "),
                link,
                new Span(": " + Wording.value(other, numbers) + " ("
                        + Wording.parts(other, numbers, this::getTranslation) + ")"));
    }

    private Paragraph freshness(IndicatorValue value) {
        return new Paragraph(getTranslation(
                "headline.known",
                numbers.date(value.reading().asOf()),
                value.loadedAt().map(numbers::instant).orElse("–")));
    }
}
