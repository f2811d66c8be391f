package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.Reading;
import it.traguardo.indicator.Restatements;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** Compares a value with what was known at another moment, to be chosen. */
class WhatChanged extends Composite<Div> {

    /**
     * @param then the indicator as it was declared at the moment of the address; empty when nothing was known of it yet
     * @param after the reading shown
     */
    WhatChanged(
            Restatements restatements,
            Optional<IndicatorDefinition> then,
            Reading after,
            IndicatorAddress address,
            Clock clock,
            Consumer<IndicatorAddress> open) {
        getContent().addClassName("what-changed");
        getContent()
                .add(new MomentPicker(
                        "restatement.since", address.since(), clock, chosen -> open.accept(address.withSince(chosen))));
        if (address.since().isEmpty()) {
            getContent().add(new Paragraph(getTranslation("restatement.choose")));
        } else if (then.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("restatement.nothing-known")));
        } else {
            Reading before = after.as(then.get()).withKnownAt(address.since());
            getContent()
                    .add(new Later<>(
                            "skeleton-table",
                            () -> RestatementTable.Shown.read(restatements, before, after),
                            RestatementTable::new));
        }
    }
}
