package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
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
import it.traguardo.quality.CheckRecord;
import it.traguardo.quality.LoadHistory;
import it.traguardo.quality.LoadRecord;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;

/** One load: what it read and made of it, what stopped it, and what its checks found, down to the rows. */
@Route(value = "caricamento", layout = MainLayout.class)
@PermitAll
class LoadView extends Composite<Div> implements HasUrlParameter<Long>, HasDynamicTitle {

    private final transient LoadHistory history;
    private String title = "";

    LoadView(LoadHistory history) {
        this.history = history;
    }

    @Override
    public String getPageTitle() {
        return title + " · Traguardo";
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        LoadRecord load = history.find(id).orElseThrow(NotFoundException::new);
        var numbers = new Numbers(getLocale());
        title = getTranslation("load.title", load.source(), numbers.instant(load.startedAt()));
        Div badges = new Div(LoadWords.badge(load.state(), this::getTranslation));
        badges.addClassName("chips");
        getContent().removeAll();
        getContent().addClassName("page");
        getContent()
                .add(
                        new Breadcrumb()
                                .link(getTranslation("loads.title"), LoadsView.class)
                                .here("%s · %d".formatted(load.source(), load.id())),
                        new H1(title),
                        badges);
        load.message().ifPresent(message -> getContent().add(message(message)));
        getContent().add(facts(load, numbers), checks(load));
    }

    private static Paragraph message(String message) {
        Paragraph stopped = new Paragraph(message);
        stopped.addClassNames("error-note", "load-message");
        return stopped;
    }

    private Section facts(LoadRecord load, Numbers numbers) {
        var list = new DescriptionList();
        list.addClassName("load-facts");
        add(list, "load.cause", LoadWords.cause(load, this::getTranslation));
        load.scope().ifPresent(scope -> add(list, "load.scope", LoadWords.scope(scope, numbers, this::getTranslation)));
        add(list, "load.started", numbers.exactInstant(load.startedAt()));
        add(list, "load.finished", numbers.exactInstant(load.finishedAt()));
        add(list, "load.took", LoadWords.duration(load.took(), getLocale()));
        add(list, "load.rate", load.rowsPerSecond().map(numbers::count).orElse("–"));
        add(list, "load.read", numbers.count(load.rows().read()));
        add(list, "load.new", numbers.count(load.rows().fresh()));
        add(list, "load.changed", numbers.count(load.rows().changed()));
        add(list, "load.unchanged", numbers.count(load.rows().unchanged()));
        add(list, "load.deleted", numbers.count(load.rows().deleted()));
        add(list, "load.quarantined", numbers.count(load.rows().quarantined()));
        add(list, "load.discarded", numbers.count(load.rows().discarded()));
        load.star()
                .ifPresent(
                        star -> add(list, "load.star", getTranslation("load.star." + star.toLowerCase(Locale.ROOT))));
        Section section = new Section(new H2(getTranslation("load.facts")), list);
        section.addClassName("load-section");
        return section;
    }

    private void add(DescriptionList list, String key, String value) {
        list.add(new Div(new Term(getTranslation(key)), new Description(value)));
    }

    private Section checks(LoadRecord load) {
        Section section = new Section(new H2(getTranslation("load.checks")));
        section.addClassName("load-section");
        List<CheckRecord> checks = history.checks(load.id());
        if (checks.isEmpty()) {
            section.add(new Paragraph(getTranslation("load.no-checks")));
        } else {
            section.add(new CheckTable(history, checks));
        }
        return section;
    }
}
