package it.traguardo.etl;

import it.traguardo.content.ContentFolders;
import it.traguardo.content.Spelling;
import it.traguardo.content.YamlMap;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quartz.CronExpression;

/** Reads one {@code source.yaml}; every fault goes to the problems of its file. */
final class SourceReader {

    private static final String NAME = "[a-z][a-z0-9_]*";
    private static final Set<String> RESERVED = Set.of(
            "load",
            "load_id",
            "quarantine",
            "star_build",
            "calendar",
            "calendar_day",
            "source_calendar",
            "term",
            "term_suspension",
            "term_restart",
            "term_state",
            "no");

    private final Connections connections;
    private final Set<String> calendars;

    SourceReader(Connections connections, Set<String> calendars) {
        this.connections = connections;
        this.calendars = calendars;
    }

    Source read(YamlMap yaml) {
        Path folder = ContentFolders.folderOf(yaml.file());
        String name = folder.getFileName().toString();
        if (!name.matches(NAME)) {
            yaml.problem(
                    "title",
                    "The folder '%s' cannot name a table.".formatted(name),
                    "Use small letters, digits and _ only.");
        }
        if (RESERVED.contains(name) || name.endsWith("_current")) {
            yaml.problem(
                    "title",
                    "The folder cannot be called '%s': the warehouse has a table of that name.".formatted(name),
                    "Rename it.");
        }
        var title = yaml.localized("title");
        Kind kind = yaml.choice("kind", Kind.class);
        SourceAccess access = kind == Kind.CSV ? delimitedFile(yaml, folder) : database(yaml, folder);
        List<SourceColumn> columns = columns(yaml);
        List<String> key = known("key", yaml, yaml.texts("key"), columns);
        if (key.isEmpty()) {
            yaml.problem("key", "'key' names no column.", "Add 'key: [column]', what tells two rows apart.");
        }
        Optional<String> watermark = yaml.findText("watermark");
        watermark.ifPresent(column -> known("watermark", yaml, List.of(column), columns));
        Optional<String> cron = yaml.findText("cron");
        cron.filter(expression -> !CronExpression.isValidExpression(expression))
                .ifPresent(expression -> yaml.problem(
                        "cron",
                        "'cron: %s' cannot be read.".formatted(expression),
                        "Write six fields, seconds first, such as \"0 30 6 * * ?\" for 06:30 each day."));
        Optional<String> calendar = yaml.findText("calendar");
        calendar.ifPresent(named -> requireCalendar(yaml, named));
        boolean demonstration = yaml.flag("demonstration");
        yaml.findText("licence");
        yaml.findText("attribution");
        yaml.refuseOthers();
        return new Source(name, yaml.file(), title, access, key, watermark, cron, calendar, demonstration, columns);
    }

    private static SourceAccess.DelimitedFile delimitedFile(YamlMap yaml, Path folder) {
        Path file = folder.resolve(yaml.text("file")).normalize();
        Charset encoding = yaml.has("encoding")
                ? yaml.parse("encoding", "UTF-8 or windows-1252", Charset::forName, StandardCharsets.UTF_8)
                : StandardCharsets.UTF_8;
        char delimiter = yaml.has("delimiter")
                ? yaml.parse("delimiter", "one character, such as \";\"", SourceReader::delimiter, ';')
                : ';';
        Optional<String> datePattern = yaml.has("date_format")
                ? Optional.of(yaml.parse(
                        "date_format", "day, month and year, such as dd/MM/yyyy", TextFormat::datePattern, ""))
                : Optional.empty();
        boolean decimalComma = yaml.choice("number_format", NumberFormat.class, NumberFormat.EN) == NumberFormat.IT;
        return new SourceAccess.DelimitedFile(file, encoding, delimiter, new TextFormat(datePattern, decimalComma));
    }

    /** A file not there yet is a fault of the content, but holds up no other source. */
    static void requireFile(YamlMap yaml, Source source) {
        if (source.access() instanceof SourceAccess.DelimitedFile(Path file, var _, var _, var _)
                && yaml.has("file")
                && !Files.isRegularFile(file)) {
            yaml.problem("file", "There is no file %s.".formatted(file), "Put it there, or write its path.");
        }
    }

    private SourceAccess.Database database(YamlMap yaml, Path folder) {
        String name = yaml.text("connection");
        Optional<Connections.Connection> connection = connections.find(name);
        if (connection.isEmpty() && yaml.has("connection")) {
            yaml.problem(
                    "connection",
                    "There is no connection '%s'.".formatted(name),
                    Spelling.nearest(name, connections.names())
                            .map("Did you mean '%s'?"::formatted)
                            .orElse("Declare it in etl/connections.yaml."));
        }
        Path queryFile = folder.resolve("extract.sql");
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
        return new SourceAccess.Database(
                connection.map(Connections.Connection::url).orElse(""),
                connection.map(Connections.Connection::user).orElse(""),
                connection.flatMap(Connections.Connection::passwordVariable),
                queryFile,
                query);
    }

    private void requireCalendar(YamlMap yaml, String named) {
        if (!calendars.contains(named)) {
            yaml.problem(
                    "calendar",
                    "There is no calendar '%s'.".formatted(named),
                    Spelling.nearest(named, calendars)
                            .map("Did you mean '%s'?"::formatted)
                            .orElse("The calendars are: %s.".formatted(String.join(", ", calendars))));
        }
    }

    private static List<SourceColumn> columns(YamlMap yaml) {
        var columns = new ArrayList<SourceColumn>();
        YamlMap contract = yaml.map("columns");
        for (String name : contract.keys()) {
            if (name.startsWith("_")) {
                contract.problem(name, "'%s' starts with _.".formatted(name), "Name it otherwise and write 'from:'.");
            }
            YamlMap column = contract.map(name);
            ColumnType type = column.choice("type", ColumnType.class, ColumnType.TEXT);
            if (column.flag("pseudonym") && type != ColumnType.TEXT) {
                column.problem("type", "Only a text can be a pseudonym.", "Take 'type' out, or 'pseudonym'.");
            }
            columns.add(new SourceColumn(
                    name,
                    column.findText("from").orElse(name),
                    type,
                    column.flag("required"),
                    column.flag("pseudonym")));
            column.refuseOthers();
        }
        return columns;
    }

    private static List<String> known(String key, YamlMap yaml, List<String> names, List<SourceColumn> columns) {
        List<String> there = columns.stream().map(SourceColumn::name).toList();
        for (String name : names) {
            if (!there.contains(name)) {
                yaml.problem(
                        key,
                        "'%s' is not among the columns.".formatted(name),
                        Spelling.nearest(name, there)
                                .map("Did you mean '%s'?"::formatted)
                                .orElse("The columns are: %s.".formatted(String.join(", ", there))));
            }
        }
        return names;
    }

    private static char delimiter(String written) {
        String delimiter = written.equals("\\t") ? "\t" : written;
        if (delimiter.length() != 1) {
            throw new IllegalArgumentException(written);
        }
        return delimiter.charAt(0);
    }

    private enum Kind {
        CSV,
        JDBC
    }

    private enum NumberFormat {
        EN,
        IT
    }
}
