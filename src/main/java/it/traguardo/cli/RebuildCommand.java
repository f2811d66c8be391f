package it.traguardo.cli;

import it.traguardo.etl.Loader;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code traguardo rebuild}. */
@Command(name = "rebuild", description = "Builds the star anew from raw alone; sources are not read.")
final class RebuildCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable TraguardoCommand traguardo;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        return Objects.requireNonNull(traguardo).with(context -> {
            context.getBean(Loader.class).rebuild();
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            out.println("The star is built anew.");
            out.flush();
            return ExitCode.OK;
        });
    }
}
