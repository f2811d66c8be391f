package it.traguardo.warehouse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one check found.
 *
 * @param name of its file in {@code sql/90_checks}, or of the rule
 * @param kind {@code SQL} for those files; otherwise the rule that was checked
 * @param offenders how many rows it found; 0 when it passed
 * @param sample the first of them as JSON, at most {@value #SAMPLE}
 * @param message what it found, on one line; null when it passed
 */
public record CheckResult(
        String name,
        Severity severity,
        String kind,
        long offenders,
        List<String> sample,
        @Nullable String message) {

    public static final int SAMPLE = 1000;

    /** What becomes of a load whose check finds something. */
    public enum Severity {
        /** It changes nothing. */
        STOP,
        /** It goes on, and says so. */
        WARN
    }

    public boolean passed() {
        return offenders == 0;
    }
}
