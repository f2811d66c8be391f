package it.traguardo.indicator;

import it.traguardo.vocabulary.Rome;
import java.time.LocalDate;
import java.util.ArrayList;

/** Reads indicators under every defensible reading. */
public final class PolicyBands {

    private final Indicators indicators;

    public PolicyBands(Indicators indicators) {
        this.indicators = indicators;
    }

    /**
     * The band around {@code reading}: of the same indicator and period, under the same structure and as known at the same
     * instant.
     *
     * @param today the last day whose events can be known
     */
    public PolicyBand around(Reading reading, LocalDate today) {
        var values = new ArrayList<IndicatorValue>();
        var setAside = new ArrayList<Reading>();
        for (Reading defensible : new DefensibleReadings(reading, latest(reading, today)).list()) {
            IndicatorValue value = indicators.value(defensible);
            if (isHeld(value)) {
                values.add(value);
            } else {
                setAside.add(defensible);
            }
        }
        return new PolicyBand(values, setAside);
    }

    /**
     * A mere share judges no request by its due day, and leaves out what has none only to say what is matured: that would
     * make it look better for what nobody knows. The declared reading is held, as it is the one that is shown.
     */
    private static boolean isHeld(IndicatorValue value) {
        Reading reading = value.reading();
        return reading.policy().maturity() == reading.indicator().policy().maturity()
                || reading.indicator().measure().isLimited()
                || !value.leftOut().containsKey(LeftOut.NO_DUE_DATE);
    }

    private static LocalDate latest(Reading reading, LocalDate today) {
        return reading.knownAt()
                .map(instant -> LocalDate.ofInstant(instant, Rome.ZONE))
                .filter(day -> day.isBefore(today))
                .orElse(today);
    }
}
