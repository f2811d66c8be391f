package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

/** Says honestly why there is nothing to show, and what to do about it. */
class EmptyState extends Composite<Div> {

    /** Why there is nothing. */
    enum Reason {
        /** No source has been loaded yet; the first load may be under way. */
        NOTHING_LOADED("nothing-loaded"),
        /** The sources are loaded and hold no request of these streams and this period. */
        NO_REQUESTS("no-requests"),
        /** Requests there are, but all of them are left out. */
        ALL_LEFT_OUT("all-left-out"),
        /** The content declares no sheet for the year. */
        NO_SHEETS("no-sheets"),
        /** Nothing was known yet at the moment asked for. */
        NOTHING_KNOWN("nothing-known"),
        /** No row passes the filter chosen. */
        NO_ROWS("no-rows"),
        /** No load passes the filter chosen. */
        NO_LOADS("no-loads"),
        /** No sheet of this year or the last has an indicator entered by hand. */
        NO_MANUAL_VALUES("no-manual-values"),
        /** Who is signed in answers for no unit. */
        NO_UNIT("no-unit"),
        /** The units asked for have no sheet in the year. */
        NO_SHEETS_OF_UNIT("no-sheets-of-unit");

        private final String key;

        Reason(String key) {
            this.key = key;
        }
    }

    private final Reason reason;

    EmptyState(Reason reason) {
        this.reason = reason;
        getContent().addClassNames("empty-state", reason.key);
        getContent().getElement().setAttribute("role", "status");
        getContent()
                .add(
                        new H3(getTranslation("empty." + reason.key + ".title")),
                        new Paragraph(getTranslation("empty." + reason.key + ".text")));
    }

    Reason reason() {
        return reason;
    }
}
