package it.traguardo.plan;

import it.traguardo.vocabulary.Period;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A target changed after approval, by an act.
 *
 * @param date of the act: from then on the target holds
 * @param indicator code of a line of the sheet
 * @param target the new one, in the unit of the indicator
 */
public record Variation(
        String act, LocalDate date, String indicator, Period period, BigDecimal target, String reason) {}
