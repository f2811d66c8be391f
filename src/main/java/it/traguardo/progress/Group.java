package it.traguardo.progress;

import it.traguardo.indicator.DailyArrivals;
import it.traguardo.indicator.RequestLife;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Requests that are taken to end alike.
 *
 * @param open those that matter, one entry each
 * @param limits days from receipt to the last day in time, of those that say
 */
record Group(LifeTable table, List<RequestLife> open, Season season, int[] limits) {

    static Group of(
            ForecastBase base,
            List<RequestLife> observed,
            List<RequestLife> members,
            List<DailyArrivals> arrivals,
            LocalDate from,
            int years) {
        return new Group(
                new LifeTable(observed, from, base.reading().asOf()),
                members.stream().filter(base::matters).toList(),
                Season.of(arrivals, base.reading().period(), base.reading().asOf(), years, base.firstArrival()),
                observed.stream()
                        .filter(life -> life.limit() != null)
                        .mapToInt(life -> Math.toIntExact(
                                Objects.requireNonNull(life.limit()).toEpochDay()
                                        - life.receivedOn().toEpochDay()))
                        .toArray());
    }
}
