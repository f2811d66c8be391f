package it.traguardo.etl;

import static org.quartz.CronScheduleBuilder.cronSchedule;
import static org.quartz.JobKey.jobKey;
import static org.quartz.TriggerBuilder.newTrigger;
import static org.quartz.TriggerKey.triggerKey;

import it.traguardo.vocabulary.Rome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronTrigger;
import org.quartz.JobDataMap;
import org.quartz.JobKey;
import org.quartz.Trigger;
import org.quartz.TriggerKey;

/**
 * What wakes up the loads of one source: hours that come again, and loads that are asked for once. All wake the same job,
 * so that of one source never two run, whichever node they run on.
 */
enum LoadTrigger {
    /** The hours of {@code cron}. */
    CRON(LoadCause.SCHEDULE),
    /** The hours of {@code deletes}. */
    DELETES(LoadCause.SCHEDULE),
    /** For an hour of {@code cron} that the night in which clocks go forward does not have. */
    SPRING(LoadCause.SCHEDULE),
    START(LoadCause.START),
    AFTER(LoadCause.AFTER),
    MANUAL(LoadCause.MANUAL),
    BACKFILL(LoadCause.MANUAL),
    RETRY(LoadCause.RETRY);

    static final String SOURCE = "source";

    private static final String JOBS = "load";
    private static final String CAUSE = "cause";
    private static final String ATTEMPT = "attempt";
    private static final String SCOPE = "scope";
    private static final String UNTIL = "until";

    private final LoadCause cause;

    LoadTrigger(LoadCause cause) {
        this.cause = cause;
    }

    static JobKey job(String source) {
        return jobKey(source, JOBS);
    }

    static boolean isOfLoads(JobKey job) {
        return job.getGroup().equals(JOBS);
    }

    TriggerKey key(String source) {
        return triggerKey(name(), source);
    }

    /** Whether it comes again, so that it can be paused. */
    boolean comesAgain() {
        return this == CRON || this == DELETES || this == SPRING;
    }

    static Optional<LoadTrigger> of(TriggerKey key) {
        for (LoadTrigger each : values()) {
            if (each.name().equals(key.getName())) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** At the hours of {@code cron}, Europe/Rome. */
    CronTrigger hours(String source, String cron, boolean catchesUp, LoadScope scope) {
        var hours = cronSchedule(cron).inTimeZone(TimeZone.getTimeZone(Rome.ZONE));
        return newTrigger()
                .withIdentity(key(source))
                .forJob(job(source))
                .usingJobData(data(1, scope, Optional.empty()))
                .withSchedule(
                        catchesUp
                                ? hours.withMisfireHandlingInstructionFireAndProceed()
                                : hours.withMisfireHandlingInstructionDoNothing())
                .build();
    }

    /** @param until day after the last of a backfill that goes on after this load */
    Trigger once(String source, Instant at, int attempt, LoadScope scope, Optional<LocalDate> until) {
        return newTrigger()
                .withIdentity(key(source))
                .forJob(job(source))
                .usingJobData(data(attempt, scope, until))
                .startAt(Date.from(at))
                .build();
    }

    /** @param recovering whether the node that had begun it is gone */
    static LoadOrder order(JobDataMap data, boolean recovering) {
        return new LoadOrder(
                data.getString(SOURCE),
                recovering ? LoadCause.RECOVERY : LoadCause.valueOf(data.getString(CAUSE)),
                data.getIntegerFromString(ATTEMPT),
                LoadScope.read(data.getString(SCOPE)));
    }

    static Optional<LocalDate> until(JobDataMap data) {
        return Optional.ofNullable(data.getString(UNTIL)).map(LocalDate::parse);
    }

    /** All text, as a clustered store keeps it. */
    private JobDataMap data(int attempt, LoadScope scope, Optional<LocalDate> until) {
        var data = new JobDataMap();
        data.put(CAUSE, cause.name());
        data.put(ATTEMPT, String.valueOf(attempt));
        data.put(SCOPE, scope.written());
        until.ifPresent(day -> data.put(UNTIL, day.toString()));
        return data;
    }
}
