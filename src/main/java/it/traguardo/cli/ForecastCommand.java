package it.traguardo.cli;

import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.Reading;
import it.traguardo.plan.Plans;
import it.traguardo.progress.Forecast;
import it.traguardo.progress.NeededPace;
import it.traguardo.progress.NoForecast;
import it.traguardo.progress.Outlook;
import it.traguardo.progress.Outlooks;
import it.traguardo.progress.Prediction;
import it.traguardo.progress.Scenario;
import it.traguardo.progress.Stretch;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
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

/** {@code traguardo forecast}. */
@Command(
        name = "forecast",
        description =
                "Says how an indicator stands to its path, what it still needs, and how its period will probably end.")
final class ForecastCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable TraguardoCommand traguardo;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ReadingOptions options = new ReadingOptions();

    @Option(names = "--target", description = "Try another target, in the unit of the indicator.")
    private @Nullable BigDecimal target;

    @Option(names = "--pace", description = "Try another pace: conclusions a day over those of late, such as 1.2.")
    private BigDecimal pace = BigDecimal.ONE;

    @Option(
            names = "--arrivals",
            description = "Try other arrivals: requests to come over those expected, such as 0.9.")
    private BigDecimal arrivals = BigDecimal.ONE;

    @Option(names = "--json", description = "Print a JSON object; numbers that may not be exact in binary are strings.")
    private boolean json;

    @Override
    public Integer call() {
        return Objects.requireNonNull(traguardo).with(this::print);
    }

    private int print(ApplicationContext context) {
        var scenario = new Scenario(Optional.ofNullable(target), pace, arrivals);
        Plans plans = context.getBean(Plans.class);
        Reading reading = options.reading(plans, context.getBean(Clock.class));
        Outlooks outlooks = context.getBean(Outlooks.class);
        List<Stretch> phases = Stretch.of(plans.at(reading.knownAt()), reading);
        Outlook outlook = outlooks.of(outlooks.base(reading, phases), scenario);
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            out.println(Json.write(json(outlook)));
        } else {
            printText(out, outlook);
        }
        out.flush();
        return outlook.forecast().isPresent() ? ExitCode.OK : ExitCode.FINDING;
    }

    private static Map<String, Object> json(Outlook outlook) {
        IndicatorValue value = outlook.value();
        var json = new LinkedHashMap<String, Object>();
        json.put("indicator", value.reading().indicator().code());
        json.put("period", value.reading().period().code());
        json.put("asOf", value.reading().asOf().toString());
        json.put("unit", value.reading().indicator().unit().name());
        json.put("value", plain(value.value()));
        json.put("target", plain(outlook.aim().map(aim -> aim.target())));
        json.put("state", outlook.course().state().name());
        json.put("reason", outlook.course().reason().name());
        json.put("by", outlook.course().by().toPlainString());
        json.put("expected", plain(outlook.course().expected()));
        json.put("needed", outlook.pace().map(ForecastCommand::needed).orElse(null));
        json.put("forecast", outlook.forecast().map(ForecastCommand::json).orElse(null));
        json.put(
                "noForecast",
                none(outlook.prediction()).map(none -> none.reason().name()).orElse(null));
        return json;
    }

    static Map<String, Object> json(Forecast forecast) {
        var json = new LinkedHashMap<String, Object>();
        json.put("median", forecast.median().toPlainString());
        json.put("low", forecast.low().toPlainString());
        json.put("high", forecast.high().toPlainString());
        json.put("level", Forecast.LEVEL.toPlainString());
        json.put("chance", plain(forecast.chance()));
        json.put("runs", forecast.runs());
        json.put("decided", forecast.decided());
        json.put("open", forecast.open());
        json.put("arrivals", forecast.arrivals());
        json.put("remaining", forecast.remaining());
        json.put("observedFrom", forecast.observedFrom().toString());
        json.put("observedCases", forecast.observedCases());
        json.put("curves", forecast.curves());
        json.put("pastYears", forecast.pastYears());
        return json;
    }

    private static void printText(PrintWriter out, Outlook outlook) {
        Reading reading = outlook.value().reading();
        String unit = lower(reading.indicator().unit());
        out.printf(
                "%s  %s%n",
                reading.indicator().code(), reading.indicator().title().italian());
        out.printf(
                "value      %s %s on %s, target %s: %s, %s by %s%n",
                rounded(outlook.value().value()),
                unit,
                reading.asOf(),
                plain(outlook.aim().map(aim -> aim.target())),
                outlook.course().state(),
                outlook.course().reason(),
                outlook.course().by().toPlainString());
        outlook.pace().ifPresent(needed -> out.printf("needed     %s%n", needed(needed)));
        switch (outlook.prediction()) {
            case Forecast forecast -> printText(out, forecast, unit, reading);
            case NoForecast none -> out.printf("forecast   none: %s%s%n", none.reason(), few(none));
        }
    }

    private static void printText(PrintWriter out, Forecast forecast, String unit, Reading reading) {
        out.printf(
                "forecast   %s %s on %s, 80 %% from %s to %s%n",
                rounded(Optional.of(forecast.median())),
                unit,
                reading.period().end().minusDays(1),
                rounded(Optional.of(forecast.low())),
                rounded(Optional.of(forecast.high())));
        forecast.chance()
                .ifPresent(chance -> out.printf("chance     %s of meeting the target%n", rounded(Optional.of(chance))));
        out.printf(
                "from       %d decided, %d open, about %d to come; pace of %d ended since %s in %d group(s), season of %d past year(s), %d runs%n",
                forecast.decided(),
                forecast.open(),
                forecast.arrivals(),
                forecast.observedCases(),
                forecast.observedFrom(),
                forecast.curves(),
                forecast.pastYears(),
                forecast.runs());
    }

    private static String few(NoForecast none) {
        return none.needed() == 0 ? "" : ", %d where %d are needed".formatted(none.found(), none.needed());
    }

    private static String needed(NeededPace needed) {
        return switch (needed) {
            case NeededPace.Mean mean ->
                "the remaining %d must average %s %s"
                        .formatted(
                                mean.remaining(),
                                mean.atMost() ? "at most" : "at least",
                                mean.days().toPlainString());
            case NeededPace.Share share ->
                "of the remaining %d at most %d may fail".formatted(share.remaining(), share.mayFail());
            case NeededPace.Total total ->
                "%s %s in %d working day(s): %s a day"
                        .formatted(
                                total.atMost() ? "at most" : "at least",
                                total.rest().toPlainString(),
                                total.workingDays(),
                                total.perDay().toPlainString());
            case NeededPace.Impossible impossible ->
                "impossible: at best %s".formatted(impossible.best().toPlainString());
            case NeededPace.Secured _ -> "nothing: met whatever becomes of the rest";
            case NeededPace.NothingLeft _ -> "nothing is left";
        };
    }

    private static Optional<NoForecast> none(Prediction prediction) {
        return prediction instanceof NoForecast none ? Optional.of(none) : Optional.empty();
    }

    /** To four decimals, for the eye. */
    static String rounded(Optional<BigDecimal> number) {
        return number.map(known -> known.setScale(4, RoundingMode.HALF_UP).toPlainString())
                .orElse("none");
    }

    private static @Nullable String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(null);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
