package it.traguardo.indicator;

import static it.traguardo.RequestRegister.reading;
import static it.traguardo.ShippedPlan.I1;
import static it.traguardo.ShippedPlan.I2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import it.traguardo.RequestRegister;
import it.traguardo.ShippedPlan;
import it.traguardo.etl.LoadException;
import it.traguardo.vocabulary.Maturity;
import it.traguardo.vocabulary.PeriodBasis;
import it.traguardo.vocabulary.Withdrawals;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who counts where time is up, or not yet, or was never set: 400 requests received in 2022, due 30 days later. */
class LimitTest {

    private static final IndicatorDefinition ON_TIME = ShippedPlan.plan().getIndicator("I3.T");
    private static final IndicatorDefinition BEFORE_EVENT = ShippedPlan.plan().getIndicator("I1.E");

    /** A kind of request no rule of time is known for. */
    private static final String UNRULED = "GEMELLAGGIO";

    private RequestRegister register;

    @BeforeEach
    void openRegister(@TempDir Path folder) {
        register = new RequestRegister(folder);
    }

    @AfterEach
    void closeRegister() {
        register.close();
    }

    @Test
    @DisplayName("P-3: matured drops what is open and not yet due, 385 of 391")
    void maturedDropsWhatIsOpenAndNotYetDue() throws LoadException {
        register.runningExample(0);
        var indicators = register.indicators();
        var matured = reading(I1, "2022", "2022-12-31").withMaturity(Maturity.MATURED);

        var value = indicators.value(matured);
        assertThat(value.parts()).isEqualTo(new Parts(385, 391));
        assertThat(value.value().orElseThrow().toPlainString()).startsWith("98.4654");
        assertThat(value.leftOut()).containsExactly(entry(LeftOut.NOT_YET_DUE, 9L));
        assertThat(value.coverage()).isEqualTo(new IndicatorValue.Coverage(391, 391)); // no fault of data
    }

    @Test
    @DisplayName("P-3: on the evening of the due day a request is due, the day before it is not")
    void aRequestIsDueOnTheEveningOfItsDueDay() throws LoadException {
        register.patronage("2022-03-01").due("2022-03-31");
        register.patronage("2022-03-01").due("2022-03-31").investigated("2022-04-20");
        register.patronage("2022-03-01").due("2022-03-31").investigated("2022-03-10");
        var indicators = register.indicators();
        var before = reading(I1, "2022", "2022-03-30").withMaturity(Maturity.MATURED);
        var evening = reading(I1, "2022", "2022-03-31").withMaturity(Maturity.MATURED);

        assertThat(indicators.value(before).parts()).isEqualTo(new Parts(1, 1));
        assertThat(indicators.value(evening).parts()).isEqualTo(new Parts(1, 3)); // the second ends later, late
    }

    @Test
    @DisplayName("P-3: open without a due day is a matter of coverage under matured, and counts otherwise")
    void openWithoutADueDayIsAMatterOfCoverage() throws LoadException {
        var indicator = of(I1, UNRULED);
        register.request(UNRULED, "2022-03-01").investigated("2022-03-10"); // ended: no due day is asked for
        register.request(UNRULED, "2022-03-01");
        var indicators = register.indicators();
        var all = reading(indicator, "2022", "2022-12-31");

        assertThat(indicators.value(all).parts()).isEqualTo(new Parts(1, 2));
        var matured = indicators.value(all.withMaturity(Maturity.MATURED));
        assertThat(matured.parts()).isEqualTo(new Parts(1, 1));
        assertThat(matured.leftOut()).containsExactly(entry(LeftOut.NO_DUE_DATE, 1L));
        assertThat(matured.coverage()).isEqualTo(new IndicatorValue.Coverage(1, 2));
    }

