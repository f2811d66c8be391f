package it.traguardo.alert;

import static it.traguardo.alert.ProblemStore.at;
import static it.traguardo.alert.ProblemStore.instant;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails in the application store, sent or still to be sent. */
final class NoticeStore {

    /** How long whoever took a notice to send it has it alone. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final int LONGEST_FAULT = 1000;

    private final JdbcClient store;

    NoticeStore(JdbcClient store) {
        this.store = store;
    }

    void add(Notice notice) {
        store.sql("""
                        insert into alert_notice (
                          id, kind, subject, recipient, title, body, written_at, attempts, next_attempt_at
                        ) values (?, ?, ?, ?, ?, ?, ?, 0, ?)""")
                .params(
                        notice.id(),
                        notice.kind().name(),
                        notice.subject(),
                        notice.recipient(),
                        notice.title(),
                        notice.body(),
                        at(notice.writtenAt()),
                        at(notice.writtenAt()))
                .update();
    }

    /** The oldest that is due; to one address they go in the order they were written. */
    Optional<Notice> take(Instant now) {
        List<Notice> due = store.sql("""
                        select id, kind, subject, recipient, title, body, written_at, attempts
                        from alert_notice n
                        where sent_at is null and next_attempt_at <= ? and not exists (
                          select 1 from alert_notice older
                          where older.recipient = n.recipient and older.sent_at is null
                            and older.position < n.position
                        )
                        order by position""")
                .param(at(now))
                .query((row, number) -> new Notice(
                        row.getString(1),
                        ProblemKind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        instant(row, 7).orElseThrow(),
                        row.getInt(8)))
                .list();
        return due.stream().filter(notice -> claim(notice, now)).findFirst();
    }

    private boolean claim(Notice notice, Instant now) {
        return store.sql("""
                        update alert_notice set next_attempt_at = ?
                        where id = ? and sent_at is null and next_attempt_at <= ?""").params(at(now.plus(LEASE)), notice.id(), at(now)).update() == 1;
    }

    void sent(Notice notice, Instant now) {
        store.sql("update alert_notice set sent_at = ?, fault = null where id = ?")
                .params(at(now), notice.id())
                .update();
    }

    void failed(Notice notice, Instant nextAttempt, String fault) {
        store.sql("update alert_notice set attempts = attempts + 1, next_attempt_at = ?, fault = ? where id = ?")
                .params(at(nextAttempt), fault.substring(0, Math.min(fault.length(), LONGEST_FAULT)), notice.id())
                .update();
    }

    /** When the oldest notice was written that was tried in vain, how many there are, and what was last said. */
    Optional<Unsent> unsent() {
        return store.sql("""
                        select min(written_at), count(*), max(fault)
                        from alert_notice where sent_at is null and attempts > 0""")
                .query((row, number) -> row.getInt(2) == 0
                        ? Optional.<Unsent>empty()
                        : Optional.of(new Unsent(
                                instant(row, 1).orElseThrow(), row.getInt(2), String.valueOf(row.getString(3)))))
                .single();
    }

    /** When the last mail was taken by the mail server, by key of the problem. */
    Map<String, Instant> lastSent() {
        return store
                .sql(
                        "select kind, subject, max(sent_at) from alert_notice where sent_at is not null group by kind, subject")
                .query((row, number) -> Map.entry(
                        Problem.key(ProblemKind.valueOf(row.getString(1)), row.getString(2)),
                        instant(row, 3).orElseThrow()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Takes back what is not sent yet to those who are told nothing any more, and forgets what was sent long ago. */
    void tidy(Set<String> addresses, Instant sentBefore) {
        store.sql("delete from alert_notice where sent_at < ?")
                .param(at(sentBefore))
                .update();
        store
                .sql("select distinct recipient from alert_notice where sent_at is null")
                .query(String.class)
                .list()
                .stream()
                .filter(recipient -> !addresses.contains(recipient))
                .forEach(recipient -> store.sql("delete from alert_notice where sent_at is null and recipient = ?")
                        .param(recipient)
                        .update());
    }

    record Unsent(Instant since, int notices, String fault) {}
}
