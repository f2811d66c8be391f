package it.traguardo.cycle;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Optional;

/** When a sheet is looked at as a whole. */
public enum CheckKind {
    /** Stato di attuazione, at 30/06. */
    MID_YEAR("30-06"),
    /** Consuntivo, at 31/12. */
    FINAL("31-12"),
    /** The same year once what was open has matured, at 31/01 of the next (P-2): beside the final result, never instead. */
    MATURED("31-01");

    private final String code;

    CheckKind(String code) {
        this.code = code;
    }

    /** Day and month, as addresses have it. */
    public String code() {
        return code;
    }

    public static Optional<CheckKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /** Last day whose events count. */
    public LocalDate cutOff(Year year) {
        return switch (this) {
            case MID_YEAR -> year.atMonth(6).atEndOfMonth();
            case FINAL -> year.atMonth(12).atEndOfMonth();
            case MATURED -> year.plusYears(1).atMonth(1).atEndOfMonth();
        };
    }
}
