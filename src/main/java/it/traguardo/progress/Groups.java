package it.traguardo.progress;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import it.traguardo.indicator.DailyArrivals;
import it.traguardo.indicator.RequestLife;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts requests into groups that end alike: a procedure of its own where enough of it ended, all others together.
 *
 * @param from first of the days whose pace is taken to go on
 * @param cases requests that ended since
 */
record Groups(LocalDate from, long cases, List<Group> groups) {

    /** The fewest ends from which a pace is read; of fewer there is no forecast. */
    static final long FEWEST_CASES = 30;
    /** So many tell the pace of late well enough not to look further back. */
    private static final long ENOUGH_CASES = 100;

    private static final long ENOUGH_OF_A_PROCEDURE = 50;
    private static final List<Integer> WINDOWS = List.of(90, 180, 365, 730, 1095);

    /** The longest time looked back, in days. */
    static final int LONGEST_WINDOW = WINDOWS.getLast();

    static Groups of(ForecastBase base, int years) {
        LocalDate from = window(base);
        List<RequestLife> observed = base.lives().stream()
                .filter(life -> life.endedOn() == null || !life.endedOn().isBefore(from))
                .toList();
        Map<String, Long> ended = observed.stream()
                .filter(life -> !life.isOpen())
                .collect(groupingBy(RequestLife::procedure, TreeMap::new, summingLong(RequestLife::requests)));
        Set<String> alone = ended.entrySet().stream()
                .filter(procedure -> procedure.getValue() >= ENOUGH_OF_A_PROCEDURE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var groups = new ArrayList<Group>();
        alone.stream().sorted().forEach(procedure -> {
            List<RequestLife> own = lives(observed, Set.of(procedure), true);
            groups.add(Group.of(base, own, own, arrivals(base, Set.of(procedure), true), from, years));
        });
        List<RequestLife> others = lives(observed, alone, false);
        List<DailyArrivals> otherArrivals = arrivals(base, alone, false);
        if (!others.isEmpty() || !otherArrivals.isEmpty()) {
            List<RequestLife> teaching = ended(others) >= FEWEST_CASES ? others : observed;
            groups.add(Group.of(base, teaching, others, otherArrivals, from, years));
        }
        return new Groups(from, ended(observed), groups);
    }

    /** The first day of the shortest window with enough ends, else of the longest. */
    private static LocalDate window(ForecastBase base) {
        LocalDate asOf = base.reading().asOf();
        for (int days : WINDOWS) {
            LocalDate from = asOf.minusDays(days - 1L);
            long ended = base.lives().stream()
                    .filter(life -> life.endedOn() != null && !life.endedOn().isBefore(from))
                    .mapToLong(RequestLife::requests)
                    .sum();
            if (ended >= ENOUGH_CASES) {
                return from;
            }
        }
        return asOf.minusDays(LONGEST_WINDOW - 1L);
    }

    private static long ended(List<RequestLife> lives) {
        return lives.stream()
                .filter(life -> !life.isOpen())
                .mapToLong(RequestLife::requests)
                .sum();
    }

    private static List<RequestLife> lives(List<RequestLife> lives, Set<String> procedures, boolean inside) {
        return lives.stream()
                .filter(life -> procedures.contains(life.procedure()) == inside)
                .toList();
    }

    private static List<DailyArrivals> arrivals(ForecastBase base, Set<String> procedures, boolean inside) {
        return base.arrivals().stream()
                .filter(day -> procedures.contains(day.procedure()) == inside)
                .toList();
    }
}
