package it.traguardo.dashboard;

import it.traguardo.etl.Sources;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.Indicators;
import it.traguardo.indicator.SourceState;
import java.util.Collections;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where numbers come from: whether they are made up to show the product, and whether all are there. */
@Component
class Provenance {

    private final Set<String> declared;
    private final Set<String> demonstrations;
    private final Indicators indicators;

    Provenance(Sources sources, Indicators indicators) {
        this.declared = sources.names();
        this.demonstrations = sources.demonstrations();
        this.indicators = indicators;
    }

    /**
     * Whether the first load of some source has not ended yet. A number pooled over several sources would be wrong until
     * then, so none is shown.
     */
    boolean isFirstLoadUnderWay() {
        return !indicators.sourceStates().stream()
                .map(SourceState::source)
                .toList()
                .containsAll(declared);
    }

    boolean anyDemonstration() {
        return !demonstrations.isEmpty();
    }

    /** True as soon as one of its sources is made up. */
    boolean isDemonstration(IndicatorDefinition indicator) {
        return !Collections.disjoint(demonstrations, indicators.sources(indicator));
    }
}
