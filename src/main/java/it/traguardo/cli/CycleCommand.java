package it.traguardo.cli;

import it.traguardo.cycle.Lifecycle;
import it.traguardo.cycle.SheetState;
import it.traguardo.cycle.Verification;
import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.Plan;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
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

/** {@code traguardo cycle}. */
@Command(name = "cycle", description = "Lists the sheets with their state, the latest year first.")
final class CycleCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable TraguardoCommand traguardo;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        return Objects.requireNonNull(traguardo).with(this::list);
    }

    @Command(
            name = "verify",
            description =
                    "Computes the hashes of everything signed, judged or handed in again, from what is stored. Ends with 1 when one does not match.")
    int verify(@Option(names = "--json", description = "Print a JSON object with the faults.") boolean json) {
        return Objects.requireNonNull(traguardo).with(context -> {
            Verification.Report report = context.getBean(Verification.class).run();
            if (json) {
                out().println(Json.write(json(report)));
            } else {
                print(report);
            }
            out().flush();
            return report.faults().isEmpty() ? ExitCode.OK : ExitCode.FINDING;
        });
    }

    private int list(ApplicationContext context) {
        List<ObjectiveSheet> sheets = context.getBean(Plan.class).sheets();
        Map<String, SheetState> states = context.getBean(Lifecycle.class).states();
        sheets.forEach(sheet -> out().printf(
                        "%s  %-14s  %s%n",
                        sheet.code(), states.getOrDefault(sheet.code(), SheetState.DRAFT), sheet.title()));
        out().flush();
        return ExitCode.OK;
    }

    private void print(Verification.Report report) {
        report.faults().forEach(fault -> out().printf("%s: %s%n", fault.what(), fault.fault()));
        out().printf(
                        "%d signature(s) and %d manual value(s): %s%n",
                        report.signatures(),
                        report.manualValues(),
                        report.faults().isEmpty()
                                ? "all hashes match."
                                : report.faults().size() + " fault(s). The pages still show what is stored; "
                                        + "compare with a backup from before.");
        out().printf("Last hash: %s%n", report.head());
    }

    private static Map<String, Object> json(Verification.Report report) {
        var json = new LinkedHashMap<String, Object>();
        json.put("signatures", report.signatures());
        json.put("manualValues", report.manualValues());
        json.put("lastHash", report.head());
        json.put(
                "faults",
                report.faults().stream()
                        .map(fault -> Map.of("what", fault.what(), "fault", fault.fault()))
                        .toList());
        return json;
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
