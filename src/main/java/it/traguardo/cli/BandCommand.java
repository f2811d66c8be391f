package it.traguardo.cli;

import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.PolicyBand;
import it.traguardo.indicator.PolicyBands;
import it.traguardo.indicator.Reading;
import it.traguardo.plan.Plans;
import it.traguardo.vocabulary.Rome;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.LinkedHashMap;
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

/** {@code traguardo band}. */
@Command(
        name = "band",
        description = "Reads an indicator in every defensible way, and says whether its target is met in all of them.")
final class BandCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable TraguardoCommand traguardo;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ReadingOptions options = new ReadingOptions();

    @Option(names = "--json", description = "Print a JSON object; numbers that may not be exact in binary are strings.")
    private boolean json;

    @Override
    public Integer call() {
        return Objects.requireNonNull(traguardo).with(this::print);
    }

    private int print(ApplicationContext context) {
        Clock clock = context.getBean(Clock.class);
        Reading shown = options.reading(context.getBean(Plans.class), clock);
        PolicyBand band = context.getBean(PolicyBands.class).around(shown, Rome.today(clock));
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            out.println(Json.write(json(shown, band)));
        } else {
            printText(out, shown, band);
        }
        out.flush();
        return ExitCode.OK;
    }

    private static Map<String, Object> json(Reading shown, PolicyBand band) {
        IndicatorDefinition indicator = shown.indicator();
        var json = new LinkedHashMap<String, Object>();
        json.put("indicator", indicator.code());
        json.put("definitionVersion", indicator.version());
        json.put("period", shown.period().code());
        json.put("unit", indicator.unit().name());
        json.put("target", target(shown).map(BigDecimal::toPlainString).orElse(null));
        json.put("direction", indicator.direction().name());
        json.put("verdict", band.verdict().name());
        json.put("met", band.met());
        json.put("judged", band.judged());
        json.put("best", plain(band.best()));
        json.put("worst", plain(band.worst()));
        json.put(
                "readings",
                band.values().stream().map(value -> json(shown, value)).toList());
        json.put("setAside", band.setAside().stream().map(BandCommand::policy).toList());
        return json;
    }

    private static Map<String, Object> json(Reading shown, IndicatorValue value) {
        Map<String, Object> json = policy(value.reading());
        json.put("shown", value.reading().equals(shown));
        json.put("numerator", value.parts().numerator());
        json.put("denominator", value.parts().denominator());
        json.put("value", plain(Optional.of(value)));
        json.put("status", value.status().name());
        return json;
    }

    private static Map<String, Object> policy(Reading reading) {
        var json = new LinkedHashMap<String, Object>();
        json.put("basis", reading.basis().name());
        json.put("asOf", reading.asOf().toString());
        var measure = reading.indicator().measure();
        if (measure.isMean()) {
            json.put("days", reading.duration().name());
        } else {
            if (measure.isShare()) {
                json.put("maturity", reading.policy().maturity().name());
            }
            json.put("withdrawals", reading.policy().withdrawals().name());
        }
        return json;
    }

    private static void printText(PrintWriter out, Reading shown, PolicyBand band) {
        IndicatorDefinition indicator = shown.indicator();
        out.printf("%s  %s%n", indicator.code(), indicator.title().italian());
        out.printf(
                "target     %s %s in %s (%s is better): met under %s, %d of %d%n",
                target(shown).map(BigDecimal::toPlainString).orElse("none"),
                lower(indicator.unit()),
                shown.period().code(),
                lower(indicator.direction()),
                lower(band.verdict()),
                band.met(),
                band.judged());
        out.printf("           worst %s, best %s%n", rounded(band.worst()), rounded(band.best()));
        for (IndicatorValue value : band.values()) {
            out.printf(
                    "%s %10s%s  %s  %s%n",
                    value.reading().equals(shown) ? "*" : " ",
                    rounded(Optional.of(value)),
                    PartsText.of(value.parts(), indicator.measure()),
                    value.status(),
                    words(value.reading()));
        }
        band.setAside()
                .forEach(reading -> out.printf("set aside, as open requests have no due day: %s%n", words(reading)));
    }

    private static String words(Reading reading) {
        String withdrawals = "withdrawals " + lower(reading.policy().withdrawals());
        String policy = switch (reading.indicator().measure()) {
            case SHARE, SHARE_ON_TIME, SHARE_BEFORE_EVENT ->
                "maturity %s, %s".formatted(lower(reading.policy().maturity()), withdrawals);
            case MEAN_DAYS -> "days " + lower(reading.duration());
            case COUNT, AMOUNT -> withdrawals;
        };
        return "%s as of %s, %s".formatted(lower(reading.basis()), reading.asOf(), policy);
    }

    private static Optional<BigDecimal> target(Reading reading) {
        return reading.indicator().findTarget(reading.period().targetYear());
    }

    /** To four decimals, for the eye; whether it meets the target is said beside it. */
    private static String rounded(Optional<IndicatorValue> value) {
        return value.flatMap(IndicatorValue::value)
                .map(number -> number.setScale(4, RoundingMode.HALF_UP).toPlainString())
                .orElse("none");
    }

    private static @Nullable String plain(Optional<IndicatorValue> value) {
        return value.flatMap(IndicatorValue::value)
                .map(BigDecimal::toPlainString)
                .orElse(null);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
