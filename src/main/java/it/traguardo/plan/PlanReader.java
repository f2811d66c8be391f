package it.traguardo.plan;

import it.traguardo.content.ContentException;
import it.traguardo.content.ContentFolders;
import it.traguardo.content.ContentProblem;
import it.traguardo.content.YamlFile;
import it.traguardo.content.YamlMap;
import it.traguardo.indicator.IndicatorDefinition;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Reads {@code dashboards/}: indicators, plan and pages, with every fault at once. */
public final class PlanReader {

    private static final String DOCUMENT = "dup.yaml";
    private static final String SCORING = "scoring.yaml";

    private final ContentFolders content;

    public PlanReader(ContentFolders content) {
        this.content = content;
    }

    /** @throws ContentException with every fault */
    public Plan read() {
        var problems = new ArrayList<ContentProblem>();
        Plan plan = read(problems);
        if (!problems.isEmpty()) {
            throw new ContentException(problems);
        }
        return plan;
    }

    public List<ContentProblem> problems() {
        var problems = new ArrayList<ContentProblem>();
        read(problems);
        return problems;
    }

    private Plan read(List<ContentProblem> problems) {
        Map<String, IndicatorDefinition> indicators = indicators(problems);
        List<PlanningDocument> documents = documents(problems, indicators);
        List<ObjectiveSheet> sheets = sheets(problems, indicators, documents);
        return new Plan(indicators, documents, scorings(problems, sheets), sheets, pages(problems, indicators));
    }

    private Map<String, IndicatorDefinition> indicators(List<ContentProblem> problems) {
        var indicators = new HashMap<String, IndicatorDefinition>();
        for (YamlMap file : open("dashboards/indicators", ".yaml", problems)) {
            for (String code : file.keys()) {
                IndicatorDefinition indicator = IndicatorReader.read(code, file.map(code));
                if (indicators.putIfAbsent(code, indicator) != null) {
                    file.problem(
                            code, "The indicator '%s' is declared twice.".formatted(code), "Rename one of the two.");
                }
            }
        }
        return indicators;
    }

    private Map<Year, Scoring> scorings(List<ContentProblem> problems, List<ObjectiveSheet> sheets) {
        var scorings = new HashMap<Year, Scoring>();
        for (YamlMap file : open("dashboards/plan", "/" + SCORING, problems)) {
            Year year = year(file);
            Scoring scoring = ScoringReader.read(file);
            sheets.stream()
                    .filter(sheet -> sheet.year().equals(year))
                    .forEach(sheet -> ScoringReader.checkBaselines(file, scoring, sheet));
            if (scorings.put(year, scoring) != null) {
                problems.add(new ContentProblem(
                        file.file(), 1, "The year is scored twice.", "Keep one scoring.yaml of each year."));
            }
        }
        return scorings;
    }

    private List<PlanningDocument> documents(
            List<ContentProblem> problems, Map<String, IndicatorDefinition> indicators) {
        return open("dashboards/plan", "/" + DOCUMENT, problems).stream()
                .map(file -> new SheetReader(year(file), indicators).document(file))
                .toList();
    }

    private List<ObjectiveSheet> sheets(
            List<ContentProblem> problems,
            Map<String, IndicatorDefinition> indicators,
            List<PlanningDocument> documents) {
        var sheets = new ArrayList<ObjectiveSheet>();
        var unweighted = new HashMap<Year, List<YamlMap>>();
        var weighted = new HashSet<Year>();
        for (YamlMap file : open("dashboards/plan", ".yaml", problems)) {
            if (file.file().endsWith(DOCUMENT) || file.file().endsWith(SCORING)) {
                continue;
            }
            Year year = year(file);
            List<String> addresses = documents.stream()
                    .filter(document -> document.year().equals(year))
                    .flatMap(document -> document.addresses().stream())
                    .map(StrategicAddress::code)
                    .toList();
            ObjectiveSheet sheet = new SheetReader(year, indicators).sheet(file, addresses);
            if (sheets.stream().anyMatch(other -> other.code().equals(sheet.code()))) {
                file.problem("code", "There are two sheets '%s'.".formatted(sheet.code()), "Rename one of the two.");
            }
            sheets.add(sheet);
            if (file.has("weight")) {
                weighted.add(year);
            } else {
                unweighted.computeIfAbsent(year, each -> new ArrayList<>()).add(file);
            }
        }
        // weights on some sheets only would weigh the others by chance
        weighted.stream()
                .flatMap(year -> unweighted.getOrDefault(year, List.of()).stream())
                .forEach(file -> file.problem(
                        "code",
                        "Other sheets of the year have a weight, this one has none.",
                        "Give a weight to each sheet of the year, or to none."));
        sheets.sort(Comparator.comparing(ObjectiveSheet::year).reversed().thenComparing(ObjectiveSheet::code));
        return sheets;
    }

    private List<PageDefinition> pages(List<ContentProblem> problems, Map<String, IndicatorDefinition> indicators) {
        var pages = new ArrayList<PageDefinition>();
        for (YamlMap file : open("dashboards/views", ".yaml", problems)) {
            var sections = new ArrayList<PageDefinition.Section>();
            for (YamlMap section : file.maps("sections")) {
                var shown = section.texts("indicators").stream()
                        .flatMap(code -> SheetReader.find(section, "indicators", code, indicators).stream())
                        .toList();
                sections.add(new PageDefinition.Section(section.localized("title"), shown));
                section.refuseOthers();
            }
            String code = file.file().getFileName().toString().replaceAll("\\.yaml$", "");
            pages.add(new PageDefinition(code, file.localized("title"), file.findLocalized("introduction"), sections));
            file.refuseOthers();
        }
        return pages;
    }

    private List<YamlMap> open(String folder, String ending, List<ContentProblem> problems) {
        return content.files(folder, ending).stream()
                .flatMap(file -> YamlFile.read(file, problems).stream())
                .toList();
    }

    private static Year year(YamlMap file) {
        Path path = file.file();
        String folder = ContentFolders.folderName(path);
        if (folder.matches("\\d{4}")) {
            return Year.parse(folder);
        }
        file.problem("code", "The folder '%s' is not a year.".formatted(folder), "Move the file to plan/<year>/.");
        return Year.of(0);
    }
}
