package it.traguardo.progress;

import it.traguardo.indicator.DailyArrivals;
import it.traguardo.vocabulary.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When requests of one group arrive in what is left of a period, as they did in the same days of past years.
 *
 * @param soFar arrivals of this period up to the cut-off
 * @param years one for each past year
 */
record Season(long soFar, List<PastYear> years) {

    /** Of past years no more than these, the latest. */
    private static final int MOST_YEARS = 5;
    /** Without a past year, days whose arrivals are taken to go on. */
    private static final int RECENT_DAYS = 365;

    /**
     * @param before arrivals from its first day to the day of the cut-off
     * @param after days after the cut-off, one for each arrival up to the last day of the period
     */
    record PastYear(long before, int[] after) {

        PastYear {
            after = after.clone();
        }
    }

    /** How many past years are known from their first day on. */
    static int yearsKnown(Period period, LocalDate firstArrival) {
        return (int) IntStream.rangeClosed(1, MOST_YEARS)
                .filter(back -> !period.start().minusYears(back).isBefore(firstOfMonth(firstArrival)))
                .count();
    }

    /** A register that begins on 4 January knows the whole January: nobody files on a holiday. */
    private static LocalDate firstOfMonth(LocalDate day) {
        return day.withDayOfMonth(1);
    }

    /** @param years past years to look at; with none the days just before the cut-off go on evenly */
    static Season of(List<DailyArrivals> arrivals, Period period, LocalDate asOf, int years, LocalDate firstArrival) {
        LocalDate last = period.end().minusDays(1);
        if (years == 0) {
            return recent(arrivals, asOf, last, firstArrival);
        }
        var past = new ArrayList<PastYear>();
        for (int back = 1; back <= years; back++) {
            LocalDate cutOff = asOf.minusYears(back);
            LocalDate end = last.minusYears(back);
            past.add(new PastYear(
                    count(arrivals, period.start().minusYears(back), cutOff), after(arrivals, cutOff, end)));
        }
        return new Season(count(arrivals, period.start(), asOf), past);
    }

    private static Season recent(List<DailyArrivals> arrivals, LocalDate asOf, LocalDate last, LocalDate firstArrival) {
        LocalDate from = asOf.minusDays(RECENT_DAYS - 1L);
        from = from.isBefore(firstArrival) ? firstArrival : from;
        long seen = count(arrivals, from, asOf);
        int days = Math.toIntExact(asOf.toEpochDay() - from.toEpochDay() + 1);
        int horizon = Math.toIntExact(last.toEpochDay() - asOf.toEpochDay());
        int expected = Math.toIntExact(Math.round((double) seen * horizon / days));
        int[] even = IntStream.range(0, expected)
                .map(arrival -> 1 + (int) ((long) arrival * horizon / expected))
                .toArray();
        return new Season(seen, List.of(new PastYear(seen, even)));
    }

    private static long count(List<DailyArrivals> arrivals, LocalDate from, LocalDate to) {
        return arrivals.stream()
                .filter(day ->
                        !day.receivedOn().isBefore(from) && !day.receivedOn().isAfter(to))
                .mapToLong(DailyArrivals::requests)
                .sum();
    }

    private static int[] after(List<DailyArrivals> arrivals, LocalDate cutOff, LocalDate last) {
        return arrivals.stream()
                .filter(day ->
                        day.receivedOn().isAfter(cutOff) && !day.receivedOn().isAfter(last))
                .flatMapToInt(day -> IntStream.generate(
                                () -> Math.toIntExact(day.receivedOn().toEpochDay() - cutOff.toEpochDay()))
                        .limit(day.requests()))
                .toArray();
    }
}
