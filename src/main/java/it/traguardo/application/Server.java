package it.traguardo.application;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import it.traguardo.access.FirstUsers;
import it.traguardo.alert.AlertWatch;
import it.traguardo.alert.Problems;
import it.traguardo.cycle.DemoCycle;
import it.traguardo.demo.DemoMunicipality;
import it.traguardo.etl.FollowingLoads;
import it.traguardo.etl.LoadControl;
import it.traguardo.etl.LoadSchedule;
import it.traguardo.etl.Loader;
import it.traguardo.etl.Sources;
import it.traguardo.plan.Plan;
import it.traguardo.plan.Plans;
import java.time.Clock;
import java.util.HashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.context.support.GenericApplicationContext;

/** The application with its pages, its schedule and its users. */
@SpringBootApplication(scanBasePackages = {"it.traguardo.access", "it.traguardo.dashboard"})
@EnableVaadin("it.traguardo.dashboard")
@Import(Components.class)
public class Server {

    /**
     * Waits first, where several nodes may share a home, until this one may have it.
     *
     * @return the running application; closing it stops everything
     */
    public static ConfigurableApplicationContext start(Settings settings, String address, int port) {
        ApplicationStore store = settings.applicationStore();
        if (!store.isShared()) {
            return run(settings, store, address, port, context -> {});
        }
        store.reach();
        NodeLock turn = new StandBy(settings.warehouseFile(), Clock.systemUTC()).waitForTurn(address, port);
        return run(settings, store, address, port, context -> context.registerBean(NodeLock.class, () -> turn));
    }

    private static ConfigurableApplicationContext run(
            Settings settings,
            ApplicationStore store,
            String address,
            int port,
            Consumer<GenericApplicationContext> more) {
        DemoPast.play(settings, Clock.systemUTC());
        var properties = new HashMap<String, Object>(store.properties());
        properties.put("server.address", address);
        properties.put("server.port", port);
        return new SpringApplicationBuilder(Server.class)
                .bannerMode(Banner.Mode.OFF)
                .initializers(context -> {
                    var parts = (GenericApplicationContext) context;
                    more.accept(parts); // before the warehouse, so closed after it
                    parts.registerBean(Settings.class, () -> settings);
                })
                .properties(properties)
                .profiles(store.profiles())
                .run();
    }

    @Bean
    AlertWatch alertWatch(Problems problems, Loader loader) {
        return new AlertWatch(problems, loader);
    }

    @Bean
    DemoCycle demoCycle(DataSource store, Plan plan, Clock clock) {
        return new DemoCycle(store, plan, clock);
    }

    @Bean
    LoadSchedule loadSchedule(Scheduler scheduler, Sources sources, Clock clock) {
        return new LoadSchedule(scheduler, sources, clock);
    }

    @Bean
    FollowingLoads followingLoads(
            Scheduler scheduler, LoadSchedule schedule, Loader loader, Sources sources, Clock clock) {
        return new FollowingLoads(scheduler, schedule, loader, sources, clock);
    }

    @Bean
    LoadControl loadControl(
            Scheduler scheduler,
            LoadSchedule schedule,
            FollowingLoads following,
            Loader loader,
            Sources sources,
            Clock clock) {
        return new LoadControl(scheduler, schedule, following, loader, sources, clock);
    }

    /**
     * Made before anybody can reach the pages, so the users are there when they are asked for.
     *
     * @param plans read before anything is loaded, so that what a number means is kept from the first one on
     */
    @Bean
    @DependsOnDatabaseInitialization
    Startup startup(
            Settings settings,
            Sources sources,
            Loader loader,
            Plans plans,
            LoadSchedule schedule,
            AlertWatch alerts,
            FirstUsers users,
            DemoCycle cycle,
            ObjectProvider<DemoMunicipality> demo) {
        boolean demonstration = !sources.demonstrations().isEmpty();
        if (demonstration) {
            cycle.begin();
        }
        return new Startup(settings, loader, schedule, alerts, demonstration, users.create(demonstration), demo);
    }

    /**
     * What happens once everything stands.
     *
     * @param users what to tell whoever started the application of who may sign in
     */
    record Startup(
            Settings settings,
            Loader loader,
            LoadSchedule schedule,
            AlertWatch alerts,
            boolean demonstration,
            String users,
            ObjectProvider<DemoMunicipality> demo) {

        @EventListener
        void begin(ApplicationReadyEvent ready) throws SchedulerException {
            loader.prepare();
            if (demonstration) {
                DemoFeed.start(demo.getObject());
            }
            alerts.start();
            schedule.start();
            var environment = ready.getApplicationContext().getEnvironment();
            System.out.printf(
                    "Traguardo: http://localhost:%s%n%s%nData: %s%n",
                    environment.getProperty("local.server.port"),
                    users,
                    settings.home().toAbsolutePath());
        }
    }
}
