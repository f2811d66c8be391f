package it.traguardo.alert;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that needs somebody, as kept in the application store.
 *
 * @param subject tells problems of a kind apart
 * @param topic source or indicator it is about; {@code posta} for the mail server
 * @param headline in a few words, in Italian
 * @param text what stopped, what users see and what to do, in Italian
 * @param lastNotice when the mail server took the last mail about it
 */
public record Problem(
        ProblemKind kind,
        String subject,
        String topic,
        Instant since,
        Optional<Instant> mutedUntil,
        Optional<Instant> lastNotice,
        String headline,
        String text) {

    /** What to mute it by. */
    public String key() {
        return key(kind, subject);
    }

    static String key(ProblemKind kind, String subject) {
        return kind + "/" + subject;
    }
}
