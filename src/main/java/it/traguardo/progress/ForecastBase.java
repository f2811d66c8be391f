package it.traguardo.progress;

import it.traguardo.indicator.DailyArrivals;
import it.traguardo.indicator.Parts;
import it.traguardo.indicator.Reading;
import it.traguardo.indicator.RequestLife;
import it.traguardo.vocabulary.PeriodBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All a forecast is made from; read once, tried out under many scenarios.
 *
 * @param decided parts of the requests of the period whose part in the value is settled
 * @param lives what is open, and what ended in the last three years
 * @param arrivals of all years, the first day first
 */
public record ForecastBase(
        Reading reading, Optional<Aim> aim, Parts decided, List<RequestLife> lives, List<DailyArrivals> arrivals) {

    public ForecastBase {
        lives = List.copyOf(lives);
        arrivals = List.copyOf(arrivals);
    }

    /** Days from the cut-off to the last of the period. */
    int horizon() {
        return Math.toIntExact(
                reading.period().end().toEpochDay() - 1 - reading.asOf().toEpochDay());
    }

    LocalDate firstArrival() {
        return arrivals.getFirst().receivedOn();
    }

    /** Of a cohort what is open now belongs to it only when it was received in it. */
    boolean matters(RequestLife life) {
        return life.isOpen()
                && (reading.basis() == PeriodBasis.FLOW || reading.period().contains(life.receivedOn()));
    }

    long open() {
        return lives.stream()
                .filter(this::matters)
                .mapToLong(RequestLife::requests)
                .sum();
    }
}
