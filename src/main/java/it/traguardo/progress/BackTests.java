package it.traguardo.progress;

import it.traguardo.indicator.DailyArrivals;
import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.Indicators;
import it.traguardo.indicator.Measure;
import it.traguardo.indicator.Reading;
import it.traguardo.indicator.RequestLife;
import it.traguardo.indicator.RequestLives;
import it.traguardo.vocabulary.Period;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Forecasts past periods as it would have been done then, and compares. */
public final class BackTests {

    private static final int MOST_PERIODS = 5;
    private static final int QUARTERS = 4;

    /** Fewer than of a forecast that is shown: there are many to make, and no single end matters. */
    private static final int RUNS = 300;

    private final Indicators indicators;
    private final RequestLives lives;
    private final Forecasts forecasts;

    public BackTests(Indicators indicators, RequestLives lives, Forecasts forecasts) {
        this.indicators = indicators;
        this.lives = lives;
        this.forecasts = forecasts;
    }

    /**
     * The same period of past years, as far as there are values. Cut-offs are those of then, the state of knowledge is that of
     * the reading: what was corrected later is corrected.
     */
    public BackTest of(Reading reading) {
        if (Forecasts.unsuitable(reading)
                .filter(reason -> reason != NoForecast.Reason.PERIOD_OVER && reason != NoForecast.Reason.NOT_BEGUN)
                .isPresent()) {
            return new BackTest(List.of());
        }
        List<RequestLife> all = lives.lives(reading, Period.ALL.start());
        List<DailyArrivals> arrivals = lives.arrivals(reading);
        var trials = new ArrayList<Trial>();
        for (int back = 1; back <= MOST_PERIODS && !arrivals.isEmpty(); back++) {
            Reading past = past(reading, back);
            if (arrivals.getFirst().receivedOn().isBefore(past.period().end())) {
                trials.addAll(trials(past, all, arrivals));
            }
        }
        return new BackTest(trials);
    }

    private List<Trial> trials(Reading ended, List<RequestLife> all, List<DailyArrivals> arrivals) {
        IndicatorValue came = indicators.value(ended);
        Measure measure = ended.indicator().measure();
        Optional<Aim> aim = Aim.of(came);
        return came.value().stream()
                .flatMap(value -> days(ended.period()).map(day -> {
                    Reading then = ended.withAsOf(day);
                    return new Trial(
                            ended.period(),
                            day,
                            forecast(then, aim, all, arrivals),
                            indicators.parts(then).value(measure),
                            value,
                            aim.map(wanted -> wanted.isMetBy(came.parts(), measure)));
                }))
                .toList();
    }

    /** From what could be seen on the day: a request that ended later was open. */
    private Prediction forecast(Reading then, Optional<Aim> aim, List<RequestLife> all, List<DailyArrivals> arrivals) {
        LocalDate day = then.asOf();
        LocalDate since = day.minusDays(Groups.LONGEST_WINDOW - 1L);
        List<RequestLife> seen = all.stream()
                .flatMap(life -> life.on(day).stream())
                .filter(life -> life.endedOn() == null || !life.endedOn().isBefore(since))
                .toList();
        List<DailyArrivals> known = arrivals.stream()
                .filter(some -> !some.receivedOn().isAfter(day))
                .toList();
        return Forecaster.forecast(forecasts.base(then, aim, seen, known), Scenario.NONE, RUNS);
    }

    /** The whole of the period so many years back. */
    private static Reading past(Reading reading, int back) {
        Period period = reading.period();
        LocalDate start = period.start().minusYears(back);
        LocalDate end = period.end().minusYears(back);
        var past = new Period(code(start, end), start, end);
        return new Reading(
                reading.indicator(), past, end.minusDays(1), reading.policy(), reading.structure(), reading.knownAt());
    }

    private static String code(LocalDate start, LocalDate end) {
        return start.plusYears(1).equals(end) && start.getDayOfYear() == 1
                ? Year.from(start).toString()
                : start + ".." + end.minusDays(1);
    }

    /** The last days of all quarters of the period but the last; of a year 31/03, 30/06 and 30/09. */
    private static Stream<LocalDate> days(Period period) {
        if (Period.of(period.targetYear())
                .equals(new Period(period.targetYear().toString(), period.start(), period.end()))) {
            return Stream.of(3, 6, 9)
                    .map(month -> period.start().plusMonths(month).minusDays(1));
        }
        long days = ChronoUnit.DAYS.between(period.start(), period.end());
        return Stream.of(1, 2, 3).map(quarter -> period.start().plusDays(days * quarter / QUARTERS - 1));
    }
}
