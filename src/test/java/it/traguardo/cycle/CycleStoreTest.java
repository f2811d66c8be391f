package it.traguardo.cycle;

import static it.traguardo.cycle.ManualValuesTest.refused;
import static it.traguardo.cycle.SheetOfTwo.AUDITOR;
import static it.traguardo.cycle.SheetOfTwo.DIRECTOR;
import static it.traguardo.cycle.SheetOfTwo.PLANNER;
import static it.traguardo.cycle.SheetOfTwo.PROOF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.traguardo.access.Role;
import it.traguardo.cycle.SignedCheck.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;

/** What was entered, signed or judged is kept in either database, byte by byte, and cannot be changed in silence. */
class CycleStoreTest {

    private static final List<String> KEPT = List.of(
            "manual_value",
            "manual_proof",
            "manual_validation",
            "sheet_event",
            "signed_check",
            "frozen_value",
            "check_validation");

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void noRowIsChangedOrDeleted(TestStore store, @TempDir Path folder) throws Exception {
        try (var municipality = judged(store, folder)) {
            for (String table : KEPT) {
                String column = municipality
                        .sql
                        .queryForList("select * from " + table + " fetch first 1 rows only")
                        .getFirst()
                        .keySet()
                        .iterator()
                        .next();
                assertThatThrownBy(
                                () -> municipality.sql.update("update %s set %s = %s".formatted(table, column, column)))
                        .as("update of " + table)
                        .isInstanceOf(DataAccessException.class)
                        .hasMessageContaining("only added to");
                assertThatThrownBy(() -> municipality.sql.update("delete from " + table))
                        .as("delete from " + table)
                        .isInstanceOf(DataAccessException.class)
                        .hasMessageContaining("only added to");
            }
            assertThat(municipality.verification.run().faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void aProofComesBackByteByByte(TestStore store, @TempDir Path folder) throws Exception {
        try (var municipality = new SheetOfTwo(folder, store.open())) {
            municipality.enter("2027-06-30", "178", "200");
            var value = municipality.book.values("M1").getFirst();

            ProofFile proof = municipality.book.proof(value.id()).orElseThrow();

            assertThat(proof.name()).isEqualTo("rapporto.pdf");
            assertThat(proof.content()).isEqualTo(PROOF.content());
            assertThat(value.proof().orElseThrow().sha256()).isEqualTo(Sha256.of("il rapporto dell'indagine"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void whoeverEntersOrSignsCannotValidate(TestStore store, @TempDir Path folder) throws Exception {
        try (var municipality = new SheetOfTwo(folder, store.open())) {
            municipality.approve();
            municipality.enter("2027-06-30", "178", "200");
            var both =
                    new Actor("Direttrice", Set.of(Role.DIRECTOR, Role.PLANNER)); // as the same name, in other letters
            long id = municipality.book.values("M1").getFirst().id();
            SignedCheck check = municipality.sign(CheckKind.MID_YEAR);

            refused(Refusal.SAME_PERSON, () -> municipality.book.validate(both, id));
            refused(
                    Refusal.SAME_PERSON,
                    () -> municipality.checks.judge(both, check.position(), Outcome.VALIDATED, ""));
            // the tables refuse it too, whoever asks
            assertThatThrownBy(() -> municipality.sql.update(
                            "insert into manual_validation values (?, 'direttrice', 'DIRETTRICE', current_timestamp)",
                            id))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> municipality.sql.update(
                            "insert into manual_validation values (?, 'altri', 'direttrice', current_timestamp)", id))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(
                            () -> municipality.sql.update(
                                    "insert into check_validation values (1, 'direttrice', 'VALIDATED', 'direttrice', current_timestamp, '', '')"))
                    .isInstanceOf(DataAccessException.class);
            assertThat(municipality
                            .checks
                            .signatures("S1", CheckKind.MID_YEAR)
                            .getFirst()
                            .judgement())
                    .isEmpty();

            municipality.checks.judge(PLANNER, check.position(), Outcome.VALIDATED, "");
            assertThat(municipality
                            .checks
                            .signatures("S1", CheckKind.MID_YEAR)
                            .getFirst()
                            .isValidated())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void whatIsSignedComesBackAsItWas(TestStore store, @TempDir Path folder) throws Exception {
        try (var municipality = new SheetOfTwo(folder, store.open())) {
            municipality.approve();
            municipality.enter("2027-06-30", "178", "200");

            SignedCheck check = municipality.sign(CheckKind.MID_YEAR);

            assertThat(municipality.checks.all()).containsExactly(check);
            assertThat(check.hashed()).isEqualTo(check);
        }
    }

    /** Somebody with the rights of the database, who takes the triggers away first, is found out by the hashes. */
    @ParameterizedTest
    @EnumSource(TestStore.class)
    void whatIsChangedBehindTheTriggersIsFound(TestStore store, @TempDir Path folder) throws Exception {
        try (var municipality = judged(store, folder)) {
            String head = municipality.verification.run().head();
            for (String table : KEPT) {
                for (String trigger :
                        store == TestStore.H2 ? List.of("no_update", "no_delete") : List.of("append_only")) {
                    municipality.sql.execute("drop trigger %s_%s".formatted(table, trigger)
                            + (store == TestStore.H2 ? "" : " on " + table));
                }
            }
            found(municipality, "frozen_value", "actual", "'100'", "not what was signed");
            found(municipality, "frozen_value", "frozen_rows", "'x'", "rows are not those");
            found(municipality, "signed_check", "narrative", "'Tutto bene.'", "not what was signed");
            found(municipality, "check_validation", "note", "'altro'", "validation is not what was written");
            found(municipality, "manual_proof", "sha256", "'" + Sha256.of("altro") + "'", "not the file");
            municipality.sql.update("delete from check_validation where check_position = 1");
            municipality.sql.update("delete from frozen_value where check_position = 1");
            municipality.sql.update("delete from signed_check where position = 1");
            assertThat(municipality.verification.run().faults())
                    .extracting(Verification.Fault::fault)
                    .contains("the signature before it is not the one it was made after");
            assertThat(municipality.verification.run().head()).isEqualTo(head);
        }
    }

    private static void found(SheetOfTwo municipality, String table, String column, String value, String fault) {
        var was = municipality
                .sql
                .queryForList("select %s from %s".formatted(column, table))
                .getFirst()
                .get(column);
        municipality.sql.update("update %s set %s = %s".formatted(table, column, value));
        assertThat(municipality.verification.run().faults())
                .as("%s.%s", table, column)
                .anySatisfy(each -> assertThat(each.fault()).contains(fault));
        if (table.equals("frozen_value")) {
            return; // its rows differ from each other, and are found out once
        }
        municipality.sql.update("update %s set %s = ?".formatted(table, column), was);
    }

    /** Two signatures, the first returned, the second validated. */
    private static SheetOfTwo judged(TestStore store, Path folder) throws Exception {
        var municipality = new SheetOfTwo(folder, store.open());
        municipality.approve();
        municipality.enter("2027-06-30", "178", "200");
        municipality.book.validate(
                AUDITOR, municipality.book.values("M1").getFirst().id());
        SignedCheck first = municipality.sign(CheckKind.MID_YEAR);
        municipality.checks.judge(PLANNER, first.position(), Outcome.RETURNED, "Manca la causa.");
        SignedCheck second = municipality.sign(CheckKind.MID_YEAR);
        municipality.checks.judge(AUDITOR, second.position(), Outcome.VALIDATED, "");
        assertThat(second.previousSha256()).isEqualTo(first.sha256());
        assertThat(second.revision()).isEqualTo(2);
        refused(Refusal.SIGNED, () -> municipality.sign(CheckKind.MID_YEAR));
        refused(Refusal.ROLE, () -> municipality.checks.judge(DIRECTOR, second.position(), Outcome.VALIDATED, ""));
        return municipality;
    }
}
