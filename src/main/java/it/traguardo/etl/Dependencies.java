package it.traguardo.etl;

import it.traguardo.content.ContentProblem;
import it.traguardo.content.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which sources are loaded after which. */
final class Dependencies {

    private final Map<String, Source> byName = new TreeMap<>();

    Dependencies(List<Source> sources) {
        sources.forEach(source -> byName.put(source.name(), source));
    }

    /** Sources that are not there, and circles, in which each waits for the other. */
    List<ContentProblem> problems(Set<String> names) {
        var problems = new ArrayList<ContentProblem>();
        for (Source source : byName.values()) {
            for (String before : source.timetable().after()) {
                if (!names.contains(before)) {
                    problems.add(new ContentProblem(
                            source.file(),
                            1,
                            "'after' names '%s', which is no source.".formatted(before),
                            Spelling.nearest(before, names)
                                    .map("Did you mean '%s'?"::formatted)
                                    .orElse("The sources are: %s.".formatted(String.join(", ", names)))));
                }
            }
            if (before(source.name()).contains(source.name())) {
                problems.add(new ContentProblem(
                        source.file(),
                        1,
                        "'%s' would be loaded after itself, by way of %s."
                                .formatted(source.name(), String.join(", ", before(source.name()))),
                        "Take one of them out of 'after'."));
            }
        }
        return problems;
    }

    /** Those that are loaded after {@code name}, directly. */
    List<Source> after(String name) {
        return byName.values().stream()
                .filter(source -> source.timetable().after().contains(name))
                .toList();
    }

    /** All that have to be loaded before {@code name}; itself among them in a circle. */
    private Set<String> before(String name) {
        var found = new TreeSet<String>();
        var open = new ArrayList<>(List.of(name));
        while (!open.isEmpty()) {
            Source source = byName.get(open.removeLast());
            if (source != null) {
                source.timetable().after().stream().filter(found::add).forEach(open::add);
            }
        }
        return found;
    }
}
