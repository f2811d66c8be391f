package it.traguardo.warehouse;

/** A check of {@code 90_checks/stop} found offenders. */
public class CheckFailedException extends RuntimeException {

    public CheckFailedException(String check, long rows, String first) {
        super("check %s: %d row(s), first %s".formatted(check, rows, first));
    }
}
