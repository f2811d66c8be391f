package it.traguardo.plan;

import it.traguardo.indicator.IndicatorDefinition;
import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/**
 * A scheda obiettivo (PEG/PDO), as printed.
 *
 * @param classification DIREZIONALE, SERVIZIO …: an open list
 * @param kind SINTESI, SVILUPPO, MANTENIMENTO …: an open list
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
     */
    public record Link(String address, String text) {}

    /**
     * An indicator of the sheet, described in the sheet's own words.
     *
     * @param weight in the score of the sheet; 1 for every line when the sheet gives none
     */
    public record Line(String description, IndicatorDefinition indicator, BigDecimal weight) {}
}
