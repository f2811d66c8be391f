package it.traguardo.progress;

import it.traguardo.indicator.Parts;
import it.traguardo.indicator.RequestLife;
import it.traguardo.progress.Season.PastYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Lets the rest of a period happen many times. Each time one past year is drawn for when requests arrive and a curve for
 * each group; what is open ends by the curve, given how long it has been open, and as many arrive as in that year, over
 * how many have so far. The same base always gives the same ends.
 */
final class Simulation {

    private static final long SEED = 19_580_601;
    /** Arrivals by which a past year and this one are drawn together: where few have arrived they say little of the year. */
    private static final double PRIOR = 10;

    private final UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(SEED);
    private final ForecastBase base;
    private final Scenario scenario;
    private final List<Simulated> groups = new ArrayList<>();
    private final int years;
    private final int horizon;
    private long arrivals;

    Simulation(ForecastBase base, List<Group> groups, Scenario scenario) {
        this.base = base;
        this.scenario = scenario;
        groups.forEach(
                group -> this.groups.add(new Simulated(group, group.table().resampling(random))));
        years = groups.getFirst().season().years().size();
        horizon = base.horizon();
    }

    /** One end. */
    Parts next() {
        int year = random.nextInt(years);
        var end = new SimulatedEnd(base.reading(), base.decided(), horizon);
        arrivals = 0;
        for (Simulated simulated : groups) {
            Curve curve = simulated.resampling.next(scenario.pace().doubleValue());
            close(simulated.group, curve, end);
            receive(simulated.group, curve, year, end);
        }
        return end.parts();
    }

    /** Requests that arrived in the end drawn last. */
    long arrivals() {
        return arrivals;
    }

    private void close(Group group, Curve curve, SimulatedEnd end) {
        for (RequestLife life : group.open()) {
            int received = fromCutOff(life.receivedOn());
            int limit = life.limit() == null ? SimulatedEnd.UNKNOWN : fromCutOff(life.limit());
            for (long request = 0; request < life.requests(); request++) {
                add(group, curve, received, limit, -received, end);
            }
        }
    }

    private void receive(Group group, Curve curve, int year, SimulatedEnd end) {
        PastYear past = group.season().years().get(year);
        if (past.after().length == 0) {
            return;
        }
        double level = AhrensDieterMarsagliaTsangGammaSampler.of(
                                random, (group.season().soFar() + PRIOR) / LifeTable.LIKENESS, LifeTable.LIKENESS)
                        .sample()
                / (past.before() + PRIOR);
        double expected = past.after().length * level * scenario.arrivals().doubleValue();
        int arriving = expected == 0 ? 0 : PoissonSampler.of(random, expected).sample();
        arrivals += arriving;
        for (int arrival = 0; arrival < arriving; arrival++) {
            int received = past.after()[random.nextInt(past.after().length)];
            int limit = group.limits().length == 0
                    ? SimulatedEnd.UNKNOWN
                    : received + group.limits()[random.nextInt(group.limits().length)];
            add(group, curve, received, limit, Curve.NONE, end);
        }
    }

    private void add(Group group, Curve curve, int received, int limit, int age, SimulatedEnd end) {
        int drawn = curve.draw(age, random);
        if (drawn == Curve.NONE) {
            end.staysOpen(limit);
            return;
        }
        end.ends(received, limit, age != Curve.NONE, group.table().ends().get(drawn));
    }

    private int fromCutOff(LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - base.reading().asOf().toEpochDay());
    }

    private record Simulated(Group group, LifeTable.Resampling resampling) {}
}
