package it.traguardo.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import it.traguardo.cycle.Actor;
import it.traguardo.plan.MilestoneCount;
import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.OrganisationUnit;
import it.traguardo.plan.Plan;
import it.traguardo.plan.Standing;
import it.traguardo.plan.WeightedScore;
import it.traguardo.vocabulary.Rome;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Year;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sheets somebody answers for: first what they need, then how they stand. */
@Route(value = "miei-obiettivi", layout = MainLayout.class)
@PermitAll
class MyObjectivesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String UNIT = "unita";

    private final transient Plan plan;
    private final transient MyObjectives objectives;
    private final transient Provenance provenance;
    private final transient Actor actor;
    private final transient Clock clock;

    MyObjectivesView(
            Plan plan, MyObjectives objectives, Provenance provenance, AuthenticationContext user, Clock clock) {
        this.plan = plan;
        this.objectives = objectives;
        this.provenance = provenance;
        this.actor = SignedIn.actor(user);
        this.clock = clock;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mine.title") + " · Traguardo";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        Year year = YearLinks.asked(asked, plan.years(), Rome.today(clock));
        Optional<String> unit = asked.getSingleParameter(UNIT);
        var duties = Duties.of(plan.organisation(), year, actor, unit);
        Div head = new Div(
                new H1(getTranslation("mine.heading", year.toString())),
                new YearLinks(MyObjectivesView.class, plan.years(), year, unit(duties)));
        head.addClassName("page-head");
        getContent().removeAll();
        getContent().addClassNames("page", "mine");
        getContent().add(head, about(duties));
        if (duties.choice().size() > 1) {
            getContent().add(choice(duties));
        }
        if (provenance.isFirstLoadUnderWay()) {
            getContent().add(new EmptyState(EmptyState.Reason.NOTHING_LOADED));
        } else if (duties.isEmpty()) {
            getContent().add(nothing(EmptyState.Reason.NO_UNIT, year));
        } else if (plan.sheets(year).stream().noneMatch(duties::holds)) {
            getContent().add(nothing(EmptyState.Reason.NO_SHEETS_OF_UNIT, year));
        } else {
            getContent()
                    .add(new Later<>(
                            "skeleton-sheets", () -> objectives.read(duties, before(year, unit)), this::shown));
        }
    }

    /** The year before the present one is seldom done with when the present one begins. */
    private Optional<Duties> before(Year year, Optional<String> unit) {
        return Optional.of(year.minusYears(1))
                .filter(_ -> year.equals(Year.from(Rome.today(clock))))
                .map(last -> Duties.of(plan.organisation(), last, actor, unit));
    }

    private static QueryParameters unit(Duties duties) {
        return duties.chosen()
                .map(unit -> QueryParameters.of(UNIT, unit.code()))
                .orElseGet(QueryParameters::empty);
    }

    /** "Strutture: UFFICIO DEL SINDACO", each with all that belongs to it. */
    private Paragraph about(Duties duties) {
        String names =
                duties.shown().stream().map(OrganisationUnit::name).distinct().collect(Collectors.joining(", "));
        Paragraph about = new Paragraph(names.isEmpty() ? getTranslation("mine.no-unit") : names);
        about.addClassName("summary");
        return about;
    }

    private Component choice(Duties duties) {
        var units = new ComboBox<OrganisationUnit>(getTranslation("mine.unit"));
        units.setItems(duties.choice());
        units.setItemLabelGenerator(unit -> unit.code() + " " + unit.name());
        units.setPlaceholder(getTranslation(duties.own().isEmpty() ? "mine.unit.choose" : "mine.unit.all"));
        units.setClearButtonVisible(true);
        units.setWidth("min(32rem, 100%)");
        duties.chosen().ifPresent(units::setValue);
        units.addValueChangeListener(change -> open(duties.year(), Optional.ofNullable(change.getValue())));
        return units;
    }

    private void open(Year year, Optional<OrganisationUnit> unit) {
        QueryParameters ofYear = QueryParameters.of(YearLinks.YEAR, year.toString());
        QueryParameters address =
                unit.map(chosen -> ofYear.merging(UNIT, chosen.code())).orElse(ofYear);
        getUI().ifPresent(ui -> ui.navigate(MyObjectivesView.class, address));
    }

    private Div nothing(EmptyState.Reason reason, Year year) {
        RouterLink link = new RouterLink(getTranslation("mine.whole-plan"), PlanView.class);
        link.setQueryParameters(QueryParameters.of(YearLinks.YEAR, year.toString()));
        Div nothing = new Div(new EmptyState(reason), new Paragraph(link));
        nothing.addClassName("mine-nothing");
        return nothing;
    }

    private Div shown(MyObjectives.Read read) {
        Div shown = new Div(new ActionList(read.actions(), actor));
        shown.addClassName("sheet-cards");
        read.sheets()
                .forEach(sheet -> shown.add(
                        new SheetCard(sheet, read.standing().values(sheet), standing(sheet, read.standing()))));
        return shown;
    }

    private Div standing(ObjectiveSheet sheet, Standing standing) {
        var numbers = new Numbers(getLocale());
        Div line = new Div();
        line.addClassName("plan-score");
        standing.scores()
                .ifPresent(scores -> standing.score(sheet)
                        .flatMap(WeightedScore::total)
                        .ifPresentOrElse(
                                total -> {
                                    Span figure = new Span(
                                            numbers.score(scores.scoring().rounded(total)));
                                    figure.addClassNames("numeric", "roll-up-score");
                                    line.add(
                                            figure,
                                            new BandBadge(scores.scoring().band(total)));
                                },
                                () -> line.add(new Span(getTranslation("score.none")))));
        var count = MilestoneCount.of(sheet.schedule().milestones(), standing.asOf());
        if (count.all() > 0) {
            line.add(new Span(getTranslation("plan.milestones-sentence", count.all(), count.achieved(), count.late())));
        }
        return line;
    }
}
