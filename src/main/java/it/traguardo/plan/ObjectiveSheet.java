package it.traguardo.plan;

import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.Reading;
import it.traguardo.vocabulary.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A scheda obiettivo (PEG/PDO), as printed.
 *
 * @param classification DIREZIONALE, SERVIZIO …: an open list
 * @param kind SINTESI, SVILUPPO, MANTENIMENTO …: an open list
 * @param weight among the sheets of the year; 1 for every sheet when the year gives none
 * @param links lines of "Collegato a", word for word
 * @param description paragraphs; a line that starts with "- " is an item of a list
 * @param budget as printed; empty when the sheet leaves it blank
 * @param demonstration whether the sheet was made up to show the product
 */
public record ObjectiveSheet(
        String code,
        Year year,
        String title,
        String directorate,
        String director,
        String service,
        String responsible,
        String classification,
        String kind,
        BigDecimal weight,
        List<Link> links,
        String description,
        Optional<String> budget,
        boolean demonstration,
        List<Line> lines) {

    /**
     * What the sheet hangs from.
     *
     * @param address code of a strategic address of the same year
     * @param text as the sheet prints it
     * @param share of the sheet that this line ties to the address; empty where the sheet gives none
     */
    public record Link(String address, String text, Optional<BigDecimal> share) {}

    /**
     * An indicator of the sheet, described in the sheet's own words.
     *
     * @param weight in the score of the sheet; 1 for every line when the sheet gives none
     */
    public record Line(String description, IndicatorDefinition indicator, BigDecimal weight) {}

    /** How every line is read as the indicator itself declares, in order. */
    public List<Reading> readings(LocalDate asOf) {
        return lines.stream()
                .map(line -> Reading.declared(line.indicator(), Period.of(year), asOf))
                .toList();
    }

    /**
     * Which part of the sheet belongs to each address it is tied to, by code; together exactly 1. Where the sheet gives
     * no shares, its different addresses share it equally, to 34 digits, the last one taking the rest.
     */
    public Map<String, BigDecimal> shares() {
        var shares = new LinkedHashMap<String, BigDecimal>();
        links.forEach(link -> shares.merge(link.address(), link.share().orElse(BigDecimal.ZERO), BigDecimal::add));
        if (links.stream().allMatch(link -> link.share().isEmpty())) {
            shareEqually(shares);
        }
        return shares;
    }

    private static void shareEqually(Map<String, BigDecimal> shares) {
        BigDecimal equal = shares.isEmpty()
                ? BigDecimal.ONE
                : BigDecimal.ONE.divide(BigDecimal.valueOf(shares.size()), MathContext.DECIMAL128);
        int others = shares.size();
        for (var share : shares.entrySet()) {
            others--;
            share.setValue(
                    others > 0
                            ? equal
                            : BigDecimal.ONE.subtract(equal.multiply(BigDecimal.valueOf(shares.size() - 1L))));
        }
    }
}
