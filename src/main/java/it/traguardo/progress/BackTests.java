package it.traguardo.progress;

import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.Indicators;
import it.traguardo.indicator.Reading;
import it.traguardo.vocabulary.Period;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Forecasts past periods as it would have been done then, and compares. */
public final class BackTests {

    private static final int MOST_PERIODS = 5;
    private static final int QUARTERS = 4;

    private final Indicators indicators;
    private final Forecasts forecasts;

    public BackTests(Indicators indicators, Forecasts forecasts) {
        this.indicators = indicators;
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
        var trials = new ArrayList<Trial>();
        for (int back = 1; back <= MOST_PERIODS; back++) {
            trials.addAll(trials(past(reading, back)));
        }
        return new BackTest(trials);
    }

    private List<Trial> trials(Reading ended) {
        IndicatorValue came = indicators.value(ended);
        return came.value().stream()
                .flatMap(value -> days(ended.period()).map(day -> {
                    Reading then = ended.withAsOf(day);
                    return new Trial(
                            ended.period(),
                            day,
                            forecasts.of(then),
                            indicators.value(then).value(),
                            value,
                            Aim.of(came)
                                    .map(aim -> aim.isMetBy(
                                            came.parts(), ended.indicator().measure())));
                }))
                .toList();
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
