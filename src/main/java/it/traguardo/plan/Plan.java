package it.traguardo.plan;

import it.traguardo.content.Spelling;
import it.traguardo.indicator.IndicatorDefinition;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All that is promised and shown, as declared in {@code dashboards/} and free of faults. */
public final class Plan {

    private final Map<String, IndicatorDefinition> indicators;
    private final List<PlanningDocument> documents;
    private final Map<Year, Scoring> scorings;
    private final List<ObjectiveSheet> sheets;
    private final List<PageDefinition> pages;

    Plan(
            Map<String, IndicatorDefinition> indicators,
            List<PlanningDocument> documents,
            Map<Year, Scoring> scorings,
            List<ObjectiveSheet> sheets,
            List<PageDefinition> pages) {
        this.indicators = new TreeMap<>(indicators);
        this.documents = List.copyOf(documents);
        this.scorings = Map.copyOf(scorings);
        this.sheets = List.copyOf(sheets);
        this.pages = List.copyOf(pages);
    }

    public List<IndicatorDefinition> indicators() {
        return List.copyOf(indicators.values());
    }

    public Optional<IndicatorDefinition> findIndicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    /** @throws IllegalArgumentException naming what may have been meant */
    public IndicatorDefinition getIndicator(String code) {
        return findIndicator(code)
                .orElseThrow(() -> new IllegalArgumentException("There is no indicator '%s'. %s"
                        .formatted(
                                code,
                                Spelling.nearest(code, indicators.keySet())
                                        .map("Did you mean '%s'?"::formatted)
                                        .orElse("The indicators are: %s."
                                                .formatted(String.join(", ", indicators.keySet()))))));
    }

    /** Sheets by year, the latest first, then by code. */
    public List<ObjectiveSheet> sheets() {
        return sheets;
    }

    public Optional<ObjectiveSheet> findSheet(String code) {
        return sheets.stream().filter(sheet -> sheet.code().equals(code)).findFirst();
    }

    /** Sheets with the indicator, the latest year first. */
    public List<ObjectiveSheet> sheetsWith(IndicatorDefinition indicator) {
        return sheets.stream()
                .filter(sheet -> sheet.lines().stream()
                        .anyMatch(line -> line.indicator().code().equals(indicator.code())))
                .toList();
    }

    /** Sheets of one year, by code. */
    public List<ObjectiveSheet> sheets(Year year) {
        return sheets.stream().filter(sheet -> sheet.year().equals(year)).toList();
    }

    /** Strategic addresses of the DUP of the year, as it lists them. */
    public List<StrategicAddress> addresses(Year year) {
        return documents.stream()
                .filter(document -> document.year().equals(year))
                .flatMap(document -> document.addresses().stream())
                .toList();
    }

    /** How the sheets of the year are scored; empty when they are not. */
    public Optional<Scoring> findScoring(Year year) {
        return Optional.ofNullable(scorings.get(year));
    }

    /** Years with a sheet, the latest first. */
    public List<Year> years() {
        return sheets.stream().map(ObjectiveSheet::year).distinct().toList();
    }

    public List<PageDefinition> pages() {
        return pages;
    }

    public Optional<PageDefinition> findPage(String code) {
        return pages.stream().filter(page -> page.code().equals(code)).findFirst();
    }
}
