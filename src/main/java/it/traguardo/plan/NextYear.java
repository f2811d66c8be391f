package it.traguardo.plan;

import it.traguardo.plan.ObjectiveSheet.Line;
import it.traguardo.plan.ObjectiveSheet.Link;
import it.traguardo.vocabulary.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The plan of one year as the draft of a later one: what was promised goes on, what was reached stays behind. Money is
 * that of a year and is not carried; neither are the acts by which targets varied, whose last target is now the first.
 */
final class NextYear {

    private static final Pattern YEAR_OF_A_PERIOD = Pattern.compile("\\d{4}");

    private final Year from;
    private final Year to;
    private final OrganisationChart organisation;

    NextYear(Year from, Year to, OrganisationChart organisation) {
        this.from = from;
        this.to = to;
        this.organisation = organisation;
    }

    PlanningDocument document(PlanningDocument document) {
        return new PlanningDocument(
                to,
                inYear(document.title()),
                document.mandate().filter(mandate -> mandate.touches(to)),
                List.of(),
                document.addresses().stream()
                        .map(address -> new StrategicAddress(
                                inYear(address.code()),
                                address.title(),
                                address.name(),
                                address.strategicObjectives(),
                                address.objectives()))
                        .toList());
    }

    ObjectiveSheet sheet(ObjectiveSheet sheet) {
        return new ObjectiveSheet(
                code(sheet.code()),
                to,
                sheet.title(),
                sheet.directorate(),
                sheet.director(),
                sheet.service(),
                sheet.responsible(),
                sheet.classification(),
                sheet.kind(),
                sheet.weight(),
                sheet.links().stream().map(this::link).toList(),
                sheet.description(),
                Optional.empty(),
                sheet.demonstration(),
                sheet.lines().stream().map(this::line).toList(),
                new Resources(
                        sheet.resources().unit().map(this::unit),
                        List.of(),
                        sheet.resources().people()),
                schedule(sheet.schedule()),
                sheet.activities());
    }

    /** A sheet whose code does not name its year gets the year in front: codes are unique over all years. */
    String code(String code) {
        String carried = inYear(code);
        return carried.equals(code) ? to + "_" + code : carried;
    }

    private String inYear(String text) {
        return text.replace(from.toString(), to.toString());
    }

    private Link link(Link link) {
        return new Link(
                inYear(link.address()),
                link.objective(),
                link.text().replace(link.address(), inYear(link.address())),
                link.share());
    }

    private String unit(String code) {
        return organisation
                .findAnswering(code, to.atDay(1))
                .map(OrganisationUnit::code)
                .orElse(code);
    }

    private Line line(Line line) {
        Map<Period, BigDecimal> targets = new HashMap<>();
        line.targets()
                .stated()
                .keySet()
                .forEach(period ->
                        line.findTarget(period, LocalDate.MAX).ifPresent(target -> targets.put(later(period), target)));
        Period year = Period.of(from);
        if (line.declared().findTarget(to).isEmpty()) {
            line.findTarget(year, LocalDate.MAX).ifPresent(target -> targets.put(later(year), target));
        }
        return new Line(
                line.description(),
                line.declared(),
                line.weight(),
                new Targets(targets, line.targets().tolerance(), List.of()));
    }

    private Period later(Period period) {
        int years = to.getValue() - from.getValue();
        return Period.parse(YEAR_OF_A_PERIOD
                .matcher(period.code())
                .replaceAll(year -> String.valueOf(Integer.parseInt(year.group()) + years)));
    }

    private Schedule schedule(Schedule schedule) {
        List<Phase> open = schedule.phases().stream()
                .filter(phase -> !phase.isDone())
                .map(this::later)
                .toList();
        Set<String> codes = open.stream().map(Phase::code).collect(Collectors.toSet());
        List<Phase> phases = open.stream().map(phase -> afterOnly(phase, codes)).toList();
        Map<String, Phase> byCode = phases.stream().collect(Collectors.toMap(Phase::code, phase -> phase));
        List<PlannedMilestone> milestones = schedule.milestones().stream()
                .filter(milestone -> milestone.achieved().isEmpty())
                .map(milestone -> later(milestone, byCode))
                .toList();
        return new Schedule(run(phases, milestones), phases, milestones);
    }

    /** A phase that should have ended by now keeps its start and ends as much later as the years between. */
    private Phase later(Phase phase) {
        return new Phase(
                phase.code(),
                phase.title(),
                phase.start(),
                notOver(phase.lastDay()),
                phase.weight(),
                phase.doneShare(),
                phase.doneOn(),
                phase.after());
    }

    private static Phase afterOnly(Phase phase, Set<String> codes) {
        return new Phase(
                phase.code(),
                phase.title(),
                phase.start(),
                phase.lastDay(),
                phase.weight(),
                phase.doneShare(),
                phase.doneOn(),
                phase.after().stream().filter(codes::contains).toList());
    }

    private PlannedMilestone later(PlannedMilestone milestone, Map<String, Phase> phases) {
        LocalDate due = notOver(milestone.due());
        Optional<Phase> phase = milestone.phase().flatMap(code -> Optional.ofNullable(phases.get(code)));
        return new PlannedMilestone(
                milestone.code(),
                milestone.title(),
                phase.filter(within -> !within.holds(due)).map(Phase::lastDay).orElse(due),
                milestone.achieved(),
                milestone.act(),
                phase.map(Phase::code),
                milestone.target());
    }

    private LocalDate notOver(LocalDate day) {
        return day.getYear() < to.getValue() ? day.plusYears((long) to.getValue() - from.getValue()) : day;
    }

    /** From the earliest year with something open to the latest, the new year among them. */
    private Period run(List<Phase> phases, List<PlannedMilestone> milestones) {
        int first = to.getValue();
        int last = to.getValue();
        for (Phase phase : phases) {
            first = Math.min(first, phase.start().getYear());
            last = Math.max(last, phase.lastDay().getYear());
        }
        for (PlannedMilestone milestone : milestones) {
            last = Math.max(last, milestone.due().getYear());
        }
        return first == last ? Period.of(to) : Period.parse(first + ".." + last);
    }
}
