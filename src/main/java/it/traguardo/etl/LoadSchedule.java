package it.traguardo.etl;

import static org.quartz.CronScheduleBuilder.cronSchedule;
import static org.quartz.JobBuilder.newJob;
import static org.quartz.JobKey.jobKey;
import static org.quartz.TriggerBuilder.newTrigger;

import it.traguardo.vocabulary.Rome;
import java.util.HashSet;
import java.util.Set;
import java.util.TimeZone;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.matchers.GroupMatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one Quartz job per source, at the source's own hours. */
public final class LoadSchedule {

    private static final Logger log = LoggerFactory.getLogger(LoadSchedule.class);
    private static final String GROUP = "load";

    private final Scheduler scheduler;
    private final Sources sources;

    public LoadSchedule(Scheduler scheduler, Sources sources) {
        this.scheduler = scheduler;
        this.sources = sources;
    }

    /** Makes the jobs what {@code etl/} says they are, and loads every source without faults once right away. */
    public void start() throws SchedulerException {
        sources.problems().forEach(problem -> log.warn("{}", problem));
        Set<JobKey> wanted = new HashSet<>();
        for (Source source : sources.usable()) {
            JobKey key = jobKey(source.name(), GROUP);
            wanted.add(key);
            JobDetail job = newJob(LoadJob.class)
                    .withIdentity(key)
                    .usingJobData(LoadJob.SOURCE, source.name())
                    .storeDurably()
                    .build();
            scheduler.deleteJob(key);
            scheduler.addJob(job, true);
            if (source.cron().isPresent()) {
                scheduler.scheduleJob(newTrigger()
                        .withIdentity(source.name(), GROUP)
                        .forJob(job)
                        .withSchedule(cronSchedule(source.cron().get())
                                .inTimeZone(TimeZone.getTimeZone(Rome.ZONE))
                                .withMisfireHandlingInstructionFireAndProceed())
                        .build());
            }
            scheduler.triggerJob(key);
        }
        for (JobKey key : scheduler.getJobKeys(GroupMatcher.jobGroupEquals(GROUP))) {
            if (!wanted.contains(key)) {
                scheduler.deleteJob(key);
            }
        }
    }
}
