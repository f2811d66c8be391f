package it.traguardo.plan;

import it.traguardo.content.YamlMap;
import it.traguardo.indicator.IndicatorDefinition;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the sheets of all years together, and checks what no sheet can know by itself. */
final class SheetsReader {

    private final Map<String, IndicatorDefinition> indicators;
    private final OrganisationChart organisation;
    private final Missions missions;
    private final List<PlanningDocument> documents;
    private final Map<Year, SheetReader> readers = new HashMap<>();
    private final Map<String, ObjectiveSheet> sheets = new LinkedHashMap<>();
    private final Map<String, Path> files = new HashMap<>();
    /** The first sheets of a year with a weight, and without. */
    private final Map<Year, List<YamlMap>> weighted = new HashMap<>();

    private final Map<Year, List<YamlMap>> unweighted = new HashMap<>();

    SheetsReader(
            Map<String, IndicatorDefinition> indicators,
            OrganisationChart organisation,
            Missions missions,
            List<PlanningDocument> documents) {
        this.indicators = indicators;
        this.organisation = organisation;
        this.missions = missions;
        this.documents = documents;
    }

    void read(YamlMap file) {
        Year year = PlanFiles.year(file);
        ObjectiveSheet sheet = readers.computeIfAbsent(year, this::reader).read(file);
        if (sheets.putIfAbsent(sheet.code(), sheet) != null) {
            file.problem("code", "There are two sheets '%s'.".formatted(sheet.code()), "Rename one of the two.");
        }
        files.putIfAbsent(sheet.code(), file.file());
        (file.has("weight") ? weighted : unweighted)
                .computeIfAbsent(year, _ -> new ArrayList<>())
                .add(file);
    }

    private SheetReader reader(Year year) {
        List<StrategicAddress> addresses = documents.stream()
                .filter(document -> document.year().equals(year))
                .flatMap(document -> document.addresses().stream())
                .toList();
        return new SheetReader(year, indicators, new ResourcesReader(year, organisation, missions), addresses);
    }

    /** Takes in what a file tells of milestones reached. */
    void attained(YamlMap file) {
        Year year = PlanFiles.year(file);
        List<ObjectiveSheet> ofYear = sheets.values().stream()
                .filter(sheet -> sheet.year().equals(year))
                .toList();
        sheets.putAll(new AttainmentReader(ofYear).read(file));
    }

    /** By year, the latest first, then by code. */
    List<ObjectiveSheet> sheets() {
        return sheets.values().stream()
                .sorted(Comparator.comparing(ObjectiveSheet::year).reversed().thenComparing(ObjectiveSheet::code))
                .toList();
    }

    /** The file of each sheet, by code. */
    Map<String, Path> files() {
        return files;
    }

    /** Weights on some sheets only would weigh the others by chance. */
    void checkWeights() {
        weighted.keySet().stream()
                .flatMap(year -> unweighted.getOrDefault(year, List.of()).stream())
                .forEach(file -> file.problem(
                        "code",
                        "Other sheets of the year have a weight, this one has none.",
                        "Give a weight to each sheet of the year, or to none."));
    }
}
