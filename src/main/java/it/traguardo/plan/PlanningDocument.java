package it.traguardo.plan;

import java.time.Year;
import java.util.List;

/** The DUP of one year, as far as the sheets hang from it. */
public record PlanningDocument(Year year, String title, List<StrategicAddress> addresses) {}
