package it.traguardo.etl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;

/** What a load that ended is followed by: the sources that waited for it, the next month of a backfill, or another try. */
public final class FollowingLoads {

    private final Scheduler scheduler;
    private final LoadSchedule schedule;
    private final Loader loader;
    private final Sources sources;
    private final Clock clock;
    private final RandomGenerator random = RandomGenerator.getDefault();

    public FollowingLoads(Scheduler scheduler, LoadSchedule schedule, Loader loader, Sources sources, Clock clock) {
        this.scheduler = scheduler;
        this.schedule = schedule;
        this.loader = loader;
        this.sources = sources;
        this.clock = clock;
    }

    void afterSuccess(LoadOrder order, Optional<LocalDate> until) throws SchedulerException {
        if (order.scope() instanceof LoadScope.Changes) {
            scheduler.unscheduleJob(LoadTrigger.RETRY.key(order.source()));
        }
        if (order.scope() instanceof LoadScope.Period(var _, LocalDate reached) && until.isPresent()) {
            nextMonth(order.source(), reached, until.get());
        }
        Map<String, Instant> loadedAt = loader.loadedAt();
        for (Source waiting : sources.dependencies().after(order.source())) {
            Instant last = loadedAt.getOrDefault(waiting.name(), Instant.MIN);
            if (waiting.timetable().after().stream()
                    .allMatch(
                            before -> loadedAt.getOrDefault(before, Instant.MIN).isAfter(last))) {
                schedule.replace(LoadTrigger.AFTER.once(
                        waiting.name(), clock.instant(), 1, new LoadScope.Changes(), Optional.empty()));
            }
        }
    }

    void afterStop(LoadOrder order, Optional<LocalDate> until) throws SchedulerException {
        Optional<Timetable> timetable = sources.usable().stream()
                .filter(source -> source.name().equals(order.source()))
                .map(Source::timetable)
                .findFirst();
        if (timetable.isPresent() && order.attempt() <= timetable.get().retries()) {
            Duration wait = timetable.get().waitAfter(order.attempt(), random);
            schedule.replace(LoadTrigger.RETRY.once(
                    order.source(), clock.instant().plus(wait), order.attempt() + 1, order.scope(), until));
        }
    }

    /** One month at a time, so that a backfill that breaks goes on with the month it had reached. */
    void nextMonth(String source, LocalDate from, LocalDate until) throws SchedulerException {
        if (from.isBefore(until)) {
            LocalDate month = from.plusMonths(1).withDayOfMonth(1);
            var scope = new LoadScope.Period(from, month.isBefore(until) ? month : until);
            schedule.replace(LoadTrigger.BACKFILL.once(source, clock.instant(), 1, scope, Optional.of(until)));
        }
    }
}
