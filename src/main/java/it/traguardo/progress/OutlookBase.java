package it.traguardo.progress;

import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.Parts;
import java.util.Optional;

/**
 * All that is read to say how a value goes on; many scenarios are tried out on it.
 *
 * @param best its parts if all that is open came into the numerator
 * @param elapsed how far a total should be; empty for other values, and where the path of the indicator is not there
 * @param workingDays left in the period after the cut-off
 * @param forecast empty where no forecast can be
 */
public record OutlookBase(
        IndicatorValue value,
        Parts best,
        Optional<Elapsed> elapsed,
        long workingDays,
        Optional<ForecastBase> forecast) {}
