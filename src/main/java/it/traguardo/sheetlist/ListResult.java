package it.traguardo.sheetlist;

import de.siegmar.fastcsv.writer.CsvWriter;
import it.traguardo.content.ContentProblem;
import it.traguardo.content.NewFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a list comes to, before anything is written.
 *
 * @param columns names of its columns
 * @param rows it has
 * @param taken those that the mapping takes
 * @param sheets it makes up
 * @param attained milestones it tells as reached
 * @param bad rows that were refused
 * @param others faults of no row: of files that are there, or of the DUP
 * @param files what would be written
 */
public record ListResult(
        Path list,
        List<String> columns,
        int rows,
        int taken,
        int sheets,
        int attained,
        List<BadRow> bad,
        List<ContentProblem> others,
        Map<Path, String> files) {

    public ListResult {
        columns = List.copyOf(columns);
        bad = List.copyOf(bad);
        others = List.copyOf(others);
    }

    /** Files that are there with other words in them: none is ever overwritten. */
    public List<Path> inTheWay() {
        return files.entrySet().stream()
                .filter(file -> Files.exists(file.getKey()))
                .filter(file -> !text(file.getKey()).equals(file.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Files that are new. */
    public List<Path> missing() {
        return files.keySet().stream().filter(file -> !Files.exists(file)).toList();
    }

    /** Writes what is new, all or nothing. */
    public void write() {
        var written = new LinkedHashMap<Path, String>();
        files.forEach((file, text) -> {
            if (!Files.exists(file)) {
                written.put(file, text);
            }
        });
        new NewFiles(written).write();
    }

    /** Writes the refused rows as they were, each with its number and the reason. */
    public void writeBad(Path file) {
        try (var writer =
                CsvWriter.builder().fieldSeparator(';').build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            writer.writeRecord(line("row", "reason", columns));
            bad.forEach(row -> writer.writeRecord(line(String.valueOf(row.row()), row.reason(), row.fields())));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static List<String> line(String first, String second, List<String> rest) {
        return Stream.concat(Stream.of(first, second), rest.stream()).toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
