package it.traguardo.cli;

import it.traguardo.demo.DemoMunicipality;
import it.traguardo.etl.LoadCause;
import it.traguardo.etl.LoadException;
import it.traguardo.etl.LoadOrder;
import it.traguardo.etl.LoadReport;
import it.traguardo.etl.LoadScope;
import it.traguardo.etl.Loader;
import it.traguardo.etl.Sources;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

/** {@code traguardo load}: each source by itself, so that one that stops does not hold up the others. */
@Command(
        name = "load",
        description =
                "Loads sources into the warehouse. Ends with 1 when rows went to quarantine, 3 when a load stopped.")
final class LoadCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable TraguardoCommand traguardo;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "SOURCE", arity = "0..*", description = "Folders of etl/; all of them if none is named.")
    private List<String> names = new ArrayList<>();

    @ArgGroup
    private @Nullable Asked asked;

    @Option(names = "--json", description = "Print one JSON object with what was loaded.")
    private boolean json;

    @Override
    public Integer call() {
        return Objects.requireNonNull(traguardo).with(this::load);
    }

    private int load(ApplicationContext context) {
        var sources = context.getBean(Sources.class);
        var chosen = names.isEmpty() ? List.copyOf(sources.names()) : names;
        Set<String> demonstrations = sources.demonstrations();
        if (!Collections.disjoint(chosen, demonstrations)) {
            context.getBean(DemoMunicipality.class).advance();
        }
        var loader = context.getBean(Loader.class);
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var err = spec.commandLine().getErr();
        var reports = new ArrayList<Map<String, Object>>();
        var warnings = new LinkedHashMap<String, String>(); // of a check of the whole star the last is enough
        int exit = ExitCode.OK;
        for (String name : chosen) {
            try (var progress = new ProgressLine(loader, err, System.console() != null && !json)) {
                progress.start();
                LoadReport report = loader.load(new LoadOrder(name, LoadCause.COMMAND, 1, scope()));
                reports.add(json(report));
                for (String warning : report.warnings()) {
                    warnings.put(warning.startsWith("check ") ? warning.split(":", 2)[0] : name + warning, warning);
                }
                if (!json) {
                    print(out, report);
                }
                if (report.quarantined() > 0) {
                    exit = Math.max(exit, ExitCode.FINDING);
                }
            } catch (LoadException stopped) {
                err.println(stopped.getMessage());
                reports.add(Map.of("source", name, "stopped", String.valueOf(stopped.getMessage())));
                exit = ExitCode.FAILURE;
            }
        }
        if (json) {
            out.println(Json.write(Map.of("loads", reports, "warnings", List.copyOf(warnings.values()))));
        } else {
            warnings.values().forEach(out::println);
        }
        out.flush();
        err.flush();
        return exit;
    }

    private LoadScope scope() {
        if (asked == null) {
            return new LoadScope.Changes();
        }
        if (asked.period != null) {
            try {
                return new LoadScope.Period(asked.period.from, asked.period.to);
            } catch (IllegalArgumentException noDay) {
                throw new ParameterException(
                        Objects.requireNonNull(spec).commandLine(), String.valueOf(noDay.getMessage()));
            }
        }
        return asked.keys ? new LoadScope.Keys() : new LoadScope.Everything();
    }

    private static void print(PrintWriter out, LoadReport report) {
        out.printf(
                "%-20s %,8d read  %,8d new  %,8d changed  %,8d unchanged  %,6d deleted  %,6d quarantined  %,6d ms%n",
                report.source(),
                report.read(),
                report.fresh(),
                report.changed(),
                report.unchanged(),
                report.deleted(),
                report.quarantined(),
                report.took().toMillis());
        report.firstFault().ifPresent(fault -> out.printf("%-20s first in quarantine: %s%n", "", fault));
        out.flush();
    }

    private static Map<String, Object> json(LoadReport report) {
        var json = new LinkedHashMap<String, Object>();
        json.put("source", report.source());
        json.put("read", report.read());
        json.put("new", report.fresh());
        json.put("changed", report.changed());
        json.put("unchanged", report.unchanged());
        json.put("deleted", report.deleted());
        json.put("quarantined", report.quarantined());
        json.put("discarded", report.discarded());
        report.firstFault().ifPresent(fault -> json.put("firstFault", fault));
        return json;
    }

    /** What to read instead of what changed. */
    static final class Asked {

        @Option(names = "--everything", description = "Read all rows, whatever the watermark says.")
        private boolean everything;

        @Option(names = "--keys", description = "Read the keys of all rows, to find those that are gone.")
        private boolean keys;

        @ArgGroup(exclusive = false)
        private @Nullable Period period;
    }

    /** Days of the column that {@code period_column} names. */
    static final class Period {

        @Option(names = "--from", required = true, paramLabel = "DAY", description = "First day to read again.")
        private LocalDate from = LocalDate.MIN;

        @Option(names = "--to", required = true, paramLabel = "DAY", description = "Day after the last.")
        private LocalDate to = LocalDate.MAX;
    }
}
