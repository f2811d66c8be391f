package it.traguardo.cli;

import static it.traguardo.cli.ForecastCommand.rounded;

import it.traguardo.indicator.Reading;
import it.traguardo.plan.Plans;
import it.traguardo.progress.BackTest;
import it.traguardo.progress.BackTests;
import it.traguardo.progress.Forecast;
import it.traguardo.progress.Trial;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
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

/** {@code traguardo backtest}. */
@Command(
        name = "backtest",
        description = "Forecasts the same period of past years as it would have been done then, and compares.")
final class BackTestCommand implements Callable<Integer> {

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
        Reading reading = options.reading(context.getBean(Plans.class), context.getBean(Clock.class));
        BackTest test = context.getBean(BackTests.class).of(reading);
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            out.println(Json.write(json(reading, test)));
        } else {
            printText(out, reading, test);
        }
        out.flush();
        return test.forecasts() == 0 ? ExitCode.FINDING : ExitCode.OK;
    }

    private static Map<String, Object> json(Reading reading, BackTest test) {
        var json = new LinkedHashMap<String, Object>();
        json.put("indicator", reading.indicator().code());
        json.put("unit", reading.indicator().unit().name());
        json.put("forecasts", test.forecasts());
        json.put("held", test.held());
        json.put("level", Forecast.LEVEL.toPlainString());
        json.put("meanError", plain(test.meanError()));
        json.put("meanErrorOfNoChange", plain(test.meanErrorOfNoChange()));
        json.put("brierScore", plain(test.brierScore()));
        json.put("trials", test.trials().stream().map(BackTestCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(Trial trial) {
        var json = new LinkedHashMap<String, Object>();
        json.put("period", trial.period().code());
        json.put("asOf", trial.asOf().toString());
        json.put("soFar", plain(trial.soFar()));
        json.put("came", trial.came().toPlainString());
        json.put("met", trial.met().orElse(null));
        json.put("forecast", trial.forecast().map(ForecastCommand::json).orElse(null));
        return json;
    }

    private static void printText(PrintWriter out, Reading reading, BackTest test) {
        out.printf(
                "%s  %s%n",
                reading.indicator().code(), reading.indicator().title().italian());
        out.printf(
                "held       %d of %d in their 80 %% interval; mean error %s, of no change %s; Brier score %s%n",
                test.held(),
                test.forecasts(),
                rounded(test.meanError()),
                rounded(test.meanErrorOfNoChange()),
                rounded(test.brierScore()));
        for (Trial trial : test.trials()) {
            out.printf(
                    "%s  so far %s, forecast %s (%s to %s), chance %s; came %s%s%n",
                    trial.asOf(),
                    rounded(trial.soFar()),
                    rounded(trial.forecast().map(Forecast::median)),
                    rounded(trial.forecast().map(Forecast::low)),
                    rounded(trial.forecast().map(Forecast::high)),
                    rounded(trial.forecast().flatMap(Forecast::chance)),
                    rounded(Optional.of(trial.came())),
                    trial.forecast()
                            .map(made -> made.holds(trial.came()) ? "" : ", outside")
                            .orElse(""));
        }
    }

    private static @Nullable String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(null);
    }
}
