package it.traguardo.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Problems and mutes in the application store; what changes a row says whether it was the one to do so. */
final class ProblemStore {

    private final JdbcClient store;

    ProblemStore(JdbcClient store) {
        this.store = store;
    }

    /** Those that last, and those whose end is still to be told, the longest first. */
    List<KnownProblem> known() {
        return store.sql("""
                        select kind, subject, topic, since, ended_at, told_at, headline, body
                        from alert_problem order by since, kind, subject""").query((row, number) -> problem(row)).list();
    }

    void begin(KnownProblem problem) {
        store.sql("""
                        insert into alert_problem (kind, subject, topic, since, headline, body)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        problem.kind().name(),
                        problem.subject(),
                        problem.topic(),
                        at(problem.since()),
                        problem.headline(),
                        problem.body())
                .update();
    }

    /** It lasts, and this is what is to be said of it now. */
    void goOn(KnownProblem problem, String headline, String body) {
        store.sql("""
                        update alert_problem set ended_at = null, headline = ?, body = ?
                        where kind = ? and subject = ? and (ended_at is not null or headline <> ? or body <> ?)""")
                .params(headline, body, problem.kind().name(), problem.subject(), headline, body)
                .update();
    }

    void end(KnownProblem problem, Instant now) {
        store.sql("update alert_problem set ended_at = ? where kind = ? and subject = ? and ended_at is null")
                .params(at(now), problem.kind().name(), problem.subject())
                .update();
    }

    /** False when somebody else has told of it. */
    boolean tell(KnownProblem problem, Instant now) {
        return store.sql("update alert_problem set told_at = ? where kind = ? and subject = ? and told_at is null")
                        .params(at(now), problem.kind().name(), problem.subject())
                        .update()
                == 1;
    }

    /** False when somebody else has. */
    boolean forget(KnownProblem problem) {
        return store.sql("delete from alert_problem where kind = ? and subject = ? and ended_at is not null")
                        .params(problem.kind().name(), problem.subject())
                        .update()
                == 1;
    }

    void mute(String target, Instant until) {
        unmute(target);
        store.sql("insert into alert_mute (target, muted_until) values (?, ?)")
                .params(target, at(until))
                .update();
    }

    boolean unmute(String target) {
        return store.sql("delete from alert_mute where target = ?")
                        .param(target)
                        .update()
                > 0;
    }

    /** Until when, of every target that is muted now. */
    Map<String, Instant> mutes(Instant now) {
        return store
                .sql("select target, muted_until from alert_mute where muted_until > ?")
                .param(at(now))
                .query((row, number) ->
                        Map.entry(row.getString(1), instant(row, 2).orElseThrow()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }

    private static KnownProblem problem(ResultSet row) throws SQLException {
        return new KnownProblem(
                ProblemKind.valueOf(row.getString(1)),
                row.getString(2),
                row.getString(3),
                instant(row, 4).orElseThrow(),
                instant(row, 5),
                instant(row, 6),
                row.getString(7),
                row.getString(8));
    }
}
