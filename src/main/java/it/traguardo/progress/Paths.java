package it.traguardo.progress;

import it.traguardo.calendar.OfficeCalendar;
import it.traguardo.indicator.Indicators;
import it.traguardo.indicator.Reading;
import it.traguardo.vocabulary.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How far a total should be on a day, by the path its indicator declares. */
final class Paths {

    private static final int MOST_YEARS = 5;

    private final Indicators indicators;

    Paths(Indicators indicators) {
        this.indicators = indicators;
    }

    /** Empty where past years or phases are asked for and there are none. */
    Optional<Elapsed> elapsed(Reading reading, LocalDate day, List<Stretch> phases, OfficeCalendar calendar) {
        return switch (reading.indicator().path()) {
            case LINEAR -> Optional.of(Elapsed.linear(reading.period(), day, calendar));
            case SEASONAL -> Elapsed.seasonal(pastYears(reading, day));
            case PHASES -> Elapsed.phases(phases, day);
        };
    }

    private List<Elapsed> pastYears(Reading reading, LocalDate day) {
        return IntStream.rangeClosed(1, MOST_YEARS)
                .boxed()
                .flatMap(back -> pastYear(reading, day, back))
                .toList();
    }

    /** As it is known now; a year whose sum is not above 0, or was above it meanwhile, tells of no path. */
    private Stream<Elapsed> pastYear(Reading reading, LocalDate day, int back) {
        LocalDate start = reading.period().start().minusYears(back);
        LocalDate end = reading.period().end().minusYears(back);
        BigDecimal whole = total(reading, start, end);
        LocalDate until = day.minusYears(back).plusDays(1);
        BigDecimal done =
                until.isAfter(start) ? total(reading, start, until.isBefore(end) ? until : end) : BigDecimal.ZERO;
        return whole.signum() <= 0 || done.signum() < 0 || done.compareTo(whole) > 0
                ? Stream.empty()
                : Stream.of(new Elapsed(done, whole));
    }

    private BigDecimal total(Reading reading, LocalDate start, LocalDate end) {
        var part = new Period(start + ".." + end, start, end);
        return indicators
                .value(new Reading(
                        reading.indicator(),
                        part,
                        reading.asOf(),
                        reading.policy(),
                        reading.structure(),
                        reading.knownAt()))
                .value()
                .orElse(BigDecimal.ZERO);
    }
}
