package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import it.traguardo.access.Role;
import it.traguardo.etl.LoadControl;
import it.traguardo.etl.Loader;
import it.traguardo.etl.ScheduledSource;
import it.traguardo.etl.StoppedLoad;
import it.traguardo.quality.LoadFilter;
import it.traguardo.quality.LoadHistory;
import it.traguardo.quality.LoadRecord;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Every source: when it was loaded, what runs, what comes next; and the loads there were, down to each. */
@Route(value = "caricamenti", layout = MainLayout.class)
@PermitAll
class LoadsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String SOURCE = "fonte";
    private static final String STATE = "esito";
    private static final String DAYS = "giorni";
    private static final int USUAL_DAYS = 1;
    private static final int MOST_IN_TIMELINE = 2000;

    private final transient LoadHistory history;
    private final transient LoadControl control;
    private final transient Loader loader;
    private final transient Clock clock;
    private final boolean mayAct;
    private final LiveLoads live;
    private final Div overview = new Div();
    private final Div past = new Div();

    LoadsView(LoadHistory history, LoadControl control, Loader loader, Clock clock, AuthenticationContext user) {
        this.history = history;
        this.control = control;
        this.loader = loader;
        this.clock = clock;
        this.mayAct = user.hasRole(Role.PLANNER.name());
        this.live = new LiveLoads(loader, clock, mayAct ? Optional.of(control) : Optional.empty());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("loads.title") + " · Traguardo";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        Optional<LoadRecord.State> state = asked.getSingleParameter(STATE).flatMap(LoadWords::state);
        int days = asked.getSingleParameter(DAYS).flatMap(LoadsView::number).orElse(USUAL_DAYS);
        var filter = new LoadFilter(
                asked.getSingleParameter(SOURCE).filter(source -> !source.isBlank()), state, false, Optional.empty());
        Paragraph introduction = new Paragraph(getTranslation("loads.introduction"));
        introduction.addClassName("summary");
        overview.addClassName("loads-overview");
        past.addClassName("loads-past");
        getContent().removeAll();
        getContent().addClassName("page");
        getContent().add(new H1(getTranslation("loads.title")), introduction, live, overview, past);
        live.onEnd(() -> show(days, filter));
        show(days, filter);
    }

    /** Anew when a load has ended. */
    private void show(int days, LoadFilter filter) {
        showOverview();
        past.removeAll();
        past.add(timeline(days), list(filter));
    }

    /** What stands of each source now. */
    private void showOverview() {
        overview.removeAll();
        overview.add(new Later<>("skeleton-table", this::read, this::sources));
    }

    private Shown read() {
        return new Shown(control.sources(), history.last(), history.lastSuccesses(), loader.unrecorded());
    }

    private Div sources(Shown shown) {
        var table =
                new SourceTable(shown.sources(), shown.last(), shown.successes(), mayAct, control, this::showOverview);
        Div all = new Div();
        for (StoppedLoad stopped : shown.unrecorded()) {
            Paragraph note = new Paragraph(getTranslation(
                    "loads.unrecorded",
                    stopped.order().source(),
                    new Numbers(getLocale()).instant(stopped.stoppedAt()),
                    stopped.message()));
            note.addClassName("error-note");
            note.getElement().setAttribute("role", "alert");
            all.add(note);
        }
        all.add(new Section(new H2(getTranslation("loads.sources")), table.summary(), table));
        return all;
    }

    private Section timeline(int days) {
        return new Section(
                new H2(getTranslation("loads.timeline")),
                new Later<>(
                        "skeleton-table",
                        () -> history.loads(
                                new LoadFilter(
                                        Optional.empty(),
                                        Optional.empty(),
                                        false,
                                        Optional.of(clock.instant().minus(Duration.ofDays(days)))),
                                0,
                                MOST_IN_TIMELINE),
                        loads -> new LoadTimeline(loads, days, clock.instant())));
    }

    private Section list(LoadFilter filter) {
        return new Section(
                new H2(getTranslation("loads.list")),
                new Later<>(
                        "skeleton-rows",
                        () -> new LoadTable.Shown(filter, history.count(filter), control.sources()),
                        shown -> new LoadTable(history, shown)));
    }

    private static Optional<Integer> number(String written) {
        return LoadTimeline.DAYS.stream()
                .filter(days -> String.valueOf(days).equals(written))
                .findFirst();
    }

    private record Shown(
            List<ScheduledSource> sources,
            List<LoadRecord> last,
            List<LoadRecord> successes,
            List<StoppedLoad> unrecorded) {}
}
