package it.traguardo.alert;

import java.time.Instant;
import java.util.Optional;

/**
 * A problem as the application store keeps it.
 *
 * @param endedAt when it was found to be over; empty while it lasts
 * @param toldAt when its notice was written; empty while nobody was told
 */
record KnownProblem(
        ProblemKind kind,
        String subject,
        String topic,
        Instant since,
        Optional<Instant> endedAt,
        Optional<Instant> toldAt,
        String headline,
        String body) {

    String key() {
        return Problem.key(kind, subject);
    }

    boolean lasts() {
        return endedAt.isEmpty();
    }
}
