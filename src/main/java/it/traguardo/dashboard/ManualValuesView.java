package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import it.traguardo.access.Role;
import it.traguardo.cycle.Actor;
import it.traguardo.cycle.DueValue;
import it.traguardo.cycle.ManualValueBook;
import it.traguardo.cycle.RefusedException;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.ManualValue;
import it.traguardo.vocabulary.Period;
import it.traguardo.vocabulary.Rome;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Values that no system holds: which are due, entering them with their proof, and what was entered so far. */
@Route(value = "valori", layout = MainLayout.class)
@PermitAll
class ManualValuesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ManualValueBook book;
    private final transient Clock clock;
    private final transient Actor actor;
    private final Div due = new Div();
    private final Div form = new Div();
    private final Div entered = new Div();

    ManualValuesView(ManualValueBook book, Clock clock, AuthenticationContext user) {
        this.book = book;
        this.clock = clock;
        this.actor = SignedIn.actor(user);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cycle.values") + " · Traguardo";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Paragraph introduction = new Paragraph(getTranslation("cycle.values.introduction"));
        introduction.addClassName("summary");
        getContent().removeAll();
        getContent().addClassNames("page", "values");
        getContent()
                .add(
                        new H1(getTranslation("cycle.values")),
                        introduction,
                        new Section(new H2(getTranslation("cycle.values.due")), due),
                        form,
                        new Section(new H2(getTranslation("cycle.values.entered")), entered));
        show();
    }

    private void show() {
        List<DueValue> all = book.due();
        due.removeAll();
        due.add(all.isEmpty() ? new EmptyState(EmptyState.Reason.NO_MANUAL_VALUES) : dueTable(all));
        form.removeAll();
        if (actor.isAnyOf(java.util.Set.of(Role.DIRECTOR)) && !all.isEmpty()) {
            form.add(new ManualValueForm(book, indicators(), actor, Rome.today(clock), this::show));
        } else if (!all.isEmpty()) {
            Paragraph who = new Paragraph(getTranslation(
                    "cycle.values.who", CycleWords.roles(java.util.Set.of(Role.DIRECTOR), this::getTranslation)));
            who.addClassName("owner");
            form.add(who);
        }
        entered.removeAll();
        entered.add(new ManualEntries(
                indicators().stream()
                        .flatMap(each -> book.values(each.code()).stream())
                        .toList(),
                code -> indicators().stream()
                        .filter(each -> each.code().equals(code))
                        .findFirst()
                        .orElseThrow(),
                book,
                actor,
                this::validate));
    }

    private List<IndicatorDefinition> indicators() {
        LocalDate today = Rome.today(clock);
        return Stream.of(java.time.Year.from(today), java.time.Year.from(today).minusYears(1))
                .flatMap(year -> book.manual(year).stream())
                .distinct()
                .toList();
    }

    private void validate(ManualValue value) {
        try {
            book.validate(actor, value.id());
            Notification.show(getTranslation("cycle.values.validated"));
        } catch (RefusedException refused) {
            Notification.show(CycleWords.refused(refused, this::getTranslation));
        }
        show();
    }

    private Div dueTable(List<DueValue> all) {
        var numbers = new Numbers(getLocale());
        List<String> columns = List.of(
                getTranslation("cycle.values.indicator"),
                getTranslation("cycle.values.at"),
                getTranslation("cycle.values.by"),
                getTranslation("cycle.values.state"),
                getTranslation("cycle.values.do"));
        var table = new NativeTable();
        table.addClassName("due");
        Tables.head(table, columns);
        for (DueValue each : all) {
            var link = new RouterLink(
                    each.indicator().code() + " " + each.indicator().title().in(getLocale()),
                    IndicatorView.class,
                    each.indicator().code());
            link.setQueryParameters(IndicatorAddress.of(each.indicator(), Period.of(each.year()))
                    .parameters());
            table.getBody()
                    .add(new NativeTableRow(
                            Tables.heading(link),
                            Tables.cell(columns.get(1), new Span(numbers.date(each.valueAt()))),
                            Tables.cell(columns.get(2), new Span(numbers.date(each.by()))),
                            Tables.cell(columns.get(3), CycleWords.due(each.state(), this::getTranslation)),
                            Tables.cell(columns.get(4), action(each))));
        }
        Div scroll = new Div(table);
        Tables.scrolls(scroll, getTranslation("cycle.values.due"));
        return scroll;
    }

    /** Puts the value into the form; whoever does not enter values has nothing to do here. */
    private com.vaadin.flow.component.Component action(DueValue each) {
        boolean open = each.state() == DueValue.State.OVERDUE || each.state() == DueValue.State.TO_ENTER;
        if (!open || !actor.roles().contains(Role.DIRECTOR)) {
            return new Span("–");
        }
        Button enter = new Button(
                getTranslation("cycle.values.enter-this"),
                _ -> form.getChildren()
                        .filter(ManualValueForm.class::isInstance)
                        .map(ManualValueForm.class::cast)
                        .forEach(shown -> shown.choose(each.indicator(), each.valueAt())));
        enter.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(
                                "cycle.values.enter-label",
                                each.indicator().code(),
                                new Numbers(getLocale()).date(each.valueAt())));
        return enter;
    }
}
