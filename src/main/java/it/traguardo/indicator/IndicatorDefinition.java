package it.traguardo.indicator;

import it.traguardo.vocabulary.Direction;
import it.traguardo.vocabulary.ExpectedPath;
import it.traguardo.vocabulary.LocalizedText;
import it.traguardo.vocabulary.Milestone;
import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an indicator measures and what is expected of it, as declared in {@code dashboards/indicators/}.
 *
 * @param version grows whenever the declaration changes what the number means
 * @param type as the plan classifies it: RISULTATO, PERFORMANCE … an open list
 * @param streams kinds of request that are pooled
 * @param milestone what has to be reached
 * @param policy which requests and days count unless a reading says otherwise
 * @param excludedOutcomes requests with these outcomes are left out
 * @param targets expected value of each year, in {@link #unit()}: 100 is 100 %
 * @param baselines where each year starts from, in {@link #unit()}; scores may be counted from there
 * @param tolerance how far from the target is still near, in {@link #unit()}
 * @param due when values are to be entered by hand; none when they come from requests
 * @param path how what is expected by the end of a period is spread over it
 */
public record IndicatorDefinition(
        String code,
        int version,
        LocalizedText title,
        LocalizedText explanation,
        String type,
        String owner,
        Measure measure,
        List<String> streams,
        Milestone milestone,
        Policy policy,
        Direction direction,
        Set<String> excludedOutcomes,
        Map<Year, BigDecimal> targets,
        Map<Year, BigDecimal> baselines,
        BigDecimal tolerance,
        List<ManualDue> due,
        ExpectedPath path) {

    public IndicatorDefinition {
        streams = List.copyOf(streams);
        excludedOutcomes = Set.copyOf(excludedOutcomes);
        targets = Map.copyOf(targets);
        baselines = Map.copyOf(baselines);
        due = List.copyOf(due);
    }

    /** An indicator of requests. */
    public IndicatorDefinition(
            String code,
            int version,
            LocalizedText title,
            LocalizedText explanation,
            String type,
            String owner,
            Measure measure,
            List<String> streams,
            Milestone milestone,
            Policy policy,
            Direction direction,
            Set<String> excludedOutcomes,
            Map<Year, BigDecimal> targets,
            Map<Year, BigDecimal> baselines,
            BigDecimal tolerance,
            ExpectedPath path) {
        this(
                code,
                version,
                title,
                explanation,
                type,
                owner,
                measure,
                streams,
                milestone,
                policy,
                direction,
                excludedOutcomes,
                targets,
                baselines,
                tolerance,
                List.of(),
                path);
    }

    public Unit unit() {
        return measure.unit();
    }

    /** The same with other things expected of it. */
    public IndicatorDefinition expecting(Map<Year, BigDecimal> others, BigDecimal tolerated) {
        return new IndicatorDefinition(
                code,
                version,
                title,
                explanation,
                type,
                owner,
                measure,
                streams,
                milestone,
                policy,
                direction,
                excludedOutcomes,
                others,
                baselines,
                tolerated,
                due,
                path);
    }

    public Optional<BigDecimal> findTarget(Year year) {
        return Optional.ofNullable(targets.get(year));
    }

    public Optional<BigDecimal> findBaseline(Year year) {
        return Optional.ofNullable(baselines.get(year));
    }
}
