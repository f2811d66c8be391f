package it.traguardo.indicator;

import static java.util.stream.Collectors.toMap;

import it.traguardo.vocabulary.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** The parts of one month of a reading; the months of a period add up to it. */
public record MonthlyParts(YearMonth month, Parts parts) {

    private static final Parts NOTHING = new Parts(0, 0);

    /**
     * The same months with those between them that have nothing, from the beginning of the period to the cut-off: a month
     * in which nothing was done is a 0 and not a gap. Of all there is, the first month is that of the first request.
     */
    static List<MonthlyParts> unbroken(List<MonthlyParts> months, Reading reading) {
        var known = months.stream().collect(toMap(MonthlyParts::month, MonthlyParts::parts));
        LocalDate lastDay = reading.period().end().minusDays(1);
        YearMonth last = YearMonth.from(reading.asOf().isBefore(lastDay) ? reading.asOf() : lastDay);
        YearMonth first = reading.period().equals(Period.ALL)
                ? months.isEmpty() ? last : months.getFirst().month()
                : YearMonth.from(reading.period().start());
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(month -> new MonthlyParts(month, known.getOrDefault(month, NOTHING)))
                .toList();
    }
}
