package it.traguardo.cycle;

import java.util.List;

/** Something is not done, and nothing was changed; the message says what stopped, and what to do. */
public final class RefusedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Refusal reason;
    private final transient List<String> parameters;

    /** @param parameters what the reason is about, for the words of a page */
    RefusedException(Refusal reason, String message, String... parameters) {
        super(message);
        this.reason = reason;
        this.parameters = List.of(parameters);
    }

    public Refusal reason() {
        return reason;
    }

    public List<String> parameters() {
        return parameters;
    }

    /** Refuses a text that could not be kept whole. */
    static void checkLength(String what, String text, int most) {
        if (text.length() > most) {
            throw new RefusedException(
                    Refusal.LENGTH,
                    "%s has %d characters, and %d can be kept. Shorten it.".formatted(what, text.length(), most),
                    String.valueOf(text.length()),
                    String.valueOf(most));
        }
    }
}
