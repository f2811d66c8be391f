package it.traguardo.plan;

import java.time.LocalDate;

/**
 * One text of a DUP: the first, the note that updates it, a later variation.
 *
 * @param number from 1, growing
 * @param act that approves it
 * @param date of the act
 */
public record DocumentVersion(int number, String act, LocalDate date) {}
