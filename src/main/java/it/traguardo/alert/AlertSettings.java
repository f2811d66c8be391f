package it.traguardo.alert;

import it.traguardo.content.ContentProblem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who is told of what, as declared in {@code etl/alerts.yaml}.
 *
 * @param server empty where no mail is sent
 * @param pages address under which the pages are reached; ends with a slash
 * @param late age from which a source that says nothing itself is late
 * @param stale age from which that is called serious
 * @param faults of the file; where there are any, nothing of it holds
 */
record AlertSettings(
        Optional<MailServer> server,
        Optional<String> pages,
        Optional<Duration> late,
        Optional<Duration> stale,
        List<Recipients> recipients,
        List<ContentProblem> faults) {

    static final AlertSettings NONE = new AlertSettings(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());

    static AlertSettings faulty(List<ContentProblem> faults) {
        return new AlertSettings(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.copyOf(faults));
    }

    SourceLimits limits() {
        return new SourceLimits(late, stale, 0);
    }

    /** Addresses to tell of a problem, each once. */
    Set<String> recipients(ProblemKind kind, String topic) {
        var addresses = new TreeSet<String>();
        recipients.stream()
                .filter(some -> some.kinds().contains(kind))
                .filter(some -> some.about().isEmpty() || some.about().contains(topic))
                .forEach(some -> addresses.addAll(some.addresses()));
        return addresses;
    }

    /** Every address, each once. */
    Set<String> addresses() {
        var addresses = new TreeSet<String>();
        recipients.forEach(some -> addresses.addAll(some.addresses()));
        return addresses;
    }

    /**
     * Whoever is told the same.
     *
     * @param about sources and indicators; all when empty
     */
    record Recipients(Set<String> addresses, Set<ProblemKind> kinds, Set<String> about) {}

    /**
     * Who takes the mail.
     *
     * @param user empty where the server asks for none
     * @param passwordVariable name of the secret
     * @param startTls whether nothing is sent but over TLS
     */
    record MailServer(
            String host,
            int port,
            String from,
            Optional<String> user,
            Optional<String> passwordVariable,
            boolean startTls) {}
}
