package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.util.Optional;

/** Says that a page shows what was known at a moment, and leads back to what is known now. */
class KnownNotice extends Composite<Paragraph> {

    KnownNotice(Instant knownAt, IndicatorAddress address) {
        getContent().addClassNames("warning-note", "known-notice");
        var back = new RouterLink(
                getTranslation("known.back"),
                IndicatorView.class,
                address.indicator().code());
        back.setQueryParameters(address.withKnownAt(Optional.empty()).parameters());
        getContent()
                .add(new Span(getTranslation("known.notice", new Numbers(getLocale()).instant(knownAt)) + " "), back);
    }
}
