package it.traguardo.plan;

/**
 * Work a sheet names and the indicator that measures it.
 *
 * @param text words of the description
 * @param indicator code
 */
public record Activity(String text, String indicator) {}
