package it.traguardo.dashboard;

import it.traguardo.indicator.Reading;
import it.traguardo.progress.BackTest;
import it.traguardo.progress.BackTests;
import it.traguardo.progress.CoursePoint;
import it.traguardo.progress.Outlook;
import it.traguardo.progress.OutlookBase;
import it.traguardo.progress.Outlooks;
import it.traguardo.progress.Phase;
import it.traguardo.progress.Scenario;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads how values go on, for the parts of pages that show it. */
@Component
class ProgressParts {

    /** Sheets have no phases yet. */
    private static final List<Phase> PHASES = List.of();

    private final Outlooks outlooks;
    private final BackTests backTests;

    ProgressParts(Outlooks outlooks, BackTests backTests) {
        this.outlooks = outlooks;
        this.backTests = backTests;
    }

    Read read(Reading reading) {
        Outlook outlook = outlooks.of(reading, PHASES);
        return new Read(outlook, outlooks.points(outlook.value(), PHASES));
    }

    OutlookBase base(Reading reading) {
        return outlooks.base(reading, PHASES);
    }

    Outlook under(OutlookBase base, Scenario scenario) {
        return outlooks.of(base, scenario);
    }

    BackTest backTest(Reading reading) {
        return backTests.of(reading);
    }

    record Read(Outlook outlook, List<CoursePoint> points) {}
}
