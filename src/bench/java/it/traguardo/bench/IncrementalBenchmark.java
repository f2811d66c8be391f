package it.traguardo.bench;

import it.traguardo.etl.LoadReport;
import java.io.PrintStream;

/** Loads a few changed rows, by watermark, into a warehouse in a file that has many requests. */
final class IncrementalBenchmark implements Benchmark {

    private static final int REQUESTS = Integer.getInteger("requests", 1_000_000);
    private static final int CHANGED = Integer.getInteger("changed", 1_000);
    private static final int RUNS = Integer.getInteger("runs", 5);

    @Override
    public String about() {
        return "%,d changed rows into %,d requests, read from a database by watermark: under 1 s on 2 cores"
                .formatted(CHANGED, REQUESTS);
    }

    @Override
    public void run(PrintStream out) throws Exception {
        try (var requests = new RequestsOnDisk(REQUESTS)) {
            print(out, "first load", Stopwatch.now(), requests.load());
            for (int run = 1; run <= RUNS; run++) {
                requests.change(CHANGED, run);
                Stopwatch start = Stopwatch.now();
                print(out, "run " + run, start, requests.load());
            }
            Stopwatch start = Stopwatch.now();
            requests.loader().rebuild();
            Stopwatch full = start.elapsed();
            out.printf("  %-12s  %6.2f s  %6.2f s of processors%n", "all anew", full.seconds(), full.processorSeconds());
        }
    }

    private static void print(PrintStream out, String run, Stopwatch start, LoadReport report) {
        Stopwatch took = start.elapsed();
        out.printf(
                "  %-12s  %6.2f s  %6.2f s of processors  %,d read, %,d new, %,d changed, star %s%n",
                run,
                report.took().toMillis() / 1000.0,
                took.processorSeconds(),
                report.read(),
                report.fresh(),
                report.changed(),
                report.build());
    }
}
