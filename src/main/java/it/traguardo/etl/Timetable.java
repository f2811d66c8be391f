package it.traguardo.etl;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a source is loaded.
 *
 * @param cron when its changes are, in Quartz's form, Europe/Rome
 * @param deletes when its keys are compared with those known, to find the rows that are gone; likewise
 * @param after sources it is loaded after, each time all of them have been loaded since it was
 * @param catchesUp whether a time missed while no server ran is made up for, once
 * @param retries how often a load that stopped is tried again
 * @param retryWait how long to wait before the first of them; twice as long before each next one
 */
record Timetable(
        Optional<String> cron,
        Optional<String> deletes,
        List<String> after,
        boolean catchesUp,
        int retries,
        Duration retryWait) {

    static final int RETRIES = 3;
    static final Duration RETRY_WAIT = Duration.ofMinutes(1);
    private static final double JITTER = 0.25;

    /**
     * How long to wait before the load that follows {@code attempt}: doubled each time, and up to a quarter more or less, so
     * that sources that stopped together do not come back together.
     */
    Duration waitAfter(int attempt, RandomGenerator random) {
        double factor = Math.pow(2, attempt - 1.0) * (1 + random.nextDouble(-JITTER, JITTER));
        return Duration.ofMillis(Math.round(retryWait.toMillis() * factor));
    }
}
