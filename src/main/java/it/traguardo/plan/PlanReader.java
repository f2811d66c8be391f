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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code dashboards/}: indicators, plan and pages, with every fault at once. */
public final class PlanReader {

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
        var files = new PlanFiles(content, problems);
        Missions missions = Missions.read(files.missions());
        OrganisationChart organisation = OrganisationReader.read(files.organisation());
        List<PlanningDocument> documents = files.documents().stream()
                .map(file -> new DocumentReader(PlanFiles.year(file), missions).read(file))
                .toList();
        var sheets = new SheetsReader(indicators, organisation, missions, documents);
        files.sheets().forEach(sheets::read);
        sheets.checkWeights();
        files.attainments().forEach(sheets::attained);
        return new Plan(
                indicators,
                documents,
                scorings(files, sheets.sheets(), problems),
                sheets.sheets(),
                pages(problems, indicators),
                organisation,
                missions,
                sheets.files());
    }

    private Map<String, IndicatorDefinition> indicators(List<ContentProblem> problems) {
        var indicators = new HashMap<String, IndicatorDefinition>();
        for (YamlMap file : open("dashboards/indicators", problems)) {
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

    private static Map<Year, Scoring> scorings(
            PlanFiles files, List<ObjectiveSheet> sheets, List<ContentProblem> problems) {
        var scorings = new HashMap<Year, Scoring>();
        for (YamlMap file : files.scorings()) {
            Year year = PlanFiles.year(file);
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

    private List<PageDefinition> pages(List<ContentProblem> problems, Map<String, IndicatorDefinition> indicators) {
        var pages = new ArrayList<PageDefinition>();
        for (YamlMap file : open("dashboards/views", problems)) {
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

    private List<YamlMap> open(String folder, List<ContentProblem> problems) {
        return content.files(folder, ".yaml").stream()
                .flatMap((Path file) -> YamlFile.read(file, problems).stream())
                .toList();
    }
}
