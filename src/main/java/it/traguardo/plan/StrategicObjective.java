package it.traguardo.plan;

import java.util.List;

/** An obiettivo strategico under an address, divided into operative ones. */
public record StrategicObjective(String code, String title, List<OperativeObjective> objectives) {

    public StrategicObjective {
        objectives = List.copyOf(objectives);
    }
}
