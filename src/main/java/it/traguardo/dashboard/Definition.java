package it.traguardo.dashboard;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.Reading;
import it.traguardo.vocabulary.PeriodBasis;
import java.util.Locale;

/** The rule behind a number, in the words of the content and policy by policy. */
class Definition extends Composite<Div> {

    private final DescriptionList policies = new DescriptionList();

    /** @param value whose sources say which calendars count */
    Definition(IndicatorValue value) {
        Reading reading = value.reading();
        IndicatorDefinition indicator = reading.indicator();
        policies.addClassName("policies");
        add(
                "definition.streams",
                indicator.streams().stream().map(Wording::code).collect(joining(", ")));
        add("definition.measure", getTranslation("measure." + Wording.key(indicator.measure())));
        if (!indicator.measure().isTotal() || reading.basis() == PeriodBasis.FLOW) {
            add("definition.milestone", word("milestone", indicator.milestone().name()));
        }
        add("definition.basis", word("basis", reading.basis().name()));
        if (indicator.measure().isShare() && reading.basis() == PeriodBasis.COHORT) {
            add(
                    "definition.open." + Wording.key(indicator.measure().limit()),
                    word("maturity", reading.policy().maturity().name()));
        }
        add(
                "definition.withdrawals",
                word("withdrawals", reading.policy().withdrawals().name()));
        if (indicator.measure().isMean()) {
            add("definition.duration", word("duration", reading.duration().name()));
            if (reading.duration().isWorking()) {
                add("definition.calendar", String.join("; ", value.calendars()));
            }
        }
        add("definition.direction", word("direction", indicator.direction().name()));
        if (!indicator.excludedOutcomes().isEmpty()) {
            add(
                    "definition.excluded",
                    indicator.excludedOutcomes().stream()
                            .sorted()
                            .map(Wording::code)
                            .collect(joining(", ")));
        }
        add("definition.version", String.valueOf(indicator.version()));
        getContent().add(new Paragraph(indicator.explanation().in(getLocale())), policies);
    }

    private void add(String key, String text) {
        Div pair = new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(text));
        policies.getElement().appendChild(pair.getElement());
    }

    private String word(String group, String constant) {
        return getTranslation(group + "." + constant.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
