package it.traguardo.plan;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a value is scored against, in the unit of its indicator.
 *
 * @param baseline where the year started from; only {@link ScoreRule#BASELINE} asks for it
 */
record Goal(BigDecimal target, Optional<BigDecimal> baseline) {}
