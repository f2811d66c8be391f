package it.traguardo.progress;

import it.traguardo.indicator.IndicatorValue;
import java.util.Optional;

/**
 * How a value stands, what it still needs and how it will probably end.
 *
 * @param aim that of the scenario; empty without a target
 * @param pace empty where nothing says how many requests are still to come, and without a target
 */
public record Outlook(
        IndicatorValue value, Optional<Aim> aim, Course course, Optional<NeededPace> pace, Prediction prediction) {

    public Optional<Forecast> forecast() {
        return prediction instanceof Forecast forecast ? Optional.of(forecast) : Optional.empty();
    }
}