    @Test
    @DisplayName("P-4: counted, what was withdrawn stays in the denominator and is never in the numerator")
    void countedWithdrawalsStayInTheDenominator() throws LoadException {
        register.patronages(385, "2022-06-01", "2022-06-15");
        for (int withdrawn = 0; withdrawn < 4; withdrawn++) {
            register.patronage("2022-10-03").withdrawn("2022-10-20");
        }
        var indicators = register.indicators();
        var out = reading(I1, "2022", "2022-12-31");

        assertThat(indicators.value(out).parts()).isEqualTo(new Parts(385, 385));
        assertThat(indicators.value(out.withWithdrawals(Withdrawals.COUNTED)).parts())
                .isEqualTo(new Parts(385, 389));
    }

    @Test
    @DisplayName("P-4: what was withdrawn after its due day is listed apart")
    void whatWasWithdrawnLateIsListedApart() throws LoadException {
        register.patronage("2022-10-03").due("2022-11-02").withdrawn("2022-11-02");
        register.patronage("2022-10-03").due("2022-11-02").withdrawn("2022-11-03");
        register.request(UNRULED, "2022-10-03").withdrawn("2022-11-03");

        var value = register.value(of(I1, "PATROCINIO", UNRULED), "2022", "2022-12-31");

        assertThat(value.leftOut()).isEqualTo(Map.of(LeftOut.WITHDRAWN, 2L, LeftOut.WITHDRAWN_LATE, 1L));
    }

    @Test
    @DisplayName("P-10: closed on a day nobody wrote down is left out of mean and share, 398 of 400")
    void anEndWithoutADayIsLeftOutAndShownInTheCoverage() throws LoadException {
        register.patronages(398, "2022-06-01", "2022-06-13"); // 12 days each
        register.patronage("2022-06-01").closedUndated();
        register.patronage("2022-06-01").closedUndated();
        register.patronage("2022-06-01").closedUndated().withdrawn("2022-06-20"); // its end has a day
        var indicators = register.indicators();

        var mean = indicators.value(reading(I2, "2022", "2022-12-31"));
        assertThat(mean.parts()).isEqualTo(new Parts(398 * 12, 398));
        assertThat(mean.coverage()).isEqualTo(new IndicatorValue.Coverage(398, 400));
        assertThat(mean.leftOut()).containsExactly(entry(LeftOut.END_NOT_DATED, 2L));
        var share = indicators.value(reading(I1, "2022", "2022-12-31"));
        assertThat(share.parts()).isEqualTo(new Parts(398, 398));
        assertThat(share.coverage()).isEqualTo(new IndicatorValue.Coverage(398, 400));
        assertThat(share.leftOut()).isEqualTo(Map.of(LeftOut.END_NOT_DATED, 2L, LeftOut.WITHDRAWN, 1L));
    }

    @Test
    @DisplayName("P-7: a request of several subjects is one instance unless it was split; then its parts count")
    void thePartsOfASplitRequestCountAndTheWholeDoesNot() throws LoadException {
        register.patronage("2022-03-01").investigated("2022-03-20"); // several subjects, never split
        var whole = register.patronage("2022-03-01").investigated("2022-03-20");
        register.patronage("2022-03-05").splitFrom(whole).investigated("2022-03-25");
        register.patronage("2022-03-07").splitFrom(whole);
        var indicators = register.indicators();

        var value = indicators.value(reading(I1, "2022", "2022-12-31"));
        assertThat(value.parts()).isEqualTo(new Parts(2, 3));
        assertThat(value.leftOut()).containsExactly(entry(LeftOut.SPLIT, 1L));
        // Until the first part is registered the whole is what there is.
        assertThat(indicators.value(reading(I1, "2022", "2022-03-04")).parts()).isEqualTo(new Parts(0, 2));
        assertThat(indicators.value(reading(I1, "2022", "2022-03-05")).parts()).isEqualTo(new Parts(0, 2));
    }

