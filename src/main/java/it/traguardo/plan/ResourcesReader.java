package it.traguardo.plan;

import it.traguardo.content.YamlMap;
import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a sheet is done with: its unit, its money, its people. */
final class ResourcesReader {

    private final Year year;
    private final OrganisationChart organisation;
    private final Missions missions;

    ResourcesReader(Year year, OrganisationChart organisation, Missions missions) {
        this.year = year;
        this.organisation = organisation;
        this.missions = missions;
    }

    Resources read(YamlMap sheet) {
        return new Resources(unit(sheet), budgetLines(sheet), people(sheet));
    }

    private Optional<String> unit(YamlMap sheet) {
        Optional<String> code = sheet.findText("unit");
        code.filter(named -> organisation.find(named, year).isEmpty()).ifPresent(named -> {
            List<OrganisationUnit> periods = organisation.periods(named);
            if (periods.isEmpty()) {
                sheet.problem(
                        "unit",
                        "There is no unit '%s'.".formatted(named),
                        Written.suggestion(
                                named,
                                organisation.periods().stream()
                                        .map(OrganisationUnit::code)
                                        .distinct()
                                        .toList()));
            } else {
                sheet.problem(
                        "unit",
                        "The unit '%s' is not there in %s: %s.".formatted(named, year, time(periods)),
                        organisation
                                .findAnswering(named, year.atDay(1))
                                .map(successor ->
                                        "Write 'unit: %s', which took over from it.".formatted(successor.code()))
                                .orElse("Name a unit of that year, or correct organisation.yaml."));
            }
        });
        return code;
    }

    private static String time(List<OrganisationUnit> periods) {
        return "it begins on %s%s"
                .formatted(
                        periods.getFirst().from(),
                        periods.getLast()
                                .until()
                                .map(end -> " and its last day is %s".formatted(end.minusDays(1)))
                                .orElse(""));
    }

    private List<BudgetLine> budgetLines(YamlMap sheet) {
        var lines = new ArrayList<BudgetLine>();
        for (YamlMap line : sheet.maps("budget_lines")) {
            String title = line.text("title");
            Optional<String> chapter = line.findText("chapter");
            Optional<ProgrammeCode> programme = Written.findProgramme(line, missions);
            if (programme.isEmpty()) {
                line.problem(
                        "title",
                        "The budget line '%s' names no mission and programme.".formatted(title),
                        "Add 'mission' and 'programme', two digits each.");
            }
            BigDecimal initial = Written.amount(line, "initial").orElse(BigDecimal.ZERO);
            BigDecimal current =
                    line.has("current") ? Written.amount(line, "current").orElse(BigDecimal.ZERO) : initial;
            line.refuseOthers();
            programme.ifPresent(budget -> lines.add(new BudgetLine(title, chapter, budget, initial, current)));
        }
        return lines;
    }

    private static List<Staff> people(YamlMap sheet) {
        var people = new ArrayList<Staff>();
        for (YamlMap some : sheet.maps("people")) {
            String role = some.text("role");
            BigDecimal number = some.has("number")
                    ? Written.findPositive(some, "number").orElse(BigDecimal.ONE)
                    : Written.number(some, "number").orElse(BigDecimal.ONE);
            BigDecimal share = Written.findShare(some, "share").orElse(BigDecimal.ONE);
            if (share.signum() == 0) {
                some.problem("share", "'%s' work no part of their time on the sheet.".formatted(role), "Take it out.");
            }
            some.refuseOthers();
            people.add(new Staff(role, number, share));
        }
        return people;
    }
}
