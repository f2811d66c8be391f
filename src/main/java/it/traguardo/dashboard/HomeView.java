package it.traguardo.dashboard;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.Indicators;
import it.traguardo.indicator.SourceState;
import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.Plan;
import it.traguardo.plan.ScoreBoard;
import it.traguardo.plan.Standing;
import it.traguardo.vocabulary.Rome;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The objectives of a year and how they stand, those that need action first. */
@Route(value = "", layout = MainLayout.class)
@PermitAll
class HomeView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int CARDS = 24;

    private final transient Plan plan;
    private final transient ScoreBoard scores;
    private final transient Indicators indicators;
    private final transient Provenance provenance;
    private final transient Clock clock;

    HomeView(Plan plan, ScoreBoard scores, Indicators indicators, Provenance provenance, Clock clock) {
        this.scores = scores;
        this.provenance = provenance;
        this.plan = plan;
        this.indicators = indicators;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(YearLinks.asked(event.getLocation().getQueryParameters(), plan.years(), Rome.today(clock)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("home.title") + " · Traguardo";
    }

    private void show(Year year) {
        List<ObjectiveSheet> sheets = plan.sheets(year);
        getContent().removeAll();
        getContent().addClassName("page");
        Div head = new Div(
                new H1(getTranslation("home.heading", year.toString())),
                new YearLinks(HomeView.class, plan.years(), year));
        head.addClassName("page-head");
        Nav further = new Nav(
                new RouterLink(getTranslation("mine.link"), MyObjectivesView.class),
                new RouterLink(getTranslation("compare.title"), ComparisonView.class));
        further.addClassName("check-links");
        further.getElement().setAttribute("aria-label", getTranslation("home.further"));
        getContent().add(head, further);
        List<SourceState> states = indicators.sourceStates();
        getContent().add(new StaleNotes(states));
        if (provenance.isFirstLoadUnderWay()) {
            getContent().add(new EmptyState(EmptyState.Reason.NOTHING_LOADED));
        } else if (sheets.isEmpty()) {
            getContent().add(new EmptyState(EmptyState.Reason.NO_SHEETS));
        } else {
            getContent().add(new Later<>("skeleton-sheets", () -> scores.standing(year), this::cards));
        }
    }

    private Div cards(Standing standing) {
        Div cards = new Div(summary(
                standing.values().values().stream().flatMap(List::stream).toList()));
        cards.addClassName("sheet-cards");
        standing.scores().ifPresent(scores -> cards.add(new RollUp(scores)));
        addCards(cards, List.copyOf(standing.values().entrySet()), 0);
        return cards;
    }

    /** Some at a time: a city has hundreds. */
    private void addCards(Div cards, List<Map.Entry<ObjectiveSheet, List<IndicatorValue>>> sheets, int from) {
        int end = Math.min(from + CARDS, sheets.size());
        sheets.subList(from, end).forEach(sheet -> cards.add(new SheetCard(sheet.getKey(), sheet.getValue())));
        if (end < sheets.size()) {
            Button more = new Button(getTranslation("home.more", sheets.size() - end));
            more.addClickListener(_ -> {
                cards.remove(more);
                addCards(cards, sheets, end);
            });
            cards.add(more);
        }
    }

    /** "5 indicatori · Raggiunto 1 · Non raggiunto 4", in the words of the badges. */
    private Paragraph summary(List<IndicatorValue> values) {
        var parts = new ArrayList<String>();
        parts.add(getTranslation("home.summary", values.size()));
        values.stream()
                .sorted(Comparator.comparing(IndicatorValue::status))
                .map(StatusBadge::wordKey)
                .collect(groupingBy(Function.identity(), LinkedHashMap::new, counting()))
                .forEach((word, count) -> parts.add(getTranslation(word) + " " + count));
        Paragraph summary = new Paragraph(String.join(" · ", parts));
        summary.addClassName("summary");
        return summary;
    }
}
