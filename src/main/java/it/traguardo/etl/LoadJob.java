package it.traguardo.etl;

import java.time.LocalDate;
import java.util.Optional;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobDataMap;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Loads the source named in the job data, a folder of {@code etl/}; Quartz only wakes it up. */
@DisallowConcurrentExecution
class LoadJob extends QuartzJobBean {

    private static final Logger log = LoggerFactory.getLogger(LoadJob.class);

    private final Loader loader;
    private final FollowingLoads following;

    LoadJob(Loader loader, FollowingLoads following) {
        this.loader = loader;
        this.following = following;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) throws JobExecutionException {
        JobDataMap data = context.getMergedJobDataMap();
        LoadOrder order = LoadTrigger.order(data, context.isRecovering());
        Optional<LocalDate> until = LoadTrigger.until(data);
        try {
            load(order, until);
        } catch (SchedulerException unscheduled) {
            throw new JobExecutionException(
                    "What follows the load of %s cannot be scheduled".formatted(order.source()), unscheduled);
        }
    }

    private void load(LoadOrder order, Optional<LocalDate> until) throws SchedulerException {
        try {
            LoadReport report = loader.load(order);
            log.info(
                    "Loaded {}: {} read, {} new, {} changed, {} quarantined, {} ms",
                    order.source(),
                    report.read(),
                    report.fresh(),
                    report.changed(),
                    report.quarantined(),
                    report.took().toMillis());
            report.warnings().forEach(log::info);
            following.afterSuccess(order, until);
        } catch (LoadCancelledException cancelled) {
            log.info("{}", cancelled.getMessage());
        } catch (LoadException stopped) {
            log.warn("{}", stopped.getMessage());
            following.afterStop(order, until);
        }
    }
}
