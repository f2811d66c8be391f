package it.traguardo.alert;

import it.traguardo.alert.AlertSettings.MailServer;
import it.traguardo.alert.Mailer.NotSentException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the notices that are due, and tries again later what the mail server did not take. */
final class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(400);

    private final NoticeStore notices;
    private final Mailer mailer;
    private final Clock clock;

    Delivery(NoticeStore notices, Mailer mailer, Clock clock) {
        this.notices = notices;
        this.mailer = mailer;
        this.clock = clock;
    }

    /** Ends with the first mail that is not taken: the others would most likely not be either. */
    void deliver(AlertSettings settings) {
        if (settings.server().isEmpty()) {
            return;
        }
        notices.tidy(settings.addresses(), clock.instant().minus(KEPT));
        boolean taken = true;
        while (taken) {
            Optional<Notice> due = notices.take(clock.instant());
            taken = due.isPresent() && sent(settings.server().get(), due.get());
        }
    }

    private boolean sent(MailServer server, Notice notice) {
        Instant now = clock.instant();
        try {
            mailer.send(server, notice.id(), notice.recipient(), notice.title(), notice.body(), now);
            notices.sent(notice, now);
            return true;
        } catch (NotSentException refused) {
            Duration wait = waitAfter(notice.attempts());
            notices.failed(notice, now.plus(wait), String.valueOf(refused.getMessage()));
            log.warn(
                    "Notice of {} not sent: {}. It waits in the application store and is tried again in {} min. Check smtp in etl/alerts.yaml.",
                    Problem.key(notice.kind(), notice.subject()),
                    refused.getMessage(),
                    wait.toMinutes());
            return false;
        }
    }

    private static Duration waitAfter(int attempts) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, 10));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
