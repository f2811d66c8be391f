package it.traguardo.plan;

import it.traguardo.content.Spelling;
import it.traguardo.indicator.IndicatorDefinition;
import java.nio.file.Path;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** All that is promised and shown, as declared in {@code dashboards/} and free of faults. */
public final class Plan {

    private final Map<String, IndicatorDefinition> indicators;
    private final List<PlanningDocument> documents;
    private final Map<Year, Scoring> scorings;
    private final Map<String, ObjectiveSheet> sheets;
    private final List<PageDefinition> pages;
    private final OrganisationChart organisation;
    private final Missions missions;
    private final Map<String, Path> files;
    private final Map<Year, PlanTree> trees = new ConcurrentHashMap<>();

    Plan(
            Map<String, IndicatorDefinition> indicators,
            List<PlanningDocument> documents,
            Map<Year, Scoring> scorings,
            List<ObjectiveSheet> sheets,
            List<PageDefinition> pages,
            OrganisationChart organisation,
            Missions missions,
            Map<String, Path> files) {
        this.indicators = new TreeMap<>(indicators);
        this.documents = List.copyOf(documents);
        this.scorings = Map.copyOf(scorings);
        this.sheets = new LinkedHashMap<>();
        sheets.forEach(sheet -> this.sheets.put(sheet.code(), sheet));
        this.pages = List.copyOf(pages);
        this.organisation = organisation;
        this.missions = missions;
        this.files = Map.copyOf(files);
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
        return List.copyOf(sheets.values());
    }

    public Optional<ObjectiveSheet> findSheet(String code) {
        return Optional.ofNullable(sheets.get(code));
    }

    /** Sheets with the indicator, the latest year first. */
    public List<ObjectiveSheet> sheetsWith(IndicatorDefinition indicator) {
        return sheets.values().stream()
                .filter(sheet -> sheet.lines().stream()
                        .anyMatch(line -> line.declared().code().equals(indicator.code())))
                .toList();
    }

    /** Sheets of one year, by code. */
    public List<ObjectiveSheet> sheets(Year year) {
        return sheets.values().stream()
                .filter(sheet -> sheet.year().equals(year))
                .toList();
    }

    /** Strategic addresses of the DUP of the year, as it lists them. */
    public List<StrategicAddress> addresses(Year year) {
        return documents(year).stream()
                .flatMap(document -> document.addresses().stream())
                .toList();
    }

    /** The DUP of the year in each content folder that has one. */
    List<PlanningDocument> documents(Year year) {
        return documents.stream()
                .filter(document -> document.year().equals(year))
                .toList();
    }

    /** The DUP of the year; of several content folders that of the first. */
    public Optional<PlanningDocument> findDocument(Year year) {
        return documents(year).stream().findFirst();
    }

    /** The plan of the year as a tree; without a DUP its sheets hang from the root. */
    public PlanTree tree(Year year) {
        return trees.computeIfAbsent(
                year,
                _ -> PlanTree.of(
                        year,
                        findDocument(year).map(PlanningDocument::title).orElse(year.toString()),
                        addresses(year),
                        sheets(year)));
    }

    /** The units of the municipality over time. */
    public OrganisationChart organisation() {
        return organisation;
    }

    /** Missions and programmes of the budget. */
    public Missions missions() {
        return missions;
    }

    /** Where the sheet is written. */
    public Path fileOf(ObjectiveSheet sheet) {
        return Objects.requireNonNull(files.get(sheet.code()), sheet.code());
    }

    /** How the sheets of the year are scored; empty when they are not. */
    public Optional<Scoring> findScoring(Year year) {
        return Optional.ofNullable(scorings.get(year));
    }

    /** Years with a sheet, the latest first. */
    public List<Year> years() {
        return sheets.values().stream().map(ObjectiveSheet::year).distinct().toList();
    }

    public List<PageDefinition> pages() {
        return pages;
    }

    public Optional<PageDefinition> findPage(String code) {
        return pages.stream().filter(page -> page.code().equals(code)).findFirst();
    }
}
