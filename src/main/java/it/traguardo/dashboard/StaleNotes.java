package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import it.traguardo.indicator.SourceState;
import java.util.List;

/** Which sources stopped at their last load, and of when their data are; nothing while all is well. */
class StaleNotes extends Composite<Div> {

    StaleNotes(List<SourceState> states) {
        var numbers = new Numbers(getLocale());
        for (SourceState state : states) {
            if (state.isStale()) {
                Paragraph note = new Paragraph(getTranslation(
                        state.loadedAt().isPresent() ? "stale.shown" : "stale.never",
                        state.source(),
                        state.stoppedAt().map(numbers::instant).orElse("–"),
                        state.loadedAt().map(numbers::instant).orElse("–")));
                note.addClassName("warning-note");
                note.getElement().setAttribute("role", "alert");
                getContent().add(note);
            }
        }
    }
}
