package it.traguardo.cli;

import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.Parts;
import it.traguardo.indicator.Reading;
import it.traguardo.indicator.RestatedRow;
import it.traguardo.indicator.Restatement;
import it.traguardo.indicator.Restatements;
import it.traguardo.plan.Plans;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code traguardo restate}: why a number is not what it was. */
@Command(
        name = "restate",
        description =
                "Splits the difference between two states of knowledge into its causes; they sum exactly. Ends with 1 when the value was restated.")
final class RestateCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable TraguardoCommand traguardo;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ReadingOptions options = new ReadingOptions();

    @Option(
            names = "--since",
            required = true,
            converter = MomentOptions.InstantConverter.class,
            description =
                    "The earlier state of knowledge; the later one is --known-at, all that is known if not given.")
    private Instant since = Instant.EPOCH;

    @Option(names = "--rows", description = "List the requests that count otherwise.")
    private boolean rows;

    @Option(names = "--json", description = "Print a JSON object; numbers that may not be exact in binary are strings.")
    private boolean json;

    @Override
    public Integer call() {
        return Objects.requireNonNull(traguardo).with(this::restate);
    }

    private int restate(ApplicationContext context) {
        var plans = context.getBean(Plans.class);
        var clock = context.getBean(Clock.class);
        var restatements = context.getBean(Restatements.class);
        Reading before = options.reading(plans, clock, Optional.of(since));
        Reading after = options.reading(plans, clock);
        Restatement restatement = restatements.between(before, after);
        List<RestatedRow> changed = rows ? restatements.rows(restatement, 0, Integer.MAX_VALUE) : List.of();
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            out.println(Json.write(json(restatement, changed)));
        } else {
            print(out, restatement, changed);
        }
        out.flush();
        return restatement.steps().isEmpty() ? ExitCode.OK : ExitCode.FINDING;
    }

    private static void print(PrintWriter out, Restatement restatement, List<RestatedRow> changed) {
        print(out, "known at", restatement.before());
        for (Restatement.Step step : restatement.steps()) {
            out.printf(
                    "  %-18s %+,10d / %+,d  %s%s%n",
                    step.cause(),
                    step.numeratorChange(),
                    step.denominatorChange(),
                    step.change().map(RestateCommand::signed).orElse("no value to compare"),
                    step.requests().map(" (%,d request(s))"::formatted).orElse(""));
        }
        if (restatement.steps().isEmpty()) {
            out.println("  nothing changed it");
        }
        print(out, "known at", restatement.after());
        for (RestatedRow row : changed) {
            out.printf(
                    "%s  %s  %s: %s -> %s%n",
                    row.cause(), row.source(), row.protocolNumber(), role(row.before()), role(row.after()));
        }
    }

    private static void print(PrintWriter out, String label, IndicatorValue value) {
        Parts parts = value.parts();
        out.printf(
                "%s %s  %s %s%s%n",
                label,
                value.knownAt().map(Instant::toString).orElse("never"),
                value.value().map(BigDecimal::toPlainString).orElse("not applicable:"),
                value.reading().indicator().unit().name().toLowerCase(Locale.ROOT),
                PartsText.of(parts, value.reading().indicator().measure()));
    }

    private static String signed(BigDecimal change) {
        return (change.signum() > 0 ? "+" : "") + change.toPlainString();
    }

    private static String role(Optional<RestatedRow.Role> role) {
        return role.map(each -> each.leftOut()
                        .map(Enum::name)
                        .orElseGet(() -> (each.inNumerator() ? "in the numerator" : "counted")
                                + each.days()
                                        .map(" (%d day(s))"::formatted)
                                        .or(() -> each.amount()
                                                .map(amount -> " (%s euro)".formatted(amount.toPlainString())))
                                        .orElse("")))
                .orElse("not there");
    }

    private static Map<String, Object> json(Restatement restatement, List<RestatedRow> changed) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("before", json(restatement.before()));
        json.put("after", json(restatement.after()));
        json.put("change", restatement.change().map(BigDecimal::toPlainString).orElse(null));
        json.put("steps", restatement.steps().stream().map(RestateCommand::json).toList());
        json.put("rows", changed.stream().map(RestateCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(IndicatorValue value) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("knownAt", value.knownAt().map(Instant::toString).orElse(null));
        json.put("definitionVersion", value.reading().indicator().version());
        json.put("numerator", value.parts().numerator());
        json.put("denominator", value.parts().denominator());
        json.put("value", value.value().map(BigDecimal::toPlainString).orElse(null));
        return json;
    }

    private static Map<String, Object> json(Restatement.Step step) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("cause", step.cause().name());
        json.put("requests", step.requests().orElse(null));
        json.put("numeratorChange", step.numeratorChange());
        json.put("denominatorChange", step.denominatorChange());
        json.put("change", step.change().map(BigDecimal::toPlainString).orElse(null));
        return json;
    }

    private static Map<String, Object> json(RestatedRow row) {
        var json = new LinkedHashMap<String, Object>();
        json.put("source", row.source());
        json.put("protocolNumber", row.protocolNumber());
        json.put("cause", row.cause().name());
        json.put("before", role(row.before()));
        json.put("after", role(row.after()));
        return json;
    }
}
