package it.traguardo.etl;

/**
 * One load that somebody or something asks for.
 *
 * @param source folder of {@code etl/}
 * @param attempt 1 for the first, one more for each after a load that stopped
 */
public record LoadOrder(String source, LoadCause cause, int attempt, LoadScope scope) {

    public LoadOrder {
        if (attempt < 1) {
            throw new IllegalArgumentException("attempt " + attempt);
        }
    }

    /** The first attempt at what changed. */
    public static LoadOrder changes(String source, LoadCause cause) {
        return new LoadOrder(source, cause, 1, new LoadScope.Changes());
    }
}
