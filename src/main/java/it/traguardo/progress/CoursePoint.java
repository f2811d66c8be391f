package it.traguardo.progress;

import it.traguardo.indicator.Parts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a value was on a day of its period, and where it should be.
 *
 * @param actual parts of the value as of the day; empty for a day to come
 * @param expected in the unit of the indicator; empty without a target or a path
 */
public record CoursePoint(LocalDate day, Optional<Parts> actual, Optional<BigDecimal> expected) {}
