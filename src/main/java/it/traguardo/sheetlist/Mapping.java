package it.traguardo.sheetlist;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the columns of a list mean.
 *
 * @param file where it is written
 * @param only rows that are taken: columns, and the texts they may have
 * @param document title of the DUP that the list makes up; without it the DUP of the year has to be there
 * @param groups what each row tells
 */
record Mapping(
        Path file,
        ListFormat format,
        Map<String, Set<String>> only,
        Optional<String> document,
        Map<Group, Map<String, Field>> groups) {

    Mapping {
        only = Map.copyOf(only);
        groups = new EnumMap<>(groups);
    }

    boolean has(Group group) {
        return groups.containsKey(group);
    }

    Map<String, Field> fields(Group group) {
        return groups.getOrDefault(group, Map.of());
    }

    boolean takes(ListRow row) {
        return only.entrySet().stream()
                .allMatch(column -> row.find(column.getKey())
                        .filter(column.getValue()::contains)
                        .isPresent());
    }

    /** Every column it names. */
    Set<String> columns() {
        var columns = new TreeSet<>(only.keySet());
        groups.values()
                .forEach(fields -> fields.values().forEach(field -> {
                    columns.addAll(field.columns());
                    columns.addAll(field.when().keySet());
                    field.otherwise().ifPresent(columns::add);
                }));
        return columns;
    }

    /** @throws ListException when the list lacks columns */
    void check(ListTable table) {
        List<String> missing =
                columns().stream().filter(column -> !table.has(column)).toList();
        if (!missing.isEmpty()) {
            throw new ListException(
                    "%s has no column '%s'; it has %s. Correct %s: if a column has another name now, write that one."
                            .formatted(
                                    table.file(),
                                    String.join("', '", missing),
                                    String.join(", ", table.columns()),
                                    file));
        }
    }
}
