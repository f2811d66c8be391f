package it.traguardo.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import it.traguardo.plan.Score;
import it.traguardo.plan.Scoring;
import it.traguardo.plan.WeightedScore;
import it.traguardo.plan.WeightedScore.Contribution;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The sheets a score is made of: what each has, weighs and adds; weights and points add up to those of the score. */
class Contributions extends Composite<Div> {

    private static final List<String> COLUMNS =
            List.of("roll-up.sheet", "roll-up.score", "roll-up.weight", "roll-up.points");

    private final transient Scoring scoring;
    private final transient Numbers numbers = new Numbers(getLocale());

    Contributions(Scoring scoring, WeightedScore score) {
        this.scoring = scoring;
        if (score.contributions().isEmpty()) {
            getContent().add(new Paragraph(getTranslation("roll-up.no-sheets")));
            return;
        }
        var table = new NativeTable();
        table.addClassNames("numbers", "contributions");
        Tables.head(table, COLUMNS.stream().map(this::getTranslation).toList());
        score.contributions().forEach(each -> table.getBody().add(row(each)));
        table.getBody().add(total(score));
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        getContent().add(scroll);
        if (score.missing() > 0) {
            getContent()
                    .add(new Paragraph(
                            getTranslation("roll-up.missing." + Wording.key(score.missingRule()), score.missing())));
        }
    }

    private NativeTableRow row(Contribution contribution) {
        return row(
                new RouterLink(contribution.code(), SheetView.class, contribution.code()),
                contribution.score().map(Score::capped).map(this::number).orElse("–"),
                numbers.weight(contribution.weight()),
                contribution.score().isPresent() ? numbers.weight(contribution.points()) : "–");
    }

    private NativeTableRow total(WeightedScore score) {
        NativeTableRow total = row(
                new Span(getTranslation("roll-up.total")),
                score.total().map(this::number).orElse("–"),
                numbers.weight(score.weight()),
                numbers.weight(score.points()));
        total.addClassName("total");
        return total;
    }

    private static NativeTableRow row(Component name, String... figures) {
        var row = new NativeTableRow(Tables.heading(name));
        Stream.of(figures).map(NativeTableCell::new).forEach(row::add);
        return row;
    }

    private String number(BigDecimal score) {
        return numbers.score(scoring.rounded(score));
    }
}
