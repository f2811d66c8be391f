package it.traguardo.cli;

import it.traguardo.lineage.ColumnLineage;
import it.traguardo.lineage.Lineage;
import it.traguardo.lineage.SourceColumn;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code traguardo lineage}: what a column of a source gets into, or what an indicator reads. */
@Command(
        name = "lineage",
        description =
                "Says which indicators read a column of a source, or which columns an indicator reads, and on which way.")
final class LineageCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable TraguardoCommand traguardo;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            description = "A column as source.column, a source for all its columns, or the code of an indicator.")
    private String name = "";

    @Option(names = "--json", description = "Print a JSON object; an array for a source.")
    private boolean json;

    @Override
    public Integer call() {
        return Objects.requireNonNull(traguardo).with(this::tell);
    }

    private int tell(ApplicationContext context) {
        var lineage = context.getBean(Lineage.class);
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var text = new LineageText(out);
        List<ColumnLineage> ofSource = lineage.columns().stream()
                .filter(column -> column.column().source().equals(name))
                .toList();
        if (lineage.findIndicator(name).isPresent()) {
            tell(lineage.getIndicator(name), text::print);
        } else if (!ofSource.isEmpty()) {
            tell(ofSource, columns -> columns.forEach(text::print));
        } else {
            tell(column(lineage), text::print);
        }
        text.printUnread(json ? List.of() : lineage.unread());
        out.flush();
        return ExitCode.OK;
    }

    private <T> void tell(T found, Consumer<T> print) {
        if (json) {
            Objects.requireNonNull(spec).commandLine().getOut().println(Json.write(found));
        } else {
            print.accept(found);
        }
    }

    private ColumnLineage column(Lineage lineage) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException(
                    "'%s' is neither a source nor an indicator. Write a column as source.column: patrocini.data_arrivo."
                            .formatted(name));
        }
        return lineage.get(new SourceColumn(name.substring(0, dot), name.substring(dot + 1)));
    }
}
