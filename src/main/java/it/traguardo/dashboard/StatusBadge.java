package it.traguardo.dashboard;

import com.vaadin.flow.component.html.Span;
import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.Status;

/** State of a value: sign, word and colour, never colour alone. */
class StatusBadge extends Span {

    StatusBadge(IndicatorValue value) {
        Status status = value.status();
        String key = Wording.key(status);
        addClassNames("status", "status-" + key);
        add(sign(status), new Span(getTranslation(wordKey(value))));
    }

    /**
     * A year that still runs is on course or not; one that is over has met its target or not. What a total has reached or
     * gone beyond stands, however long its year goes on.
     */
    static String wordKey(IndicatorValue value) {
        String key = Wording.key(value.status());
        boolean running = value.reading().isRunning()
                && !value.reading().indicator().measure().isTotal();
        return switch (value.status()) {
            case MET, NEAR, MISSED -> (running ? "status.running." : "status.over.") + key;
            case UNDER_WAY, NO_TARGET, NOT_APPLICABLE -> "status." + key;
        };
    }

    /** For the eye alone: who hears the page hears the word. */
    static Span sign(Status status) {
        return sign(
                switch (status) {
                    case MET -> "✓";
                    case NEAR -> "!";
                    case MISSED -> "✕";
                    case UNDER_WAY -> "…";
                    case NO_TARGET, NOT_APPLICABLE -> "–";
                });
    }

    /** The same of something else that is well or not: a load, a check, the age of data. */
    static Span of(String sign, String word, String colour) {
        Span badge = new Span(sign(sign), new Span(word));
        badge.addClassNames("status", "status-" + colour);
        return badge;
    }

    private static Span sign(String text) {
        Span sign = new Span(text);
        sign.addClassName("status-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        return sign;
    }
}
