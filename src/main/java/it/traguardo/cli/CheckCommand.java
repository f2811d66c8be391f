package it.traguardo.cli;

import it.traguardo.alert.AlertSettingsReader;
import it.traguardo.content.ContentProblem;
import it.traguardo.etl.ContentCheck;
import it.traguardo.plan.PlanReader;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code traguardo check}: touches no data. */
@Command(name = "check", description = "Checks all content and lists every problem. Ends with 1 when there is one.")
final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable TraguardoCommand traguardo;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", description = "Print a JSON object with the problems.")
    private boolean json;

    @Override
    public Integer call() {
        return Objects.requireNonNull(traguardo).with(this::check);
    }

    private int check(ApplicationContext context) {
        var problems = new ArrayList<>(context.getBean(ContentCheck.class).problems());
        problems.addAll(context.getBean(PlanReader.class).problems());
        problems.addAll(context.getBean(AlertSettingsReader.class).problems());
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            out.println(Json.write(
                    Map.of("problems", problems.stream().map(CheckCommand::json).toList())));
        } else if (problems.isEmpty()) {
            out.println("No problems.");
        } else {
            problems.forEach(out::println);
            out.printf("%d problem(s).%n", problems.size());
        }
        out.flush();
        return problems.isEmpty() ? ExitCode.OK : ExitCode.FINDING;
    }

    private static Map<String, Object> json(ContentProblem problem) {
        return Map.of(
                "file", problem.file().toString(),
                "line", problem.line(),
                "fault", problem.fault(),
                "remedy", problem.remedy());
    }
}
