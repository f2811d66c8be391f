package it.traguardo.dashboard;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A grey shape until the numbers are there; one that is slow or fails never holds up the rest of the page. */
class Later<T> extends Composite<Div> {

    private static final Logger log = LoggerFactory.getLogger(Later.class);
    /** Platform threads: a DuckDB call would pin a virtual one. */
    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(
            4, Thread.ofPlatform().daemon().name("dashboard-", 0).factory());

    private final transient Supplier<T> read;
    private final transient Function<T, Component> show;

    /** @param skeleton class name that gives the grey shape its size */
    Later(String skeleton, Supplier<T> read, Function<T, Component> show) {
        this.read = read;
        this.show = show;
        getContent().addClassNames("later", skeleton);
        getContent().getElement().setAttribute("aria-busy", "true");
        Div shape = new Div();
        shape.addClassName("skeleton");
        getContent().add(shape);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (event.isInitialAttach()) {
            UI ui = event.getUI();
            WORKERS.execute(() -> readAndShow(ui));
        }
    }

    private void readAndShow(UI ui) {
        try {
            T read = this.read.get();
            show(ui, () -> replaceWith(show.apply(read)));
        } catch (RuntimeException failed) {
            log.error("A part of a page could not be read", failed);
            show(ui, () -> {
                Paragraph sorry = new Paragraph(getTranslation("error.part"));
                sorry.addClassName("error-note");
                replaceWith(sorry);
            });
        }
    }

    /** Nobody waits any more once the page is closed: that is no failure. */
    private static void show(UI ui, Command change) {
        try {
            ui.access(change);
        } catch (UIDetachedException closed) {
            log.debug("A page was closed before all its parts were there");
        }
    }

    private void replaceWith(Component component) {
        getContent().removeAll();
        getContent().removeClassName("later");
        getContent().getElement().setAttribute("aria-busy", "false");
        getContent().add(component);
    }
}
