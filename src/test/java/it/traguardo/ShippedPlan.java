package it.traguardo;

import it.traguardo.content.ContentFolders;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.plan.Plan;
import it.traguardo.plan.PlanReader;
import java.util.List;

/** The indicators that come with the project, as they are declared. */
public final class ShippedPlan {

    private static final Plan PLAN = new PlanReader(new ContentFolders(
                    TestInstallation.SHIPPED,
                    List.of(TestInstallation.SHIPPED, TestInstallation.SHIPPED.resolve("docs/examples/alessandria"))))
            .read();

    /** Patronage investigations completed: cohort, 100 %, tolerance 3. */
    public static final IndicatorDefinition I1 = PLAN.getIndicator("I1");

    /** Mean days of a patronage investigation: flow, gross, 15 days, tolerance 1. */
    public static final IndicatorDefinition I2 = PLAN.getIndicator("I2");

    /** Answers to questions and access requests: cohort, pooled streams. */
    public static final IndicatorDefinition I3 = PLAN.getIndicator("I3");

    private ShippedPlan() {}

    public static Plan plan() {
        return PLAN;
    }
}
