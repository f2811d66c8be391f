package it.traguardo.warehouse;

import java.util.List;

/** A check of {@code 90_checks/stop} found offenders. */
public class CheckFailedException extends RuntimeException {

    private final transient List<CheckResult> results;

    /** @param results of all that were run; one of them at least did not pass */
    public CheckFailedException(List<CheckResult> results) {
        super(results.stream()
                .filter(result -> !result.passed())
                .findFirst()
                .orElseThrow()
                .message());
        this.results = List.copyOf(results);
    }

    public List<CheckResult> results() {
        return results;
    }
}
