package it.traguardo.dashboard;

import com.vaadin.flow.component.html.Span;
import it.traguardo.indicator.Status;
import it.traguardo.plan.Band;

/** Band of a score: sign, word and colour, as the state of a value has them. */
class BandBadge extends Span {

    BandBadge(Band band) {
        addClassNames("status", "status-" + Wording.key(band.state()));
        add(
                StatusBadge.sign(Status.valueOf(band.state().name())),
                new Span(band.name().in(getLocale())));
    }
}
