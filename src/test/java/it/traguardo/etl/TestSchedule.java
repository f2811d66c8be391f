package it.traguardo.etl;

import it.traguardo.TestInstallation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.flywaydb.core.Flyway;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;

/** A Quartz that keeps its schedule in a database, over an installation of a test. */
final class TestSchedule implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    final Scheduler scheduler;
    final LoadSchedule schedule;
    final LoadControl control;
    private final TestInstallation installation;

    /** @param store folder of the database, which outlives this schedule */
    TestSchedule(TestInstallation installation, Path store) throws SchedulerException {
        this.installation = installation;
        String url = "jdbc:h2:file:" + store.resolve("store");
        Flyway.configure()
                .dataSource(url, "sa", "")
                .locations("classpath:application-store/common", "classpath:application-store/h2")
                .load()
                .migrate();
        scheduler = new StdSchedulerFactory(properties(url)).getScheduler();
        Clock clock = Clock.systemUTC();
        var loader = installation.loader();
        var sources = installation.sources();
        schedule = new LoadSchedule(scheduler, sources, clock);
        var following = new FollowingLoads(scheduler, schedule, loader, sources, clock);
        control = new LoadControl(scheduler, schedule, following, loader, sources, clock);
        scheduler.setJobFactory((bundle, _) -> new LoadJob(loader, following));
        scheduler.start();
    }

    private static Properties properties(String url) {
        var properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceName", "test");
        properties.setProperty("org.quartz.threadPool.threadCount", "4");
        properties.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        properties.setProperty(
                "org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.StdJDBCDelegate");
        properties.setProperty("org.quartz.jobStore.dataSource", "store");
        properties.setProperty("org.quartz.dataSource.store.driver", "org.h2.Driver");
        properties.setProperty("org.quartz.dataSource.store.URL", url);
        properties.setProperty("org.quartz.dataSource.store.user", "sa");
        properties.setProperty("org.quartz.dataSource.store.password", "");
        properties.setProperty("org.quartz.dataSource.store.provider", "hikaricp");
        return properties;
    }

    /** Cause, attempt, scope and state of each load of {@code source}, oldest first. */
    List<String> loads(String source) {
        return installation.column("""
                select concat_ws(' ', cause, attempt, scope, state) from raw.load where source = '%s' order by load_id""".formatted(source));
    }

    void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It does not come about; loads are "
                        + installation.rows(
                                "select source, cause, attempt, state, message from raw.load order by load_id"));
            }
            Thread.sleep(20);
        }
    }

    @Override
    public void close() throws SchedulerException {
        scheduler.shutdown(true);
    }
}
