package it.traguardo.application;

import it.traguardo.cycle.ApprovedTargets;
import it.traguardo.cycle.Checks;
import it.traguardo.cycle.Comparisons;
import it.traguardo.cycle.Lifecycle;
import it.traguardo.cycle.ManualValueBook;
import it.traguardo.cycle.ManualValueStore;
import it.traguardo.cycle.Verification;
import it.traguardo.indicator.Indicators;
import it.traguardo.plan.Plan;
import it.traguardo.plan.Plans;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The parts that keep the year of a sheet; all but the values entered by hand need the application store at once. */
@Configuration(proxyBeanMethods = false)
@Lazy
class CycleComponents {

    /** The store is opened by whoever first reads a value entered by hand. */
    @Bean
    ManualValueStore manualValueStore(ObjectProvider<DataSource> store) {
        return new ManualValueStore(store::getObject);
    }

    @Bean
    ManualValueBook manualValueBook(ManualValueStore manual, Plan plan, Clock clock) {
        return new ManualValueBook(manual, plan, clock);
    }

    /** @param store the application store, with its tables made */
    @Bean
    Lifecycle lifecycle(DataSource store, Clock clock) {
        return new Lifecycle(store, clock);
    }

    @Bean
    ApprovedTargets approvedTargets(Plans plans, Lifecycle lifecycle) {
        return new ApprovedTargets(plans, lifecycle);
    }

    @Bean
    Checks checks(
            DataSource store,
            Plan plan,
            Indicators indicators,
            Lifecycle lifecycle,
            ApprovedTargets approved,
            Clock clock) {
        return new Checks(store, plan, indicators, lifecycle, approved, clock);
    }

    @Bean
    Comparisons comparisons(Plan plan, Indicators indicators) {
        return new Comparisons(plan, indicators);
    }

    @Bean
    Verification verification(Checks checks, ManualValueStore manual) {
        return new Verification(checks, manual);
    }
}
