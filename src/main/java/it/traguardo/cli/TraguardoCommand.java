package it.traguardo.cli;

import it.traguardo.application.CommandStore;
import it.traguardo.application.Components;
import it.traguardo.application.Settings;
import it.traguardo.application.StoreException;
import it.traguardo.content.ContentException;
import it.traguardo.etl.LoadException;
import it.traguardo.warehouse.WarehouseException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code traguardo}: what every command shares, its folders and its exit codes. */
@Command(
        name = "traguardo",
        description = "The dashboard of a municipality's strategic objectives, over a real data warehouse.",
        mixinStandardHelpOptions = true,
        versionProvider = TraguardoCommand.Version.class,
        scope = ScopeType.INHERIT,
        subcommands = {
            ServeCommand.class,
            LoadCommand.class,
            QuarantineCommand.class,
            ValueCommand.class,
            BandCommand.class,
            RowsCommand.class,
            ForecastCommand.class,
            BackTestCommand.class,
            ScoresCommand.class,
            ExplainCommand.class,
            EditionsCommand.class,
            RestateCommand.class,
            LineageCommand.class,
            CheckCommand.class,
            PlanCommand.class,
            RebuildCommand.class,
            AlertsCommand.class,
            CycleCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it worked",
            "1:it worked and found something to look at",
            "2:the command was not understood",
            "3:it failed; what failed changed nothing"
        },
        footer = "")
public final class TraguardoCommand {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Folder with warehouse and state; $TRAGUARDO_HOME, or ~/.traguardo, if not given.")
    private @Nullable Path home;

    @Option(
            names = "--content",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description =
                    "Folder with etl/, sql/ additions and dashboards/; may be repeated; the shipped ones if not given.")
    private List<Path> content = new ArrayList<>();

    /** Runs one command; gives its exit code. */
    public static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new TraguardoCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(TraguardoCommand::report);
    }

    Settings settings() {
        return new Settings(
                home != null ? home : defaultHome(),
                Path.of(System.getProperty("traguardo.root", "")).toAbsolutePath(),
                content);
    }

    /** Gives {@code work} the parts of the application, and closes them after it. */
    int with(ToIntFunction<AnnotationConfigApplicationContext> work) {
        Settings settings = settings();
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(Settings.class, () -> settings);
            context.register(Components.class, CommandStore.class);
            context.refresh();
            return work.applyAsInt(context);
        }
    }

    private static Path defaultHome() {
        String named = System.getenv("TRAGUARDO_HOME");
        return named != null && !named.isBlank()
                ? Path.of(named)
                : Path.of(System.getProperty("user.home"), ".traguardo");
    }

    private static int report(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        Throwable reason = reason(failure);
        PrintWriter err = command.getErr();
        err.println(reason.getMessage() == null ? reason.toString() : reason.getMessage());
        if (!isExpected(reason)) {
            reason.printStackTrace(err);
        }
        err.flush();
        return exitCode(reason);
    }

    /** The cause with something to say to whoever typed the command, under what Spring wraps it in. */
    private static Throwable reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isExpected(cause)) {
                return cause;
            }
        }
        return failure;
    }

    private static boolean isExpected(Throwable failure) {
        return failure instanceof ContentException
                || failure instanceof LoadException
                || failure instanceof WarehouseException
                || failure instanceof StoreException
                || failure instanceof IllegalArgumentException;
    }

    private static int exitCode(Throwable failure) {
        return reason(failure) instanceof IllegalArgumentException ? ExitCode.USAGE : ExitCode.FAILURE;
    }

    static final class Version implements IVersionProvider {
        static final String PRODUCT = "Traguardo "
                + Objects.requireNonNullElse(
                        TraguardoCommand.class.getPackage().getImplementationVersion(), "(not packaged)");

        @Override
        public String[] getVersion() {
            return new String[] {PRODUCT};
        }
    }
}
