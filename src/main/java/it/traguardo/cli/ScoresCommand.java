package it.traguardo.cli;

import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.Indicators;
import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.Plan;
import it.traguardo.plan.Plans;
import it.traguardo.plan.Scoring;
import it.traguardo.plan.YearScores;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code traguardo scores}. */
@Command(
        name = "scores",
        description = "Prints the scores of a year, of its strategic addresses and of its sheets, each with what it is "
                + "made of. Ends with 1 when the year has no score.")
final class ScoresCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable TraguardoCommand traguardo;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "YEAR", description = "A folder of dashboards/plan/, such as 2024.")
    private int year;

    @Mixin
    private MomentOptions moment = new MomentOptions();

    @Option(names = "--json", description = "Print a JSON object; numbers that may not be exact in binary are strings.")
    private boolean json;

    @Override
    public Integer call() {
        return Objects.requireNonNull(traguardo).with(this::print);
    }

    private int print(ApplicationContext context) {
        LocalDate day = moment.asOf(context.getBean(Clock.class));
        Plan plan = context.getBean(Plans.class).at(moment.knownAt());
        YearScores scores = scores(plan, context.getBean(Indicators.class), day);
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var text = new ScoresText(year, day, scores);
        if (json) {
            out.println(Json.write(text.json()));
        } else {
            text.print(out);
        }
        out.flush();
        return scores.year().total().isPresent() ? ExitCode.OK : ExitCode.FINDING;
    }

    private YearScores scores(Plan plan, Indicators indicators, LocalDate day) {
        Scoring scoring = plan.findScoring(Year.of(year))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The sheets of %d are not scored. Add dashboards/plan/%d/scoring.yaml, or name another year: %s."
                                .formatted(year, year, plan.years())));
        var values = new LinkedHashMap<ObjectiveSheet, List<IndicatorValue>>();
        for (ObjectiveSheet sheet : plan.sheets(Year.of(year))) {
            values.put(
                    sheet,
                    indicators.values(sheet.readings(day).stream()
                            .map(reading -> reading.withKnownAt(moment.knownAt()))
                            .toList()));
        }
        return YearScores.of(scoring, plan.tree(Year.of(year)), values);
    }
}
