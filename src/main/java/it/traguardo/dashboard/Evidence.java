package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import it.traguardo.evidence.RowsExport;
import it.traguardo.indicator.IndicatorValue;
import java.util.Optional;

/** What somebody needs to find this very number again, and to see that its rows are the same. */
class Evidence extends Composite<Div> {

    Evidence(RowsExport export, IndicatorValue value, IndicatorAddress address) {
        var numbers = new Numbers(getLocale());
        getContent().addClassName("evidence");
        IndicatorAddress permanent = address.withKnownAt(value.knownAt())
                .withAsOf(Optional.of(value.reading().asOf()))
                .withSince(Optional.empty());
        var link = new RouterLink(
                getTranslation("evidence.link"),
                IndicatorView.class,
                address.indicator().code());
        link.setQueryParameters(permanent.parameters());
        getContent()
                .add(
                        new Paragraph(
                                new Span(getTranslation(
                                                "evidence.text",
                                                value.knownAt()
                                                        .map(numbers::exactInstant)
                                                        .orElse("–"))
                                        + " "),
                                link),
                        new Later<>(
                                "skeleton-line",
                                () -> export.sha256(value.again()),
                                hash -> new Paragraph(new Span(getTranslation("evidence.hash") + " "), code(hash))));
    }

    private static Span code(String hash) {
        Span code = new Span(hash);
        code.addClassNames("code", "hash");
        return code;
    }
}
