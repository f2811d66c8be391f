package it.traguardo.progress;

import it.traguardo.indicator.DailyArrivals;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.Indicators;
import it.traguardo.indicator.Measure;
import it.traguardo.indicator.Parts;
import it.traguardo.indicator.Reading;
import it.traguardo.indicator.RequestLife;
import it.traguardo.indicator.RequestLives;
import it.traguardo.vocabulary.Maturity;
import it.traguardo.vocabulary.PeriodBasis;
import java.util.List;
import java.util.Optional;

/** Forecasts values of running periods, by what the reading lets see: what happened later, or became known later, does not count. */
public final class Forecasts {

    private static final int RUNS = 1_000;

    private final Indicators indicators;
    private final RequestLives lives;

    public Forecasts(Indicators indicators, RequestLives lives) {
        this.indicators = indicators;
        this.lives = lives;
    }

    /** The value of the reading at the end of its period. */
    public Prediction of(Reading reading) {
        return unsuitable(reading)
                .<Prediction>map(NoForecast::because)
                .orElseGet(() -> Forecaster.forecast(base(indicators.value(reading)), Scenario.NONE, RUNS));
    }

    /** The same as it would be under a scenario. */
    Prediction of(ForecastBase base, Scenario scenario) {
        return Forecaster.forecast(base, scenario, RUNS);
    }

    /** What to forecast from; read once for many scenarios. */
    ForecastBase base(IndicatorValue value) {
        Reading reading = value.reading();
        return base(
                reading,
                Aim.of(value),
                lives.lives(reading, reading.asOf().minusDays(Groups.LONGEST_WINDOW - 1L)),
                lives.arrivals(reading));
    }

    /** @param all every request that is open at the cut-off, or ended before it as late as a forecast looks back */
    ForecastBase base(Reading reading, Optional<Aim> aim, List<RequestLife> all, List<DailyArrivals> arrivals) {
        Parts counted = indicators.parts(reading.withMaturity(Maturity.ALL));
        return new ForecastBase(reading, aim, decided(reading, counted, all), all, arrivals);
    }

    /** Why there can be no forecast, whatever the data. */
    public static Optional<NoForecast.Reason> unsuitable(Reading reading) {
        IndicatorDefinition indicator = reading.indicator();
        if (indicator.streams().isEmpty()) {
            return Optional.of(NoForecast.Reason.MANUAL);
        }
        if (indicator.measure() == Measure.AMOUNT) {
            return Optional.of(NoForecast.Reason.AMOUNT);
        }
        if (reading.asOf().isBefore(reading.period().start())) {
            return Optional.of(NoForecast.Reason.NOT_BEGUN);
        }
        if (!reading.isRunning()) {
            return Optional.of(NoForecast.Reason.PERIOD_OVER);
        }
        return reading.period().end().isAfter(reading.period().start().plusYears(1))
                ? Optional.of(NoForecast.Reason.PERIOD_TOO_LONG)
                : Optional.empty();
    }

    /** Without what is open, which is counted in a cohort only, and in no mean. */
    private static Parts decided(Reading reading, Parts all, List<RequestLife> lives) {
        Shape shape = Shape.of(reading.indicator().measure());
        if (reading.basis() == PeriodBasis.FLOW || shape == Shape.MEAN) {
            return all;
        }
        long open = lives.stream()
                .filter(life -> life.isOpen() && reading.period().contains(life.receivedOn()))
                .mapToLong(RequestLife::requests)
                .sum();
        return new Parts(all.numerator() - (shape == Shape.TOTAL ? open : 0), all.denominator() - open);
    }
}
