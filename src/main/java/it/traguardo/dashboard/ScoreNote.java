package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import it.traguardo.plan.Band;
import it.traguardo.plan.Scoring;
import it.traguardo.plan.SheetScore;
import java.util.Locale;

/** The score of a sheet, its band, and the rules it was made by. */
class ScoreNote extends Composite<Div> {

    ScoreNote(Scoring scoring, SheetScore score) {
        getContent().addClassName("score-note");
        score.total()
                .ifPresentOrElse(
                        total -> {
                            Band band = scoring.band(total);
                            Span number =
                                    new Span(getTranslation("score.total", new Numbers(getLocale()).score(total)));
                            number.addClassName("score-total");
                            Span name = new Span(band.name().in(getLocale()));
                            name.addClassNames(
                                    "status", "status-" + band.state().name().toLowerCase(Locale.ROOT));
                            getContent().add(number, name);
                        },
                        () -> getContent().add(new Span(getTranslation("score.none"))));
        String rule = getTranslation("score.rules." + Wording.key(scoring.lowerIsBetter()));
        String missing = getTranslation("score.missing." + Wording.key(scoring.missing()), score.missing());
        Paragraph rules = new Paragraph(score.missing() == 0 ? rule : rule + " " + missing);
        rules.addClassName("owner");
        getContent().add(rules);
    }
}
