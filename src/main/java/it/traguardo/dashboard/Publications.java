package it.traguardo.dashboard;

import com.vaadin.flow.shared.Registration;
import it.traguardo.etl.LoadListener;
import it.traguardo.etl.Loader;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Tells open pages that a load has ended. */
@Component
class Publications {

    private final List<LoadListener> pages = new CopyOnWriteArrayList<>();

    Publications(Loader loader) {
        loader.onEnd(changed -> pages.forEach(page -> page.ended(changed)));
    }

    Registration add(LoadListener page) {
        pages.add(page);
        return () -> pages.remove(page);
    }
}
