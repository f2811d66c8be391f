package it.traguardo.dashboard;

import com.vaadin.flow.shared.Registration;
import it.traguardo.etl.Loader;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Tells open pages that new data have been published. */
@Component
class Publications {

    private final List<Runnable> pages = new CopyOnWriteArrayList<>();

    Publications(Loader loader) {
        loader.onPublish(() -> pages.forEach(Runnable::run));
    }

    Registration add(Runnable page) {
        pages.add(page);
        return () -> pages.remove(page);
    }
}
