package it.traguardo.alert;

import java.time.Instant;
import java.util.UUID;

/**
 * One mail to one address.
 *
 * @param id also in its Message-ID, the same at each attempt
 * @param title subject line
 * @param attempts how often it was tried in vain
 */
record Notice(
        String id,
        ProblemKind kind,
        String subject,
        String recipient,
        String title,
        String body,
        Instant writtenAt,
        int attempts) {

    static Notice of(KnownProblem problem, String recipient, String title, String body, Instant now) {
        return new Notice(
                UUID.randomUUID().toString(), problem.kind(), problem.subject(), recipient, title, body, now, 0);
    }
}