    @Test
    @DisplayName("T-8: a late answer counts as an answer and not as one on time")
    void aLateAnswerIsAnAnswerAndNotOnTime() throws LoadException {
        register.request("INTERROGAZIONE", "2022-03-01").due("2022-03-31").concluded("2022-03-31", "RISPOSTA_SCRITTA");
        register.request("INTERROGAZIONE", "2022-03-01").due("2022-03-31").concluded("2022-04-01", "RISPOSTA_SCRITTA");
        register.request("ACCESSO_DOCUMENTALE", "2022-03-01")
                .due("2022-03-31")
                .concluded("2022-03-31", "SILENZIO_RIGETTO");
        register.request("INTERROGAZIONE", "2022-03-01").due("2022-03-31"); // overdue
        register.request("INTERROGAZIONE", "2022-12-20").due("2023-01-19"); // cannot be late yet
        var indicators = register.indicators();
        var onTime = reading(ON_TIME, "2022", "2022-12-31");

        assertThat(indicators
                        .value(reading(ShippedPlan.I3, "2022", "2022-12-31"))
                        .parts())
                .isEqualTo(new Parts(2, 5));
        assertThat(indicators.value(onTime).parts()).isEqualTo(new Parts(1, 4));
        assertThat(indicators.value(onTime).leftOut()).containsExactly(entry(LeftOut.NOT_YET_DUE, 1L));
        assertThat(indicators.value(onTime.withMaturity(Maturity.ALL)).parts()).isEqualTo(new Parts(1, 5));
        // Of the three concluded in 2022, one is an answer on time.
        assertThat(indicators.value(onTime.withBasis(PeriodBasis.FLOW)).parts()).isEqualTo(new Parts(1, 3));
    }

    @Test
    @DisplayName("T-8: on time or late cannot be said without a due day, ended or not")
    void onTimeCannotBeSaidWithoutADueDay() throws LoadException {
        var indicator = of(ON_TIME, UNRULED);
        register.request(UNRULED, "2022-03-01").due("2022-03-31").concluded("2022-03-10", "CONCESSO");
        register.request(UNRULED, "2022-03-01").concluded("2022-03-10", "CONCESSO");
        register.request(UNRULED, "2022-03-01");

        var value = register.value(indicator, "2022", "2022-12-31");

        assertThat(value.parts()).isEqualTo(new Parts(1, 1));
        assertThat(value.coverage()).isEqualTo(new IndicatorValue.Coverage(1, 3));
        assertThat(value.leftOut()).containsExactly(entry(LeftOut.NO_DUE_DATE, 2L));
    }

    @Test
    @DisplayName("T-10: patronage is concluded before its event, at the latest the day before")
    void patronageIsConcludedBeforeItsEvent() throws LoadException {
        register.patronage("2022-05-02").eventOn("2022-06-18").concluded("2022-06-17", "CONCESSO");
        register.patronage("2022-05-02").eventOn("2022-06-18").concluded("2022-06-18", "CONCESSO");
        register.patronage("2022-06-10").eventOn("2022-06-18").concluded("2022-06-12", "NEGATO"); // filed late, counts
        register.patronage("2022-05-02").eventOn("2022-06-18"); // open
        register.patronage("2022-05-02").concluded("2022-05-20", "CONCESSO"); // no event given
        var indicators = register.indicators();

        var after = indicators.value(reading(BEFORE_EVENT, "2022", "2022-12-31"));
        assertThat(after.parts()).isEqualTo(new Parts(2, 4));
        assertThat(after.coverage()).isEqualTo(new IndicatorValue.Coverage(4, 5));
        assertThat(after.leftOut()).containsExactly(entry(LeftOut.NO_EVENT_DATE, 1L));
        // On the 16th the open ones still can; on the evening of the 17th they no longer can.
        assertThat(indicators.value(reading(BEFORE_EVENT, "2022", "2022-06-16")).parts())
                .isEqualTo(new Parts(1, 1));
        assertThat(indicators.value(reading(BEFORE_EVENT, "2022", "2022-06-17")).parts())
                .isEqualTo(new Parts(2, 4));
    }

    private static IndicatorDefinition of(IndicatorDefinition indicator, String... streams) {
        return new IndicatorDefinition(
                indicator.code(),
                indicator.version(),
                indicator.title(),
                indicator.explanation(),
                indicator.type(),
                indicator.owner(),
                indicator.measure(),
                List.of(streams),
                indicator.milestone(),
                indicator.policy(),
                indicator.direction(),
                indicator.excludedOutcomes(),
                indicator.targets(),
                indicator.baselines(),
                indicator.tolerance(),
                indicator.path());
    }
}
