package it.traguardo.alert;

import it.traguardo.etl.Loader;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for problems after each load and every few minutes, on a thread of its own, so that no load waits for a mail. */
public final class AlertWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AlertWatch.class);
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final Duration DELIVERIES = Duration.ofMinutes(1);
    private static final Duration SHUTDOWN = Duration.ofSeconds(20);

    private final Problems problems;
    private final Loader loader;
    private final AtomicBoolean awaited = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("alerts").factory());

    public AlertWatch(Problems problems, Loader loader) {
        this.problems = problems;
        this.loader = loader;
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Begins to look; what the loads at start mend is not told first. */
    public void start() {
        loader.onEnd(_ -> lookSoon());
        thread.scheduleWithFixedDelay(
                () -> quietly(problems::look), EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
        thread.scheduleWithFixedDelay(
                () -> quietly(problems::deliver), DELIVERIES.toSeconds(), DELIVERIES.toSeconds(), TimeUnit.SECONDS);
    }

    /** Lets what is under way end: an interrupt would close the file of the application store. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SHUTDOWN.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("A mail is still being sent");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Once for several loads that end while others run. */
    private void lookSoon() {
        if (awaited.compareAndSet(false, true)) {
            try {
                thread.schedule(this::lookWhenIdle, 1, TimeUnit.SECONDS);
            } catch (RejectedExecutionException closed) {
                log.debug("Problems are no longer looked for", closed); // the next start looks
            }
        }
    }

    /** The end of a load that still runs wakes it again. */
    private void lookWhenIdle() {
        awaited.set(false);
        if (loader.running().isEmpty()) {
            quietly(problems::look);
        }
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            log.error("Problems cannot be looked for or told. It is tried again in a few minutes.", failed);
        }
    }
}
