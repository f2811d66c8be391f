package it.traguardo.sheetlist;

import it.traguardo.content.ContentException;
import it.traguardo.content.ContentProblem;
import it.traguardo.content.YamlFile;
import it.traguardo.content.YamlMap;
import it.traguardo.sheetlist.Group.Key;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the mapping of a list, with every fault at once. */
final class MappingReader {

    private MappingReader() {}

    /** @throws ContentException with every fault */
    static Mapping read(Path file) {
        var problems = new ArrayList<ContentProblem>();
        Optional<Mapping> mapping = YamlFile.read(file, problems).map(yaml -> read(file, yaml));
        if (!problems.isEmpty()) {
            throw new ContentException(problems);
        }
        return mapping.orElseThrow();
    }

    private static Mapping read(Path file, YamlMap yaml) {
        ListFormat format = format(yaml.findMap("list"));
        Map<String, Set<String>> only = new HashMap<>();
        yaml.findMap("rows")
                .ifPresent(rows -> rows.keys().forEach(column -> only.put(column, Set.copyOf(rows.texts(column)))));
        Map<Group, Map<String, Field>> groups = new EnumMap<>(Group.class);
        for (Group group : Group.values()) {
            yaml.findMap(name(group)).ifPresent(written -> groups.put(group, fields(written, group)));
        }
        Optional<String> document = yaml.findText("document");
        yaml.refuseOthers();
        check(yaml, groups, document);
        return new Mapping(file, format, only, document, groups);
    }

    private static ListFormat format(Optional<YamlMap> list) {
        return list.map(MappingReader::format)
                .orElse(new ListFormat(StandardCharsets.UTF_8, ';', Optional.empty(), 1, false, DayForm.ISO, Set.of()));
    }

    private static ListFormat format(YamlMap yaml) {
        Charset encoding = yaml.has("encoding")
                ? yaml.parse("encoding", "UTF-8 or windows-1252", Charset::forName, StandardCharsets.UTF_8)
                : StandardCharsets.UTF_8;
        char delimiter = yaml.has("delimiter")
                ? yaml.parse("delimiter", "one character, or \"\\t\" for a tab", MappingReader::character, ';')
                : ';';
        int headerRow = yaml.has("header_row") ? yaml.integer("header_row") : 1;
        boolean comma = yaml.has("number_format")
                && yaml.parse("number_format", "it (1.234,56) or en (1,234.56)", MappingReader::comma, false);
        DayForm form = yaml.has("date_format") ? dayForm(yaml, "date_format") : DayForm.ISO;
        var format = new ListFormat(
                encoding, delimiter, yaml.findText("sheet"), headerRow, comma, form, Set.copyOf(yaml.texts("unknown")));
        yaml.refuseOthers();
        return format;
    }

    private static Map<String, Field> fields(YamlMap yaml, Group group) {
        var fields = new HashMap<String, Field>();
        for (Key key : group.keys()) {
            if (yaml.has(key.name())) {
                fields.put(key.name(), field(yaml, key.name()));
            } else if (key.required()) {
                yaml.problem(
                        key.name(),
                        "'%s' of a %s comes from no column.".formatted(key.name(), name(group)),
                        "Add '%s: …' with the name of a column, or '%1$s: {value: …}'.".formatted(key.name()));
            }
        }
        yaml.refuseOthers();
        return fields;
    }

    /** The name of a column, or a mapping that says more. */
    private static Field field(YamlMap yaml, String key) {
        return yaml.isMap(key) ? field(yaml.map(key)) : Field.column(yaml.text(key));
    }

    private static Field field(YamlMap yaml) {
        List<String> columns = yaml.has("columns")
                ? yaml.texts("columns")
                : yaml.findText("column").map(List::of).orElse(List.of());
        Optional<String> constant = yaml.findText("value");
        if (columns.isEmpty() == constant.isEmpty()) {
            yaml.problem(
                    "value",
                    columns.isEmpty()
                            ? "Nothing says where this comes from."
                            : "This comes from a column and is a value.",
                    "Write one of 'column', 'columns' and 'value'.");
        }
        var field = new Field(
                columns,
                constant,
                yaml.findText("join").orElse(" "),
                texts(yaml, "values"),
                yaml.findText("prefix").orElse(""),
                yaml.has("date_format") ? Optional.of(dayForm(yaml, "date_format")) : Optional.empty(),
                texts(yaml, "when"),
                yaml.findText("otherwise"),
                yaml.findText("several"));
        yaml.refuseOthers();
        return field;
    }

    private static Map<String, String> texts(YamlMap yaml, String key) {
        return yaml.findMap(key)
                .map(written -> written.keys().stream().collect(Collectors.toMap(each -> each, written::text)))
                .orElse(Map.of());
    }

    private static void check(YamlMap yaml, Map<Group, Map<String, Field>> groups, Optional<String> document) {
        if (groups.containsKey(Group.SHEET) == groups.containsKey(Group.ATTAINED)) {
            yaml.problem(
                    groups.containsKey(Group.ATTAINED) ? "attained" : "list",
                    "A list has sheets, or tells which milestones were reached.",
                    "Write one of 'sheet' and 'attained'.");
        }
        Map<String, Field> link = groups.getOrDefault(Group.LINK, Map.of());
        if (groups.containsKey(Group.LINK) && link.containsKey("address") == link.containsKey("objective")) {
            yaml.problem("link", "A link names an objective or an address.", "Write one of 'objective' and 'address'.");
        }
        if (document.isPresent() != groups.containsKey(Group.ADDRESS)) {
            yaml.problem(
                    document.isPresent() ? "document" : "address",
                    "A DUP has a title and addresses.",
                    "Write 'document' and 'address', or neither.");
        }
        boolean below = groups.containsKey(Group.STRATEGIC_OBJECTIVE) || groups.containsKey(Group.OPERATIVE_OBJECTIVE);
        if (below && !groups.containsKey(Group.ADDRESS)) {
            yaml.problem("list", "Objectives stand under an address.", "Add 'address'.");
        }
    }

    private static DayForm dayForm(YamlMap yaml, String key) {
        return yaml.parse(key, "quarter, half, year, iso or a pattern such as dd/MM/yyyy", DayForm::parse, DayForm.ISO);
    }

    private static Character character(String text) {
        String one = text.equals("\\t") ? "\t" : text;
        if (one.length() != 1) {
            throw new IllegalArgumentException(text);
        }
        return one.charAt(0);
    }

    private static Boolean comma(String text) {
        return switch (text) {
            case "it" -> true;
            case "en" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static String name(Group group) {
        return group.name().toLowerCase(Locale.ROOT);
    }
}
