package it.traguardo.plan;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/**
 * The DUP of one year, as far as the sheets hang from it.
 *
 * @param versions as they were approved, the first one first
 */
public record PlanningDocument(
        Year year,
        String title,
        Optional<Mandate> mandate,
        List<DocumentVersion> versions,
        List<StrategicAddress> addresses) {

    public PlanningDocument {
        versions = List.copyOf(versions);
        addresses = List.copyOf(addresses);
    }

    /** The version in force on a day; empty before the first, or when the document names none. */
    public Optional<DocumentVersion> findVersion(LocalDate day) {
        return versions.stream().filter(version -> !version.date().isAfter(day)).reduce((_, later) -> later);
    }
}
