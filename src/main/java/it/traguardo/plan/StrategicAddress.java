package it.traguardo.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * An indirizzo strategico of the DUP.
 *
 * @param title as the sheets print it
 * @param name in full
 * @param strategicObjectives its obiettivi strategici
 * @param objectives obiettivi operativi that stand directly under it
 */
public record StrategicAddress(
        String code,
        String title,
        String name,
        List<StrategicObjective> strategicObjectives,
        List<OperativeObjective> objectives) {

    public StrategicAddress {
        strategicObjectives = List.copyOf(strategicObjectives);
        objectives = List.copyOf(objectives);
    }

    /** Codes of all objectives below it, strategic and operative. */
    Stream<String> objectiveCodes() {
        return Stream.concat(
                strategicObjectives.stream()
                        .flatMap(strategic -> Stream.concat(
                                Stream.of(strategic.code()),
                                strategic.objectives().stream().map(OperativeObjective::code))),
                objectives.stream().map(OperativeObjective::code));
    }
}
