package it.traguardo.progress;

import it.traguardo.vocabulary.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What would have been forecast on a day of a past period, and what came.
 *
 * @param asOf the day
 * @param soFar the value on it; empty when there was none
 * @param came the value at the end of the period
 * @param met whether that met the target; empty without one
 */
public record Trial(
        Period period,
        LocalDate asOf,
        Prediction prediction,
        Optional<BigDecimal> soFar,
        BigDecimal came,
        Optional<Boolean> met) {

    public Optional<Forecast> forecast() {
        return prediction instanceof Forecast forecast ? Optional.of(forecast) : Optional.empty();
    }

    /** How far off the forecast was; empty without one. */
    Optional<BigDecimal> error() {
        return forecast().map(forecast -> forecast.median().subtract(came).abs());
    }

    /** How far off it would have been to say that nothing changes; empty without a value or a forecast. */
    Optional<BigDecimal> errorOfNoChange() {
        return forecast().flatMap(_ -> soFar).map(value -> value.subtract(came).abs());
    }

    /** The square of the chance less what came, 1 or 0 (Brier 1950). */
    Optional<BigDecimal> brier() {
        return forecast()
                .flatMap(Forecast::chance)
                .flatMap(chance -> met.map(hit -> {
                    BigDecimal off = hit ? BigDecimal.ONE.subtract(chance) : chance;
                    return off.multiply(off);
                }));
    }
}
