package it.traguardo.sheetlist;

import it.traguardo.sheetlist.Group.Form;
import it.traguardo.sheetlist.Group.Key;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns rows of a list into what they tell of the plan. */
final class RowReader {

    /** Without what tells these apart, a row tells nothing of the group. */
    private static final Set<String> NAMES = Set.of("code", "indicator", "address", "objective");

    private final Mapping mapping;

    RowReader(Mapping mapping) {
        this.mapping = mapping;
    }

    /**
     * What a row tells.
     *
     * @param values texts, numbers and days by group and key; groups it tells nothing of are absent
     * @param faults why it cannot be taken; none when it can
     */
    record Told(ListRow row, Map<Group, Map<String, Object>> values, List<String> faults) {

        Map<String, Object> of(Group group) {
            return values.getOrDefault(group, Map.of());
        }
    }

    Told read(ListRow row) {
        if (row.fault().isPresent()) {
            return new Told(row, Map.of(), List.of(row.fault().get()));
        }
        var faults = new ArrayList<String>();
        Map<Group, Map<String, Object>> values = new EnumMap<>(Group.class);
        for (Group group : mapping.groups().keySet()) {
            Map<String, Object> ofGroup = read(row, group, faults);
            if (!ofGroup.isEmpty()) {
                values.put(group, ofGroup);
            }
        }
        return new Told(row, values, List.copyOf(faults));
    }

    private Map<String, Object> read(ListRow row, Group group, List<String> faults) {
        Map<String, Field> fields = mapping.fields(group);
        var values = new LinkedHashMap<String, Object>();
        var found = new ArrayList<String>();
        for (Key key : group.keys()) {
            int before = found.size();
            Optional<Object> value = Optional.ofNullable(fields.get(key.name()))
                    .flatMap(field -> field.read(row, key.form(), mapping.format(), found))
                    .map(read -> key.form() == Form.TEXT ? tidy(key, read.toString()) : read);
            value.ifPresent(read -> values.put(key.name(), read));
            if (value.isEmpty() && key.required() && found.size() == before) {
                found.add("'%s' of the %s is empty"
                        .formatted(
                                key.name(),
                                group.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
            }
        }
        boolean always = group == Group.SHEET || group == Group.ATTAINED;
        if (!always && values.keySet().stream().noneMatch(NAMES::contains)) {
            return Map.of();
        }
        faults.addAll(found);
        return values;
    }

    /** A description keeps its lines. */
    private static String tidy(Key key, String text) {
        return key.name().equals("description")
                ? String.join("\n", text.lines().map(ListRow::clean).toList())
                : ListRow.clean(text);
    }
}
