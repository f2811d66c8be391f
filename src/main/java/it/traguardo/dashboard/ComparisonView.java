package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.Plan;
import it.traguardo.plan.ScoreBoard;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** Years of the plan side by side, of all of it or of one sheet. */
@Route(value = "confronto", layout = MainLayout.class)
@PermitAll
class ComparisonView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String SHEET = "scheda";
    /** Each is a chart; of a plan with more the reader chooses a sheet first. */
    private static final int MOST_CHARTS = 40;

    private final transient Plan plan;
    private final transient ScoreBoard scores;
    private final transient Provenance provenance;

    ComparisonView(Plan plan, ScoreBoard scores, Provenance provenance) {
        this.plan = plan;
        this.scores = scores;
        this.provenance = provenance;
    }

    /** @param sheet code, with its year or without */
    static RouterLink link(String sheet, String text) {
        var link = new RouterLink(text, ComparisonView.class);
        link.setQueryParameters(QueryParameters.of(SHEET, sheet));
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("compare.title") + " · Traguardo";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ObjectiveSheet> sheet = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SHEET)
                .map(code -> find(code).orElseThrow(NotFoundException::new));
        Optional<String> code = sheet.map(ComparisonView::code);
        var way = new Breadcrumb().link(getTranslation("plan.title"), PlanView.class);
        code.ifPresentOrElse(
                here -> way.link(getTranslation("compare.title"), ComparisonView.class)
                        .here(here),
                () -> way.here(getTranslation("compare.title")));
        Paragraph introduction =
                new Paragraph(sheet.map(ObjectiveSheet::title).orElseGet(() -> getTranslation("compare.introduction")));
        introduction.addClassName("summary");
        getContent().removeAll();
        getContent().addClassNames("page", "comparison");
        getContent()
                .add(
                        way,
                        new H1(code.map(of -> getTranslation("compare.heading", of))
                                .orElseGet(() -> getTranslation("compare.title"))),
                        introduction);
        if (provenance.isFirstLoadUnderWay()) {
            getContent().add(new EmptyState(EmptyState.Reason.NOTHING_LOADED));
        } else if (plan.years().isEmpty()) {
            getContent().add(new EmptyState(EmptyState.Reason.NO_SHEETS));
        } else {
            getContent().add(new Later<>("skeleton-sheets", () -> read(code), ComparisonView::shown));
        }
    }

    /** A sheet of the last year that has it, whichever year the address names. */
    private Optional<ObjectiveSheet> find(String asked) {
        String wanted = plan.findSheet(asked).map(ComparisonView::code).orElse(asked);
        return plan.sheets().stream()
                .filter(sheet -> code(sheet).equals(wanted))
                .findFirst();
    }

    private static String code(ObjectiveSheet sheet) {
        return YearComparison.withoutYear(sheet.code(), sheet.year());
    }

    private YearComparison read(Optional<String> sheet) {
        return YearComparison.of(
                plan.years().reversed().stream().map(scores::standing).toList(), sheet);
    }

    private static Div shown(YearComparison comparison) {
        Div shown = new Div(new ScoreComparison(comparison.scores()));
        shown.addClassName("sheet-cards");
        H2 heading = new H2(shown.getTranslation("sheet.indicators"));
        shown.add(heading);
        if (comparison.values().size() > MOST_CHARTS) {
            shown.add(new Paragraph(
                    shown.getTranslation("compare.choose", comparison.values().size())));
        } else {
            Div charts = new Div();
            charts.addClassName("trend-tiles");
            comparison.values().forEach(line -> charts.add(new ValueComparison(line)));
            shown.add(charts);
        }
        return shown;
    }
}
