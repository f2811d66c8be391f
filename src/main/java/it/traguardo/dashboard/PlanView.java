package it.traguardo.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import it.traguardo.indicator.Indicators;
import it.traguardo.plan.Plan;
import it.traguardo.plan.PlanNode;
import it.traguardo.plan.PlanningDocument;
import it.traguardo.plan.ScoreBoard;
import it.traguardo.plan.Standing;
import it.traguardo.vocabulary.Rome;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Year;
import java.util.Map;
import java.util.Optional;

/** The plan of a year from the DUP down to the sheets: as a tree and as a map of states, and what each place is made of. */
@Route(value = "piano", layout = MainLayout.class)
@PermitAll
class PlanView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PLACE = "nodo";

    private final transient Plan plan;
    private final transient ScoreBoard scores;
    private final transient Indicators indicators;
    private final transient Provenance provenance;
    private final transient Clock clock;
    private Year year = Year.of(0);

    PlanView(Plan plan, ScoreBoard scores, Indicators indicators, Provenance provenance, Clock clock) {
        this.plan = plan;
        this.scores = scores;
        this.indicators = indicators;
        this.provenance = provenance;
        this.clock = clock;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("plan.title") + " · Traguardo";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        year = YearLinks.asked(asked, plan.years(), Rome.today(clock));
        var tree = plan.tree(year);
        Optional<PlanNode> place = asked.getSingleParameter(PLACE).flatMap(tree::find);
        getContent().removeAll();
        getContent().addClassName("page");
        Div head = new Div(
                new H1(getTranslation("plan.heading", year.toString())),
                new YearLinks(PlanView.class, plan.years(), year));
        head.addClassName("page-head");
        getContent()
                .add(
                        head,
                        about(),
                        new RouterLink(getTranslation("compare.title"), ComparisonView.class),
                        new StaleNotes(indicators.sourceStates()));
        if (provenance.isFirstLoadUnderWay()) {
            getContent().add(new EmptyState(EmptyState.Reason.NOTHING_LOADED));
        } else if (plan.sheets(year).isEmpty()) {
            getContent().add(new EmptyState(EmptyState.Reason.NO_SHEETS));
        } else {
            getContent()
                    .add(new Later<>(
                            "skeleton-sheets",
                            () -> scores.standing(year),
                            standing -> standing(
                                    standing, place.orElse(standing.tree().root()))));
        }
    }

    /** Which document it is, in which version, of which mandate. */
    private Paragraph about() {
        var numbers = new Numbers(getLocale());
        Paragraph about = new Paragraph(plan.findDocument(year)
                .map(PlanningDocument::title)
                .orElseGet(() -> getTranslation("plan.no-document")));
        about.addClassName("summary");
        plan.findDocument(year).ifPresent(document -> {
            document.findVersion(Rome.today(clock))
                    .ifPresent(version -> about.add(" · "
                            + getTranslation(
                                    "plan.version",
                                    String.valueOf(version.number()),
                                    version.act(),
                                    numbers.date(version.date()))));
            document.mandate()
                    .ifPresent(mandate -> about.add(" · "
                            + getTranslation(
                                    "plan.mandate",
                                    String.valueOf(mandate.from().getYear()),
                                    String.valueOf(mandate.lastDay().getYear()))));
        });
        return about;
    }

    private Component standing(Standing standing, PlanNode place) {
        var panel = new Section(new PlanPanel(standing, place, plan.missions()));
        panel.addClassName("plan-panel");
        panel.getElement().setAttribute("aria-label", getTranslation("plan.panel"));
        Div all = new Div(new StateMap(standing), new PlanTable(standing, place, this::open), panel);
        all.addClassName("sheet-cards");
        return all;
    }

    private void open(PlanItem item) {
        getUI().ifPresent(ui -> {
            switch (item) {
                case PlanItem.Sheet sheet -> ui.navigate(SheetView.class, sheet.code());
                case PlanItem.Place place -> ui.navigate(PlanView.class, address(place.node()));
            }
        });
    }

    private QueryParameters address(PlanNode place) {
        return QueryParameters.simple(Map.of(YearLinks.YEAR, year.toString(), PLACE, place.code()));
    }
}
