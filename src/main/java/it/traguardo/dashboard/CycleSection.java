package it.traguardo.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import it.traguardo.cycle.Actor;
import it.traguardo.cycle.ApprovedTargets;
import it.traguardo.cycle.CheckKind;
import it.traguardo.cycle.Checks;
import it.traguardo.cycle.Lifecycle;
import it.traguardo.cycle.SheetEvent;
import it.traguardo.cycle.SheetState;
import it.traguardo.cycle.Step;
import it.traguardo.cycle.Step.Needs;
import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.TargetChange;
import java.util.List;
import java.util.Optional;

/** Where a sheet stands in its year, what comes next and who may do it, and what was done so far. */
class CycleSection extends Composite<Div> {

    private final transient ObjectiveSheet sheet;
    private final transient Lifecycle lifecycle;
    private final transient Checks checks;
    private final transient ApprovedTargets approved;
    private final transient Actor actor;
    private final transient Numbers numbers = new Numbers(getLocale());

    CycleSection(ObjectiveSheet sheet, Lifecycle lifecycle, Checks checks, ApprovedTargets approved, Actor actor) {
        this.approved = approved;
        this.sheet = sheet;
        this.lifecycle = lifecycle;
        this.checks = checks;
        this.actor = actor;
        getContent().addClassName("cycle");
        show();
    }

    private void show() {
        List<SheetEvent> history = lifecycle.history(sheet.code());
        getContent().removeAll();
        getContent().add(stepper(history));
        if (!history.isEmpty()) {
            getContent().add(new Later<>("skeleton-line", () -> approved.changedWithoutAct(sheet), this::unvaried));
        }
        getContent().add(next(), checkLinks());
        if (!history.isEmpty()) {
            Div table = new Div(history(history));
            Tables.scrolls(table, getTranslation("cycle.history"));
            getContent().add(new Details(getTranslation("cycle.history"), table));
        }
    }

    /** Targets that no longer are those approved, each with what it was. */
    private Div unvaried(List<TargetChange> changes) {
        Div notes = new Div();
        for (TargetChange change : changes) {
            Paragraph note = new Paragraph(getTranslation(
                    "cycle.unvaried",
                    change.indicator(),
                    change.period().code(),
                    change.approved().map(numbers::weight).orElse("–"),
                    change.now().map(numbers::weight).orElse("–")));
            note.addClassName("error-note");
            notes.add(note);
        }
        return notes;
    }

    private OrderedList stepper(List<SheetEvent> history) {
        SheetState now = lifecycle.state(sheet.code());
        var list = new OrderedList();
        list.addClassName("stepper");
        for (SheetState state : SheetState.values()) {
            Optional<SheetEvent> last =
                    history.stream().filter(event -> event.state() == state).reduce((_, later) -> later);
            boolean passed = state.ordinal() < now.ordinal();
            if (passed && last.isEmpty() && state != SheetState.DRAFT) {
                continue; // such as VARIED, which not every sheet is
            }
            list.add(step(state, state == now, passed, last));
        }
        return list;
    }

    private ListItem step(SheetState state, boolean now, boolean passed, Optional<SheetEvent> last) {
        Span sign = new Span(passed ? "✓" : now ? "●" : "○");
        sign.addClassName("stepper-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(CycleWords.state(state, this::getTranslation));
        name.addClassName("stepper-name");
        ListItem item = new ListItem(sign, name);
        item.addClassName(passed ? "passed" : now ? "now" : "to-come");
        if (now) {
            item.getElement().setAttribute("aria-current", "step");
        }
        if (passed || now) {
            last.ifPresent(event -> {
                Span when = new Span(getTranslation("cycle.by", numbers.instant(event.at()), event.actor()));
                when.addClassName("stepper-when");
                item.add(when);
            });
        }
        return item;
    }

    private Component next() {
        List<Step> steps =
                lifecycle.next(sheet.code()).stream().filter(this::isOpen).toList();
        if (steps.isEmpty()) {
            return new Paragraph(getTranslation("cycle.nothing-next"));
        }
        var list = new UnorderedList();
        list.addClassName("next-steps");
        steps.forEach(step -> list.add(next(step)));
        Paragraph heading = new Paragraph(getTranslation("cycle.next"));
        heading.addClassName("owner");
        return new Div(heading, list);
    }

    /** A check that is signed and was not returned is not signed again, and only such a one is validated. */
    private boolean isOpen(Step step) {
        return switch (step) {
            case SIGN_MID_YEAR -> checks.isOpen(sheet.code(), CheckKind.MID_YEAR);
            case SIGN_FINAL -> checks.isOpen(sheet.code(), CheckKind.FINAL);
            case VALIDATE -> !checks.isOpen(sheet.code(), CheckKind.FINAL);
            case PROPOSE, SEND_BACK, APPROVE, VARY, PUBLISH -> true;
        };
    }

    private ListItem next(Step step) {
        Span name = new Span(CycleWords.step(step, this::getTranslation));
        name.addClassName("problem-headline");
        Span who = new Span(getTranslation("cycle.who", CycleWords.roles(step.roles(), this::getTranslation)));
        who.addClassName("owner");
        ListItem item = new ListItem(name, who);
        boolean may = actor.roles().stream().anyMatch(step.roles()::contains);
        if (step.needs() == Needs.SIGNATURE) {
            item.add(CheckView.link(
                    sheet,
                    step == Step.SIGN_MID_YEAR ? CheckKind.MID_YEAR : CheckKind.FINAL,
                    getTranslation("cycle.open")));
        } else if (may) {
            Button button = new Button(
                    CycleWords.step(step, this::getTranslation),
                    _ -> new StepDialog(step, sheet, lifecycle, actor, this::show).open());
            button.setId("step-" + Wording.key(step));
            item.add(button);
        }
        return item;
    }

    private Div checkLinks() {
        Div links = new Div();
        links.addClassName("check-links");
        for (CheckKind kind : CheckKind.values()) {
            RouterLink link = CheckView.link(sheet, kind, CycleWords.check(kind, this::getTranslation));
            links.add(link);
        }
        return links;
    }

    private NativeTable history(List<SheetEvent> history) {
        var table = new NativeTable();
        table.addClassName("history");
        List<String> columns = List.of(
                getTranslation("cycle.history.when"),
                getTranslation("cycle.history.step"),
                getTranslation("cycle.history.who"),
                getTranslation("cycle.history.act"),
                getTranslation("cycle.history.note"));
        Tables.head(table, columns);
        for (SheetEvent event : history) {
            table.getBody()
                    .add(new NativeTableRow(
                            Tables.heading(new Span(numbers.instant(event.at()))),
                            Tables.cell(columns.get(1), new Span(CycleWords.step(event.step(), this::getTranslation))),
                            Tables.cell(columns.get(2), new Span(event.actor())),
                            Tables.cell(columns.get(3), new Span(event.act().isEmpty() ? "–" : event.act())),
                            Tables.cell(columns.get(4), new Span(event.note().isEmpty() ? "–" : event.note()))));
        }
        return table;
    }
}
