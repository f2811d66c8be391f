package it.traguardo.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * How forecasts of past periods would have turned out.
 *
 * @param trials the latest period first, its days in order
 */
public record BackTest(List<Trial> trials) {

    public BackTest {
        trials = List.copyOf(trials);
    }

    /** Trials with a forecast. */
    public long forecasts() {
        return trials.stream().flatMap(trial -> trial.forecast().stream()).count();
    }

    /** Forecasts whose interval held what came. */
    public long held() {
        return trials.stream()
                .filter(trial -> trial.forecast()
                        .map(forecast -> forecast.holds(trial.came()))
                        .orElse(false))
                .count();
    }

    /** Mean distance of the forecast from what came, in the unit of the indicator. */
    public Optional<BigDecimal> meanError() {
        return mean(trials.stream().flatMap(trial -> trial.error().stream()).toList());
    }

    /** The same of saying that the value of the day stays. */
    public Optional<BigDecimal> meanErrorOfNoChange() {
        return mean(trials.stream()
                .flatMap(trial -> trial.errorOfNoChange().stream())
                .toList());
    }

    /** 0 where every chance was right and certain; 0.25 for who always says one half. */
    public Optional<BigDecimal> brierScore() {
        return mean(trials.stream().flatMap(trial -> trial.brier().stream()).toList());
    }

    private static Optional<BigDecimal> mean(List<BigDecimal> numbers) {
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(numbers.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(numbers.size()), MathContext.DECIMAL128));
    }
}
