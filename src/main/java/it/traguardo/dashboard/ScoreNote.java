package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import it.traguardo.plan.Score;
import it.traguardo.plan.ScoreRule;
import it.traguardo.plan.Scoring;
import it.traguardo.plan.WeightedScore;
import java.util.ArrayList;
import java.util.stream.Stream;

/** The score of a sheet, its band, and the rules it was made by. */
class ScoreNote extends Composite<Div> {

    ScoreNote(Scoring scoring, WeightedScore score) {
        getContent().addClassName("score-note");
        score.total()
                .ifPresentOrElse(
                        total -> {
                            String shown = new Numbers(getLocale()).score(scoring.rounded(total));
                            Span number = new Span(getTranslation("score.total", shown));
                            number.addClassName("score-total");
                            getContent().add(number, new BandBadge(scoring.band(total)));
                        },
                        () -> getContent().add(new Span(getTranslation("score.none"))));
        var sentences = new ArrayList<String>();
        sentences.add(getTranslation("score.scale"));
        Stream.of(scoring.higherIsBetter(), scoring.lowerIsBetter())
                .distinct()
                .filter(rule -> rule != ScoreRule.RATIO)
                .forEach(rule -> sentences.add(getTranslation("score.rules." + Wording.key(rule))));
        if (score.missing() > 0) {
            sentences.add(getTranslation("score.missing." + Wording.key(scoring.missing()), score.missing()));
        }
        Paragraph rules = new Paragraph(String.join(" ", sentences));
        rules.addClassName("owner");
        getContent().add(rules);
    }

    /** "100,00 (108,33 senza limite)": the score that counts, and what it was capped from. */
    static String text(Scoring scoring, Score score, Numbers numbers, Wording.Words words) {
        String capped = numbers.score(scoring.rounded(score.capped()));
        return score.isCapped() ? words.get("score.raw", capped, numbers.score(scoring.rounded(score.raw()))) : capped;
    }
}
