package it.traguardo.calendar;

import it.traguardo.content.ContentException;
import it.traguardo.content.ContentFolders;
import it.traguardo.content.ContentProblem;
import it.traguardo.content.Spelling;
import it.traguardo.content.YamlFile;
import it.traguardo.content.YamlMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads {@code etl/terms/}: of the core and of the content folders, of which the last holds where two use one code. */
public final class ProcedureReader {

    private static final String FOLDER = "etl/terms";

    private final ContentFolders content;

    public ProcedureReader(ContentFolders content) {
        this.content = content;
    }

    /** @throws ContentException with every fault */
    public Procedures read() {
        var problems = new ArrayList<ContentProblem>();
        Procedures procedures = read(problems);
        if (!problems.isEmpty()) {
            throw new ContentException(problems);
        }
        return procedures;
    }

    public List<ContentProblem> problems() {
        var problems = new ArrayList<ContentProblem>();
        read(problems);
        return problems;
    }

    private Procedures read(List<ContentProblem> problems) {
        List<YamlMap> files = content.coreAndFiles(FOLDER, ".yaml").stream()
                .flatMap(file -> YamlFile.read(file, problems).stream())
                .toList();
        var suspensions = new TreeMap<String, SuspensionRule>();
        for (YamlMap file : files) {
            file.findMap("suspensions")
                    .ifPresent(all -> all.keys()
                            .forEach(code -> suspensions.put(code, RuleReader.suspension(code, all.map(code)))));
        }
        var procedures = new HashMap<String, Procedure>();
        for (YamlMap file : files) {
            file.findMap("procedures")
                    .ifPresent(all -> all.keys()
                            .forEach(code -> procedures.put(code, procedure(code, all.map(code), suspensions))));
            file.refuseOthers();
        }
        return new Procedures(procedures);
    }

    private static Procedure procedure(String code, YamlMap yaml, Map<String, SuspensionRule> known) {
        var procedure = new Procedure(
                code,
                yaml.localized("title"),
                RuleReader.terms(yaml),
                suspensions(yaml, known),
                yaml.maps("restarts").stream().map(RuleReader::restart).toList(),
                distance(yaml, "filed_before_event"),
                distance(yaml, "release_after_decision"));
        yaml.refuseOthers();
        return procedure;
    }

    private static List<SuspensionRule> suspensions(YamlMap yaml, Map<String, SuspensionRule> known) {
        var rules = new ArrayList<SuspensionRule>();
        for (String code : yaml.texts("suspensions")) {
            if (known.containsKey(code)) {
                rules.add(known.get(code));
            } else {
                yaml.problem(
                        "suspensions",
                        "There is no suspension '%s'.".formatted(code),
                        Spelling.nearest(code, known.keySet())
                                .map("Did you mean '%s'?"::formatted)
                                .orElse("Those there are: %s.".formatted(String.join(", ", known.keySet()))));
            }
        }
        return rules;
    }

    private static Optional<Procedure.Distance> distance(YamlMap yaml, String key) {
        return yaml.findMap(key).map(RuleReader::distance);
    }
}
