package it.traguardo.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;

/** The way back, from the objectives to here. */
class Breadcrumb extends Nav {

    private final OrderedList steps = new OrderedList();

    Breadcrumb() {
        addClassName("breadcrumb");
        getElement().setAttribute("aria-label", getTranslation("layout.breadcrumb"));
        add(steps);
        step(new RouterLink(getTranslation("home.title"), HomeView.class));
    }

    Breadcrumb step(Component step) {
        steps.add(new ListItem(step));
        return this;
    }

    Breadcrumb link(String title, Class<? extends Component> view) {
        return step(new RouterLink(title, view));
    }

    Breadcrumb here(String title) {
        Span here = new Span(title);
        here.getElement().setAttribute("aria-current", "page");
        return step(here);
    }
}
