package it.traguardo.application;

import it.traguardo.demo.DemoMunicipality;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets time pass in the demo municipality while the application runs. */
final class DemoFeed {

    private static final Logger log = LoggerFactory.getLogger(DemoFeed.class);
    private static final long SECONDS = 60;

    private DemoFeed() {}

    /** Brings it up to now at once, then every minute. */
    static void start(DemoMunicipality municipality) {
        municipality.advance();
        Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("demo-feed").factory())
                .scheduleWithFixedDelay(() -> advance(municipality), SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private static void advance(DemoMunicipality municipality) {
        try {
            municipality.advance();
        } catch (RuntimeException failed) {
            log.warn("The demo municipality stands still: {}", failed.getMessage()); // the next minute tries again
        }
    }
}
