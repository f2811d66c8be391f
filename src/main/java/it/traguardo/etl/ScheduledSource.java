package it.traguardo.etl;

import it.traguardo.vocabulary.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A source and when it is loaded.
 *
 * @param faults what is wrong with its declaration, so that it cannot be loaded
 * @param cron in Quartz's form, Europe/Rome
 * @param nextAt when its hours wake it up next; empty when it has none, or is paused
 * @param retryAt when a load that stopped is tried again
 * @param after sources it is loaded after
 * @param canCompareKeys whether rows that are gone can be found by their keys alone
 * @param canBackfill whether a period can be read again
 * @param freshness how old its last load may be; empty where it does not say
 * @param running how far the load is that runs
 */
public record ScheduledSource(
        String name,
        Optional<LocalizedText> title,
        List<String> faults,
        Optional<String> cron,
        Optional<Instant> nextAt,
        Optional<Instant> retryAt,
        List<String> after,
        boolean paused,
        boolean canCompareKeys,
        boolean canBackfill,
        boolean demonstration,
        Optional<Freshness> freshness,
        Optional<LoadProgress> running) {}
