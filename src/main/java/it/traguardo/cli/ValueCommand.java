package it.traguardo.cli;

import it.traguardo.calendar.Finding;
import it.traguardo.evidence.RowsExport;
import it.traguardo.indicator.Breakdown;
import it.traguardo.indicator.Findings;
import it.traguardo.indicator.Grouping;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.Indicators;
import it.traguardo.indicator.Interval;
import it.traguardo.indicator.Reading;
import it.traguardo.plan.Plans;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code traguardo value}. */
@Command(name = "value", description = "Prints the value of an indicator with its parts.")
final class ValueCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable TraguardoCommand traguardo;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ReadingOptions options = new ReadingOptions();

    @Option(names = "--json", description = "Print a JSON object; numbers that may not be exact in binary are strings.")
    private boolean json;

    @Option(names = "--by", paramLabel = "GROUPING", description = "Also its groups: ${COMPLETION-CANDIDATES}.")
    private @Nullable Grouping by;

    @Override
    public Integer call() {
        return Objects.requireNonNull(traguardo).with(this::print);
    }

    private int print(ApplicationContext context) {
        Reading reading = options.reading(context.getBean(Plans.class), context.getBean(Clock.class));
        IndicatorValue value = context.getBean(Indicators.class).value(reading);
        String sha256 = context.getBean(RowsExport.class).sha256(value.again());
        Map<Finding.Kind, Long> found = context.getBean(Findings.class).of(value.again());
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        var groups = Optional.ofNullable(by)
                .map(grouping -> new BreakdownText(
                        reading, grouping, context.getBean(Breakdown.class).groups(value.again(), grouping)));
        if (json) {
            Map<String, Object> printed = json(value, sha256, found);
            groups.ifPresent(split -> printed.putAll(split.json()));
            out.println(Json.write(printed));
        } else {
            printText(out, value, sha256, found);
            groups.ifPresent(split -> split.print(out));
        }
        out.flush();
        if (value.loadedAt().isEmpty()) {
            PrintWriter err = spec.commandLine().getErr();
            err.printf(
                    "No request of %s has been loaded: run 'traguardo load'.%n",
                    reading.indicator().streams());
            err.flush();
            return ExitCode.FINDING;
        }
        return ExitCode.OK;
    }

    private static Map<String, Object> json(IndicatorValue value, String sha256, Map<Finding.Kind, Long> found) {
        Reading reading = value.reading();
        IndicatorDefinition indicator = reading.indicator();
        var json = new LinkedHashMap<String, Object>();
        json.put("indicator", indicator.code());
        json.put("definitionVersion", indicator.version());
        json.put("title", indicator.title().italian());
        json.put("measure", indicator.measure().name());
        json.put("period", reading.period().code());
        json.put("asOf", reading.asOf().toString());
        json.put("knownAt", value.knownAt().map(Object::toString).orElse(null));
        json.put("loadedAt", value.loadedAt().map(Object::toString).orElse(null));
        json.put("basis", reading.basis().name());
        json.put("days", reading.duration().name());
        json.put("maturity", reading.policy().maturity().name());
        json.put("withdrawals", reading.policy().withdrawals().name());
        json.put("calendars", value.calendars());
        json.put("numerator", value.parts().numerator());
        json.put("denominator", value.parts().denominator());
        json.put("value", value.value().map(BigDecimal::toPlainString).orElse(null));
        json.put("unit", indicator.unit().name());
        json.put("notApplicable", value.notApplicable().map(Enum::name).orElse(null));
        json.put("interval", value.interval().map(ValueCommand::json).orElse(null));
        json.put("median", value.median().map(BigDecimal::toPlainString).orElse(null));
        json.put(
                "medianInterval", value.medianInterval().map(ValueCommand::json).orElse(null));
        json.put(
                "p90",
                value.ninetiethPercentile().map(BigDecimal::toPlainString).orElse(null));
        json.put("target", value.target().map(BigDecimal::toPlainString).orElse(null));
        json.put("direction", indicator.direction().name());
        json.put("status", value.status().name());
        json.put(
                "coverage",
                new TreeMap<>(Map.of(
                        "counted", value.coverage().counted(),
                        "measurable", value.coverage().measurable())));
        json.put("leftOut", new TreeMap<>(value.leftOut()));
        json.put("findings", new TreeMap<>(found));
        json.put("rowsSha256", sha256);
        json.put("product", TraguardoCommand.Version.PRODUCT);
        return json;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> json(Interval interval) {
        var json = new LinkedHashMap<String, Object>();
        json.put("low", interval.low().toPlainString());
        json.put("high", interval.high().toPlainString());
        json.put("level", Interval.LEVEL.toPlainString());
        json.put("method", interval.method().name());
        return json;
    }

    private static void printText(PrintWriter out, IndicatorValue value, String sha256, Map<Finding.Kind, Long> found) {
        Reading reading = value.reading();
        String unit = reading.indicator().unit().name().toLowerCase(Locale.ROOT);
        out.printf(
                "%s  %s%n",
                reading.indicator().code(), reading.indicator().title().italian());
        out.printf(
                "period     %s (%s), as of %s, known at %s, loaded at %s%n",
                reading.period().code(),
                reading.basis().name().toLowerCase(Locale.ROOT),
                reading.asOf(),
                value.knownAt().map(Object::toString).orElse("no instant"),
                value.loadedAt().map(Object::toString).orElse("no instant"));
        out.printf(
                "value      %s %s%s%s%n",
                value.value().map(BigDecimal::toPlainString).orElse("not applicable:"),
                unit,
                PartsText.of(value.parts(), reading.indicator().measure()),
                value.notApplicable().map(reason -> ", " + reason).orElse(""));
        value.interval().ifPresent(interval -> printChance(out, "", interval));
        value.median()
                .ifPresent(median -> out.printf(
                        "           median %s, p90 %s%n",
                        median.toPlainString(),
                        value.ninetiethPercentile()
                                .map(BigDecimal::toPlainString)
                                .orElse("")));
        value.medianInterval().ifPresent(interval -> printChance(out, "median ", interval));
        out.printf(
                "target     %s (%s is better): %s%n",
                value.target().map(BigDecimal::toPlainString).orElse("none"),
                reading.indicator().direction().name().toLowerCase(Locale.ROOT),
                value.status().name());
        out.printf(
                "coverage   %d of %d%n",
                value.coverage().counted(), value.coverage().measurable());
        if (reading.indicator().measure().isShare()) {
            out.printf(
                    "counted    %s, maturity %s, withdrawals %s%n",
                    lower(reading.indicator().measure()),
                    lower(reading.policy().maturity()),
                    lower(reading.policy().withdrawals()));
        } else if (reading.indicator().measure().isTotal()) {
            out.printf(
                    "counted    %s, withdrawals %s%n",
                    lower(reading.indicator().measure()), lower(reading.policy().withdrawals()));
        } else if (!value.calendars().isEmpty()) {
            out.printf(
                    "days       %s, calendar %s%n",
                    reading.duration().name().toLowerCase(Locale.ROOT), String.join("; ", value.calendars()));
        }
        new TreeMap<>(value.leftOut()).forEach((reason, count) -> out.printf("left out   %d %s%n", count, reason));
        new TreeMap<>(found).forEach((kind, count) -> out.printf("look at    %d %s%n", count, kind));
        out.printf("rows       SHA-256 %s%n", sha256);
    }

    private static void printChance(PrintWriter out, String what, Interval interval) {
        out.printf(
                "           %sby chance alone %s to %s (95 %%, %s)%n",
                what,
                interval.low().toPlainString(),
                interval.high().toPlainString(),
                interval.method().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
