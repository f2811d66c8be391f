package it.traguardo.dashboard;

import com.vaadin.flow.router.QueryParameters;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.progress.Scenario;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the address of a what-if page says: the reading, and what is tried out on it. Nothing is kept anywhere else.
 *
 * @param pace change of the conclusions a day, in percent
 * @param arrivals change of the requests to come, in percent
 */
record WhatIfAddress(IndicatorAddress reading, Optional<BigDecimal> target, int pace, int arrivals) {

    static final int LEAST_CHANGE = -90;
    static final int MOST_CHANGE = 300;

    private static final String TARGET = "obiettivo";
    private static final String PACE = "lavoro";
    private static final String ARRIVALS = "arrivi";
    private static final BigDecimal MOST_TARGET = new BigDecimal("1000000000000");

    /** With nothing changed. */
    static WhatIfAddress of(IndicatorAddress reading) {
        return new WhatIfAddress(reading, Optional.empty(), 0, 0);
    }

    /** What cannot be read, or cannot be tried, is left as it is. */
    static WhatIfAddress parse(IndicatorDefinition indicator, QueryParameters parameters, LocalDate today) {
        return new WhatIfAddress(
                IndicatorAddress.parse(indicator, parameters, today),
                number(parameters, TARGET).filter(target -> target.signum() >= 0 && target.compareTo(MOST_TARGET) <= 0),
                change(parameters, PACE),
                change(parameters, ARRIVALS));
    }

    QueryParameters parameters() {
        Map<String, List<String>> parameters =
                new HashMap<>(reading.parameters().getParameters());
        target.ifPresent(chosen -> parameters.put(TARGET, List.of(chosen.toPlainString())));
        put(parameters, PACE, pace);
        put(parameters, ARRIVALS, arrivals);
        return new QueryParameters(parameters);
    }

    Scenario scenario() {
        return new Scenario(target, factor(pace), factor(arrivals));
    }

    WhatIfAddress withTarget(Optional<BigDecimal> other) {
        return new WhatIfAddress(reading, other, pace, arrivals);
    }

    WhatIfAddress withPace(int other) {
        return new WhatIfAddress(reading, target, other, arrivals);
    }

    WhatIfAddress withArrivals(int other) {
        return new WhatIfAddress(reading, target, pace, other);
    }

    private static BigDecimal factor(int change) {
        return BigDecimal.valueOf(100L + change, 2);
    }

    private static void put(Map<String, List<String>> parameters, String name, int change) {
        if (change != 0) {
            parameters.put(name, List.of(Integer.toString(change)));
        }
    }

    private static int change(QueryParameters parameters, String name) {
        return number(parameters, name)
                .filter(change -> change.compareTo(BigDecimal.valueOf(LEAST_CHANGE)) >= 0
                        && change.compareTo(BigDecimal.valueOf(MOST_CHANGE)) <= 0)
                .map(BigDecimal::intValue)
                .orElse(0);
    }

    private static Optional<BigDecimal> number(QueryParameters parameters, String name) {
        try {
            return parameters.getSingleParameter(name).map(BigDecimal::new);
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }
}
