package it.traguardo.plan;

import it.traguardo.content.ContentFolders;
import it.traguardo.content.ContentProblem;
import it.traguardo.content.YamlFile;
import it.traguardo.content.YamlMap;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Set;

/** The files of {@code dashboards/plan/} by what they hold, which their names say. */
final class PlanFiles {

    static final String FOLDER = "dashboards/plan";
    static final String DOCUMENT = "dup.yaml";
    static final String SCORING = "scoring.yaml";
    private static final String ORGANISATION = "organisation.yaml";
    private static final String MISSIONS = "missions.yaml";
    private static final Set<String> NAMED = Set.of(DOCUMENT, SCORING, ORGANISATION, MISSIONS);
    private static final String ATTAINED = "attained";

    private final List<YamlMap> files;

    PlanFiles(ContentFolders content, List<ContentProblem> problems) {
        this.files = content.files(FOLDER, ".yaml").stream()
                .flatMap(file -> YamlFile.read(file, problems).stream())
                .toList();
    }

    List<YamlMap> missions() {
        return named(MISSIONS);
    }

    List<YamlMap> organisation() {
        return named(ORGANISATION);
    }

    List<YamlMap> documents() {
        return named(DOCUMENT);
    }

    List<YamlMap> scorings() {
        return named(SCORING);
    }

    List<YamlMap> attainments() {
        return files.stream().filter(file -> name(file).startsWith(ATTAINED)).toList();
    }

    List<YamlMap> sheets() {
        return files.stream()
                .filter(file -> !NAMED.contains(name(file)) && !name(file).startsWith(ATTAINED))
                .toList();
    }

    /** Of the folder it lies in; a folder that is none is a problem of the file. */
    static Year year(YamlMap file) {
        Path path = file.file();
        String folder = ContentFolders.folderName(path);
        if (folder.matches("\\d{4}")) {
            return Year.parse(folder);
        }
        file.problem("code", "The folder '%s' is not a year.".formatted(folder), "Move the file to plan/<year>/.");
        return Year.of(0);
    }

    private List<YamlMap> named(String name) {
        return files.stream().filter(file -> name(file).equals(name)).toList();
    }

    private static String name(YamlMap file) {
        return file.file().getFileName().toString();
    }
}
