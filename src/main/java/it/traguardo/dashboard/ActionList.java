package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import it.traguardo.cycle.Actor;
import it.traguardo.indicator.IndicatorDefinition;
import java.util.List;

/** What has to be done, the most urgent first: each what, by when and by whom, and where to do it. */
class ActionList extends Composite<Section> {

    private final transient ActionWords words;
    private final transient Actor actor;

    ActionList(List<Action> actions, Actor actor) {
        this.actor = actor;
        this.words = new ActionWords(new Numbers(getLocale()), this::getTranslation);
        H2 heading = new H2(getTranslation("mine.actions"));
        heading.setId("mine-actions");
        Paragraph count = new Paragraph(getTranslation("mine.actions-count", actions.size()));
        count.addClassName("owner");
        getContent().addClassNames("sheet-card", "actions");
        getContent().getElement().setAttribute("aria-labelledby", "mine-actions");
        getContent().add(heading, count);
        if (!actions.isEmpty()) {
            var list = new OrderedList();
            list.addClassName("action-list");
            actions.forEach(action -> list.add(item(action)));
            getContent().add(list);
        }
    }

    private ListItem item(Action action) {
        Div head = new Div(badge(action.urgency()), link(action));
        head.addClassName("action-head");
        Paragraph sentence = new Paragraph(words.sentence(action));
        sentence.addClassName("action-sentence");
        ListItem item = new ListItem(head, sentence);
        var roles = action.subject().roles();
        String of = action.subject()
                .sheet()
                .map(sheet -> sheet.code() + " " + sheet.title())
                .orElse("");
        String who = roles.isEmpty() || actor.isAnyOf(roles)
                ? ""
                : getTranslation("cycle.who", CycleWords.roles(roles, this::getTranslation));
        Paragraph about = new Paragraph(of.isEmpty() || who.isEmpty() ? of + who : of + " · " + who);
        about.addClassName("owner");
        if (!about.getText().isEmpty()) {
            item.add(about);
        }
        return item;
    }

    private RouterLink link(Action action) {
        String name = words.name(action);
        return switch (action.subject()) {
            case Action.Course course -> {
                var reading = course.outlook().value().reading();
                IndicatorDefinition indicator = reading.indicator();
                var link = new RouterLink(name, IndicatorView.class, indicator.code());
                link.setQueryParameters(
                        IndicatorAddress.of(indicator, reading.period()).parameters());
                yield link;
            }
            case Action.Milestone milestone ->
                new RouterLink(name, SheetView.class, milestone.of().code());
            case Action.Manual _ -> new RouterLink(name, ManualValuesView.class);
            case Action.Cycle cycle ->
                cycle.check()
                        .map(kind -> CheckView.link(cycle.of(), kind, name))
                        .orElseGet(() ->
                                new RouterLink(name, SheetView.class, cycle.of().code()));
            case Action.Stopped _, Action.Aged _ -> new RouterLink(name, LoadsView.class);
        };
    }

    private Span badge(Action.Urgency urgency) {
        String word = getTranslation("mine.urgency." + Wording.key(urgency));
        return switch (urgency) {
            case LATE, NOW -> StatusBadge.of("✕", word, "missed");
            case SOON, WATCH -> StatusBadge.of("!", word, "near");
            case OPEN -> StatusBadge.of("…", word, "not-applicable");
        };
    }
}
