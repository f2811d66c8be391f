package it.traguardo.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.H5;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import it.traguardo.cycle.CheckKind;
import it.traguardo.cycle.Checks;
import it.traguardo.cycle.Lifecycle;
import it.traguardo.cycle.SheetState;
import it.traguardo.cycle.SignedCheck;
import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.Plan;
import it.traguardo.plan.PlanNode;
import it.traguardo.plan.PlanNode.Tied;
import jakarta.annotation.security.PermitAll;
import java.time.Year;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The check of how the programmes of a year are carried out, by address, objective and sheet, from what was signed; to be printed. */
@Route(value = "attuazione/:year?", layout = MainLayout.class)
@PermitAll
class ImplementationView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String YEAR = "year";
    private static final String AT = "alla";
    private static final int ADDRESS_LEVEL = 2;

    private final transient Plan plan;
    private final transient Checks checks;
    private final transient Lifecycle lifecycle;
    private String title = "";

    ImplementationView(Plan plan, Checks checks, Lifecycle lifecycle) {
        this.plan = plan;
        this.checks = checks;
        this.lifecycle = lifecycle;
    }

    @Override
    public String getPageTitle() {
        return title + " · Traguardo";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Year year = event.getRouteParameters()
                .get(YEAR)
                .map(written -> findYear(written).orElseThrow(NotFoundException::new))
                .orElseGet(() -> plan.years().stream().findFirst().orElseThrow(NotFoundException::new));
        CheckKind kind = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(AT)
                .flatMap(CheckKind::find)
                .orElse(CheckKind.MID_YEAR);
        String day = new Numbers(getLocale()).date(kind.cutOff(year));
        title = getTranslation("cycle.report-title", day);
        Paragraph introduction = new Paragraph(getTranslation("cycle.report-introduction"));
        introduction.addClassName("summary");
        Button print = new Button(
                getTranslation("cycle.print"),
                _ -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        print.addClassName("print");
        Div head = new Div(new H1(title), print);
        head.addClassName("page-head");
        getContent().removeAll();
        getContent().addClassNames("page", "implementation");
        getContent().add(head, introduction, choices(year, kind));
        List<ObjectiveSheet> sheets = plan.sheets(year);
        if (sheets.isEmpty()) {
            getContent().add(new EmptyState(EmptyState.Reason.NO_SHEETS));
            return;
        }
        getContent().add(new Later<>("skeleton-sheets", () -> read(sheets, kind), read -> report(year, kind, read)));
    }

    private Optional<Year> findYear(String written) {
        return plan.years().stream()
                .filter(year -> year.toString().equals(written))
                .findFirst();
    }

    private Nav choices(Year shown, CheckKind kind) {
        Nav years = new Nav();
        years.addClassName("years");
        years.getElement().setAttribute("aria-label", getTranslation("cycle.report-choices"));
        plan.years().forEach(year -> years.add(choice(year.toString(), year, kind, year.equals(shown))));
        for (CheckKind each : CheckKind.values()) {
            years.add(choice(CycleWords.check(each, this::getTranslation), shown, each, each == kind));
        }
        return years;
    }

    private static RouterLink choice(String text, Year year, CheckKind kind, boolean current) {
        var link = new RouterLink(
                text, ImplementationView.class, new RouteParameters(new RouteParam(YEAR, year.toString())));
        link.setQueryParameters(QueryParameters.of(AT, kind.code()));
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private Read read(List<ObjectiveSheet> sheets, CheckKind kind) {
        var signed = new LinkedHashMap<ObjectiveSheet, Optional<SignedCheck>>();
        Map<String, SignedCheck> last = checks.last(kind);
        sheets.forEach(sheet -> signed.put(sheet, Optional.ofNullable(last.get(sheet.code()))));
        return new Read(signed, lifecycle.states());
    }

    private Div report(Year year, CheckKind kind, Read read) {
        Div report = new Div();
        report.addClassName("implementation-report");
        long signed = read.signed().values().stream().flatMap(Optional::stream).count();
        Paragraph count = new Paragraph(
                getTranslation("cycle.report-count", signed, read.signed().size()));
        count.addClassName("sentence");
        report.add(count);
        var shown = new HashSet<ObjectiveSheet>();
        PlanNode root = plan.tree(year).root();
        root.children().stream()
                .filter(node -> !node.allSheets().isEmpty())
                .forEach(node -> report.add(section(node, ADDRESS_LEVEL, kind, read, shown)));
        if (!root.sheets().isEmpty()) {
            Section others = new Section(new H2(getTranslation("cycle.report-others")));
            root.sheets().forEach(tied -> others.add(sheet(tied, ADDRESS_LEVEL + 1, kind, read, shown)));
            report.add(others);
        }
        return report;
    }

    /** A place of the plan with its sheets, then the places below it that have any. */
    private Section section(PlanNode node, int level, CheckKind kind, Read read, Set<ObjectiveSheet> shown) {
        Section section = new Section(heading(level, node.title()));
        node.sheets().forEach(tied -> section.add(sheet(tied, level + 1, kind, read, shown)));
        node.children().stream()
                .filter(child -> !child.allSheets().isEmpty())
                .forEach(child -> section.add(section(child, level + 1, kind, read, shown)));
        return section;
    }

    /** A sheet tied to several places is reported once, so that nobody counts it twice. */
    private Component sheet(Tied tied, int level, CheckKind kind, Read read, Set<ObjectiveSheet> shown) {
        ObjectiveSheet sheet = tied.sheet();
        if (!shown.add(sheet)) {
            Paragraph again = new Paragraph(getTranslation("cycle.report-again", sheet.code(), sheet.title()));
            again.addClassName("owner");
            return again;
        }
        return new ReportedSheet(
                tied, level, kind, state(sheet, read), read.signed().getOrDefault(sheet, Optional.empty()));
    }

    static Component heading(int level, String text) {
        return switch (level) {
            case 2 -> new H2(text);
            case 3 -> new H3(text);
            case 4 -> new H4(text);
            default -> new H5(text);
        };
    }

    private static SheetState state(ObjectiveSheet sheet, Read read) {
        return read.states().getOrDefault(sheet.code(), SheetState.DRAFT);
    }

    private record Read(Map<ObjectiveSheet, Optional<SignedCheck>> signed, Map<String, SheetState> states) {}
}
