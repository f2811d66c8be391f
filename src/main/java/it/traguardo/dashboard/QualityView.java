package it.traguardo.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import it.traguardo.access.Role;
import it.traguardo.alert.Problems;
import it.traguardo.etl.LoadControl;
import it.traguardo.lineage.Lineage;
import it.traguardo.quality.CheckRecord;
import it.traguardo.quality.LoadHistory;
import it.traguardo.quality.QuarantineFilter;
import it.traguardo.quality.QuarantinedFault;
import it.traguardo.quality.RowHistory;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether the data can be trusted: what needs somebody, how old they are, what checks find, what is put aside, and totals. */
@Route(value = "qualita", layout = MainLayout.class)
@PermitAll
class QualityView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String COLUMN = "colonna_di_fonte";
    private static final String INDICATOR = "indicatore";

    private final transient LoadHistory loads;
    private final transient RowHistory rows;
    private final transient LoadControl control;
    private final transient Problems problems;
    private final transient Lineage lineage;
    private final transient Clock clock;
    private final boolean mayAct;

    QualityView(
            LoadHistory loads,
            RowHistory rows,
            LoadControl control,
            Problems problems,
            Lineage lineage,
            Clock clock,
            AuthenticationContext user) {
        this.loads = loads;
        this.rows = rows;
        this.control = control;
        this.problems = problems;
        this.lineage = lineage;
        this.clock = clock;
        this.mayAct = user.hasRole(Role.PLANNER.name());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("quality.title") + " · Traguardo";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QuarantineFilter filter = filter(event.getLocation());
        Paragraph introduction = new Paragraph(getTranslation("quality.introduction"));
        introduction.addClassName("summary");
        getContent().removeAll();
        getContent().addClassName("page");
        getContent()
                .add(
                        new H1(getTranslation("quality.title")),
                        introduction,
                        section(
                                "quality.problems",
                                new Later<>(
                                        "skeleton-table",
                                        problems::current,
                                        found -> new ProblemList(found, problems, mayAct))),
                        section(
                                "quality.freshness",
                                new Later<>(
                                        "skeleton-table",
                                        () -> FreshnessTable.read(control, loads, clock.instant()),
                                        FreshnessTable::new)),
                        section(
                                "quality.checks",
                                new Later<>(
                                        "skeleton-table",
                                        this::lastResults,
                                        found -> found.isEmpty()
                                                ? new Paragraph(getTranslation("quality.no-checks"))
                                                : new CheckTable(loads, found))),
                        section(
                                "quality.quarantine",
                                new Later<>(
                                        "skeleton-table",
                                        () -> QuarantineTable.read(rows, filter),
                                        shown -> new QuarantineTable(rows, shown))),
                        section(
                                "quality.totals",
                                new Later<>("skeleton-table", () -> TotalsTable.read(rows, loads), TotalsTable::new)),
                        section("quality.lineage", lineage(event.getLocation().getQueryParameters())));
    }

    /** Those that found something first. */
    private List<CheckRecord> lastResults() {
        return loads.lastResults().stream()
                .sorted(Comparator.comparing(CheckRecord::passed)
                        .thenComparing(check -> !check.stops())
                        .thenComparing(CheckRecord::name))
                .toList();
    }

    private Component lineage(QueryParameters asked) {
        return new Later<>(
                "skeleton-table",
                () -> LineageExplorer.read(
                        lineage, given(asked.getSingleParameter(COLUMN)), given(asked.getSingleParameter(INDICATOR))),
                shown -> new LineageExplorer(shown, name -> open(COLUMN, name), code -> open(INDICATOR, code)));
    }

    private void open(String parameter, String value) {
        getUI().ifPresent(ui -> ui.navigate(QualityView.class, QueryParameters.of(parameter, value)));
    }

    private Section section(String key, Component content) {
        Section section = new Section(new H2(getTranslation(key)), content);
        section.setId(key.substring(key.indexOf('.') + 1));
        return section;
    }

    private static QuarantineFilter filter(Location location) {
        var asked = location.getQueryParameters();
        return new QuarantineFilter(
                given(asked.getSingleParameter("fonte")),
                given(asked.getSingleParameter("regola")),
                given(asked.getSingleParameter("colonna")),
                Optional.of(QuarantinedFault.State.OPEN));
    }

    private static Optional<String> given(Optional<String> parameter) {
        return parameter.filter(text -> !text.isBlank());
    }
}
