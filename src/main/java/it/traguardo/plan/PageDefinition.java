package it.traguardo.plan;

import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.vocabulary.LocalizedText;
import java.util.List;
import java.util.Optional;

/** A page put together in {@code dashboards/views/}. */
public record PageDefinition(
        String code, LocalizedText title, Optional<LocalizedText> introduction, List<Section> sections) {

    /** Some indicators under a heading. */
    public record Section(LocalizedText title, List<IndicatorDefinition> indicators) {}
}
