package it.traguardo.cli;

import it.traguardo.application.Server;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code traguardo serve}. */
@Command(name = "serve", description = "Serves the dashboards until it is stopped.")
final class ServeCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable TraguardoCommand traguardo;

    @Option(names = "--port", description = "Port to listen on; ${DEFAULT-VALUE} if not given.")
    private int port = 8080;

    @Option(
            names = "--address",
            description = "Address to listen on; ${DEFAULT-VALUE}, this machine alone, if not given.")
    private String address = "localhost";

    @Override
    public Integer call() throws InterruptedException {
        System.setProperty("traguardo.log.level", "INFO"); // read once, by logback.xml
        Server.start(Objects.requireNonNull(traguardo).settings(), address, port);
        Thread.currentThread().join();
        return ExitCode.OK;
    }
}
