package it.traguardo.bench;

import it.traguardo.warehouse.Warehouse;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Readers ask for a year of requests by month, first while nothing is loaded, then while one load follows the other. */
final class ReadersBenchmark implements Benchmark {

    private static final int REQUESTS = Integer.getInteger("requests", 1_000_000);
    private static final int CHANGED = Integer.getInteger("changed", 1_000);
    private static final int READERS = Integer.getInteger("readers", 2);
    private static final int SECONDS = Integer.getInteger("seconds", 20);
    private static final double MOST = 2;

    private static final String QUESTION = """
            select d.month, count(*), count(m.reached_on), sum(m.gross_days)
            from mart.request_milestone as m
            join star.dim_date as d on d.date = m.received_on
            where m.request_kind = 'PATROCINIO' and m.milestone = 'CONCLUDED' and d.year = 2023
            group by d.month order by d.month""";

    @Override
    public String about() {
        return "%d readers over %,d requests, while %,d changed rows are loaded again and again: p95 at most %.0f times that of a warehouse at rest"
                .formatted(READERS, REQUESTS, CHANGED, MOST);
    }

    @Override
    public void run(PrintStream out) throws Exception {
        try (var requests = new RequestsOnDisk(REQUESTS)) {
            requests.load();
            read(requests.warehouse());
            double idle = print(out, "at rest", read(requests.warehouse()));
            var over = new AtomicBoolean();
            var loads = new AtomicInteger();
            Thread loading = Thread.ofPlatform().start(() -> {
                try {
                    for (int time = 1; !over.get(); time++) {
                        requests.change(CHANGED, time);
                        requests.load();
                        loads.incrementAndGet();
                    }
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            });
            double busy = print(out, "while loading", read(requests.warehouse()));
            over.set(true);
            loading.join();
            out.printf("  %d loads; p95 %.2f times that at rest%n", loads.get(), busy / idle);
        }
    }

    /** How long each question took, in milliseconds, in order. */
    private static List<Double> read(Warehouse warehouse) throws Exception {
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        List<Callable<List<Double>>> readers = Collections.nCopies(READERS, () -> {
            var took = new ArrayList<Double>();
            while (System.nanoTime() < end) {
                long start = System.nanoTime();
                warehouse.read(query -> query.fetch(QUESTION));
                took.add((System.nanoTime() - start) / 1e6);
            }
            return took;
        });
        var all = new ArrayList<Double>();
        try (var threads = Executors.newFixedThreadPool(READERS)) {
            for (var each : threads.invokeAll(readers)) {
                all.addAll(each.get());
            }
        }
        Collections.sort(all);
        return all;
    }

    private static double print(PrintStream out, String what, List<Double> took) {
        double p95 = took.get((int) Math.ceil(took.size() * 0.95) - 1);
        out.printf(
                "  %-14s %,6d questions  median %6.1f ms  p95 %6.1f ms%n",
                what, took.size(), took.get(took.size() / 2), p95);
        return p95;
    }
}
