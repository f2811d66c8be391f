package it.traguardo.dashboard;

import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.Reading;
import it.traguardo.plan.Plan;
import it.traguardo.progress.Outlook;
import it.traguardo.progress.Outlooks;
import it.traguardo.progress.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How values go on that may be off their course: read when first asked for after a load, and kept until the next. */
@Component
class OutlookBoard {

    private final Outlooks outlooks;
    private final Plan plan;
    private Kept kept = new Kept(Optional.empty(), LocalDate.MIN, Map.of());

    OutlookBoard(Outlooks outlooks, Plan plan) {
        this.outlooks = outlooks;
        this.plan = plan;
    }

    /** Empty for a value that has met its target, has none, or whose period is over: nothing can be done about it. */
    Optional<Outlook> find(IndicatorValue value) {
        Reading reading = value.reading();
        if (!reading.isRunning()) {
            return Optional.empty();
        }
        return switch (value.status()) {
            case NEAR, MISSED, UNDER_WAY ->
                Optional.of(of(value.knownAt(), reading.asOf())
                        .computeIfAbsent(reading, _ -> outlooks.of(reading, Stretch.of(plan, reading))));
            case MET, NO_TARGET, NOT_APPLICABLE -> Optional.empty();
        };
    }

    private synchronized Map<Reading, Outlook> of(Optional<Instant> knownAt, LocalDate asOf) {
        if (!kept.knownAt().equals(knownAt) || !kept.asOf().equals(asOf)) {
            kept = new Kept(knownAt, asOf, new ConcurrentHashMap<>());
        }
        return kept.outlooks();
    }

    /** @param knownAt the state of knowledge they were read in */
    private record Kept(Optional<Instant> knownAt, LocalDate asOf, Map<Reading, Outlook> outlooks) {}
}
