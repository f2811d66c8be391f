package it.traguardo.cycle;

import it.traguardo.cycle.SignedCheck.Judgement;
import it.traguardo.cycle.SignedCheck.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signed checks in the application store; rows are only added, and each bears the hash of the one before it. */
final class SignedChecks {

    private static final String SELECT = """
            select s.position, s.sheet, s.kind, s.revision, s.cut_off, s.score, s.narrative, s.signed_by, s.signed_at,
              s.previous_sha256, s.sha256, j.outcome, j.validated_by, j.validated_at, j.note, j.sha256 as judged_sha256
            from signed_check s left join check_validation j on j.check_position = s.position
            """;

    private final JdbcClient store;
    private final FrozenValues values;

    SignedChecks(JdbcClient store) {
        this.store = store;
        this.values = new FrozenValues(store);
    }

    /** Every signature, the first one first. */
    List<SignedCheck> all() {
        return store.sql(SELECT + "order by s.position")
                .query((row, number) -> check(row, true))
                .list();
    }

    /** Signatures of one check, the last revision first. */
    List<SignedCheck> of(String sheet, CheckKind kind) {
        return store.sql(SELECT + "where s.sheet = ? and s.kind = ? order by s.revision desc")
                .params(sheet, kind.name())
                .query((row, number) -> check(row, true))
                .list();
    }

    /** The last signature of every sheet whose check of this kind is signed, without rows. */
    List<SignedCheck> last(CheckKind kind) {
        return store.sql(SELECT + """
                        where s.kind = ? and s.revision =
                          (select max(o.revision) from signed_check o where o.sheet = s.sheet and o.kind = s.kind)
                        order by s.sheet""")
                .param(kind.name())
                .query((row, number) -> check(row, false))
                .list();
    }

    /** Whether the last signature of a check holds: there is one, and it was not returned. */
    boolean holds(String sheet, CheckKind kind) {
        return store.sql("""
                        select count(*) from signed_check s left join check_validation j on j.check_position = s.position
                        where s.sheet = ? and s.kind = ? and (j.outcome is null or j.outcome <> 'RETURNED')""").params(sheet, kind.name()).query(Integer.class).single() > 0;
    }

    Optional<SignedCheck> find(int position) {
        return store.sql(SELECT + "where s.position = ?")
                .param(position)
                .query((row, number) -> check(row, true))
                .optional();
    }

    /** Place and hash of the last signature; none before the first. */
    Optional<Link> last() {
        return store.sql("select position, sha256 from signed_check order by position desc limit 1")
                .query((row, number) -> new Link(row.getInt(1), row.getString(2)))
                .optional();
    }

    /** @throws RefusedException when somebody else signed at the same time */
    void add(SignedCheck check) {
        try {
            store.sql("""
                            insert into signed_check (position, sheet, kind, revision, cut_off, score, narrative, signed_by,
                              signed_at, previous_sha256, sha256)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Store.values(
                            check.position(),
                            check.sheet(),
                            check.kind().name(),
                            check.revision(),
                            check.cutOff(),
                            Store.number(check.score()),
                            check.narrative(),
                            check.signedBy(),
                            Store.at(check.signedAt()),
                            check.previousSha256(),
                            check.sha256()))
                    .update();
        } catch (DuplicateKeyException second) {
            throw new RefusedException(
                    Refusal.MEANWHILE,
                    "A check was signed at the same time as that of %s. Sign again.".formatted(check.sheet()));
        }
        values.add(check.position(), check.values());
    }

    /**
     * False when whoever judges it signed it, or entered by hand one of the values it froze: the rule stands here and not
     * only in a page.
     */
    boolean judge(SignedCheck check, Judgement judgement) {
        return store.sql("""
                        insert into check_validation
                          (check_position, signed_by, outcome, validated_by, validated_at, note, sha256)
                        select s.position, s.signed_by, ?, ?, ?, ?, ? from signed_check s
                        where s.position = ? and lower(s.signed_by) <> lower(?)
                          and not exists (select 1 from frozen_value f join manual_value v on v.indicator = f.indicator
                            where f.check_position = s.position and v.as_of <= s.cut_off
                              and v.entered_at <= s.signed_at and lower(v.entered_by) = lower(?))""")
                        .params(
                                judgement.outcome().name(),
                                judgement.by(),
                                Store.at(judgement.at()),
                                judgement.note(),
                                judgement.sha256(),
                                check.position(),
                                judgement.by(),
                                judgement.by())
                        .update()
                == 1;
    }

    private SignedCheck check(ResultSet row, boolean rows) throws SQLException {
        int position = row.getInt("position");
        return new SignedCheck(
                position,
                row.getString("sheet"),
                CheckKind.valueOf(row.getString("kind")),
                row.getInt("revision"),
                Store.date(row, "cut_off"),
                Store.number(row, "score"),
                row.getString("narrative"),
                values.of(position, rows),
                row.getString("signed_by"),
                Store.instant(row, "signed_at"),
                row.getString("previous_sha256"),
                row.getString("sha256"),
                judgement(row));
    }

    private static Optional<Judgement> judgement(ResultSet row) throws SQLException {
        @Nullable String outcome = row.getString("outcome");
        return outcome == null
                ? Optional.empty()
                : Optional.of(new Judgement(
                        Outcome.valueOf(outcome),
                        row.getString("validated_by"),
                        Store.instant(row, "validated_at"),
                        row.getString("note"),
                        row.getString("judged_sha256")));
    }

    record Link(int position, String sha256) {}
}
