package it.traguardo.plan;

import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.Reading;
import it.traguardo.vocabulary.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
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
 * @param activities which indicator measures what the description names
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
        List<Line> lines,
        Resources resources,
        Schedule schedule,
        List<Activity> activities) {

    public ObjectiveSheet {
        links = List.copyOf(links);
        lines = List.copyOf(lines);
        activities = List.copyOf(activities);
    }

    /** No two sheets have one code; all their texts would be slow to look through each time. */
    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /**
     * What the sheet hangs from.
     *
     * @param address code of a strategic address of the same year
     * @param objective code of an objective below it, when the line names one
     * @param text as the sheet prints it
     * @param share of the sheet that this line ties to it; empty where the sheet gives none
     */
    public record Link(String address, Optional<String> objective, String text, Optional<BigDecimal> share) {

        /** Code of the lowest it names: the objective, else the address. */
        public String node() {
            return objective.orElse(address);
        }
    }

    /**
     * An indicator of the sheet, described in the sheet's own words.
     *
     * @param declared as {@code dashboards/indicators/} has it, whatever the sheet expects of it
     * @param weight in the score of the sheet; 1 for every line when the sheet gives none
     * @param targets what the sheet expects; it beats what the indicator says
     */
    public record Line(String description, IndicatorDefinition declared, BigDecimal weight, Targets targets) {

        /** With what the sheet expects of it after all variations. */
        public IndicatorDefinition indicator() {
            return targets.applied(declared, LocalDate.MAX);
        }

        /** With what a reading of {@code period} is held against on a day. */
        public IndicatorDefinition indicator(Period period, LocalDate day) {
            return targets.applied(declared, period, day);
        }

        /** The target as first approved. */
        public Optional<BigDecimal> findFirstTarget(Period period) {
            return targets.findFirst(declared, period);
        }

        /** The target in force on a day. */
        public Optional<BigDecimal> findTarget(Period period, LocalDate day) {
            return targets.findInForce(declared, period, day);
        }
    }

    ObjectiveSheet with(Schedule other) {
        return new ObjectiveSheet(
                code,
                year,
                title,
                directorate,
                director,
                service,
                responsible,
                classification,
                kind,
                weight,
                links,
                description,
                budget,
                demonstration,
                lines,
                resources,
                other,
                activities);
    }

    /** How every line is read as the indicator itself declares, in order, against the targets in force that day. */
    public List<Reading> readings(LocalDate asOf) {
        return readings(Period.of(year), asOf);
    }

    /** The same of a part of the year, which may have targets of its own. */
    public List<Reading> readings(Period period, LocalDate asOf) {
        return lines.stream()
                .map(line -> Reading.declared(line.indicator(period, asOf), period, asOf))
                .toList();
    }

    /** Every variation of a target, the earliest first. */
    public List<Variation> variations() {
        return lines.stream()
                .flatMap(line -> line.targets().variations().stream())
                .distinct()
                .sorted(Comparator.comparing(Variation::date))
                .toList();
    }

    /**
     * Which part of the sheet belongs to each address it is tied to, by code; together exactly 1. Where the sheet gives
     * no shares, its different addresses share it equally, to 34 digits, the last one taking the rest.
     */
    public Map<String, BigDecimal> shares() {
        return Shares.byAddress(links);
    }

    /** The same by what each link names, an objective or an address; objectives of one address share its part. */
    public Map<String, BigDecimal> nodeShares() {
        return Shares.byNode(links);
    }
}
