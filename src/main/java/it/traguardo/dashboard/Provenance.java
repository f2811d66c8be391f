package it.traguardo.dashboard;

import it.traguardo.etl.Sources;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.Indicators;
import java.util.Collections;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where numbers come from: whether they are made up to show the product. */
@Component
class Provenance {

    private final Set<String> demonstrations;
    private final Indicators indicators;

    Provenance(Sources sources, Indicators indicators) {
        this.demonstrations = sources.demonstrations();
        this.indicators = indicators;
    }

    boolean anyDemonstration() {
        return !demonstrations.isEmpty();
    }

    /** True as soon as one of its sources is made up. */
    boolean isDemonstration(IndicatorDefinition indicator) {
        return !Collections.disjoint(demonstrations, indicators.sources(indicator));
    }
}
