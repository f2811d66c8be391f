package it.traguardo.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import it.traguardo.indicator.Unit;
import it.traguardo.plan.Missions;
import it.traguardo.plan.PlanNode;
import it.traguardo.plan.Standing;
import it.traguardo.plan.WeightedScore;
import java.util.List;

/** One place of the plan: its score and the sheets it is made of, its milestones and its money. */
class PlanPanel extends Composite<Div> {

    private static final List<String> MONEY = List.of("plan.programme", "plan.initial", "plan.current");

    private final transient Numbers numbers = new Numbers(getLocale());

    PlanPanel(Standing standing, PlanNode place, Missions missions) {
        Span kind = new Span(getTranslation("plan.kind." + Wording.key(place.kind())) + " " + place.code());
        kind.addClassName("plan-kind");
        getContent().addClassName("plan-detail");
        getContent().add(kind, new H2(place.title()));
        standing.scores().ifPresent(scores -> {
            WeightedScore score = scores.score(place);
            score.total().ifPresent(total -> {
                Span figure = new Span(numbers.score(scores.scoring().rounded(total)));
                figure.addClassNames("numeric", "roll-up-score");
                Div line = new Div(figure, new BandBadge(scores.scoring().band(total)));
                line.addClassName("plan-score");
                getContent().add(line);
            });
            getContent().add(new H3(getTranslation("plan.contributions")), new Contributions(scores.scoring(), score));
        });
        var count = place.milestones(standing.asOf());
        if (count.all() > 0) {
            getContent()
                    .add(
                            new H3(getTranslation("plan.milestones")),
                            new Paragraph(getTranslation(
                                    "plan.milestones-sentence", count.all(), count.achieved(), count.late())));
        }
        if (!place.budget().isEmpty()) {
            getContent().add(new H3(getTranslation("plan.budget")), money(place, missions));
        }
    }

    private Component money(PlanNode place, Missions missions) {
        var table = new NativeTable();
        table.addClassName("numbers");
        Tables.head(table, MONEY.stream().map(this::getTranslation).toList());
        place.budget()
                .forEach((programme, total) -> table.getBody()
                        .add(new NativeTableRow(
                                Tables.heading(new Span(missions.name(programme))),
                                new NativeTableCell(numbers.value(total.initial(), Unit.EURO)),
                                new NativeTableCell(numbers.value(total.current(), Unit.EURO)))));
        Div around = new Div(table);
        Tables.scrolls(around, getTranslation("plan.budget"));
        return around;
    }
}
