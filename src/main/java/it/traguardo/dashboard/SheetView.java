package it.traguardo.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import it.traguardo.cycle.Actor;
import it.traguardo.cycle.ApprovedTargets;
import it.traguardo.cycle.Checks;
import it.traguardo.cycle.Lifecycle;
import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.Indicators;
import it.traguardo.plan.Activity;
import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.Plan;
import it.traguardo.plan.Scoring;
import it.traguardo.vocabulary.Period;
import it.traguardo.vocabulary.Rome;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A scheda obiettivo, laid out as the PEG prints it, with the values reached beside those expected. */
@Route(value = "scheda", layout = MainLayout.class)
@PermitAll
class SheetView extends Composite<Div> implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient Plan plan;
    private final transient Indicators indicators;
    private final transient Provenance provenance;
    private final transient Lifecycle lifecycle;
    private final transient Checks checks;
    private final transient ApprovedTargets approved;
    private final transient Actor actor;
    private final transient Clock clock;
    private String title = "";

    SheetView(
            Plan plan,
            Indicators indicators,
            Provenance provenance,
            Lifecycle lifecycle,
            Checks checks,
            ApprovedTargets approved,
            AuthenticationContext user,
            Clock clock) {
        this.lifecycle = lifecycle;
        this.checks = checks;
        this.approved = approved;
        this.actor = SignedIn.actor(user);
        this.provenance = provenance;
        this.plan = plan;
        this.indicators = indicators;
        this.clock = clock;
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        ObjectiveSheet sheet = plan.findSheet(code).orElseThrow(NotFoundException::new);
        title = sheet.code() + " " + sheet.title();
        getContent().removeAll();
        getContent().addClassName("page");
        getContent().add(new Breadcrumb().here(sheet.code()), staleNotes(sheet), paper(sheet));
    }

    private StaleNotes staleNotes(ObjectiveSheet sheet) {
        return new StaleNotes(indicators.sourceStates(
                sheet.lines().stream().map(ObjectiveSheet.Line::indicator).toList()));
    }

    @Override
    public String getPageTitle() {
        return title + " · Traguardo";
    }

    private Div paper(ObjectiveSheet sheet) {
        Span code = new Span(sheet.code());
        code.addClassName("code");
        Div paper = new Div(code, new H1(sheet.title()));
        if (sheet.demonstration()) {
            Span made = new Span(getTranslation("sheet.demonstration"));
            made.addClassName("chip");
            paper.add(made);
        }
        paper.addClassName("sheet");
        paper.add(responsibilities(sheet));
        if (!sheet.links().isEmpty()) {
            var links = new UnorderedList();
            links.addClassName("links");
            sheet.links().forEach(link -> links.add(new ListItem(link.text())));
            paper.add(section("sheet.linked", links));
        }
        paper.add(section("sheet.description", description(sheet.description())));
        if (!sheet.activities().isEmpty()) {
            paper.add(section("sheet.activities", activities(sheet)));
        }
        paper.add(section("sheet.budget", resources(sheet)));
        var schedule = sheet.schedule();
        if (!schedule.phases().isEmpty() || !schedule.milestones().isEmpty()) {
            paper.add(section("sheet.schedule", new Gantt(schedule, Rome.today(clock))));
        }
        paper.add(section(
                "sheet.indicators",
                provenance.isFirstLoadUnderWay()
                        ? new EmptyState(EmptyState.Reason.NOTHING_LOADED)
                        : new Later<>("skeleton-table", () -> values(sheet), values -> table(sheet, values))));
        if (!sheet.variations().isEmpty()) {
            paper.add(section("sheet.variations", new SheetVariations(sheet)));
        }
        paper.add(section("cycle.title", new CycleSection(sheet, lifecycle, checks, approved, actor)));
        return paper;
    }

    private Component resources(ObjectiveSheet sheet) {
        var resources = sheet.resources();
        return resources.budgetLines().isEmpty() && resources.people().isEmpty()
                ? new Paragraph(sheet.budget().orElseGet(() -> getTranslation("sheet.no-budget")))
                : new SheetResources(resources, plan.missions());
    }

    /** What the description names, and the indicator by which each is measured. */
    private UnorderedList activities(ObjectiveSheet sheet) {
        var list = new UnorderedList();
        list.addClassName("activities");
        for (Activity activity : sheet.activities()) {
            var indicator = plan.getIndicator(activity.indicator());
            var link = new RouterLink(
                    indicator.code() + " " + indicator.title().in(getLocale()), IndicatorView.class, indicator.code());
            link.setQueryParameters(
                    IndicatorAddress.of(indicator, Period.of(sheet.year())).parameters());
            list.add(new ListItem(new Span(activity.text() + ": "), link));
        }
        return list;
    }

    private DescriptionList responsibilities(ObjectiveSheet sheet) {
        var list = new DescriptionList();
        list.addClassName("responsibilities");
        add(list, "sheet.directorate", sheet.directorate());
        add(list, "sheet.director", sheet.director());
        add(list, "sheet.classification", sheet.classification());
        add(list, "sheet.service", sheet.service());
        add(list, "sheet.responsible", sheet.responsible());
        add(list, "sheet.kind", sheet.kind());
        return list;
    }

    private void add(DescriptionList list, String key, String text) {
        Div pair = new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(text));
        list.getElement().appendChild(pair.getElement());
    }

    private Section section(String key, Component content) {
        return new Section(new H2(getTranslation(key)), content);
    }

    /** Paragraphs and lists, as the text has them. */
    private static Div description(String text) {
        Div description = new Div();
        description.addClassName("description");
        UnorderedList list = new UnorderedList();
        for (String line : text.lines().toList()) {
            if (line.startsWith("- ")) {
                if (list.getChildren().findAny().isEmpty()) {
                    description.add(list);
                }
                list.add(new ListItem(line.substring(2)));
            } else {
                list = new UnorderedList();
                if (!line.isBlank()) {
                    description.add(new Paragraph(line));
                }
            }
        }
        return description;
    }

    private List<IndicatorValue> values(ObjectiveSheet sheet) {
        return indicators.values(sheet.readings(Rome.today(clock)));
    }

    private Div table(ObjectiveSheet sheet, List<IndicatorValue> values) {
        var numbers = new Numbers(getLocale());
        var table = new NativeTable();
        table.addClassName("indicators");
        var header = table.getHead().addRow();
        for (String key :
                List.of("sheet.text", "sheet.type", "sheet.expected", "sheet.reached", "sheet.state", "sheet.score")) {
            var cell = new NativeTableHeaderCell(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            header.add(cell);
        }
        Optional<Scoring> scoring = plan.findScoring(sheet.year());
        for (int index = 0; index < values.size(); index++) {
            IndicatorValue value = values.get(index);
            String score = scoring.flatMap(rule -> rule.score(value)
                            .map(reached -> ScoreNote.text(rule, reached, numbers, this::getTranslation)))
                    .orElse("–");
            table.getBody().add(row(sheet.lines().get(index), value, score, numbers));
        }
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        Div whole = new Div(scroll);
        scoring.ifPresent(rule -> whole.add(new ScoreNote(rule, rule.score(sheet, values))));
        return whole;
    }

    private NativeTableRow row(ObjectiveSheet.Line line, IndicatorValue value, String score, Numbers numbers) {
        var indicator = line.indicator();
        var link = new RouterLink(line.description(), IndicatorView.class, indicator.code());
        link.setQueryParameters(
                IndicatorAddress.of(indicator, value.reading().period()).parameters());
        var description = new NativeTableCell(link);
        description.addClassName("wide");
        return new NativeTableRow(
                description,
                labelled("sheet.type", new Span(indicator.type())),
                labelled(
                        "sheet.expected",
                        numeric(value.target()
                                .map(target -> numbers.target(target, indicator.unit()))
                                .orElse("–"))),
                labelled("sheet.reached", reached(value, numbers)),
                labelled("sheet.state", new StatusBadge(value)),
                labelled("sheet.score", numeric(score)));
    }

    private Div reached(IndicatorValue value, Numbers numbers) {
        Div reached = new Div(numeric(Wording.value(value, numbers)));
        Wording.spread(value, numbers, this::getTranslation).ifPresent(spread -> {
            Span beside = new Span(spread);
            beside.addClassName("spread");
            reached.add(beside);
        });
        return reached;
    }

    private NativeTableCell labelled(String key, Component content) {
        var cell = new NativeTableCell(content);
        cell.getElement().setAttribute("data-label", getTranslation(key));
        return cell;
    }

    private static Span numeric(String text) {
        Span span = new Span(text);
        span.addClassName("numeric");
        return span;
    }
}
