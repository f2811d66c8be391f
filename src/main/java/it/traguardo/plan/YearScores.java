package it.traguardo.plan;

import it.traguardo.indicator.IndicatorValue;
import it.traguardo.plan.WeightedScore.Contribution;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The scores of a year, rolled up over its plan.
 *
 * @param sheets score of each sheet, of its indicators
 * @param addresses of each address of the DUP, of the sheets tied to it, each by its weight times its share
 * @param year of all sheets by their weight, each once however many addresses it is tied to (S-7)
 */
public record YearScores(
        Scoring scoring, Map<ObjectiveSheet, WeightedScore> sheets, List<AddressScore> addresses, WeightedScore year) {

    /** @param score without contributions when no sheet is tied to the address */
    public record AddressScore(StrategicAddress address, WeightedScore score) {}

    /** @param values of each sheet, in the order of its lines */
    public static YearScores of(
            Scoring scoring, List<StrategicAddress> addresses, Map<ObjectiveSheet, List<IndicatorValue>> values) {
        var sheets = new LinkedHashMap<ObjectiveSheet, WeightedScore>();
        values.forEach((sheet, ofSheet) -> sheets.put(sheet, scoring.score(sheet, ofSheet)));
        return rolledUp(scoring, addresses, sheets);
    }

    static YearScores rolledUp(
            Scoring scoring, List<StrategicAddress> addresses, Map<ObjectiveSheet, WeightedScore> sheets) {
        var byAddress = new LinkedHashMap<String, List<Contribution>>();
        var ofYear = new ArrayList<Contribution>();
        sheets.forEach((sheet, score) -> {
            ofYear.add(contribution(sheet, sheet.weight(), score));
            sheet.shares()
                    .forEach((address, share) -> byAddress
                            .computeIfAbsent(address, code -> new ArrayList<>())
                            .add(contribution(sheet, sheet.weight().multiply(share), score)));
        });
        var ofAddresses = addresses.stream()
                .map(address -> new AddressScore(
                        address,
                        new WeightedScore(byAddress.getOrDefault(address.code(), List.of()), scoring.missing())))
                .toList();
        return new YearScores(scoring, sheets, ofAddresses, new WeightedScore(ofYear, scoring.missing()));
    }

    private static Contribution contribution(ObjectiveSheet sheet, BigDecimal weight, WeightedScore score) {
        return new Contribution(sheet.code(), weight, score.total().map(Score::new));
    }
}
