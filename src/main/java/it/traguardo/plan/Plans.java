package it.traguardo.plan;

import it.traguardo.content.ContentFolders;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** The plan as it is declared now, and as it was. */
public final class Plans {

    private final Plan present;
    private final Function<Instant, ContentFolders> contentAt;

    /** @param contentAt the content as it was at an instant */
    public Plans(Plan present, Function<Instant, ContentFolders> contentAt) {
        this.present = present;
        this.contentAt = contentAt;
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
