package it.traguardo.cycle;

import static it.traguardo.cycle.SheetOfTwo.AUDITOR;
import static it.traguardo.cycle.SheetOfTwo.DIRECTOR;
import static it.traguardo.cycle.SheetOfTwo.PLANNER;
import static it.traguardo.cycle.SheetOfTwo.PROOF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.LeftOut;
import it.traguardo.indicator.NotApplicable;
import it.traguardo.indicator.Parts;
import it.traguardo.indicator.Reading;
import it.traguardo.indicator.RequestRow;
import it.traguardo.indicator.Restatements;
import it.traguardo.indicator.RowFilter;
import it.traguardo.indicator.RowOrder;
import it.traguardo.indicator.Status;
import it.traguardo.indicator.Unit;
import it.traguardo.vocabulary.Period;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value entered by hand is read like any other. */
class ManualValuesTest {

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
    void theLastVersionOfTheLatestDayCountsAndTheOthersAreLeftOut() {
        municipality.enter("2027-03-31", "70", "100");
        municipality.enter("2027-06-30", "160", "200");
        municipality.enter("2027-06-30", "178", "200"); // a correction

        IndicatorValue value = value("2027-06-30");

        assertThat(value.parts()).isEqualTo(new Parts(178, 200));
        assertThat(value.value()).contains(new BigDecimal("89")); // 100 · 178 / 200
        assertThat(value.status()).isEqualTo(Status.NEAR); // 90 less 2 tolerated
        assertThat(value.leftOut())
                .containsOnly(
                        java.util.Map.entry(LeftOut.EARLIER_VALUE, 1L),
                        java.util.Map.entry(LeftOut.CORRECTED_VALUE, 1L));
        assertThat(rows(value.reading()))
                .extracting(RequestRow::protocolNumber, RequestRow::outcome, RequestRow::inNumerator)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("M1/2027-06-30/2", "89", true),
                        org.assertj.core.groups.Tuple.tuple("M1/2027-06-30/1", "80", false),
                        org.assertj.core.groups.Tuple.tuple("M1/2027-03-31/1", "70", false));
    }

    @Test
    void whatIsAfterTheCutOffOrEnteredAfterTheInstantDoesNotCount() {
        municipality.enter("2027-03-31", "70", "100");
        Instant then = municipality.installation.clock.instant();
        municipality.enter("2027-03-31", "75", "100");
        municipality.enter("2027-06-30", "89", "100");

        assertThat(value("2027-05-31").parts()).isEqualTo(new Parts(75, 100));
        Reading known = reading("2027-06-30").withKnownAt(Optional.of(then));
        assertThat(municipality.indicators.value(known).parts()).isEqualTo(new Parts(70, 100));

        IndicatorValue before = value("2027-06-30");
        municipality.enter("2027-06-30", "90", "100");
        assertThat(municipality.indicators.value(before.again()))
                .isEqualTo(new IndicatorValue(
                        before.again(),
                        before.parts(),
                        before.leftOut(),
                        before.durations(),
                        before.loadedAt(),
                        before.knownAt(),
                        before.calendars()));
        var restatement = new Restatements(municipality.installation.history(), municipality.indicators)
                .between(before.again(), before.reading());
        assertThat(restatement.change()).contains(BigDecimal.ONE);
        assertThat(restatement.steps()).hasSize(1);
    }

    @Test
    void nothingEnteredIsNotZero() {
        IndicatorValue value = value("2027-06-30");

        assertThat(value.value()).isEmpty();
        assertThat(value.status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(value.notApplicable()).contains(NotApplicable.NOT_ENTERED);
    }

    @ParameterizedTest
    @CsvSource({
        "'96,25', PERCENT, 9625, 10000",
        "'96,25 %', PERCENT, 9625, 10000",
        "100, PERCENT, 100, 100",
        "'12,5', DAYS, 125, 10",
        "'1.234', NUMBER, 1234, 1",
        "'1.234,56 €', EURO, 123456, 100",
        "1234.56, EURO, 123456, 100",
        "-3, NUMBER, -3, 1",
    })
    void aNumberIsTheExactFractionThatWasWritten(String written, Unit unit, long numerator, long denominator) {
        assertThat(EnteredNumber.number(written, unit)).isEqualTo(new Parts(numerator, denominator));
    }

    @ParameterizedTest
    @CsvSource({"''", "abc", "'1,2,3'", "'1.23.4'", "'0,12345'", "9999999999999"})
    void whatIsNoNumberIsRefused(String written) {
        assertThatThrownBy(() -> EnteredNumber.number(written, Unit.NUMBER))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Refusal.NUMBER));
        assertThatThrownBy(() -> EnteredNumber.share("1", "0")).isInstanceOf(RefusedException.class);
    }

    @Test
    void aValueIsRefusedWithoutRightProofOrDay() {
        var parts = new Parts(1, 2);
        LocalDate june = LocalDate.of(2027, 6, 30);

        refused(Refusal.ROLE, () -> municipality.book.enter(PLANNER, "M1", june, parts, "", Optional.of(PROOF)));
        refused(Refusal.NOT_MANUAL, () -> municipality.book.enter(DIRECTOR, "P1", june, parts, "", Optional.of(PROOF)));
        refused(Refusal.PROOF, () -> municipality.book.enter(DIRECTOR, "M1", june, parts, "", Optional.empty()));
        refused(
                Refusal.PROOF,
                () -> municipality.book.enter(
                        DIRECTOR, "M1", june, parts, "", Optional.of(new ProofFile("vuoto.txt", new byte[0]))));
        refused(
                Refusal.PROOF_SIZE,
                () -> municipality.book.enter(
                        DIRECTOR,
                        "M1",
                        june,
                        parts,
                        "",
                        Optional.of(new ProofFile("film.mp4", new byte[ProofFile.MOST_BYTES + 1]))));
        refused(
                Refusal.TOO_EARLY,
                () -> municipality.book.enter(
                        DIRECTOR, "M1", LocalDate.of(2027, 7, 11), parts, "", Optional.of(PROOF)));
        refused(
                Refusal.LENGTH,
                () -> municipality.book.enter(DIRECTOR, "M1", june, parts, "x".repeat(2001), Optional.of(PROOF)));
        assertThat(municipality.book.values("M1")).isEmpty();
    }

    @Test
    void whatIsDueGoesFromToEnterToDone() {
        assertThat(municipality.book.due())
                .extracting(DueValue::state)
                .containsExactly(DueValue.State.TO_ENTER, DueValue.State.TO_COME);
        municipality.installation.clock.set(Instant.parse("2027-07-16T08:00:00Z"));
        assertThat(municipality.book.due().getFirst().state()).isEqualTo(DueValue.State.OVERDUE);

        municipality.enter("2027-06-30", "9", "10");
        assertThat(municipality.book.due().getFirst().state()).isEqualTo(DueValue.State.TO_VALIDATE);

        long id = municipality.book.values("M1").getFirst().id();
        municipality.book.validate(AUDITOR, id);
        refused(Refusal.JUDGED, () -> municipality.book.validate(PLANNER, id));
        assertThat(municipality.book.due())
                .extracting(DueValue::state)
                .containsExactly(DueValue.State.TO_COME, DueValue.State.DONE);
    }

    static void refused(Refusal reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private Reading reading(String asOf) {
        return Reading.declared(municipality.plan.getIndicator("M1"), Period.parse("2027"), LocalDate.parse(asOf));
    }

    private IndicatorValue value(String asOf) {
        return municipality.indicators.value(reading(asOf));
    }

    private List<RequestRow> rows(Reading reading) {
        return municipality.indicators.rows(reading, RowFilter.ALL, RowOrder.BY_RECEIPT, 0, 100);
    }
}
