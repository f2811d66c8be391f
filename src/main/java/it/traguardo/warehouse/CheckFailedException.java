package it.traguardo.warehouse;

import java.util.List;

/** A check at which a load has to stop found offenders. */
public class CheckFailedException extends RuntimeException {

    private final transient List<CheckResult> results;

    /** @param results of all that were run; one of them at least stops the load */
    public CheckFailedException(List<CheckResult> results) {
        super(results.stream()
                .filter(result -> !result.passed() && result.severity() == CheckResult.Severity.STOP)
                .findFirst()
                .orElseThrow()
                .message());
        this.results = List.copyOf(results);
    }

    public List<CheckResult> results() {
        return results;
    }
}
