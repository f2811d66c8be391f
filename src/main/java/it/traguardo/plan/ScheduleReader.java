package it.traguardo.plan;

import it.traguardo.content.YamlMap;
import it.traguardo.plan.PlannedMilestone.TargetValue;
import it.traguardo.vocabulary.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the phases and milestones of a sheet, each within the years the sheet goes on. */
final class ScheduleReader {

    private final Period run;
    private final List<Phase> phases = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    private ScheduleReader(Period run) {
        this.run = run;
    }

    static Schedule read(YamlMap sheet, Year year) {
        Period run = run(sheet, year);
        var reader = new ScheduleReader(run);
        List<YamlMap> written = sheet.maps("phases");
        written.forEach(reader::phase);
        written.forEach(reader::checkOrder);
        var milestones = new ArrayList<PlannedMilestone>();
        sheet.maps("milestones").forEach(each -> reader.milestone(each).ifPresent(milestones::add));
        return new Schedule(run, reader.phases, milestones);
    }

    private static Period run(YamlMap sheet, Year year) {
        Period own = Period.of(year);
        Optional<Period> run = sheet.has("runs") ? Written.period(sheet, "runs", sheet.text("runs")) : Optional.of(own);
        if (run.filter(stated -> !stated.contains(own)).isPresent()) {
            sheet.problem(
                    "runs",
                    "The sheet goes on for %s, which leaves out %s."
                            .formatted(run.get().code(), year),
                    "Write 'runs: %s..%s' or longer.".formatted(year, year.plusYears(1)));
        }
        return run.filter(stated -> stated.contains(own)).orElse(own);
    }

    private void phase(YamlMap yaml) {
        String code = code(yaml);
        String title = yaml.text("title");
        Optional<LocalDate> start = Written.day(yaml, "start");
        Optional<LocalDate> end = Written.day(yaml, "end");
        BigDecimal weight = Written.findPositive(yaml, "weight").orElse(BigDecimal.ONE);
        Optional<LocalDate> doneOn = Written.findDay(yaml, "done");
        Optional<BigDecimal> share = Written.findShare(yaml, "share_done");
        List<String> after = yaml.texts("after");
        yaml.refuseOthers();
        if (doneOn.isPresent()
                && share.filter(part -> part.compareTo(BigDecimal.ONE) < 0).isPresent()) {
            yaml.problem(
                    "share_done",
                    "Phase %s is done, and %s of it is.".formatted(code, share.get()),
                    "Keep one of the two.");
        }
        if (start.isEmpty() || end.isEmpty()) {
            return;
        }
        if (end.get().isBefore(start.get())) {
            yaml.problem(
                    "end",
                    "Phase %s ends on %s, before it starts.".formatted(code, end.get()),
                    "Correct one of the two days; 'end' is its last day.");
            return;
        }
        if (!run.contains(start.get()) || !run.contains(end.get())) {
            yaml.problem(
                    run.contains(start.get()) ? "end" : "start",
                    "Phase %s, from %s to %s, is not within %s.".formatted(code, start.get(), end.get(), run.code()),
                    "Correct its days, or write 'runs: …' with all the years of the sheet.");
        }
        phases.add(new Phase(
                code,
                title,
                start.get(),
                end.get(),
                weight,
                doneOn.isPresent() ? BigDecimal.ONE : share.orElse(BigDecimal.ZERO),
                doneOn,
                after));
    }

    private void checkOrder(YamlMap yaml) {
        String code = yaml.findText("code").orElse("");
        for (String before : yaml.texts("after")) {
            if (!codes.contains(before)) { // one that could not be read is a problem already
                yaml.problem(
                        "after",
                        "Phase %s comes after '%s', which is no phase of the sheet.".formatted(code, before),
                        Written.suggestion(
                                before, phases.stream().map(Phase::code).toList()));
            }
        }
        List<String> way =
                Cycles.from(code, phase -> find(phase).map(Phase::after).orElse(List.of()));
        // told once, at the first phase on the way
        if (!way.isEmpty()
                && phases.stream()
                        .map(Phase::code)
                        .filter(way::contains)
                        .findFirst()
                        .filter(code::equals)
                        .isPresent()) {
            yaml.problem(
                    "after",
                    "Phase %s comes after itself: %s.".formatted(code, String.join(" > ", way)),
                    "Take out the 'after' that is wrong.");
        }
    }

    private Optional<PlannedMilestone> milestone(YamlMap yaml) {
        String code = code(yaml);
        String title = yaml.text("title");
        Optional<LocalDate> due = Written.day(yaml, "due");
        Optional<LocalDate> achieved = Written.findDay(yaml, "achieved");
        Optional<String> act = yaml.findText("act");
        Optional<String> phase = yaml.findText("phase");
        Optional<TargetValue> target = target(yaml);
        yaml.refuseOthers();
        due.ifPresent(day -> checkPlace(yaml, code, day, phase));
        return due.map(day -> new PlannedMilestone(code, title, day, achieved, act, phase, target));
    }

    private void checkPlace(YamlMap yaml, String code, LocalDate due, Optional<String> phase) {
        if (!run.contains(due)) {
            yaml.problem(
                    "due",
                    "Milestone %s is due on %s, outside %s.".formatted(code, due, run.code()),
                    "Correct the day, or write 'runs: …' with all the years of the sheet.");
        }
        if (phase.isPresent()) {
            Optional<Phase> named = find(phase.get());
            if (!codes.contains(phase.get())) {
                yaml.problem(
                        "phase",
                        "Milestone %s belongs to '%s', which is no phase of the sheet.".formatted(code, phase.get()),
                        Written.suggestion(
                                phase.get(), phases.stream().map(Phase::code).toList()));
            } else if (named.isPresent() && !named.get().holds(due)) {
                yaml.problem(
                        "due",
                        "Milestone %s is due on %s, outside its phase %s, from %s to %s."
                                .formatted(
                                        code,
                                        due,
                                        phase.get(),
                                        named.get().start(),
                                        named.get().lastDay()),
                        "Correct the day, or name the phase it belongs to.");
            }
        }
    }

    private static Optional<TargetValue> target(YamlMap yaml) {
        Optional<BigDecimal> baseline = Written.findNumber(yaml, "baseline");
        Optional<String> unit = yaml.findText("unit");
        Optional<BigDecimal> value = Written.findNumber(yaml, "target");
        if (value.isEmpty() && !yaml.has("target") && (baseline.isPresent() || unit.isPresent())) {
            yaml.problem(
                    baseline.isPresent() ? "baseline" : "unit",
                    "There is no 'target' to go with it.",
                    "Add 'target: …'.");
        }
        return value.map(number -> new TargetValue(baseline, number, unit));
    }

    private String code(YamlMap yaml) {
        String code = yaml.text("code");
        if (!code.isEmpty() && !codes.add(code)) {
            yaml.problem(
                    "code", "The sheet has two phases or milestones '%s'.".formatted(code), "Rename one of the two.");
        }
        return code;
    }

    private Optional<Phase> find(String code) {
        return phases.stream().filter(phase -> phase.code().equals(code)).findFirst();
    }
}
