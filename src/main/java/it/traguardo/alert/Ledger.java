package it.traguardo.alert;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps which problems there are, and writes one notice when one begins and one when it ends. */
final class Ledger {

    private static final Logger log = LoggerFactory.getLogger(Ledger.class);

    private final ProblemStore problems;
    private final NoticeStore notices;
    private final TransactionOperations transactions;

    Ledger(ProblemStore problems, NoticeStore notices, TransactionOperations transactions) {
        this.problems = problems;
        this.notices = notices;
        this.transactions = transactions;
    }

    /** Where {@code finder} cannot look, its problems stay as they are. */
    void update(ProblemFinder finder, Optional<String> pages, Instant now) {
        try {
            keep(finder.kinds(), finder.find(now), pages, now);
        } catch (RuntimeException failed) {
            log.error("Problems of the kinds {} cannot be looked for. Those known are kept.", finder.kinds(), failed);
        }
    }

    private void keep(Set<ProblemKind> kinds, List<FoundProblem> found, Optional<String> pages, Instant now) {
        Map<String, KnownProblem> known = problems.known().stream()
                .filter(problem -> kinds.contains(problem.kind()))
                .collect(Collectors.toMap(KnownProblem::key, Function.identity()));
        for (FoundProblem problem : found) {
            KnownProblem before = known.remove(Problem.key(problem.kind(), problem.subject()));
            Instant since = before == null ? problem.since() : before.since();
            String body = NoticeText.body(problem, since, pages);
            if (before == null) {
                begin(problem, since, body);
            } else {
                problems.goOn(before, problem.text().headline(), body);
            }
        }
        known.values().forEach(over -> problems.end(over, now));
    }

    private void begin(FoundProblem problem, Instant since, String body) {
        try {
            problems.begin(new KnownProblem(
                    problem.kind(),
                    problem.subject(),
                    problem.topic(),
                    since,
                    Optional.empty(),
                    Optional.empty(),
                    problem.text().headline(),
                    body));
            log.warn("Problem began: {}", Problem.key(problem.kind(), problem.subject()));
        } catch (DuplicateKeyException another) {
            log.debug("Another node found {} too", problem.subject());
        }
    }

    /** Writes what is to be told; a problem that nobody was told of ends in silence. */
    void tell(AlertSettings settings, Instant now) {
        Map<String, Instant> mutes = problems.mutes(now);
        for (KnownProblem problem : problems.known()) {
            boolean told = problem.toldAt().isPresent();
            boolean muted = mutes.containsKey(problem.key()) || mutes.containsKey(problem.topic());
            if (problem.lasts() && !told && !muted) {
                tellBeginning(problem, settings, now);
            } else if (!problem.lasts() && !(told && muted)) {
                tellEnd(problem, settings, now);
            }
        }
    }

    private void tellBeginning(KnownProblem problem, AlertSettings settings, Instant now) {
        Set<String> recipients = settings.recipients(problem.kind(), problem.topic());
        if (recipients.isEmpty()) {
            return; // who is added later is told then
        }
        transactions.executeWithoutResult(_ -> {
            if (problems.tell(problem, now)) {
                recipients.forEach(recipient -> notices.add(
                        Notice.of(problem, recipient, NoticeText.begunTitle(problem), NoticeText.begun(problem), now)));
            }
        });
    }

    private void tellEnd(KnownProblem problem, AlertSettings settings, Instant now) {
        Instant endedAt = problem.endedAt().orElse(now);
        transactions.executeWithoutResult(_ -> {
            if (problems.forget(problem) && problem.toldAt().isPresent()) {
                settings.recipients(problem.kind(), problem.topic())
                        .forEach(recipient -> notices.add(Notice.of(
                                problem,
                                recipient,
                                NoticeText.endedTitle(problem),
                                NoticeText.ended(problem, endedAt, settings.pages()),
                                now)));
            }
        });
    }
}
