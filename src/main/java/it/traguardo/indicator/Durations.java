package it.traguardo.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many requests took how many days. Everything said of durations is computed from here, exactly: as many entries as
 * there are different numbers of days, however many requests.
 *
 * @param requestsByDays shortest first; numbers of days nobody took are absent
 */
public record Durations(SortedMap<Integer, Long> requestsByDays) {

    /** Of a value that counts no days, such as a share. */
    public static final Durations NONE = new Durations(Collections.emptySortedMap());

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal NINE_TENTHS = new BigDecimal("0.9");

    public Durations {
        for (var entry : requestsByDays.entrySet()) {
            if (entry.getValue() <= 0) {
                throw new IllegalArgumentException(
                        "%d requests of %d days cannot be.".formatted(entry.getValue(), entry.getKey()));
            }
        }
        requestsByDays = Collections.unmodifiableSortedMap(new TreeMap<>(requestsByDays));
    }

    public long requests() {
        return requestsByDays.values().stream().mapToLong(Long::longValue).sum();
    }

    public long totalDays() {
        return requestsByDays.entrySet().stream()
                .mapToLong(entry -> entry.getKey() * entry.getValue())
                .sum();
    }

    /** Interpolated between the two in the middle; empty when there is none. */
    public Optional<BigDecimal> median() {
        return percentile(HALF);
    }

    /** Nine in ten took at most so long; interpolated. */
    public Optional<BigDecimal> ninetiethPercentile() {
        return percentile(NINE_TENTHS);
    }

    /** As {@code percentile_cont} of SQL has it, without its binary fractions. */
    private Optional<BigDecimal> percentile(BigDecimal share) {
        long requests = requests();
        if (requests == 0) {
            return Optional.empty();
        }
        BigDecimal position = share.multiply(BigDecimal.valueOf(requests - 1));
        BigDecimal rank = position.setScale(0, RoundingMode.FLOOR);
        BigDecimal lower = BigDecimal.valueOf(daysAt(rank.longValueExact()));
        BigDecimal upper = BigDecimal.valueOf(
                daysAt(position.setScale(0, RoundingMode.CEILING).longValueExact()));
        return Optional.of(Parts.plain(lower.add(position.subtract(rank).multiply(upper.subtract(lower)))));
    }

    /** Days of the request with so many before it, shortest first. */
    int daysAt(long rank) {
        long before = 0;
        for (Map.Entry<Integer, Long> entry : requestsByDays.entrySet()) {
            before += entry.getValue();
            if (rank < before) {
                return entry.getKey();
            }
        }
        throw new IndexOutOfBoundsException("There is no duration %d of %d.".formatted(rank, before));
    }
}
