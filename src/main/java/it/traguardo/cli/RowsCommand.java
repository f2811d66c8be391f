package it.traguardo.cli;

import it.traguardo.evidence.RowsExport;
import it.traguardo.indicator.Reading;
import it.traguardo.indicator.RowFilter;
import it.traguardo.plan.Plans;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code traguardo rows}. */
@Command(name = "rows", description = "Writes the very rows behind a value, with what each one counts for.")
final class RowsCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable TraguardoCommand traguardo;

    @Mixin
    private ReadingOptions options = new ReadingOptions();

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; csv if not given.")
    private Format format = Format.csv;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to write; standard output if not given.")
    private @Nullable Path output;

    @Option(names = "--only", description = "${COMPLETION-CANDIDATES}; all if not given.")
    private RowFilter only = RowFilter.ALL;

    @Override
    public Integer call() {
        return Objects.requireNonNull(traguardo).with(this::write);
    }

    private int write(ApplicationContext context) {
        Reading reading = options.reading(context.getBean(Plans.class), context.getBean(Clock.class));
        var export = context.getBean(RowsExport.class);
        try (OutputStream out =
                new BufferedOutputStream(output == null ? new Unclosed(System.out) : Files.newOutputStream(output))) {
            if (format == Format.csv) {
                export.writeCsv(reading, only, out);
            } else {
                export.writeArrow(reading, only, out);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return ExitCode.OK;
    }

    private enum Format {
        csv,
        arrow
    }

    /** Flushes standard output instead of closing it. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
