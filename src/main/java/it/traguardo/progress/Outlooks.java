package it.traguardo.progress;

import it.traguardo.calendar.OfficeCalendar;
import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.Indicators;
import it.traguardo.indicator.Parts;
import it.traguardo.indicator.Reading;
import it.traguardo.indicator.RequestLife;
import it.traguardo.progress.Course.Reason;
import it.traguardo.vocabulary.Maturity;
import it.traguardo.vocabulary.PeriodBasis;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Says of a value how it stands to its path, what is still needed, and how its period will probably end. */
public final class Outlooks {

    /** Of a longer period the course is told by month. */
    private static final long DAYS_BY_WEEK = 62;

    private static final int WEEK = 7;

    private final Indicators indicators;
    private final Forecasts forecasts;
    private final Paths paths;
    private final Function<Optional<Instant>, OfficeCalendar> calendarAt;

    /** @param calendarAt the office calendar as it was known at an instant */
    public Outlooks(
            Indicators indicators, Forecasts forecasts, Function<Optional<Instant>, OfficeCalendar> calendarAt) {
        this.indicators = indicators;
        this.forecasts = forecasts;
        this.paths = new Paths(indicators);
        this.calendarAt = calendarAt;
    }

    /** @param phases of the sheet, for an indicator whose path is by phases */
    public Outlook of(Reading reading, List<Stretch> phases) {
        return of(base(reading, phases), Scenario.NONE);
    }

    /** What is read; many scenarios can be tried out on it. */
    public OutlookBase base(Reading reading, List<Stretch> phases) {
        IndicatorValue value = indicators.value(reading);
        OfficeCalendar calendar = calendarAt.apply(reading.knownAt());
        Optional<ForecastBase> forecast =
                Forecasts.unsuitable(reading).isPresent() ? Optional.empty() : Optional.of(forecasts.base(value));
        return new OutlookBase(
                value,
                forecast.map(base -> best(value, base)).orElse(value.parts()),
                isTotal(reading) ? paths.elapsed(reading, reading.asOf(), phases, calendar) : Optional.empty(),
                workingDays(reading, calendar),
                forecast);
    }

    public Outlook of(OutlookBase base, Scenario scenario) {
        Optional<Aim> aim = Aim.of(base.value()).map(scenario::aim);
        Reading reading = base.value().reading();
        Prediction prediction = base.forecast()
                .map(forecast -> forecasts.of(forecast, scenario))
                .orElseGet(
                        () -> NoForecast.because(Forecasts.unsuitable(reading).orElseThrow()));
        return new Outlook(
                base.value(),
                aim,
                aim.map(wanted -> course(base, wanted)).orElseGet(() -> Course.notApplicable(Reason.NO_TARGET)),
                aim.flatMap(wanted -> pace(base, wanted, prediction)),
                prediction);
    }

    /** The value on days of its period, those to come too, with its path; the first day first. */
    public List<CoursePoint> points(IndicatorValue value, List<Stretch> phases) {
        Reading reading = value.reading();
        OfficeCalendar calendar = calendarAt.apply(reading.knownAt());
        Optional<BigDecimal> target = value.target();
        return days(reading).stream()
                .map(day -> new CoursePoint(
                        day,
                        day.isAfter(reading.asOf())
                                ? Optional.empty()
                                : Optional.of(indicators.parts(reading.withAsOf(day)))
                                        .filter(parts -> parts.value(
                                                        reading.indicator().measure())
                                                .isPresent()),
                        target.flatMap(wanted -> isTotal(reading)
                                ? paths.elapsed(reading, day, phases, calendar).map(elapsed -> elapsed.of(wanted))
                                : Optional.of(wanted))))
                .toList();
    }

    private static TreeSet<LocalDate> days(Reading reading) {
        LocalDate start = reading.period().start();
        LocalDate last = reading.period().end().minusDays(1);
        var days = new TreeSet<LocalDate>();
        boolean weeks = ChronoUnit.DAYS.between(start, last) <= DAYS_BY_WEEK;
        for (LocalDate day =
                        weeks ? start.plusDays(WEEK - 1L) : start.plusMonths(1).minusDays(1);
                day.isBefore(last);
                day = weeks ? day.plusDays(WEEK) : day.plusDays(1).plusMonths(1).minusDays(1)) {
            days.add(day);
        }
        days.add(last);
        if (reading.period().contains(reading.asOf())) {
            days.add(reading.asOf());
        }
        return days;
    }

    private static Course course(OutlookBase base, Aim aim) {
        Reading reading = base.value().reading();
        if (base.value().value().isEmpty()) {
            return Course.notApplicable(Reason.NO_VALUE);
        }
        var courses =
                new Courses(reading.indicator().measure(), aim, base.value().parts(), reading.isRunning(), base.best());
        if (!isTotal(reading)) {
            return courses.shareOrMean();
        }
        return base.elapsed()
                .map(elapsed -> courses.total(base.value().value().orElseThrow(), elapsed))
                .orElseGet(() -> Course.notApplicable(Reason.NO_PATH));
    }

    private static Optional<NeededPace> pace(OutlookBase base, Aim aim, Prediction prediction) {
        Reading reading = base.value().reading();
        if (!reading.isRunning()) {
            return Optional.empty();
        }
        if (isTotal(reading)) {
            return base.value().value().map(actual -> NeededPaces.total(aim, actual, base.workingDays()));
        }
        return base.forecast()
                .flatMap(read -> prediction instanceof Forecast forecast
                        ? Optional.of(
                                Shape.of(reading.indicator().measure()) == Shape.MEAN
                                        ? NeededPaces.mean(aim, read.decided(), forecast.remaining())
                                        : NeededPaces.share(aim, read.decided(), forecast.remaining()))
                        : Optional.empty());
    }

    /** Of a cohort what is open may still come into the numerator, unless it is held to a limit that has passed. */
    private static Parts best(IndicatorValue value, ForecastBase base) {
        Reading reading = value.reading();
        if (reading.basis() == PeriodBasis.FLOW || isTotal(reading)) {
            return value.parts();
        }
        boolean limited = reading.indicator().measure().isLimited();
        boolean matured = reading.policy().maturity() == Maturity.MATURED;
        long gained = 0;
        long added = 0;
        for (RequestLife life : base.lives()) {
            if (base.matters(life)) {
                boolean due = life.limit() != null && !life.limit().isAfter(reading.asOf());
                gained += limited && due ? 0 : life.requests();
                added += matured && !due && life.limit() != null ? life.requests() : 0;
            }
        }
        return new Parts(value.parts().numerator() + gained, value.parts().denominator() + added);
    }

    private static boolean isTotal(Reading reading) {
        return Shape.of(reading.indicator().measure()) == Shape.TOTAL;
    }

    private static long workingDays(Reading reading, OfficeCalendar calendar) {
        LocalDate last = reading.period().end().minusDays(1);
        return reading.asOf().isBefore(last) ? calendar.workingDays(reading.asOf(), last) : 0;
    }
}
