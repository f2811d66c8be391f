package it.traguardo.cycle;

import it.traguardo.indicator.IndicatorDefinition;
import java.math.BigDecimal;
import java.time.Year;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The declaration of an indicator as a text that is the same for the same declaration, on any machine. */
final class DefinitionText {

    private DefinitionText() {}

    static String sha256(IndicatorDefinition indicator) {
        return Sha256.of(of(indicator));
    }

    private static String of(IndicatorDefinition indicator) {
        return String.join(
                "\n",
                indicator.code(),
                String.valueOf(indicator.version()),
                indicator.title().italian(),
                indicator.type(),
                indicator.measure().name(),
                String.join(",", indicator.streams()),
                indicator.milestone().name(),
                indicator.policy().basis().name(),
                indicator.policy().duration().name(),
                indicator.policy().maturity().name(),
                indicator.policy().withdrawals().name(),
                indicator.direction().name(),
                String.join(",", new TreeSet<>(indicator.excludedOutcomes())),
                byYear(indicator.targets()),
                byYear(indicator.baselines()),
                indicator.tolerance().toPlainString());
    }

    private static String byYear(Map<Year, BigDecimal> numbers) {
        return new TreeMap<>(numbers).toString();
    }
}
