package it.traguardo.etl;

import static org.quartz.JobBuilder.newJob;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.quartz.CronTrigger;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the jobs and hours of Quartz what {@code etl/} says they are; what did not change is left as it is, paused or not. */
public final class LoadSchedule {

    private static final Logger log = LoggerFactory.getLogger(LoadSchedule.class);

    private final Scheduler scheduler;
    private final Sources sources;
    private final Clock clock;

    public LoadSchedule(Scheduler scheduler, Sources sources, Clock clock) {
        this.scheduler = scheduler;
        this.sources = sources;
        this.clock = clock;
    }

    /** Makes the schedule anew where it differs, and loads once what does not wait for another source. */
    public void start() throws SchedulerException {
        sources.problems().forEach(problem -> log.warn("{}", problem));
        Set<String> names = sources.names();
        for (JobKey job : scheduler.getJobKeys(GroupMatcher.anyJobGroup())) {
            if (LoadTrigger.isOfLoads(job) && !names.contains(job.getName())) {
                scheduler.deleteJob(job);
            }
        }
        for (String name : names) {
            scheduler.addJob(
                    newJob(LoadJob.class)
                            .withIdentity(LoadTrigger.job(name))
                            .usingJobData(LoadTrigger.SOURCE, name)
                            .storeDurably()
                            .requestRecovery()
                            .build(),
                    true);
        }
        for (Source source : sources.usable()) {
            reconcile(source);
        }
        for (Source source : sources.usable()) {
            if (source.timetable().after().isEmpty()) {
                replace(LoadTrigger.START.once(
                        source.name(), clock.instant(), 1, new LoadScope.Changes(), Optional.empty()));
            }
        }
    }

    private void reconcile(Source source) throws SchedulerException {
        Map<TriggerKey, CronTrigger> wanted = wanted(source);
        for (Trigger there : scheduler.getTriggersOfJob(LoadTrigger.job(source.name()))) {
            CronTrigger same = wanted.get(there.getKey());
            if (same != null && there instanceof CronTrigger hours && equal(hours, same)) {
                wanted.remove(there.getKey());
            } else if (LoadTrigger.of(there.getKey())
                    .map(LoadTrigger::comesAgain)
                    .orElse(true)) {
                scheduler.unscheduleJob(there.getKey());
            }
        }
        for (CronTrigger hours : wanted.values()) {
            scheduler.scheduleJob(hours);
        }
    }

    private static Map<TriggerKey, CronTrigger> wanted(Source source) {
        Timetable timetable = source.timetable();
        var wanted = new HashMap<TriggerKey, CronTrigger>();
        Consumer<CronTrigger> add = hours -> wanted.put(hours.getKey(), hours);
        var changes = new LoadScope.Changes();
        timetable.cron().ifPresent(cron -> {
            add.accept(LoadTrigger.CRON.hours(source.name(), cron, timetable.catchesUp(), changes));
            SpringNight.makesUpFor(cron)
                    .ifPresent(night ->
                            add.accept(LoadTrigger.SPRING.hours(source.name(), night, timetable.catchesUp(), changes)));
        });
        timetable
                .deletes()
                .ifPresent(cron -> add.accept(
                        LoadTrigger.DELETES.hours(source.name(), cron, timetable.catchesUp(), new LoadScope.Keys())));
        return wanted;
    }

    private static boolean equal(CronTrigger one, CronTrigger other) {
        return one.getCronExpression().equals(other.getCronExpression())
                && one.getMisfireInstruction() == other.getMisfireInstruction()
                && one.getTimeZone().equals(other.getTimeZone());
    }

    /** A load asked for once; one asked for before in the same way that has not begun makes room. */
    void replace(Trigger once) throws SchedulerException {
        if (scheduler.rescheduleJob(once.getKey(), once) == null) {
            scheduler.scheduleJob(once);
        }
    }
}
