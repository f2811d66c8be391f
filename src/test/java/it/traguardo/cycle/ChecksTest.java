package it.traguardo.cycle;

import static it.traguardo.cycle.ManualValuesTest.refused;
import static it.traguardo.cycle.SheetOfTwo.AUDITOR;
import static it.traguardo.cycle.SheetOfTwo.DIRECTOR;
import static it.traguardo.cycle.SheetOfTwo.PLANNER;
import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.cycle.SignedCheck.Outcome;
import it.traguardo.indicator.Status;
import it.traguardo.plan.ObjectiveSheet;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check freezes what a director signs; what becomes known later stands beside it and never in its place. */
class ChecksTest {

    private SheetOfTwo municipality;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        municipality = new SheetOfTwo(folder, TestStore.H2.open());
    }

    @AfterEach
    void close() {
        municipality.close();
    }

    @Test
    void aSignatureFreezesValuePartsRowsAndScore() {
        municipality.approve();
        municipality.enter("2027-06-30", "178", "200");

        SignedCheck check = municipality.sign(CheckKind.MID_YEAR);

        FrozenValue share = check.values().getFirst();
        assertThat(share.actual()).contains(new BigDecimal("50")); // 1 of 2 requests
        assertThat(share.numerator() + "/" + share.denominator()).isEqualTo("1/2");
        assertThat(share.status()).isEqualTo(Status.MISSED);
        assertThat(share.score().orElseThrow()).isEqualByComparingTo("62.5"); // 50 of 80
        assertThat(share.remark().remedy()).isEqualTo("Sollecito.");
        assertThat(share.rows()).isEqualTo("""
                source;protocol_number;received_on;reached_on;outcome;amount;days;in_numerator;left_out
                pratiche;P/1;2027-01-10;2027-02-01;;;22;true;
                pratiche;P/2;2027-03-01;;;;;false;
                """);
        FrozenValue entered = check.values().get(1);
        assertThat(entered.actual()).contains(new BigDecimal("89"));
        assertThat(entered.rows()).contains("manuale;M1/2027-06-30/1;2027-06-30;2027-06-30;89;;;true;");
        // the mean of 62,5 and 98,88… (89 of 90)
        assertThat(check.score().orElseThrow().doubleValue()).isBetween(80.69, 80.70);
        assertThat(municipality.lifecycle.state("S1")).isEqualTo(SheetState.CHECKED_30_06);
        assertThat(check.previousSha256()).isEqualTo("0".repeat(64));
    }

    @Test
    void nothingIsSignedBeforeItsDayWithoutWordsOrByAnybodyElse() throws Exception {
        municipality.enter("2027-06-30", "178", "200");
        String shown = municipality
                .checks
                .preview(municipality.sheet(), CheckKind.MID_YEAR)
                .fingerprint();
        refused(Refusal.STATE, () -> municipality.sign(CheckKind.MID_YEAR)); // a draft
        municipality.approve();
        refused(Refusal.ROLE, () -> sign(PLANNER, SheetOfTwo.draft(), shown));
        refused(Refusal.NARRATIVE, () -> sign(DIRECTOR, new CheckDraft(" ", Map.of()), shown));
        refused(
                Refusal.REMARK,
                () -> sign(DIRECTOR, new CheckDraft("Bene.", Map.of("P1", new Remark("causa", " "))), shown));
        refused(Refusal.TOO_EARLY, () -> municipality.sign(CheckKind.FINAL));
        municipality.requests("P/1;PATROCINIO;2027-01-10;2027-02-01", "P/2;PATROCINIO;2027-03-01;2027-06-01");
        refused(Refusal.DATA, () -> sign(DIRECTOR, SheetOfTwo.draft(), shown));

        assertThat(municipality.checks.all()).isEmpty();
        assertThat(municipality.lifecycle.state("S1")).isEqualTo(SheetState.APPROVED);
        // what was written is kept, whatever was refused
        assertThat(municipality
                        .checks
                        .preview(municipality.sheet(), CheckKind.MID_YEAR)
                        .draft())
                .isEqualTo(SheetOfTwo.draft());
    }

    @Test
    void aYearGoesFromApprovalToThePublishedResult() throws Exception {
        municipality.approve();
        municipality.enter("2027-06-30", "178", "200");
        var midYear = municipality.sign(CheckKind.MID_YEAR);
        municipality.checks.judge(AUDITOR, midYear.position(), Outcome.VALIDATED, "");
        refused(Refusal.ACT, () -> municipality.lifecycle.take(Step.VARY, "S1", PLANNER, " ", ""));
        municipality.lifecycle.take(Step.VARY, "S1", PLANNER, "DGC 90/2027", "");
        municipality.installation.clock.set(Instant.parse("2028-01-10T08:00:00Z"));
        refused(Refusal.TOO_EARLY, () -> municipality.sign(CheckKind.MATURED));
        SignedCheck result = municipality.sign(CheckKind.FINAL);
        municipality.checks.judge(PLANNER, result.position(), Outcome.RETURNED, "La causa non è chiara.");
        assertThat(municipality.lifecycle.state("S1")).isEqualTo(SheetState.FINAL);
        assertThat(municipality.checks.isOpen("S1", CheckKind.FINAL)).isTrue();
        result = municipality.sign(CheckKind.FINAL);
        municipality.checks.judge(PLANNER, result.position(), Outcome.VALIDATED, "");
        assertThat(municipality.checks.isOpen("S1", CheckKind.FINAL)).isFalse();
        var last =
                Objects.requireNonNull(municipality.checks.last(CheckKind.FINAL).get("S1"));
        assertThat(last.sha256()).isEqualTo(result.sha256());
        assertThat(last.isValidated()).isTrue();
        municipality.installation.clock.set(Instant.parse("2028-02-10T08:00:00Z"));
        municipality.requests("P/1;PATROCINIO;2027-01-10;2027-02-01", "P/2;PATROCINIO;2027-03-01;2028-01-20");
        SignedCheck matured = municipality.sign(CheckKind.MATURED);
        municipality.lifecycle.take(Step.PUBLISH, "S1", PLANNER, "", "");

        // P-2: the same year at two cut-offs, both kept
        assertThat(result.values().getFirst().actual()).contains(new BigDecimal("50"));
        assertThat(matured.values().getFirst().actual()).contains(new BigDecimal("100"));
        assertThat(municipality.lifecycle.history("S1"))
                .extracting(SheetEvent::state)
                .containsExactly(
                        SheetState.PROPOSED,
                        SheetState.APPROVED,
                        SheetState.CHECKED_30_06,
                        SheetState.VARIED,
                        SheetState.FINAL,
                        SheetState.FINAL,
                        SheetState.VALIDATED,
                        SheetState.PUBLISHED);
        assertThat(municipality.lifecycle.next("S1")).isEmpty();
        refused(Refusal.STATE, () -> municipality.lifecycle.take(Step.VARY, "S1", PLANNER, "DGC 1/2028", ""));
        assertThat(municipality.verification.run().faults()).isEmpty();
    }

    @Test
    void theMidYearCheckIsHeldAgainstTheTargetOfItsHalfYear() {
        municipality.enter("2027-06-30", "178", "200");
        ObjectiveSheet varied = expecting(", targets: {2027-H1: 40}", "");
        var freezer = new Freezer(municipality.installation.plan().read(), municipality.indicators);

        FrozenValue half = freezer.read(varied, CheckKind.MID_YEAR).values().getFirst();
        FrozenValue year = freezer.read(varied, CheckKind.FINAL).values().getFirst();

        assertThat(half.period()).isEqualTo("2027-H1");
        assertThat(half.target()).contains(new BigDecimal("40"));
        assertThat(half.status()).isEqualTo(Status.MET); // 1 of 2 is 50 %
        assertThat(year.target()).contains(new BigDecimal("80"));
        assertThat(year.rows()).isEqualTo(half.rows());
        assertThat(freezer.read(varied, CheckKind.MID_YEAR).values().getLast().period())
                .isEqualTo("2027");
    }

    @Test
    void aTargetThatChangedAfterApprovalIsSignedOnlyWithItsAct() {
        municipality.approve();
        municipality.enter("2027-06-30", "178", "200");
        ObjectiveSheet lowered = expecting(", targets: {2027: 40}", "");
        ObjectiveSheet varied = expecting(
                "",
                "variations: [{act: DGC 90/2027, date: 2027-06-01, indicator: P1, period: 2027, target: 40, reason: Meno personale}]");

        refused(Refusal.TARGET, () -> sign(lowered));
        assertThat(municipality.checks.isOpen("S1", CheckKind.MID_YEAR)).isTrue();
        sign(varied);

        assertThat(municipality.checks.isOpen("S1", CheckKind.MID_YEAR)).isFalse();
    }

    private ObjectiveSheet expecting(String ofLine, String ofSheet) {
        municipality.installation.write("dashboards/plan/2027/S1.yaml", """
                code: S1
                title: Scheda di prova
                directorate: D
                director: DIRETTRICE
                service: S
                responsible: R
                classification: DIREZIONALE
                kind: SVILUPPO
                description: Prova.
                links: [{address: A1, text: PRIMO}]
                indicators:
                  - {indicator: P1, description: Pratiche concluse%s}
                  - {indicator: M1, description: Gradimento}
                %s
                """.formatted(ofLine, ofSheet));
        return municipality.installation.plan().read().findSheet("S1").orElseThrow();
    }

    private SignedCheck sign(ObjectiveSheet sheet) {
        return municipality.checks.sign(
                DIRECTOR,
                sheet,
                CheckKind.MID_YEAR,
                SheetOfTwo.draft(),
                municipality.checks.preview(sheet, CheckKind.MID_YEAR).fingerprint());
    }

    @Test
    void theFinalResultWaitsForTheMidYearCheckHoweverTheSheetIsVaried() {
        municipality.approve();
        municipality.lifecycle.take(Step.VARY, "S1", PLANNER, "DGC 30/2027", "");
        municipality.installation.clock.set(Instant.parse("2028-01-10T08:00:00Z"));

        refused(Refusal.STATE, () -> municipality.sign(CheckKind.FINAL));
        assertThat(municipality.lifecycle.next("S1")).containsExactly(Step.VARY, Step.SIGN_MID_YEAR);
        refused(Refusal.STATE, () -> municipality.lifecycle.take(Step.SIGN_FINAL, "S1", DIRECTOR, "", ""));
    }

    @Test
    void whatDiffersFromTheSignedValueIsSaidRowByRow() throws Exception {
        municipality.approve();
        municipality.enter("2027-06-30", "178", "200");
        SignedCheck check = municipality.sign(CheckKind.MID_YEAR);
        assertThat(municipality.comparisons.of(check)).noneMatch(FrozenComparison::isRestated);

        municipality.requests(
                "P/1;PATROCINIO;2027-01-10;2027-02-01",
                "P/2;PATROCINIO;2027-03-01;2027-06-20", // ended before the cut-off, known after it was signed
                "P/3;PATROCINIO;2027-06-01;");
        municipality.enter("2027-06-30", "170", "200");
        List<FrozenComparison> compared = municipality.comparisons.of(check);

        FrozenComparison share = compared.getFirst();
        assertThat(share.frozen().actual()).contains(new BigDecimal("50"));
        assertThat(share.change().orElseThrow().doubleValue()).isBetween(16.66, 16.67); // 2 of 3 now
        assertThat(share.rows()).extracting(RowDifference::protocolNumber).containsExactly("P/2", "P/3");
        assertThat(share.rows().getLast().frozen()).isEmpty();
        FrozenComparison entered = compared.getLast();
        assertThat(entered.change()).contains(new BigDecimal("-4")); // 85 less 89
        assertThat(entered.rows())
                .extracting(RowDifference::protocolNumber)
                .containsExactly("M1/2027-06-30/1", "M1/2027-06-30/2");
        assertThat(municipality.verification.run().faults()).isEmpty();
    }

    @Test
    @DisplayName(
            "P-13: whatever is loaded or entered later, what was signed stays, and differs from today by its rows exactly")
    void whatWasSignedNeverChanges() throws Exception {
        municipality.approve();
        municipality.enter("2027-06-30", "178", "200");
        SignedCheck check = municipality.sign(CheckKind.MID_YEAR);
        var random = new Random(30_06);
        var requests = new TreeMap<Integer, String>();
        for (int step = 0; step < 12; step++) {
            for (int change = 0; change < 8; change++) {
                int number = 1 + random.nextInt(20);
                if (random.nextInt(5) == 0) {
                    requests.remove(number);
                } else {
                    requests.put(
                            number,
                            "P/%d;PATROCINIO;2027-0%d-10;%s"
                                    .formatted(
                                            number,
                                            1 + random.nextInt(8),
                                            random.nextBoolean()
                                                    ? "2027-0%d-20".formatted(1 + random.nextInt(8))
                                                    : ""));
                }
            }
            var lines = new ArrayList<>(requests.values());
            lines.add("P/99;PATROCINIO;2027-01-01;");
            municipality.requests(lines.toArray(String[]::new));
            if (step % 3 == 0) {
                municipality.enter("2027-06-30", String.valueOf(random.nextInt(200)), "200");
            }
            assertThat(municipality.checks.all()).containsExactly(check);
            assertThat(municipality.verification.run().faults()).isEmpty();
            FrozenComparison share = municipality.comparisons.of(check).getFirst();
            assertThat(counted(share, true)).isEqualTo(difference(share, true));
            assertThat(counted(share, false)).isEqualTo(difference(share, false));
        }
    }

    /** What the rows that differ add to numerator or denominator. */
    private static long counted(FrozenComparison share, boolean numerator) {
        return share.rows().stream()
                .mapToLong(row -> part(row.now(), numerator) - part(row.frozen(), numerator))
                .sum();
    }

    private static long part(Optional<RowRole> role, boolean numerator) {
        return role.filter(each ->
                                numerator ? each.inNumerator() : each.leftOut().isEmpty())
                        .isPresent()
                ? 1
                : 0;
    }

    private static long difference(FrozenComparison share, boolean numerator) {
        FrozenValue now = share.now().orElseThrow();
        FrozenValue then = share.frozen();
        return numerator
                ? Long.parseLong(now.numerator()) - Long.parseLong(then.numerator())
                : Long.parseLong(now.denominator()) - Long.parseLong(then.denominator());
    }

    private void sign(Actor actor, CheckDraft draft, String fingerprint) {
        municipality.checks.sign(actor, municipality.sheet(), CheckKind.MID_YEAR, draft, fingerprint);
    }
}
