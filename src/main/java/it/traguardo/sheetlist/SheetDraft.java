package it.traguardo.sheetlist;

import it.traguardo.content.YamlWriter;
import it.traguardo.content.YamlWriter.Bare;
import it.traguardo.sheetlist.RowReader.Told;
import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A sheet that rows of a list make up, one or several of them. */
final class SheetDraft {

    private static final Map<Group, String> LISTS =
            Map.of(Group.LINK, "links", Group.MILESTONE, "milestones", Group.INDICATOR, "indicators");

    private final Mapping mapping;
    private final List<ListRow> rows = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Set<String>> several = new LinkedHashMap<>();
    private final Map<Group, Map<String, Map<String, Object>>> items = new LinkedHashMap<>();

    SheetDraft(Mapping mapping) {
        this.mapping = mapping;
    }

    List<ListRow> rows() {
        return rows;
    }

    /** What the row tells otherwise than those before; when there is none, it is taken in. */
    List<String> add(Told told) {
        var faults = new ArrayList<String>();
        told.of(Group.SHEET).forEach((key, value) -> compare(key, values.get(key), value, isSeveral(key), faults));
        for (Group group : LISTS.keySet()) {
            Map<String, Object> item = told.of(group);
            Map<String, Object> known = item.isEmpty() ? null : items(group).get(name(item));
            if (known != null && !known.equals(item)) {
                item.forEach((key, value) -> compare(key, known.get(key), value, false, faults));
            }
        }
        if (faults.isEmpty()) {
            take(told);
        }
        return faults;
    }

    private void take(Told told) {
        rows.add(told.row());
        told.of(Group.SHEET).forEach((key, value) -> {
            values.putIfAbsent(key, value);
            if (isSeveral(key)) {
                several.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(value.toString());
            }
        });
        LISTS.keySet().stream()
                .filter(group -> !told.of(group).isEmpty())
                .forEach(group -> items(group).putIfAbsent(name(told.of(group)), told.of(group)));
    }

    private void compare(String key, @Nullable Object known, Object value, boolean any, List<String> faults) {
        if (known != null && !known.equals(value) && !any) {
            faults.add("'%s' is '%s', and '%s' in row %d"
                    .formatted(key, value, known, rows.getFirst().number()));
        }
    }

    private boolean isSeveral(String key) {
        return !join(key).isEmpty();
    }

    private String join(String key) {
        return Optional.ofNullable(mapping.fields(Group.SHEET).get(key))
                .flatMap(Field::several)
                .orElse("");
    }

    private Map<String, Map<String, Object>> items(Group group) {
        return items.computeIfAbsent(group, _ -> new LinkedHashMap<>());
    }

    /** What tells one link, milestone or indicator of a sheet from another. */
    private static String name(Map<String, Object> item) {
        return item.values().iterator().next().toString();
    }

    /** The file of the sheet. */
    String yaml(Year year) {
        var yaml = new LinkedHashMap<String, Object>();
        values.forEach((key, value) -> yaml.put(key, written(key, value)));
        var links = List.copyOf(items(Group.LINK).values());
        if (!links.isEmpty()) {
            yaml.put("links", links);
        }
        Object description = yaml.remove("description");
        if (description != null) {
            yaml.put("description", description);
        }
        if (!items(Group.MILESTONE).isEmpty()) {
            yaml.put("milestones", List.copyOf(items(Group.MILESTONE).values()));
        }
        if (!items(Group.INDICATOR).isEmpty()) {
            yaml.put(
                    "indicators",
                    items(Group.INDICATOR).values().stream()
                            .map(line -> line(line, year))
                            .toList());
        }
        return YamlWriter.write(yaml);
    }

    private Object written(String key, Object value) {
        if (isSeveral(key)) {
            return String.join(join(key), several.getOrDefault(key, Set.of()));
        }
        return key.equals("demonstration") ? new Bare(value.toString()) : value;
    }

    private static Map<String, Object> line(Map<String, Object> told, Year year) {
        var line = new LinkedHashMap<>(told);
        if (line.remove("target") instanceof BigDecimal target) {
            line.put("targets", Map.of(new Bare(year.toString()), target));
        }
        return line;
    }
}
