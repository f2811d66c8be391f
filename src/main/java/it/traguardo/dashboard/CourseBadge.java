package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import it.traguardo.progress.Course;

/** State of a value against its path: sign, word and colour, never colour alone. */
class CourseBadge extends Composite<Span> {

    CourseBadge(Course.State state) {
        getContent()
                .add(StatusBadge.of(
                        sign(state), getTranslation("progress.state." + Wording.key(state)), colour(state)));
    }

    private static String sign(Course.State state) {
        return switch (state) {
            case REACHED -> "★";
            case ON_COURSE -> "✓";
            case AT_RISK -> "!";
            case OFF_COURSE -> "✕";
            case NOT_APPLICABLE -> "–";
        };
    }

    private static String colour(Course.State state) {
        return switch (state) {
            case REACHED, ON_COURSE -> "met";
            case AT_RISK -> "near";
            case OFF_COURSE -> "missed";
            case NOT_APPLICABLE -> "not-applicable";
        };
    }
}
