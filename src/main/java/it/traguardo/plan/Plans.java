package it.traguardo.plan;

import it.traguardo.content.ContentFolders;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The plan as it is declared now, and as it was. */
public final class Plans {

    private final Plan present;
    private final Function<Instant, ContentFolders> contentAt;
    private final Predicate<Instant> known;

    /**
     * @param contentAt the content as it was at an instant
     * @param known whether anything was known at an instant
     */
    public Plans(Plan present, Function<Instant, ContentFolders> contentAt, Predicate<Instant> known) {
        this.present = present;
        this.contentAt = contentAt;
        this.known = known;
    }

    /** Whether there was a plan at an instant, as far as is known. */
    public boolean isKnown(Instant instant) {
        return known.test(instant);
    }

    public Plan present() {
        return present;
    }

    /** @param knownAt the present plan when empty */
    public Plan at(Optional<Instant> knownAt) {
        return knownAt.map(contentAt)
                .map(content -> new PlanReader(content).read())
                .orElse(present);
    }
}
