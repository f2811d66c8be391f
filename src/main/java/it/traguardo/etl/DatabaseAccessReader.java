package it.traguardo.etl;

import it.traguardo.content.Spelling;
import it.traguardo.content.YamlMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads, of a {@code source.yaml}, which database its rows are in and how they are asked for. */
final class DatabaseAccessReader {

    private final Connections connections;
    private final YamlMap yaml;
    private final Path folder;

    DatabaseAccessReader(Connections connections, YamlMap yaml, Path folder) {
        this.connections = connections;
        this.yaml = yaml;
        this.folder = folder;
    }

    SourceAccess read() {
        Path queryFile = folder.resolve("extract.sql");
        String query = query(queryFile);
        OptionalInt pageRows = yaml.has("page_rows")
                ? OptionalInt.of(yaml.parse("page_rows", "a whole number above 0", DatabaseAccessReader::positive, 1))
                : OptionalInt.empty();
        requireWatermark("page_rows", "Pages follow each other by the watermark.");
        requireWatermark("overlap", "An overlap is taken off the watermark.");
        return new SourceAccess.Database(
                address(),
                queryFile,
                query,
                pageRows,
                Durations.of(yaml, "overlap", Duration.ZERO),
                yaml.findText("period_column"));
    }

    private DatabaseAddress address() {
        String name = yaml.text("connection");
        Optional<DatabaseAddress> address = connections.find(name);
        if (address.isEmpty() && yaml.has("connection")) {
            yaml.problem(
                    "connection",
                    "There is no connection '%s'.".formatted(name),
                    Spelling.nearest(name, connections.names())
                            .map("Did you mean '%s'?"::formatted)
                            .orElse("Declare it in etl/connections.yaml."));
        }
        return address.orElseGet(connections::undeclared);
    }

    private String query(Path queryFile) {
        String query = "";
        try {
            query = Files.readString(queryFile).strip().replaceAll(";+$", "");
        } catch (IOException unreadable) {
            yaml.problem(
                    "connection",
                    "There is no readable %s.".formatted(queryFile),
                    "Write the query there, in the words of the source.");
        }
        if (yaml.has("watermark") && !query.contains(":watermark")) {
            yaml.problem(
                    "watermark",
                    "extract.sql does not use :watermark.",
                    "Add 'where %s > :watermark' to it.".formatted(yaml.text("watermark")));
        }
        if (query.split(":watermark", -1).length > 2) {
            yaml.problem("watermark", "extract.sql uses :watermark more than once.", "Use it once.");
        }
        return query;
    }

    private void requireWatermark(String key, String reason) {
        if (yaml.has(key) && !yaml.has("watermark")) {
            yaml.problem(
                    key,
                    "'%s' needs a 'watermark'. %s".formatted(key, reason),
                    "Add 'watermark: …', or take '%s' out.".formatted(key));
        }
    }

    private static Integer positive(String written) {
        int number = Integer.parseInt(written);
        if (number < 1) {
            throw new IllegalArgumentException(written);
        }
        return number;
    }
}
