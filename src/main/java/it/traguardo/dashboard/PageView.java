package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.Indicators;
import it.traguardo.indicator.MonthlyParts;
import it.traguardo.indicator.Reading;
import it.traguardo.plan.PageDefinition;
import it.traguardo.plan.Plan;
import it.traguardo.vocabulary.Period;
import it.traguardo.vocabulary.Rome;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** A page as {@code dashboards/views/} declares it: sections of tiles, each with its trend. */
@Route(value = "pagina", layout = MainLayout.class)
@PermitAll
class PageView extends Composite<Div> implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient Plan plan;
    private final transient Indicators indicators;
    private final transient Provenance provenance;
    private final transient Clock clock;
    private String title = "";

    PageView(Plan plan, Indicators indicators, Provenance provenance, Clock clock) {
        this.provenance = provenance;
        this.plan = plan;
        this.indicators = indicators;
        this.clock = clock;
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        PageDefinition page = plan.findPage(code).orElseThrow(NotFoundException::new);
        title = page.title().in(getLocale());
        getContent().removeAll();
        getContent().addClassName("page");
        getContent().add(new H1(title));
        page.introduction().ifPresent(text -> {
            Paragraph introduction = new Paragraph(text.in(getLocale()));
            introduction.addClassName("summary");
            getContent().add(introduction);
        });
        getContent()
                .add(new StaleNotes(indicators.sourceStates(page.sections().stream()
                        .flatMap(section -> section.indicators().stream())
                        .toList())));
        if (provenance.isFirstLoadUnderWay()) {
            getContent().add(new EmptyState(EmptyState.Reason.NOTHING_LOADED));
        } else {
            page.sections().forEach(section -> getContent().add(section(section)));
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · Traguardo";
    }

    private Section section(PageDefinition.Section declared) {
        Div tiles = new Div();
        tiles.addClassName("trend-tiles");
        for (IndicatorDefinition indicator : declared.indicators()) {
            tiles.add(new Later<>("skeleton-tile", () -> read(indicator), this::tile));
        }
        return new Section(new H2(declared.title().in(getLocale())), tiles);
    }

    private Shown read(IndicatorDefinition indicator) {
        LocalDate today = Rome.today(clock);
        Reading reading = Reading.declared(indicator, Period.of(IndicatorAddress.usualYear(indicator, today)), today);
        return new Shown(indicators.value(reading), indicators.months(reading));
    }

    private Div tile(Shown shown) {
        Div tile = new Div(new IndicatorTile(shown.value()));
        if (shown.value().value().isPresent()) {
            tile.add(new Trend(shown.value(), shown.months(), new Numbers(getLocale()), month -> {}));
        }
        tile.addClassName("trend-tile");
        return tile;
    }

    private record Shown(IndicatorValue value, List<MonthlyParts> months) {}
}
