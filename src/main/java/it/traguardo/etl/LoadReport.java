package it.traguardo.etl;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one load of one source did.
 *
 * @param read rows the source sent; the sum of fresh, changed, unchanged, discarded and quarantined
 * @param deleted rows the source no longer sends
 * @param discarded rows with a fault that the contract says to leave out
 * @param firstFault the first row in quarantine and its reason
 * @param warnings what the checks of {@code 90_checks/warn} found, when the star was changed
 * @param build what became of the star
 */
public record LoadReport(
        String source,
        long read,
        long fresh,
        long changed,
        long unchanged,
        long deleted,
        long quarantined,
        long discarded,
        Optional<String> firstFault,
        List<String> warnings,
        StarBuild build,
        Duration took) {

    /** What a load made of the star. */
    public enum StarBuild {
        /** It brought nothing new, so the star is as it was. */
        NONE,
        /** Only the requests it brought something of were built anew. */
        INCREMENTAL,
        /** The whole star was built anew. */
        FULL
    }

    LoadReport with(StarBuild built, List<String> found, Duration time) {
        return new LoadReport(
                source,
                read,
                fresh,
                changed,
                unchanged,
                deleted,
                quarantined,
                discarded,
                firstFault,
                found,
                built,
                time);
    }

    /** That of a load before it reads anything. */
    static LoadReport nothing(String source) {
        return new LoadReport(source, 0, 0, 0, 0, 0, 0, 0, Optional.empty(), List.of(), StarBuild.NONE, Duration.ZERO);
    }

    /** This and a later one of the same source together. */
    LoadReport and(LoadReport later) {
        return new LoadReport(
                source,
                read + later.read,
                fresh + later.fresh,
                changed + later.changed,
                unchanged + later.unchanged,
                deleted + later.deleted,
                quarantined + later.quarantined,
                discarded + later.discarded,
                firstFault.or(later::firstFault),
                Stream.concat(warnings.stream(), later.warnings.stream())
                        .distinct()
                        .toList(),
                build.compareTo(later.build) > 0 ? build : later.build,
                took.plus(later.took));
    }

    boolean changedAnything() {
        return fresh + changed + deleted > 0;
    }
}
