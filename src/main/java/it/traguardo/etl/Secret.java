package it.traguardo.etl;

import org.jspecify.annotations.Nullable;

/** A password or a token, which nothing may print. */
public record Secret(String value) {

    public static final Secret NONE = new Secret("");

    /** {@code text} without the secret in it. */
    public String hideIn(@Nullable String text) {
        String shown = String.valueOf(text);
        return value.isBlank() ? shown : shown.replace(value, "•••");
    }

    /** {@code cause} when nothing in it tells the secret, else null. */
    @Nullable
    Throwable unlessToldBy(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (!hideIn(each.getMessage()).equals(String.valueOf(each.getMessage()))) {
                return null;
            }
        }
        return cause;
    }

    @Override
    public String toString() {
        return "•••";
    }
}
