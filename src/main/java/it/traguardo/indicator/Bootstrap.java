package it.traguardo.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.DiscreteSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The percentile bootstrap of a mean (Efron and Tibshirani, An introduction to the bootstrap, 1993). The same durations
 * always give the same interval.
 *
 * <p>A resample of n durations out of n says how often each number of days is drawn: a multinomial draw. It is made of
 * one Poisson draw for each number of days, together a little fewer than n, and of single draws for what lacks; Poisson
 * draws given their sum are multinomial, so this is exact. Its cost is that of the different numbers of days and of √n.
 */
final class Bootstrap {

    /** One less than 2 000, so that the 50th from either end leaves out 2.5 % of 2 000 stretches. */
    static final int RESAMPLES = 1_999;

    private static final int OUTER = 50;
    private static final long SEED = 19_270_622;
    /** Poisson draws stay below n by so many standard deviations: a sum above n, drawn again, is rare. */
    private static final int MARGIN = 3;

    private final UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(SEED);
    private final long requests;
    private final int[] days;
    private final DiscreteSampler single;
    private final List<DiscreteSampler> bulk = new ArrayList<>();

    Bootstrap(Durations durations) {
        requests = durations.requests();
        days = durations.requestsByDays().keySet().stream()
                .mapToInt(Integer::intValue)
                .toArray();
        double[] shares = durations.requestsByDays().values().stream()
                .mapToDouble(count -> (double) count / requests)
                .toArray();
        single = AliasMethodDiscreteSampler.of(random, shares);
        double drawnInBulk = requests - MARGIN * Math.sqrt(requests);
        if (drawnInBulk > 0) {
            for (double share : shares) {
                bulk.add(PoissonSampler.of(random, drawnInBulk * share));
            }
        }
    }

    Interval interval() {
        long[] totals = new long[RESAMPLES];
        Arrays.setAll(totals, resample -> totalDays());
        Arrays.sort(totals);
        return new Interval(mean(totals[OUTER - 1]), mean(totals[RESAMPLES - OUTER]), Interval.Method.BOOTSTRAP);
    }

    /** Of one resample. */
    private long totalDays() {
        long drawn;
        long total;
        do {
            drawn = 0;
            total = 0;
            for (int index = 0; index < bulk.size(); index++) {
                int count = bulk.get(index).sample();
                drawn += count;
                total += (long) count * days[index];
            }
        } while (drawn > requests);
        for (; drawn < requests; drawn++) {
            total += days[single.sample()];
        }
        return total;
    }

    private BigDecimal mean(long total) {
        return BigDecimal.valueOf(total).divide(BigDecimal.valueOf(requests), MathContext.DECIMAL128);
    }
}
