package it.traguardo.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import it.traguardo.plan.Scoring;
import it.traguardo.plan.WeightedScore;
import it.traguardo.plan.YearScores;
import java.math.BigDecimal;

/** Scores of the year and of its strategic addresses; each opens into what it is made of. */
class RollUp extends Composite<Section> {

    private final transient Scoring scoring;
    private final transient Numbers numbers = new Numbers(getLocale());

    RollUp(YearScores scores) {
        scoring = scores.scoring();
        getContent().addClassName("roll-up");
        H2 heading = new H2(getTranslation("roll-up.title"));
        heading.setId("roll-up");
        getContent().getElement().setAttribute("aria-labelledby", "roll-up");
        getContent().add(heading, line(getTranslation("roll-up.year"), scores.year(), true));
        scores.addresses().forEach(each -> getContent().add(line(each.address().title(), each.score(), false)));
        Paragraph note = new Paragraph(getTranslation("roll-up.note"));
        note.addClassName("owner");
        getContent().add(note);
    }

    private NativeDetails line(String name, WeightedScore score, boolean whole) {
        Span title = new Span(name);
        title.addClassName("roll-up-name");
        Span sheets =
                new Span(getTranslation("roll-up.sheets", score.contributions().size()));
        sheets.addClassName("roll-up-sheets");
        Div summary = new Div(title, figure(score), band(score), sheets);
        summary.addClassName("roll-up-line");
        var details = new NativeDetails(summary);
        details.addToggleListener(opened -> {
            if (opened.isOpened() && details.getContent() == null) {
                details.setContent(new Contributions(scoring, score));
            }
        });
        details.addClassName(whole ? "roll-up-year" : "roll-up-address");
        return details;
    }

    private Span figure(WeightedScore score) {
        Span figure = new Span(score.total().map(this::number).orElse("–"));
        figure.addClassNames("numeric", "roll-up-score");
        return figure;
    }

    private Component band(WeightedScore score) {
        return score.total().map(scoring::band).<Component>map(BandBadge::new).orElseGet(() -> {
            Span none = new Span(getTranslation("roll-up.none"));
            none.addClassNames("status", "status-not-applicable");
            return none;
        });
    }

    private String number(BigDecimal score) {
        return numbers.score(scoring.rounded(score));
    }
}
