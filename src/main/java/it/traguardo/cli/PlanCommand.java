package it.traguardo.cli;

import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code traguardo plan}: work on the files of the plan. */
@Command(
        name = "plan",
        description = "Checks the plan, copies a year forward, or takes in a list of sheets.",
        subcommands = {PlanCheckCommand.class, PlanCopyCommand.class, PlanImportCommand.class})
final class PlanCommand implements Runnable {

    @ParentCommand
    private @Nullable TraguardoCommand traguardo;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "Say what to do: plan check, plan copy or plan import.");
    }

    int with(ToIntFunction<ApplicationContext> work) {
        return Objects.requireNonNull(traguardo).with(work::applyAsInt);
    }
}
