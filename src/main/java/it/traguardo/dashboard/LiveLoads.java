package it.traguardo.dashboard;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import it.traguardo.etl.LoadControl;
import it.traguardo.etl.LoadProgress;
import it.traguardo.etl.Loader;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The loads that run now, looked at each second while the page is open. */
class LiveLoads extends Composite<Div> {

    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-loads").factory());

    private final transient Loader loader;
    private final transient Clock clock;
    private final transient Optional<LoadControl> control;
    private transient Runnable onEnd = () -> {};
    private transient @Nullable ScheduledFuture<?> watch;
    private int shown;

    /** @param control what cancels a load, where who looks may */
    LiveLoads(Loader loader, Clock clock, Optional<LoadControl> control) {
        this.loader = loader;
        this.clock = clock;
        this.control = control;
        getContent().addClassName("live-loads");
    }

    /** @param action what to do when one that was shown has ended */
    void onEnd(Runnable action) {
        onEnd = action;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        show(loader.running());
        watch = TIMER.scheduleAtFixedRate(() -> look(ui), 1, 1, TimeUnit.SECONDS);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watch != null) {
            watch.cancel(false);
        }
    }

    private void look(UI ui) {
        List<LoadProgress> running = loader.running();
        if (running.isEmpty() && shown == 0) {
            return;
        }
        try {
            ui.access(() -> {
                boolean ended = running.size() < shown;
                show(running);
                if (ended) {
                    onEnd.run();
                }
            });
        } catch (UIDetachedException closed) {
            // nobody looks any more; detaching has ended this watch, or is about to
        }
    }

    private void show(List<LoadProgress> running) {
        shown = running.size();
        getContent().removeAll();
        Instant now = clock.instant();
        running.forEach(load -> getContent().add(line(load, now)));
    }

    private Div line(LoadProgress load, Instant now) {
        var numbers = new Numbers(getLocale());
        String source = load.order().source();
        Span name = new Span(source);
        name.addClassName("live-source");
        Span phase = new Span(
                getTranslation(load.cancelling() ? "live.cancelling" : "live.phase." + Wording.key(load.phase())));
        Span rows = new Span(
                load.rowsExpected().isPresent()
                        ? getTranslation(
                                "live.rows-of",
                                numbers.count(load.rowsRead()),
                                numbers.count(load.rowsExpected().getAsLong()))
                        : getTranslation("live.rows", numbers.count(load.rowsRead())));
        rows.addClassName("numeric");
        Div line = new Div(name, phase, bar(load), rows);
        line.addClassName("live-load");
        if (load.rowsPerSecond(now) > 0) {
            Span rate = new Span(getTranslation("live.rate", numbers.count(load.rowsPerSecond(now))));
            rate.addClassName("numeric");
            line.add(rate);
        }
        load.timeLeft(now)
                .ifPresent(
                        left -> line.add(new Span(getTranslation("live.left", LoadWords.duration(left, getLocale())))));
        control.filter(_ -> !load.cancelling())
                .ifPresent(may -> line.add(new Button(getTranslation("loads.cancel"), _ -> may.cancel(source))));
        return line;
    }

    private ProgressBar bar(LoadProgress load) {
        var bar = new ProgressBar();
        bar.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation("live.progress", load.order().source()));
        long expected = load.rowsExpected().orElse(0);
        if (load.phase() == LoadProgress.Phase.READING && expected > 0) {
            bar.setValue(Math.min(1.0, (double) load.rowsRead() / expected));
        } else {
            bar.setIndeterminate(true);
        }
        return bar;
    }
}
