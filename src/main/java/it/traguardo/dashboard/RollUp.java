package it.traguardo.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import it.traguardo.plan.Score;
import it.traguardo.plan.Scoring;
import it.traguardo.plan.WeightedScore;
import it.traguardo.plan.WeightedScore.Contribution;
import it.traguardo.plan.YearScores;
import java.math.BigDecimal;
import java.util.List;

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
        var details = new NativeDetails(summary, whole(score));
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

    private Component whole(WeightedScore score) {
        if (score.contributions().isEmpty()) {
            return new Paragraph(getTranslation("roll-up.no-sheets"));
        }
        var table = new NativeTable();
        table.addClassNames("numbers", "contributions");
        var header = table.getHead().addRow();
        for (String key : List.of("roll-up.sheet", "roll-up.score", "roll-up.weight", "roll-up.points")) {
            var cell = new NativeTableHeaderCell(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            header.add(cell);
        }
        score.contributions().forEach(each -> table.getBody().add(row(each)));
        var total = new NativeTableRow(
                heading(new Span(getTranslation("roll-up.total"))),
                new NativeTableCell(score.total().map(this::number).orElse("–")),
                new NativeTableCell(numbers.weight(score.weight())),
                new NativeTableCell(numbers.weight(score.points())));
        total.addClassName("total");
        table.getBody().add(total);
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        Div whole = new Div(scroll);
        if (score.missing() > 0) {
            whole.add(new Paragraph(
                    getTranslation("roll-up.missing." + Wording.key(score.missingRule()), score.missing())));
        }
        return whole;
    }

    private NativeTableRow row(Contribution contribution) {
        return new NativeTableRow(
                heading(new RouterLink(contribution.code(), SheetView.class, contribution.code())),
                new NativeTableCell(contribution
                        .score()
                        .map(Score::capped)
                        .map(this::number)
                        .orElse("–")),
                new NativeTableCell(numbers.weight(contribution.weight())),
                new NativeTableCell(contribution.score().isPresent() ? numbers.weight(contribution.points()) : "–"));
    }

    private static NativeTableHeaderCell heading(Component content) {
        var heading = new NativeTableHeaderCell(content);
        heading.getElement().setAttribute("scope", "row");
        return heading;
    }

    private String number(BigDecimal score) {
        return numbers.score(scoring.rounded(score));
    }
}
