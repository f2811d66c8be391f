package it.traguardo.plan;

import it.traguardo.content.YamlMap;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.plan.ObjectiveSheet.Line;
import it.traguardo.vocabulary.Direction;
import it.traguardo.vocabulary.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the indicators of a sheet, what it expects of them, and the acts by which that changed. */
final class LineReader {

    private final Period run;
    private final Map<String, IndicatorDefinition> indicators;
    private final Map<String, List<Variation>> variations = new LinkedHashMap<>();

    private LineReader(Period run, Map<String, IndicatorDefinition> indicators) {
        this.run = run;
        this.indicators = indicators;
    }

    static List<Line> read(YamlMap sheet, Period run, Map<String, IndicatorDefinition> indicators) {
        var reader = new LineReader(run, indicators);
        List<YamlMap> written = sheet.maps("indicators");
        List<YamlMap> changes = sheet.maps("variations");
        changes.forEach(reader::variation);
        List<Line> lines =
                written.stream().flatMap(line -> reader.line(line).stream()).toList();
        checkWeights(sheet, written);
        changes.forEach(change -> reader.checkVaried(change, lines));
        return lines;
    }

    private Optional<Line> line(YamlMap yaml) {
        String description = yaml.text("description");
        BigDecimal weight = Written.findPositive(yaml, "weight").orElse(BigDecimal.ONE);
        Optional<BigDecimal> tolerance = Written.findNumber(yaml, "tolerance");
        if (tolerance.filter(number -> number.signum() < 0).isPresent()) {
            yaml.problem("tolerance", "A tolerance below 0 tolerates nothing.", "Write 0 or more.");
        }
        Map<Period, BigDecimal> targets = Written.byPeriod(yaml, "targets");
        Optional<IndicatorDefinition> indicator =
                SheetReader.find(yaml, "indicator", yaml.text("indicator"), indicators);
        indicator.ifPresent(declared -> yaml.findMap("targets")
                .ifPresent(written -> targets.forEach(
                        (period, target) -> checkTarget(written, period.code(), declared, period, target))));
        yaml.refuseOthers();
        return indicator.map(declared -> new Line(
                description,
                declared,
                weight,
                new Targets(targets, tolerance, variations.getOrDefault(declared.code(), List.of()))));
    }

    private void variation(YamlMap yaml) {
        String indicator = yaml.text("indicator");
        if (yaml.findText("act").filter(act -> !act.isBlank()).isEmpty()) {
            yaml.problem(
                    "indicator",
                    "The variation of %s cites no act.".formatted(indicator),
                    "Add 'act: …': once approved, a target changes only by an act.");
        }
        Optional<LocalDate> date = Written.day(yaml, "date");
        Optional<Period> period = Written.period(yaml, "period", yaml.text("period"));
        Optional<BigDecimal> target = Written.number(yaml, "target");
        String reason = yaml.text("reason");
        yaml.refuseOthers();
        if (date.isPresent() && period.isPresent() && target.isPresent()) {
            variations
                    .computeIfAbsent(indicator, _ -> new ArrayList<>())
                    .add(new Variation(
                            yaml.findText("act").orElse(""),
                            date.get(),
                            indicator,
                            period.get(),
                            target.get(),
                            reason));
        }
    }

    /** What varies must have been promised: by a line of the sheet, of a period it gave a target. */
    private void checkVaried(YamlMap yaml, List<Line> lines) {
        String code = yaml.findText("indicator").orElse("");
        Optional<Line> line = lines.stream()
                .filter(each -> each.declared().code().equals(code))
                .findFirst();
        if (line.isEmpty()) {
            yaml.problem(
                    "indicator",
                    "The variation changes '%s', which is no indicator of the sheet.".formatted(code),
                    Written.suggestion(
                            code,
                            lines.stream().map(each -> each.declared().code()).toList()));
            return;
        }
        for (Variation variation : line.get().targets().variations()) {
            if (!variation.period().code().equals(yaml.findText("period").orElse(""))) {
                continue;
            }
            if (line.get().findFirstTarget(variation.period()).isEmpty()) {
                yaml.problem(
                        "period",
                        "%s has no target for %s that could vary."
                                .formatted(code, variation.period().code()),
                        "Add the target as first approved to its 'targets', or correct the period.");
            }
            checkTarget(yaml, "target", line.get().declared(), variation.period(), variation.target());
            return;
        }
    }

    private void checkTarget(YamlMap yaml, String key, IndicatorDefinition declared, Period period, BigDecimal target) {
        if (!run.contains(period)) {
            yaml.problem(
                    key,
                    "A target of %s for %s is outside the sheet, which goes on for %s."
                            .formatted(declared.code(), period.code(), run.code()),
                    "Write it in the sheet of that year, or correct the period.");
        }
        if (declared.direction() == Direction.HIGHER && target.signum() == 0) {
            yaml.problem(
                    key,
                    "A target of 0 is always met when higher is better.",
                    "Write a target above 0, or take %s out of the sheet.".formatted(declared.code()));
        }
        declared.findBaseline(period.targetYear())
                .ifPresent(baseline -> IndicatorReader.checkWay(
                        yaml, key, period.targetYear(), baseline, target, declared.direction()));
    }

    /** Weights on some lines only would weigh the others by chance. */
    private static void checkWeights(YamlMap sheet, List<YamlMap> lines) {
        long weighted = lines.stream().filter(line -> line.has("weight")).count();
        if (weighted > 0 && weighted < lines.size()) {
            sheet.problem(
                    "indicators",
                    "%d of %d indicators have a weight.".formatted(weighted, lines.size()),
                    "Give a weight to each, or to none.");
        }
    }
}
