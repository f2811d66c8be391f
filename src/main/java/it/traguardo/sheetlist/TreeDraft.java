package it.traguardo.sheetlist;

import it.traguardo.content.YamlWriter;
import it.traguardo.sheetlist.RowReader.Told;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The DUP that the rows of a list make up. */
final class TreeDraft {

    private static final List<Group> LEVELS =
            List.of(Group.ADDRESS, Group.STRATEGIC_OBJECTIVE, Group.OPERATIVE_OBJECTIVE);

    private final Map<String, Node> nodes = new LinkedHashMap<>();

    /** @param parent its code; empty for an address */
    private record Node(Group level, String parent, Map<String, Object> values, long row) {}

    int size() {
        return nodes.size();
    }

    /** What the row tells otherwise than those before; when there is none, it is taken in. */
    List<String> add(Told told) {
        var faults = new ArrayList<String>();
        var added = new LinkedHashMap<String, Node>();
        String parent = "";
        for (Group level : LEVELS) {
            Map<String, Object> values = told.of(level);
            if (!values.isEmpty()) {
                String code = String.valueOf(values.get("code"));
                var node = new Node(level, parent, values, told.row().number());
                Node known = nodes.get(code);
                if (known == null) {
                    added.put(code, node);
                } else if (!known.level.equals(level) || !known.parent.equals(parent) || !known.values.equals(values)) {
                    faults.add("%s is %s under '%s', and %s under '%s' in row %d"
                            .formatted(code, values, parent, known.values, known.parent, known.row));
                }
                parent = code;
            }
        }
        if (faults.isEmpty()) {
            nodes.putAll(added);
        }
        return faults;
    }

    /** The file of the DUP. */
    String yaml(String title) {
        var yaml = new LinkedHashMap<String, Object>();
        yaml.put("document", title);
        yaml.put("strategic_addresses", below("", Group.ADDRESS));
        return YamlWriter.write(yaml);
    }

    private List<Map<String, Object>> below(String parent, Group level) {
        var written = new ArrayList<Map<String, Object>>();
        nodes.forEach((code, node) -> {
            if (node.level == level && node.parent.equals(parent)) {
                var yaml = new LinkedHashMap<>(node.values);
                if (level == Group.ADDRESS) {
                    yaml.putIfAbsent("name", node.values.getOrDefault("title", code));
                    put(yaml, "strategic_objectives", below(code, Group.STRATEGIC_OBJECTIVE));
                }
                if (level != Group.OPERATIVE_OBJECTIVE) {
                    put(yaml, "operative_objectives", below(code, Group.OPERATIVE_OBJECTIVE));
                }
                written.add(yaml);
            }
        });
        return written;
    }

    private static void put(Map<String, Object> yaml, String key, List<Map<String, Object>> items) {
        if (!items.isEmpty()) {
            yaml.put(key, items);
        }
    }
}
