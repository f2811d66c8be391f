package it.traguardo.cycle;

import it.traguardo.indicator.ManualValue;
import it.traguardo.indicator.ManualValue.Proof;
import it.traguardo.indicator.ManualValue.Validation;
import it.traguardo.indicator.ManualValues;
import it.traguardo.indicator.Parts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Values entered by hand in the application store, with their proofs; rows are only added. */
public final class ManualValueStore implements ManualValues {

    private static final String SELECT = """
            select v.id, v.indicator, v.as_of, v.version, v.numerator, v.denominator, v.note, v.entered_by, v.entered_at,
              p.name, p.size, p.sha256, c.validated_by, c.validated_at
            from manual_value v
            left join manual_proof p on p.manual_value_id = v.id
            left join manual_validation c on c.manual_value_id = v.id
            """;

    private final Supplier<JdbcClient> store;
    private final Supplier<TransactionTemplate> transactions;

    /** @param store the application store; asked for when first needed, for whoever reads no value entered by hand */
    public ManualValueStore(Supplier<DataSource> store) {
        this.store = () -> JdbcClient.create(store.get());
        this.transactions = () -> new TransactionTemplate(new JdbcTransactionManager(store.get()));
    }

    @Override
    public List<ManualValue> entries(String indicator, Optional<Instant> knownAt) {
        String known = knownAt.isPresent() ? " and v.entered_at <= ?" : "";
        var query = store.get().sql(SELECT + "where v.indicator = ?" + known).param(indicator);
        return knownAt.map(Store::at)
                .map(query::param)
                .orElse(query)
                .query((row, number) -> value(row))
                .list();
    }

    Optional<ManualValue> find(long id) {
        return store.get()
                .sql(SELECT + "where v.id = ?")
                .param(id)
                .query((row, number) -> value(row))
                .optional();
    }

    List<ManualValue> all() {
        return store.get()
                .sql(SELECT + "order by v.id")
                .query((row, number) -> value(row))
                .list();
    }

    Optional<ProofFile> proof(long id) {
        return store.get()
                .sql("select name, content from manual_proof where manual_value_id = ?")
                .param(id)
                .query((row, number) -> new ProofFile(row.getString(1), row.getBytes(2)))
                .optional();
    }

    /** @throws RefusedException when somebody else entered that version */
    void add(
            String indicator,
            LocalDate asOf,
            int version,
            Parts parts,
            String note,
            String user,
            Instant now,
            ProofFile proof) {
        transactions.get().executeWithoutResult(transaction -> {
            try {
                store.get()
                        .sql("""
                                insert into manual_value
                                  (indicator, as_of, version, numerator, denominator, note, entered_by, entered_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                        .params(
                                indicator,
                                asOf,
                                version,
                                parts.numerator(),
                                parts.denominator(),
                                note,
                                user,
                                Store.at(now))
                        .update();
            } catch (DuplicateKeyException second) {
                throw new RefusedException(
                        Refusal.MEANWHILE,
                        "A value of %s on %s was entered at the same time. Look again.".formatted(indicator, asOf));
            }
            byte[] content = proof.content();
            store.get()
                    .sql("""
                            insert into manual_proof (manual_value_id, name, size, sha256, content)
                            select id, ?, ?, ?, ? from manual_value where indicator = ? and as_of = ? and version = ?""")
                    .params(proof.name(), content.length, Sha256.of(content), content, indicator, asOf, version)
                    .update();
        });
    }

    /** False when {@code user} entered it, or there is none. */
    boolean validate(long id, String user, Instant now) {
        return store.get().sql("""
                                insert into manual_validation (manual_value_id, entered_by, validated_by, validated_at)
                                select id, entered_by, ?, ? from manual_value
                                where id = ? and lower(entered_by) <> lower(?)""").params(user, Store.at(now), id, user).update() == 1;
    }

    private static ManualValue value(ResultSet row) throws SQLException {
        @Nullable String proof = row.getString("name");
        @Nullable String validated = row.getString("validated_by");
        return new ManualValue(
                row.getLong("id"),
                row.getString("indicator"),
                Store.date(row, "as_of"),
                row.getInt("version"),
                new Parts(row.getLong("numerator"), row.getLong("denominator")),
                row.getString("note"),
                row.getString("entered_by"),
                Store.instant(row, "entered_at"),
                proof == null
                        ? Optional.empty()
                        : Optional.of(new Proof(proof, row.getLong("size"), row.getString("sha256"))),
                validated == null
                        ? Optional.empty()
                        : Optional.of(new Validation(validated, Store.instant(row, "validated_at"))));
    }
}
