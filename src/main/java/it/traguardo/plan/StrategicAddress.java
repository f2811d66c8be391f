package it.traguardo.plan;

import java.util.List;

/**
 * An indirizzo strategico of the DUP.
 *
 * @param title as the sheets print it
 * @param name in full
 */
public record StrategicAddress(String code, String title, String name, List<OperativeObjective> objectives) {

    /** An obiettivo operativo under an address. */
    public record OperativeObjective(String code, String title) {}
}
