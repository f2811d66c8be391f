package it.traguardo.etl;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;

/** What an operator sees of the schedule, and does with it. */
public final class LoadControl {

    private final Scheduler scheduler;
    private final LoadSchedule schedule;
    private final FollowingLoads following;
    private final Loader loader;
    private final Sources sources;
    private final Clock clock;

    public LoadControl(
            Scheduler scheduler,
            LoadSchedule schedule,
            FollowingLoads following,
            Loader loader,
            Sources sources,
            Clock clock) {
        this.scheduler = scheduler;
        this.schedule = schedule;
        this.following = following;
        this.loader = loader;
        this.sources = sources;
        this.clock = clock;
    }

    /** All that are declared, by name; those with faults too. */
    public List<ScheduledSource> sources() {
        List<LoadProgress> running = loader.running();
        return sources.outlines().stream()
                .map(outline -> scheduled(outline, running))
                .toList();
    }

    /** Loads it as soon as nothing else of it runs. */
    public void run(String source, LoadScope scope) {
        attempt(() -> schedule.replace(LoadTrigger.MANUAL.once(source, clock.instant(), 1, scope, Optional.empty())));
    }

    /**
     * Reads a period again, month by month.
     *
     * @param until day after the last
     */
    public void backfill(String source, LocalDate from, LocalDate until) {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("A period from %s to %s has no day.".formatted(from, until));
        }
        attempt(() -> following.nextMonth(source, from, until));
    }

    /** Its hours pass by until it is resumed, over restarts too; it can still be loaded by hand. */
    public void pause(String source) {
        attempt(() -> {
            for (TriggerKey hours : hours(source)) {
                scheduler.pauseTrigger(hours);
            }
        });
    }

    public void resume(String source) {
        attempt(() -> {
            for (TriggerKey hours : hours(source)) {
                scheduler.resumeTrigger(hours);
            }
        });
    }

    /** Ends the load that runs, and forgets those asked for once that have not begun. */
    public void cancel(String source) {
        attempt(() -> {
            for (LoadTrigger each : LoadTrigger.values()) {
                if (!each.comesAgain()) {
                    scheduler.unscheduleJob(each.key(source));
                }
            }
        });
        loader.cancel(source);
    }

    private List<TriggerKey> hours(String source) throws SchedulerException {
        return scheduler.getTriggersOfJob(LoadTrigger.job(source)).stream()
                .map(Trigger::getKey)
                .filter(key -> LoadTrigger.of(key).map(LoadTrigger::comesAgain).orElse(false))
                .toList();
    }

    private ScheduledSource scheduled(Sources.Outline outline, List<LoadProgress> running) {
        String name = outline.name();
        Optional<Source> source = outline.source();
        return attempt(() -> {
            List<TriggerKey> hours = hours(name);
            boolean paused = false;
            Optional<Instant> next = Optional.empty();
            for (TriggerKey key : hours) {
                paused |= scheduler.getTriggerState(key) == Trigger.TriggerState.PAUSED;
                Optional<Instant> at = nextFire(key);
                next = next.isEmpty() || at.isPresent() && at.get().isBefore(next.get()) ? at : next;
            }
            return new ScheduledSource(
                    name,
                    source.map(Source::title),
                    outline.faults(),
                    source.flatMap(each -> each.timetable().cron()),
                    paused ? Optional.empty() : next,
                    nextFire(LoadTrigger.RETRY.key(name)),
                    source.map(each -> each.timetable().after()).orElse(List.of()),
                    paused,
                    source.map(each -> each.access() instanceof SourceAccess.Database)
                            .orElse(false),
                    source.map(each -> each.access() instanceof SourceAccess.Database database
                                    && database.periodColumn().isPresent())
                            .orElse(false),
                    source.map(Source::demonstration).orElse(false),
                    source.flatMap(each -> each.expectations().freshness()),
                    running.stream()
                            .filter(load -> load.order().source().equals(name))
                            .findFirst());
        });
    }

    private Optional<Instant> nextFire(TriggerKey key) throws SchedulerException {
        return Optional.ofNullable(scheduler.getTrigger(key))
                .map(Trigger::getNextFireTime)
                .map(Date::toInstant);
    }

    private static void attempt(Action action) {
        attempt(() -> {
            action.run();
            return true;
        });
    }

    private static <T> T attempt(Question<T> question) {
        try {
            return question.ask();
        } catch (SchedulerException failed) {
            throw new IllegalStateException("The schedule does not answer: " + failed.getMessage(), failed);
        }
    }

    /** Something the scheduler may refuse. */
    @FunctionalInterface
    private interface Action {

        void run() throws SchedulerException;
    }

    /** Something the scheduler may not answer. */
    @FunctionalInterface
    private interface Question<T> {

        T ask() throws SchedulerException;
    }
}
