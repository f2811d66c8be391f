package it.traguardo.cli;

import it.traguardo.etl.LoadCause;
import it.traguardo.etl.LoadException;
import it.traguardo.etl.LoadOrder;
import it.traguardo.etl.LoadReport;
import it.traguardo.etl.LoadScope;
import it.traguardo.etl.Loader;
import it.traguardo.etl.Quarantine;
import it.traguardo.etl.Sources;
import it.traguardo.quality.QuarantineFilter;
import it.traguardo.quality.QuarantinedFault;
import it.traguardo.quality.RowHistory;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code traguardo quarantine}: the rows that were set aside, and what to do with them. */
@Command(
        name = "quarantine",
        description =
                "Lists the rows in quarantine, judges them again by the contract of now, or dismisses one. Ends with 1 when rows are still there.")
final class QuarantineCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable TraguardoCommand traguardo;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "SOURCE", arity = "0..1", description = "Folder of etl/; all of them if none is named.")
    private @Nullable String source;

    @ArgGroup
    private @Nullable Action action;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        return Objects.requireNonNull(traguardo).with(this::run);
    }

    private int run(ApplicationContext context) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (source != null && !context.getBean(Sources.class).names().contains(source)) {
            throw new IllegalArgumentException("There is no source '%s'. The sources are: %s."
                    .formatted(
                            source,
                            String.join(", ", context.getBean(Sources.class).names())));
        }
        if (action != null && action.dismissal != null) {
            dismiss(context.getBean(Quarantine.class), action.dismissal, out);
        } else if (action != null) {
            return replay(context, out);
        } else {
            return list(context, out);
        }
        out.flush();
        return ExitCode.OK;
    }

    private int list(ApplicationContext context, PrintWriter out) {
        List<QuarantinedFault> faults = context.getBean(RowHistory.class)
                .quarantine(QuarantineFilter.open(Optional.ofNullable(source)), 0, Integer.MAX_VALUE);
        if (json) {
            out.println(Json.write(Map.of(
                    "faults", faults.stream().map(QuarantineCommand::json).toList())));
        } else {
            for (QuarantinedFault fault : faults) {
                out.printf(
                        "%-20s load %d%s, key %s: %s%n",
                        fault.source(),
                        fault.loadId(),
                        fault.sourceLine().map(", line %d"::formatted).orElse(""),
                        fault.rowKey().orElse("not known"),
                        fault.reason());
            }
        }
        out.flush();
        return faults.isEmpty() ? ExitCode.OK : ExitCode.FINDING;
    }

    private int replay(ApplicationContext context, PrintWriter out) {
        String name = named("--replay");
        try {
            LoadReport report = context.getBean(Loader.class)
                    .load(new LoadOrder(name, LoadCause.COMMAND, 1, new LoadScope.Quarantine()));
            long open = context.getBean(RowHistory.class).quarantineCount(QuarantineFilter.open(Optional.of(name)));
            long settled = report.fresh() + report.changed() + report.unchanged();
            if (json) {
                out.println(Json.write(
                        Map.of("source", name, "replayed", report.read(), "settled", settled, "openFaults", open)));
            } else {
                out.printf(
                        "%-20s %,d row(s) judged again, %,d settled, %,d fault(s) still open%n",
                        name, report.read(), settled, open);
            }
            out.flush();
            return open == 0 ? ExitCode.OK : ExitCode.FINDING;
        } catch (LoadException stopped) {
            PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
            err.println(stopped.getMessage());
            err.flush();
            return ExitCode.FAILURE;
        }
    }

    private void dismiss(Quarantine quarantine, Dismissal dismissal, PrintWriter out) {
        String name = named("--dismiss");
        long settled = quarantine.dismiss(name, dismissal.key, System.getProperty("user.name"), dismissal.because);
        if (json) {
            out.println(Json.write(Map.of("source", name, "key", dismissal.key, "settled", settled)));
        } else {
            out.printf("%-20s key %s: %d fault(s) dismissed%n", name, dismissal.key, settled);
        }
    }

    private String named(String option) {
        if (source == null) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "%s needs the SOURCE.".formatted(option));
        }
        return source;
    }

    private static Map<String, Object> json(QuarantinedFault fault) {
        var json = new LinkedHashMap<String, Object>();
        json.put("source", fault.source());
        json.put("load", fault.loadId());
        fault.sourceLine().ifPresent(line -> json.put("line", line));
        fault.rowKey().ifPresent(key -> json.put("key", key));
        fault.column().ifPresent(column -> json.put("column", column));
        fault.rule().ifPresent(rule -> json.put("rule", rule));
        json.put("reason", fault.reason());
        json.put("row", fault.sourceRow());
        json.put("knownAt", fault.knownAt().toString());
        return json;
    }

    /** What to do instead of listing. */
    static final class Action {

        @Option(names = "--replay", required = true, description = "Judge the rows again by the contract of now.")
        private boolean replay;

        @ArgGroup(exclusive = false)
        private @Nullable Dismissal dismissal;
    }

    /** A row that nobody will correct, and why. */
    static final class Dismissal {

        @Option(
                names = "--dismiss",
                required = true,
                paramLabel = "KEY",
                description = "Key of a row to settle as it is.")
        private String key = "";

        @Option(names = "--because", required = true, paramLabel = "TEXT", description = "Why; it is kept.")
        private String because = "";
    }
}
