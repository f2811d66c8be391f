package it.traguardo.plan;

import it.traguardo.content.YamlMap;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code dup.yaml}: the DUP of a year, from its mandate down to the operative objectives. */
final class DocumentReader {

    private final Year year;
    private final Missions missions;
    private final Set<String> codes = new HashSet<>();

    DocumentReader(Year year, Missions missions) {
        this.year = year;
        this.missions = missions;
    }

    PlanningDocument read(YamlMap yaml) {
        var addresses = new ArrayList<StrategicAddress>();
        for (YamlMap address : yaml.maps("strategic_addresses")) {
            addresses.add(new StrategicAddress(
                    code(address),
                    address.text("title"),
                    address.text("name"),
                    strategicObjectives(address),
                    operativeObjectives(address)));
            address.refuseOthers();
        }
        var document = new PlanningDocument(year, yaml.text("document"), mandate(yaml), versions(yaml), addresses);
        yaml.refuseOthers();
        return document;
    }

    private List<StrategicObjective> strategicObjectives(YamlMap address) {
        var objectives = new ArrayList<StrategicObjective>();
        for (YamlMap objective : address.maps("strategic_objectives")) {
            objectives.add(
                    new StrategicObjective(code(objective), objective.text("title"), operativeObjectives(objective)));
            objective.refuseOthers();
        }
        return objectives;
    }

    private List<OperativeObjective> operativeObjectives(YamlMap parent) {
        var objectives = new ArrayList<OperativeObjective>();
        for (YamlMap objective : parent.maps("operative_objectives")) {
            objectives.add(new OperativeObjective(
                    code(objective), objective.text("title"), Written.findProgramme(objective, missions)));
            objective.refuseOthers();
        }
        return objectives;
    }

    /** Links name addresses and objectives alike, so no two of a DUP have one code. */
    private String code(YamlMap yaml) {
        String code = yaml.text("code");
        if (!code.isEmpty() && !codes.add(code)) {
            yaml.problem("code", "The DUP of %s has '%s' twice.".formatted(year, code), "Rename one of the two.");
        }
        return code;
    }

    private Optional<Mandate> mandate(YamlMap yaml) {
        return yaml.findMap("mandate").flatMap(written -> {
            Optional<LocalDate> from = Written.day(written, "from");
            Optional<LocalDate> to = Written.day(written, "to");
            written.refuseOthers();
            if (from.isEmpty() || to.isEmpty()) {
                return Optional.empty();
            }
            if (to.get().isBefore(from.get())) {
                written.problem(
                        "to",
                        "The mandate ends on %s, before it begins.".formatted(to.get()),
                        "Correct one of the two days.");
                return Optional.empty();
            }
            var mandate = new Mandate(from.get(), to.get());
            if (!mandate.touches(year)) {
                written.problem(
                        "from",
                        "The mandate from %s to %s has no day in %s.".formatted(from.get(), to.get(), year),
                        "Correct it, or move the file to the folder of its year.");
            }
            return Optional.of(mandate);
        });
    }

    private static List<DocumentVersion> versions(YamlMap yaml) {
        var versions = new ArrayList<DocumentVersion>();
        for (YamlMap written : yaml.maps("versions")) {
            Optional<LocalDate> date = Written.day(written, "date");
            var version =
                    new DocumentVersion(written.integer("number"), written.text("act"), date.orElse(LocalDate.EPOCH));
            written.refuseOthers();
            if (date.isEmpty()) {
                continue;
            }
            if (!versions.isEmpty() && !follows(versions.getLast(), version)) {
                written.problem(
                        "number",
                        "Version %d of %s does not follow version %d of %s."
                                .formatted(
                                        version.number(),
                                        version.date(),
                                        versions.getLast().number(),
                                        versions.getLast().date()),
                        "List the versions in the order of their acts, and number them so.");
            }
            versions.add(version);
        }
        return versions;
    }

    private static boolean follows(DocumentVersion earlier, DocumentVersion later) {
        return later.number() > earlier.number() && !later.date().isBefore(earlier.date());
    }
}
