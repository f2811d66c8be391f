package it.traguardo.etl;

import it.traguardo.content.ContentFolders;
import it.traguardo.content.Spelling;
import it.traguardo.content.YamlMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one {@code source.yaml}; every fault goes to the problems of its file. */
final class SourceReader {

    private static final String NAME = "[a-z][a-z0-9_]*";
    private static final Set<String> RESERVED = Set.of(
            "load",
            "load_id",
            "quarantine",
            "reconciliation",
            "check_result",
            "check_offender",
            "star_build",
            "calendar",
            "calendar_day",
            "source_calendar",
            "term",
            "term_suspension",
            "term_restart",
            "term_state",
            "dropped_file",
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
        SourceAccess access = access(yaml, folder);
        List<SourceColumn> columns = new ColumnReader(yaml.map("columns")).read();
        List<String> key = known("key", yaml, yaml.texts("key"), columns);
        if (key.isEmpty()) {
            yaml.problem("key", "'key' names no column.", "Add 'key: [column]', what tells two rows apart.");
        }
        Optional<String> watermark = yaml.findText("watermark");
        watermark.ifPresent(column -> known("watermark", yaml, List.of(column), columns));
        if (access instanceof SourceAccess.Database database) {
            database.periodColumn().ifPresent(column -> known("period_column", yaml, List.of(column), columns));
        }
        Timetable timetable = TimetableReader.read(yaml);
        Optional<String> calendar = yaml.findText("calendar");
        calendar.ifPresent(named -> requireCalendar(yaml, named));
        boolean demonstration = yaml.flag("demonstration");
        Expectations expectations = new ExpectationsReader(yaml, columns).read();
        yaml.findText("licence");
        yaml.findText("attribution");
        yaml.refuseOthers();
        return new Source(
                name,
                yaml.file(),
                title,
                access,
                key,
                watermark,
                timetable,
                calendar,
                demonstration,
                columns,
                expectations);
    }

    private SourceAccess access(YamlMap yaml, Path folder) {
        return switch (yaml.choice("kind", Kind.class)) {
            case CSV -> new FileAccessReader(yaml, folder, connections::withHome).delimited();
            case XLSX -> new FileAccessReader(yaml, folder, connections::withHome).workbook();
            case JDBC -> new DatabaseAccessReader(connections, yaml, folder).read();
            case HTTP -> new HttpAccessReader(yaml, connections.secrets()).read();
        };
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

    private enum Kind {
        CSV,
        XLSX,
        JDBC,
        HTTP
    }
}
