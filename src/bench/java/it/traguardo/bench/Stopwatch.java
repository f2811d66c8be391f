package it.traguardo.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Seconds on the clock, and seconds the processors worked for this process: on a busy machine only the second says
 * what the work costs.
 */
record Stopwatch(double seconds, double processorSeconds) {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final double NANOS = 1e9;

    static Stopwatch now() {
        return new Stopwatch(System.nanoTime() / NANOS, SYSTEM.getProcessCpuTime() / NANOS);
    }

    Stopwatch elapsed() {
        Stopwatch now = now();
        return new Stopwatch(now.seconds - seconds, now.processorSeconds - processorSeconds);
    }

    Stopwatch plus(Stopwatch other) {
        return new Stopwatch(seconds + other.seconds, processorSeconds + other.processorSeconds);
    }
}
