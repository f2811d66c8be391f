package it.traguardo.plan;

import java.util.Optional;

/**
 * An obiettivo operativo: what a sheet works for.
 *
 * @param budget mission and programme of the budget it belongs to
 */
public record OperativeObjective(String code, String title, Optional<ProgrammeCode> budget) {}
