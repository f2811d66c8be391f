package it.traguardo.calendar;

import it.traguardo.content.Spelling;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The procedures whose rules of time are known. */
public final class Procedures {

    private final Map<String, Procedure> procedures;

    Procedures(Map<String, Procedure> procedures) {
        this.procedures = new TreeMap<>(procedures);
    }

    /** @throws IllegalArgumentException naming what may have been meant */
    Procedure get(String code) {
        Procedure found = procedures.get(code);
        if (found == null) {
            throw new IllegalArgumentException("No rule of time is known for the procedure '%s'. %s"
                    .formatted(
                            code,
                            Spelling.nearest(code, procedures.keySet())
                                    .map("Did you mean '%s'?"::formatted)
                                    .orElse("Those known are: %s. Add it to etl/terms/."
                                            .formatted(String.join(", ", procedures.keySet())))));
        }
        return found;
    }

    /** Their rules, by procedure. */
    public TermRows rows() {
        return TermRows.of(List.copyOf(procedures.values()));
    }
}
