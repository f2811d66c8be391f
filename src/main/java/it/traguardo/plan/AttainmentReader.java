package it.traguardo.plan;

import it.traguardo.content.YamlMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the {@code attained….yaml} of a year: milestones told as reached after the sheets were approved, in as many
 * files as there were reports.
 */
final class AttainmentReader {

    private final Map<String, ObjectiveSheet> sheets = new HashMap<>();

    AttainmentReader(List<ObjectiveSheet> sheets) {
        sheets.forEach(sheet -> this.sheets.put(sheet.code(), sheet));
    }

    /** The sheet with what the file says of its milestones, by code; those it says nothing of are absent. */
    Map<String, ObjectiveSheet> read(YamlMap file) {
        var changed = new HashMap<String, ObjectiveSheet>();
        file.findText("release");
        for (YamlMap attained : file.maps("attained")) {
            String code = attained.text("sheet");
            String milestone = attained.text("milestone");
            Optional<LocalDate> day = Written.day(attained, "achieved");
            Optional<String> act = attained.findText("act");
            attained.refuseOthers();
            if (!sheets.containsKey(code)) {
                attained.problem(
                        "sheet",
                        "There is no sheet '%s' in the year.".formatted(code),
                        Written.suggestion(
                                code, sheets.keySet().stream().sorted().limit(5).toList()));
            } else {
                day.flatMap(reached -> reach(attained, sheets.get(code), milestone, reached, act))
                        .ifPresent(sheet -> {
                            sheets.put(code, sheet);
                            changed.put(code, sheet);
                        });
            }
        }
        file.refuseOthers();
        return changed;
    }

    private static Optional<ObjectiveSheet> reach(
            YamlMap yaml, ObjectiveSheet sheet, String code, LocalDate day, Optional<String> act) {
        var milestones = new ArrayList<>(sheet.schedule().milestones());
        for (int index = 0; index < milestones.size(); index++) {
            PlannedMilestone milestone = milestones.get(index);
            if (milestone.code().equals(code)) {
                milestone
                        .achieved()
                        .ifPresent(earlier -> yaml.problem(
                                "milestone",
                                "Milestone %s of %s is told as reached twice, on %s and on %s."
                                        .formatted(code, sheet.code(), earlier, day),
                                "Keep one of the two."));
                milestones.set(index, milestone.achieved(day, act));
                return Optional.of(sheet.with(
                        new Schedule(sheet.schedule().run(), sheet.schedule().phases(), milestones)));
            }
        }
        yaml.problem(
                "milestone",
                "The sheet %s has no milestone '%s'.".formatted(sheet.code(), code),
                Written.suggestion(
                        code, milestones.stream().map(PlannedMilestone::code).toList()));
        return Optional.empty();
    }
}
