package it.traguardo.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs the benchmarks named on the command line, or all. */
public final class Benchmarks {

    private static final Map<String, Benchmark> ALL = new TreeMap<>(Map.of(
            "arrow", new ArrowBenchmark(),
            "clocks", new ClockBenchmark(),
            "database", new DatabaseBenchmark(),
            "incremental", new IncrementalBenchmark(),
            "readers", new ReadersBenchmark()));

    private Benchmarks() {}

    public static void main(String[] names) throws Exception {
        for (String name : names.length == 0 ? ALL.keySet() : List.of(names)) {
            Benchmark benchmark = ALL.get(name);
            if (benchmark == null) {
                System.err.printf("There is no benchmark '%s'. Those there are: %s.%n", name, ALL.keySet());
                System.exit(2);
                return;
            }
            System.out.printf("%s: %s%n", name, benchmark.about());
            benchmark.run(System.out);
        }
    }
}
