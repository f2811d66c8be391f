package it.traguardo.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Finds what leads back to itself. */
final class Cycles {

    private Cycles() {}

    /** The way from {@code start} back to it, both ends included; empty when there is none. */
    static List<String> from(String start, Function<String, List<String>> next) {
        var way = new ArrayList<String>();
        return leads(start, start, next, way, new HashSet<>()) ? List.copyOf(way) : List.of();
    }

    private static boolean leads(
            String here, String goal, Function<String, List<String>> next, List<String> way, Set<String> seen) {
        way.add(here);
        for (String step : next.apply(here)) {
            if (step.equals(goal)) {
                way.add(goal);
                return true;
            }
            if (seen.add(step) && leads(step, goal, next, way, seen)) {
                return true;
            }
        }
        way.removeLast();
        return false;
    }
}
