package it.traguardo.etl;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Loads the source named in the job data, a folder of {@code etl/}; Quartz only wakes it up. */
@DisallowConcurrentExecution
class LoadJob extends QuartzJobBean {

    static final String SOURCE = "source";

    private static final Logger log = LoggerFactory.getLogger(LoadJob.class);

    private final Loader loader;

    LoadJob(Loader loader) {
        this.loader = loader;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) throws JobExecutionException {
        String source = context.getMergedJobDataMap().getString(SOURCE);
        try {
            LoadReport report = loader.load(source);
            log.info(
                    "Loaded {}: {} read, {} new, {} changed, {} quarantined, {} ms",
                    source,
                    report.read(),
                    report.fresh(),
                    report.changed(),
                    report.quarantined(),
                    report.took().toMillis());
            report.warnings().forEach(log::info);
        } catch (LoadException stopped) {
            log.warn("{}", stopped.getMessage());
            throw new JobExecutionException(stopped); // Quartz records it; the next trigger tries again
        }
    }
}
