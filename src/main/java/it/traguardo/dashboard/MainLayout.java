package it.traguardo.dashboard;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import it.traguardo.plan.PageDefinition;
import it.traguardo.plan.Plan;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;

/** What stands around every page: who is signed in, where to go, and that data are made up when they are. */
@PermitAll
class MainLayout extends Composite<Div> implements RouterLayout {

    private final Main main = new Main();
    private final Div news = new Div();
    private final transient Publications publications;

    MainLayout(Plan plan, Provenance provenance, Publications publications, AuthenticationContext user) {
        this.publications = publications;
        Anchor skip = new Anchor("#contenuto", getTranslation("layout.skip"));
        skip.addClassName("skip-link");
        main.setId("contenuto");
        main.getElement().setAttribute("tabindex", "-1");
        news.addClassName("news");
        news.getElement().setAttribute("aria-live", "polite");
        getContent().addClassName("layout");
        getContent().add(skip, header(user), navigation(plan));
        if (provenance.anyDemonstration()) {
            getContent().add(demonstration());
        }
        getContent().add(news, main, footer());
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
        news.removeAll();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        var registration = publications.add(changed -> ui.access(() -> loadEnded(ui, changed)));
        addDetachListener(detached -> registration.remove());
    }

    private void loadEnded(UI ui, boolean changed) {
        if (showsNothingLoaded()) {
            ui.refreshCurrentRoute(false);
        } else if (changed && news.getChildren().findAny().isEmpty()) {
            Button refresh = new Button(getTranslation("layout.refresh"), click -> {
                news.removeAll();
                ui.refreshCurrentRoute(false);
            });
            refresh.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            news.add(new Span(getTranslation("layout.new-data")), refresh);
        }
    }

    private boolean showsNothingLoaded() {
        return main.getElement()
                .getChildren()
                .flatMap(view -> view.getComponent().stream())
                .anyMatch(MainLayout::waits);
    }

    private static boolean waits(Component component) {
        return component instanceof EmptyState state && state.reason() == EmptyState.Reason.NOTHING_LOADED
                || component.getChildren().anyMatch(MainLayout::waits);
    }

    private Header header(AuthenticationContext user) {
        Image logo = new Image("traguardo.svg", "");
        logo.addClassName("logo");
        RouterLink brand = new RouterLink(HomeView.class);
        brand.addClassName("brand");
        Span name = new Span("Traguardo");
        name.addClassName("brand-name");
        Span claim = new Span(getTranslation("layout.claim"));
        claim.addClassName("brand-claim");
        brand.add(logo, name, claim);
        Header header = new Header(brand, tools(user));
        header.addClassName("top");
        return header;
    }

    private Div tools(AuthenticationContext user) {
        Locale other = getLocale().getLanguage().equals("en") ? Locale.ITALIAN : Locale.ENGLISH;
        Button language =
                new Button(getTranslation("layout.language"), click -> Language.choose(UI.getCurrent(), other));
        language.getElement().setAttribute("lang", other.getLanguage());
        Span who = new Span(user.getPrincipalName().orElse(""));
        who.addClassName("who");
        Button out = new Button(getTranslation("layout.sign-out"), click -> user.logout());
        Div tools = new Div(language, who, out);
        tools.addClassName("tools");
        return tools;
    }

    private Nav navigation(Plan plan) {
        Nav navigation = new Nav();
        navigation.addClassName("navigation");
        navigation.getElement().setAttribute("aria-label", getTranslation("layout.navigation"));
        RouterLink objectives = new RouterLink(getTranslation("home.title"), HomeView.class);
        objectives.setHighlightCondition(HighlightConditions.sameLocation());
        navigation.add(objectives);
        navigation.add(new RouterLink(getTranslation("mine.title"), MyObjectivesView.class));
        navigation.add(new RouterLink(getTranslation("plan.title"), PlanView.class));
        for (PageDefinition page : plan.pages()) {
            navigation.add(new RouterLink(page.title().in(getLocale()), PageView.class, page.code()));
        }
        navigation.add(new RouterLink(getTranslation("cycle.values"), ManualValuesView.class));
        navigation.add(new RouterLink(getTranslation("cycle.report"), ImplementationView.class));
        navigation.add(new RouterLink(getTranslation("loads.title"), LoadsView.class));
        navigation.add(new RouterLink(getTranslation("quality.title"), QualityView.class));
        return navigation;
    }

    private Div demonstration() {
        Span label = new Span(getTranslation("layout.demonstration"));
        label.addClassName("ribbon-label");
        Div ribbon = new Div(label, new Span(getTranslation("layout.demonstration-text")));
        ribbon.addClassName("ribbon");
        ribbon.getElement().setAttribute("role", "note");
        return ribbon;
    }

    private Footer footer() {
        Footer footer = new Footer(new Span(getTranslation("layout.footer")));
        footer.addClassName("bottom");
        return footer;
    }
}
