package it.traguardo.cli;

import it.traguardo.content.ContentProblem;
import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.Plan;
import it.traguardo.plan.PlanNode;
import it.traguardo.plan.PlanReader;
import java.io.PrintWriter;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code traguardo plan check}: touches no data. */
@Command(
        name = "check",
        description =
                "Checks the plan and lists every problem, or says what each year has. Ends with 1 when there is a "
                        + "problem.")
final class PlanCheckCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable PlanCommand parent;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        return Objects.requireNonNull(parent).with(this::check);
    }

    private int check(ApplicationContext context) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var reader = context.getBean(PlanReader.class);
        List<ContentProblem> problems = reader.problems();
        if (problems.isEmpty()) {
            print(reader.read(), out);
            out.println("No problems.");
        } else {
            problems.forEach(out::println);
            out.printf("%d problem(s).%n", problems.size());
        }
        out.flush();
        return problems.isEmpty() ? ExitCode.OK : ExitCode.FINDING;
    }

    private static void print(Plan plan, PrintWriter out) {
        for (Year year : plan.years()) {
            List<ObjectiveSheet> sheets = plan.sheets(year);
            out.printf(
                    "%s  %d address(es), %d objective(s), %d sheet(s), %d indicator(s), %d milestone(s), %d variation(s)%n",
                    year,
                    plan.addresses(year).size(),
                    plan.tree(year)
                            .root()
                            .nodes()
                            .filter(PlanCheckCommand::isObjective)
                            .count(),
                    sheets.size(),
                    sheets.stream().mapToInt(sheet -> sheet.lines().size()).sum(),
                    sheets.stream()
                            .mapToInt(sheet -> sheet.schedule().milestones().size())
                            .sum(),
                    sheets.stream().mapToInt(sheet -> sheet.variations().size()).sum());
        }
    }

    private static boolean isObjective(PlanNode node) {
        return node.kind() == PlanNode.Kind.STRATEGIC_OBJECTIVE || node.kind() == PlanNode.Kind.OPERATIVE_OBJECTIVE;
    }
}
