package it.traguardo.sheetlist;

import it.traguardo.content.YamlWriter;
import it.traguardo.sheetlist.RowReader.Told;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The milestones that a list tells as reached. */
final class AttainmentDraft {

    private static final int HEADER_LINES = 2;

    private final List<Told> told = new ArrayList<>();

    boolean isEmpty() {
        return told.isEmpty();
    }

    int size() {
        return told.size();
    }

    void add(Told row) {
        told.add(row);
    }

    void remove(ListRow row) {
        told.removeIf(each -> each.row().equals(row));
    }

    /** The file of what was reached. */
    String yaml(String release) {
        return write(release, told.stream().map(row -> row.of(Group.ATTAINED)).toList());
    }

    /** The row that wrote a line of the file. */
    ListRow rowOf(int line) {
        int reached = HEADER_LINES;
        for (Told row : told) {
            reached += row.of(Group.ATTAINED).size();
            if (line <= reached) {
                return row.row();
            }
        }
        return told.getLast().row();
    }

    private static String write(String release, List<Map<String, Object>> items) {
        var yaml = new LinkedHashMap<String, Object>();
        yaml.put("release", release);
        yaml.put("attained", items);
        return YamlWriter.write(yaml);
    }
}
