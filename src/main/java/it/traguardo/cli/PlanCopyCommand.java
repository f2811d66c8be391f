package it.traguardo.cli;

import it.traguardo.content.ContentFolders;
import it.traguardo.content.ContentProblem;
import it.traguardo.plan.PlanCopy;
import it.traguardo.plan.PlanReader;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code traguardo plan copy}. */
@Command(
        name = "copy",
        description =
                "Writes the plan of a year as the draft of another: sheets, links, weights, targets, and the phases "
                        + "and milestones that are not finished. Overwrites nothing. Ends with 1 when a file was there already, "
                        + "or when the draft has a problem.")
final class PlanCopyCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable PlanCommand parent;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--from", required = true, paramLabel = "YEAR", description = "The year that is copied.")
    private int from;

    @Option(names = "--to", required = true, paramLabel = "YEAR", description = "The year of the draft.")
    private int to;

    @Override
    public Integer call() {
        return Objects.requireNonNull(parent).with(this::copy);
    }

    private int copy(ApplicationContext context) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var reader = context.getBean(PlanReader.class);
        PlanCopy.Result result =
                new PlanCopy(reader.read(), context.getBean(ContentFolders.class)).copy(Year.of(from), Year.of(to));
        result.written().forEach(file -> out.printf("wrote  %s%n", file));
        result.kept().forEach(file -> out.printf("kept   %s, which was there already%n", file));
        List<ContentProblem> problems = reader.problems();
        problems.forEach(out::println);
        out.println(
                "Budget lines, acts and what was reached stay in the old year; every sheet of the new one is a draft.");
        out.flush();
        return problems.isEmpty() && result.kept().isEmpty() ? ExitCode.OK : ExitCode.FINDING;
    }
}
