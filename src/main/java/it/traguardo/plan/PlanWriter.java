package it.traguardo.plan;

import it.traguardo.content.YamlWriter;
import it.traguardo.content.YamlWriter.Bare;
import it.traguardo.plan.ObjectiveSheet.Line;
import it.traguardo.plan.ObjectiveSheet.Link;
import it.traguardo.vocabulary.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Writes sheets and the DUP as the files they are read from; read again, they are the same. */
final class PlanWriter {

    private PlanWriter() {}

    /** @param weighted whether the sheets of the year have weights */
    static String sheet(ObjectiveSheet sheet, boolean weighted) {
        var yaml = new Keys();
        yaml.put("code", sheet.code());
        yaml.put("title", sheet.title());
        yaml.put("directorate", sheet.directorate());
        yaml.put("director", sheet.director());
        yaml.put("service", sheet.service());
        yaml.put("responsible", sheet.responsible());
        yaml.put("classification", sheet.classification());
        yaml.put("kind", sheet.kind());
        yaml.put("unit", sheet.resources().unit());
        yaml.put("weight", weighted ? Optional.of(sheet.weight()) : Optional.empty());
        yaml.put("demonstration", sheet.demonstration() ? Optional.of(true) : Optional.empty());
        yaml.put("budget", sheet.budget());
        if (!sheet.schedule().run().isSame(Period.of(sheet.year()))) {
            yaml.put("runs", sheet.schedule().run().code());
        }
        yaml.list("links", sheet.links(), PlanWriter::link);
        yaml.put("description", sheet.description());
        yaml.list("activities", sheet.activities(), PlanWriter::activity);
        yaml.list("phases", sheet.schedule().phases(), PlanWriter::phase);
        yaml.list("milestones", sheet.schedule().milestones(), PlanWriter::milestone);
        boolean weighedLines =
                sheet.lines().stream().anyMatch(line -> line.weight().compareTo(BigDecimal.ONE) != 0);
        yaml.list("indicators", sheet.lines(), line -> line(line, weighedLines));
        yaml.list("variations", sheet.variations(), PlanWriter::variation);
        yaml.list("budget_lines", sheet.resources().budgetLines(), PlanWriter::budgetLine);
        yaml.list("people", sheet.resources().people(), PlanWriter::staff);
        return YamlWriter.write(yaml.values);
    }

    static String document(PlanningDocument document) {
        var yaml = new Keys();
        yaml.put("document", document.title());
        document.mandate()
                .ifPresent(mandate -> yaml.put(
                        "mandate", new Keys().put("from", mandate.from()).put("to", mandate.lastDay()).values));
        yaml.list(
                "versions",
                document.versions(),
                version -> new Keys()
                        .put("number", BigDecimal.valueOf(version.number()))
                        .put("act", version.act())
                        .put("date", version.date()));
        yaml.list(
                "strategic_addresses",
                document.addresses(),
                address -> new Keys()
                        .put("code", address.code())
                        .put("title", address.title())
                        .put("name", address.name())
                        .list(
                                "strategic_objectives",
                                address.strategicObjectives(),
                                objective -> new Keys()
                                        .put("code", objective.code())
                                        .put("title", objective.title())
                                        .list("operative_objectives", objective.objectives(), PlanWriter::operative))
                        .list("operative_objectives", address.objectives(), PlanWriter::operative));
        return YamlWriter.write(yaml.values);
    }

    private static Keys operative(OperativeObjective objective) {
        return new Keys()
                .put("code", objective.code())
                .put("title", objective.title())
                .put("mission", objective.budget().map(ProgrammeCode::mission))
                .put("programme", objective.budget().map(ProgrammeCode::programme));
    }

    private static Keys link(Link link) {
        return new Keys()
                .put(link.objective().isPresent() ? "objective" : "address", link.node())
                .put("text", link.text())
                .put("share", link.share());
    }

    private static Keys activity(Activity activity) {
        return new Keys().put("activity", activity.text()).put("indicator", activity.indicator());
    }

    private static Keys phase(Phase phase) {
        return new Keys()
                .put("code", phase.code())
                .put("title", phase.title())
                .put("start", phase.start())
                .put("end", phase.lastDay())
                .put("weight", phase.weight())
                .put("done", phase.doneOn())
                .put(
                        "share_done",
                        Optional.of(phase.doneShare())
                                .filter(share -> phase.doneOn().isEmpty() && share.signum() > 0))
                .put("after", phase.after().isEmpty() ? Optional.empty() : Optional.of(phase.after()));
    }

    private static Keys milestone(PlannedMilestone milestone) {
        var yaml = new Keys()
                .put("code", milestone.code())
                .put("title", milestone.title())
                .put("due", milestone.due())
                .put("achieved", milestone.achieved())
                .put("act", milestone.act())
                .put("phase", milestone.phase());
        milestone
                .target()
                .ifPresent(target -> yaml.put("baseline", target.baseline())
                        .put("target", target.value())
                        .put("unit", target.unit()));
        return yaml;
    }

    private static Keys line(Line line, boolean weighted) {
        var yaml = new Keys()
                .put("indicator", line.declared().code())
                .put("description", line.description())
                .put("weight", weighted ? Optional.of(line.weight()) : Optional.empty());
        if (!line.targets().stated().isEmpty()) {
            var targets = new LinkedHashMap<Bare, BigDecimal>();
            line.targets().stated().entrySet().stream()
                    .sorted(Comparator.comparing((Map.Entry<Period, BigDecimal> target) ->
                                    target.getKey().start())
                            .thenComparing(target -> target.getKey().code()))
                    .forEach(target -> targets.put(new Bare(target.getKey().code()), target.getValue()));
            yaml.put("targets", targets);
        }
        return yaml.put("tolerance", line.targets().tolerance());
    }

    private static Keys variation(Variation variation) {
        return new Keys()
                .put("act", variation.act())
                .put("date", variation.date())
                .put("indicator", variation.indicator())
                .put("period", new Bare(variation.period().code()))
                .put("target", variation.target())
                .put("reason", variation.reason());
    }

    private static Keys budgetLine(BudgetLine line) {
        return new Keys()
                .put("title", line.title())
                .put("chapter", line.chapter())
                .put("mission", line.budget().mission())
                .put("programme", line.budget().programme())
                .put("initial", line.initial())
                .put("current", Optional.of(line.current()).filter(current -> current.compareTo(line.initial()) != 0));
    }

    private static Keys staff(Staff staff) {
        return new Keys()
                .put("role", staff.role())
                .put("number", staff.number())
                .put("share", staff.share());
    }

    /** Keys in the order they are written; what is empty is left out. */
    private static final class Keys {

        private final Map<String, Object> values = new LinkedHashMap<>();

        Keys put(String key, Object value) {
            Object written = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (written != null) {
                values.put(key, written);
            }
            return this;
        }

        <T> Keys list(String key, Collection<T> items, Function<T, Keys> write) {
            List<Map<String, Object>> written = new ArrayList<>();
            items.forEach(item -> written.add(write.apply(item).values));
            return items.isEmpty() ? this : put(key, written);
        }
    }
}
