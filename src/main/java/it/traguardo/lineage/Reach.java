package it.traguardo.lineage;

import it.traguardo.lineage.Tracer.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that columns are worked out from, back to what loads write, each with the shortest way there; by values where there is one. */
final class Reach {

    private final Tracer tracer;
    private final Map<Step, Step> after = new HashMap<>();
    private final Map<Step, Distance> distances = new HashMap<>();
    private final Map<Column, List<Step>> ends = new LinkedHashMap<>();

    /** A column of a table. */
    record Column(String table, String name) {}

    private Reach(Tracer tracer) {
        this.tracer = tracer;
    }

    static Reach of(Tracer tracer, Collection<Step> start) {
        var reach = new Reach(tracer);
        reach.walk(start);
        return reach;
    }

    /** Columns that loads write, those whose values get there first. */
    Collection<Column> ends() {
        return ends.keySet();
    }

    boolean isValue(Column end) {
        return steps(end).stream().anyMatch(Step::isValue);
    }

    /** From the column a load writes to the first one asked for, both included. */
    List<String> way(Column end) {
        boolean byValue = isValue(end);
        return steps(end).stream()
                .filter(step -> step.isValue() == byValue)
                .map(this::way)
                .min(Comparator.<List<String>>comparingInt(List::size).thenComparingInt(Reach::names))
                .orElse(List.of());
    }

    private List<Step> steps(Column end) {
        return ends.getOrDefault(end, List.of());
    }

    private List<String> way(Step end) {
        var way = new ArrayList<String>();
        for (@Nullable Step step = end; step != null; step = after.get(step)) {
            String name = step.column().equals(Ref.ROWS)
                    ? step.table().name()
                    : step.table().name() + "." + step.column();
            if (way.isEmpty() || !way.getLast().equals(name)) {
                way.add(name);
            }
        }
        return way;
    }

    /** Of several ways the one is told on which a column keeps its name. */
    private static int names(List<String> way) {
        return (int) way.stream()
                .map(name -> name.substring(name.lastIndexOf('.')))
                .distinct()
                .count();
    }

    private void walk(Collection<Step> start) {
        var values = new ArrayDeque<Step>();
        var conditions = new ArrayDeque<Step>();
        for (Step step : start) {
            if (distances.putIfAbsent(step, new Distance(0, 0)) == null) {
                (step.isValue() ? values : conditions).add(step);
            }
        }
        while (!values.isEmpty() || !conditions.isEmpty()) {
            Step step = values.isEmpty() ? conditions.remove() : values.remove();
            if (!step.column().equals(Ref.ROWS) && tracer.isWritten(step.table())) {
                ends.computeIfAbsent(new Column(step.table().name(), step.column()), _ -> new ArrayList<>())
                        .add(step);
            }
            for (Step before : tracer.before(step)) {
                if (isNew(before, step)) {
                    (before.isValue() ? values : conditions).add(before);
                }
            }
        }
    }

    /** Of two ways of the same length, that on which columns keep their names is the one to tell. */
    private boolean isNew(Step before, Step step) {
        Distance known = distances.get(before);
        Distance distance = Objects.requireNonNull(distances.get(step))
                .next(!before.column().equals(step.column()));
        if (known == null || (known.steps() == distance.steps() && known.names() > distance.names())) {
            distances.put(before, distance);
            after.put(before, step);
        }
        return known == null;
    }

    /** @param names how often the column takes another name on the way */
    private record Distance(int steps, int names) {

        Distance next(boolean isRenamed) {
            return new Distance(steps + 1, isRenamed ? names + 1 : names);
        }
    }
}
