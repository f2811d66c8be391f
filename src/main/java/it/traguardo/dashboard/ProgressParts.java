package it.traguardo.dashboard;

import it.traguardo.indicator.Reading;
import it.traguardo.plan.Plans;
import it.traguardo.progress.BackTest;
import it.traguardo.progress.BackTests;
import it.traguardo.progress.CoursePoint;
import it.traguardo.progress.Outlook;
import it.traguardo.progress.OutlookBase;
import it.traguardo.progress.Outlooks;
import it.traguardo.progress.Scenario;
import it.traguardo.progress.Stretch;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads how values go on, for the parts of pages that show it. */
@Component
class ProgressParts {

    private final Plans plans;
    private final Outlooks outlooks;
    private final BackTests backTests;

    ProgressParts(Plans plans, Outlooks outlooks, BackTests backTests) {
        this.plans = plans;
        this.outlooks = outlooks;
        this.backTests = backTests;
    }

    Read read(Reading reading) {
        List<Stretch> phases = phases(reading);
        Outlook outlook = outlooks.of(reading, phases);
        return new Read(outlook, outlooks.points(outlook.value(), phases));
    }

    OutlookBase base(Reading reading) {
        return outlooks.base(reading, phases(reading));
    }

    Outlook under(OutlookBase base, Scenario scenario) {
        return outlooks.of(base, scenario);
    }

    BackTest backTest(Reading reading) {
        return backTests.of(reading);
    }

    private List<Stretch> phases(Reading reading) {
        return Stretch.of(plans.at(reading.knownAt()), reading);
    }

    record Read(Outlook outlook, List<CoursePoint> points) {}
}
