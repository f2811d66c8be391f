package it.traguardo.cli;

import it.traguardo.content.ContentFolders;
import it.traguardo.sheetlist.ListImport;
import it.traguardo.sheetlist.ListResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Year;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code traguardo plan import}. */
@Command(
        name = "import",
        description =
                "Takes in a list of sheets or milestones, XLSX or CSV, by a mapping of its columns. Writes nothing "
                        + "when a row is bad, or a file is there with other words in it; lists them and ends with 1.")
final class PlanImportCommand implements Callable<Integer> {

    private static final int SHOWN = 50;

    @ParentCommand
    private @Nullable PlanCommand parent;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--list", required = true, paramLabel = "FILE", description = "The list, .xlsx or .csv.")
    private Path list = Path.of("");

    @Option(names = "--mapping", required = true, paramLabel = "FILE", description = "What its columns mean, YAML.")
    private Path mapping = Path.of("");

    @Option(names = "--year", required = true, paramLabel = "YEAR", description = "The year of the plan it is of.")
    private int year;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "The content folder that is written to; the first one if not given.")
    private @Nullable Path folder;

    @Option(names = "--dry-run", description = "Say what would be written, and write nothing.")
    private boolean dryRun;

    @Option(
            names = "--skip-bad",
            description = "Leave bad rows out, and write them aside, beside the list, in a file whose name ends with "
                    + "-bad-rows.csv.")
    private boolean skipBad;

    @Override
    public Integer call() {
        return Objects.requireNonNull(parent).with(this::take);
    }

    private int take(ApplicationContext context) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var content = context.getBean(ContentFolders.class);
        Path target = folder == null ? content.folders().getFirst() : folder;
        ListResult result = new ListImport(list, mapping, Year.of(year)).read(content, target, skipBad);
        out.printf(
                "%s: %d of %d rows taken: %d sheet(s), %d milestone(s) told as reached, %d bad row(s)%n",
                list,
                result.taken(),
                result.rows(),
                result.sheets(),
                result.attained(),
                result.bad().size());
        result.bad().stream().limit(SHOWN).forEach(out::println);
        if (result.bad().size() > SHOWN) {
            out.printf("… and %d more bad row(s)%n", result.bad().size() - SHOWN);
        }
        result.others().forEach(out::println);
        result.inTheWay().forEach(file -> out.printf("%s is there with other words in it.%n", file));
        boolean stopped = !result.others().isEmpty()
                || !result.inTheWay().isEmpty()
                || (!result.bad().isEmpty() && !skipBad);
        if (stopped) {
            out.println("Nothing was written. Correct the list, the mapping or those files, then try again"
                    + (skipBad ? "." : "; --skip-bad leaves bad rows out."));
        } else {
            write(result, out);
        }
        out.flush();
        return stopped || !result.bad().isEmpty() ? ExitCode.FINDING : ExitCode.OK;
    }

    private void write(ListResult result, PrintWriter out) {
        result.missing().forEach(file -> out.printf("%s  %s%n", dryRun ? "would write" : "wrote", file));
        if (dryRun) {
            return;
        }
        result.write();
        if (!result.bad().isEmpty()) {
            Path aside =
                    list.resolveSibling(list.getFileName().toString().replaceAll("\\.[^.]*$", "") + "-bad-rows.csv");
            result.writeBad(aside);
            out.printf("wrote  %s, the rows left out%n", aside);
        }
    }
}
