package it.traguardo.progress;

import it.traguardo.indicator.Measure;
import it.traguardo.indicator.Parts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Comparator;

/** Forecasts the value at the end of a period from what is open, what is decided and what has been; pure. */
final class Forecaster {

    /** The fewest arrivals from which one can tell how many will come. */
    private static final long FEWEST_ARRIVALS = 30;

    private static final int FEWEST_RUNS = 200;
    /** Requests simulated in all: where many are expected fewer ends tell as much. */
    private static final long MOST_REQUESTS = 1_000_000;

    private static final int OUTER = 10;

    private Forecaster() {}

    /** @param runs ends to simulate; fewer where many requests are expected */
    static Prediction forecast(ForecastBase base, Scenario scenario, int runs) {
        long known = base.arrivals().stream().mapToLong(day -> day.requests()).sum();
        if (known < FEWEST_ARRIVALS) {
            return new NoForecast(NoForecast.Reason.FEW_ARRIVALS, known, FEWEST_ARRIVALS);
        }
        int years = Season.yearsKnown(base.reading().period(), base.firstArrival());
        Groups groups = Groups.of(base, years);
        if (groups.cases() < Groups.FEWEST_CASES) {
            return new NoForecast(NoForecast.Reason.FEW_CASES, groups.cases(), Groups.FEWEST_CASES);
        }
        Ends ends = simulate(base, groups, scenario, runs(base, groups, runs));
        if (ends.parts.length == 0) {
            return new NoForecast(NoForecast.Reason.FEW_CASES, 0, 1);
        }
        return ends.forecast(base, groups, scenario, years);
    }

    /** Ends without a value, as a share of nothing, are left out. */
    private static Ends simulate(ForecastBase base, Groups groups, Scenario scenario, int runs) {
        var simulation = new Simulation(base, groups.groups(), scenario);
        Parts[] parts = new Parts[runs];
        long[] arrivals = new long[runs];
        int kept = 0;
        for (int run = 0; run < runs; run++) {
            Parts end = simulation.next();
            if (end.value(base.reading().indicator().measure()).isPresent()) {
                parts[kept] = end;
                arrivals[kept] = simulation.arrivals();
                kept++;
            }
        }
        return new Ends(Arrays.copyOf(parts, kept), Arrays.copyOf(arrivals, kept));
    }

    private static int runs(ForecastBase base, Groups groups, int most) {
        double expected = base.open()
                + groups.groups().stream()
                        .mapToDouble(group -> group.season().years().stream()
                                .mapToInt(year -> year.after().length)
                                .average()
                                .orElse(0))
                        .sum();
        return (int) Math.clamp((long) (MOST_REQUESTS / Math.max(1, expected)), Math.min(FEWEST_RUNS, most), most);
    }

    /** All ends. */
    private record Ends(Parts[] parts, long[] arrivals) {

        Forecast forecast(ForecastBase base, Groups groups, Scenario scenario, int years) {
            Measure measure = base.reading().indicator().measure();
            Parts[] sorted = parts.clone();
            Arrays.sort(sorted, Comparator.comparingDouble(end -> size(end, measure)));
            int outer = sorted.length / OUTER;
            return new Forecast(
                    value(sorted[sorted.length / 2], measure),
                    value(sorted[outer], measure),
                    value(sorted[sorted.length - 1 - outer], measure),
                    base.aim().map(aim -> chance(scenario.aim(aim), measure)),
                    parts.length,
                    base.decided().denominator(),
                    base.open(),
                    median(arrivals),
                    median(Arrays.stream(parts)
                            .mapToLong(end -> end.denominator() - base.decided().denominator())
                            .toArray()),
                    groups.from(),
                    groups.cases(),
                    groups.groups().size(),
                    years);
        }

        private BigDecimal chance(Aim aim, Measure measure) {
            long met = Arrays.stream(parts)
                    .filter(end -> aim.isMetBy(end, measure))
                    .count();
            return BigDecimal.valueOf(met).divide(BigDecimal.valueOf(parts.length), MathContext.DECIMAL128);
        }

        private static double size(Parts end, Measure measure) {
            return (double) end.numerator() / (measure.isTotal() ? 1 : end.denominator());
        }

        private static BigDecimal value(Parts end, Measure measure) {
            return end.value(measure).orElseThrow();
        }

        private static long median(long[] numbers) {
            long[] sorted = numbers.clone();
            Arrays.sort(sorted);
            return sorted[sorted.length / 2];
        }
    }
}
