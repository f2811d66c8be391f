package it.traguardo.progress;

import it.traguardo.indicator.RequestLife;
import it.traguardo.indicator.RequestLife.Fate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * What the days from {@code from} to {@code asOf} tell of how long requests take. A request is under observation from the
 * age it had on the first of these days to the age at which it ended, or that it has now: what is open counts for as long
 * as it has been open (Kaplan and Meier 1958, with late entry), and each way to end has its own chance (Aalen and Johansen
 * 1978). So the pace is that of these days, whenever requests were received, and the old ones tell how long the last take.
 */
final class LifeTable {

    /** How many requests tell as much as one would that goes its own way. */
    static final double LIKENESS = 2;

    private final List<RequestLife> ends;
    private final int[] endAges;
    private final int[] endPlaces;
    private final int[] entryAges;
    private final int[] exitAges;
    private final long[] requests;
    private final int oldest;

    LifeTable(List<RequestLife> lives, LocalDate from, LocalDate asOf) {
        var observed = new ArrayList<RequestLife>();
        for (RequestLife life : lives) {
            if (life.endedOn() == null || !life.endedOn().isBefore(from)) {
                observed.add(life);
            }
        }
        int count = observed.size();
        entryAges = new int[count];
        exitAges = new int[count];
        requests = new long[count];
        int highest = 0;
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < count; place++) {
            RequestLife life = observed.get(place);
            entryAges[place] = Math.max(0, days(life.receivedOn(), from));
            exitAges[place] = days(life.receivedOn(), Objects.requireNonNullElse(life.endedOn(), asOf));
            requests[place] = life.requests();
            highest = Math.max(highest, exitAges[place]);
            if (!life.isOpen()) {
                places.add(place);
            }
        }
        oldest = highest;
        places.sort(Comparator.comparing(place -> exitAges[place]));
        endPlaces = places.stream().mapToInt(Integer::intValue).toArray();
        endAges = Arrays.stream(endPlaces).map(place -> exitAges[place]).toArray();
        ends = places.stream().map(observed::get).toList();
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(to.toEpochDay() - from.toEpochDay());
    }

    /** Every end, in the order of the curves. */
    List<RequestLife> ends() {
        return ends;
    }

    /** The curve the observations give. */
    Curve observed(double pace) {
        return curve(Arrays.stream(requests).asDoubleStream().toArray(), pace);
    }

    /**
     * Draws curves as chance could have shown them: the requests weigh more or less (the Bayesian bootstrap, Rubin 1981).
     * Requests of the same weeks go alike, so that they tell as much as half as many that do not: the weight of one is drawn
     * with twice the variance, as the square of a normal number.
     */
    Resampling resampling(UniformRandomProvider random) {
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        ContinuousSampler single = () -> {
            double drawn = normal.sample();
            return drawn * drawn;
        };
        ContinuousSampler[] samplers = Arrays.stream(requests)
                .mapToObj(count -> count == 1
                        ? single
                        : AhrensDieterMarsagliaTsangGammaSampler.of(random, count / LIKENESS, LIKENESS))
                .toArray(ContinuousSampler[]::new);
        return pace -> {
            double[] weights = new double[samplers.length];
            Arrays.setAll(weights, place -> samplers[place].sample());
            return curve(weights, pace);
        };
    }

    private Curve curve(double[] weights, double pace) {
        double[] change = new double[oldest + 2];
        for (int place = 0; place < weights.length; place++) {
            change[entryAges[place]] += weights[place];
            change[exitAges[place] + 1] -= weights[place];
        }
        double[] cumulated = new double[endPlaces.length];
        double atRisk = 0;
        double open = 1;
        int next = 0;
        for (int age = 0; age <= oldest && next < endPlaces.length; age++) {
            atRisk += change[age];
            int first = next;
            while (next < endPlaces.length && endAges[next] == age) {
                next++;
            }
            if (first < next) {
                open = spread(weights, first, next, atRisk, open, pace, cumulated);
            }
        }
        return new Curve(endAges, cumulated);
    }

    /** Spreads over the ends of one age the chance of ending at it; gives the chance of being open after it. */
    private double spread(
            double[] weights, int first, int next, double atRisk, double open, double pace, double[] cumulated) {
        double reached = 0;
        double other = 0;
        for (int end = first; end < next; end++) {
            if (ends.get(end).fate() == Fate.REACHED) {
                reached += weights[endPlaces[end]];
            } else {
                other += weights[endPlaces[end]];
            }
        }
        double reachedChance = Math.min(1, reached / atRisk);
        double paced = 1 - Math.pow(1 - reachedChance, pace);
        double otherChance = Math.min(1 - paced, other / atRisk);
        double sum = 1 - open;
        for (int end = first; end < next; end++) {
            double weight = weights[endPlaces[end]];
            sum += open
                    * (ends.get(end).fate() == Fate.REACHED ? paced * weight / reached : otherChance * weight / other);
            cumulated[end] = sum;
        }
        return Math.max(0, 1 - sum);
    }

    /** Draws one curve after the other. */
    interface Resampling {

        /** @param pace conclusions a day, over those observed */
        Curve next(double pace);
    }
}
