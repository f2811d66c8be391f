package it.traguardo.plan;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Money a sheet is given, in euro and cents.
 *
 * @param title as the budget names it
 * @param chapter capitolo of the budget
 * @param initial as first approved
 * @param current after the variations of the budget; as initial when none is stated
 */
public record BudgetLine(
        String title, Optional<String> chapter, ProgrammeCode budget, BigDecimal initial, BigDecimal current) {}
