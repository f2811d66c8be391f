package it.traguardo.indicator;

import static it.traguardo.RequestRegister.reading;
import static it.traguardo.ShippedPlan.I1;
import static it.traguardo.ShippedPlan.I2;
import static it.traguardo.ShippedPlan.I3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import it.traguardo.RequestRegister;
import it.traguardo.etl.LoadException;
import it.traguardo.vocabulary.PeriodBasis;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who counts, by the rules of domain.md §5, on its running example: 400 requests for patronage received in 2022. */
class PopulationTest {

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
    @DisplayName("P-1: a cohort is what was received in the period, a flow what was concluded in it")
    void aCohortIsReceivedInThePeriodAndAFlowConcludedInIt() throws LoadException {
        register.runningExample(0);
        var indicators = register.indicators();
        var cohort = reading(I1, "2022", "2023-12-31");

        assertThat(indicators.value(cohort).parts()).isEqualTo(new Parts(399, 400));
        // Of the 400, 385 were concluded in 2022 and 14 in 2023.
        assertThat(indicators.value(cohort.withBasis(PeriodBasis.FLOW)).parts()).isEqualTo(new Parts(385, 385));
    }

    @Test
    @DisplayName("P-2: the same cohort is 96.25 % at 31/12 and 99.75 % at 31/01")
    void theCutOffDecidesWhatHadHappened() throws LoadException {
        register.runningExample(0);
        var indicators = register.indicators();

        var yearEnd = indicators.value(reading(I1, "2022", "2022-12-31"));
        assertThat(yearEnd.parts()).isEqualTo(new Parts(385, 400));
        assertThat(yearEnd.value().orElseThrow()).isEqualByComparingTo("96.25");
        var monthLater = indicators.value(reading(I1, "2022", "2023-01-31"));
        assertThat(monthLater.parts()).isEqualTo(new Parts(399, 400));
        assertThat(monthLater.value().orElseThrow()).isEqualByComparingTo("99.75");
        // The day before, the 5 of 31/01 had not ended yet: 385 + 9.
        assertThat(indicators.value(reading(I1, "2022", "2023-01-30")).parts()).isEqualTo(new Parts(394, 400));
    }

    @Test
    @DisplayName("P-2: what was received after the cut-off is not there yet")
    void requestsReceivedAfterTheCutOffAreNotThereYet() throws LoadException {
        register.runningExample(0);

        // The 9 of 20/12 come later; 385 + 6 remain.
        assertThat(register.value(I1, "2022", "2022-12-19").parts()).isEqualTo(new Parts(385, 391));
    }

    @Test
    @DisplayName("P-4: withdrawn before conclusion is out of both terms, 385 of 396")
    void withdrawnBeforeConclusionIsOutOfBothTerms() throws LoadException {
        register.runningExample(4);

        var value = register.value(I1, "2022", "2022-12-31");

        assertThat(value.parts()).isEqualTo(new Parts(385, 396));
        assertThat(value.leftOut()).containsExactly(entry(LeftOut.WITHDRAWN_LATE, 4L)); // on 05/12, due on 02/11
    }

    @Test
    @DisplayName("P-4: a withdrawal counts from its own day, and not at all after conclusion")
    void aWithdrawalCountsFromItsDayAndNotAfterConclusion() throws LoadException {
        register.patronage("2022-03-01").withdrawn("2022-05-10");
        register.patronage("2022-03-01").investigated("2022-03-20").withdrawn("2022-03-21");
        register.patronage("2022-03-01").investigated("2022-03-20").withdrawn("2022-03-20");
        register.patronage("2022-03-01").investigated("2022-03-20").withdrawn("2022-03-19");
        var indicators = register.indicators();

        // Before 10/05 the first is simply open; the last withdrew the day before it was concluded.
        assertThat(indicators.value(reading(I1, "2022", "2022-05-09")).parts()).isEqualTo(new Parts(2, 3));
        assertThat(indicators.value(reading(I1, "2022", "2022-05-10")).parts()).isEqualTo(new Parts(2, 2));
    }

    @Test
    @DisplayName("P-5: carried over from a prior year is not in I1 and is in I2's flow")
    void carriedOverIsNotInTheCohortAndIsInTheFlow() throws LoadException {
        register.patronage("2021-12-27").investigated("2022-01-06"); // 10 days
        register.patronage("2022-02-01").investigated("2022-02-21"); // 20 days

        var indicators = register.indicators();

        assertThat(indicators.value(reading(I1, "2022", "2022-12-31")).parts()).isEqualTo(new Parts(1, 1));
        assertThat(indicators.value(reading(I2, "2022", "2022-12-31")).parts()).isEqualTo(new Parts(30, 2));
    }

    @Test
    @DisplayName("P-6: archiving and inadmissibility answer, silence does not")
    void expressArchivingAnswersAndSilenceDoesNot() throws LoadException {
        register.request("ACCESSO_DOCUMENTALE", "2022-03-01").concluded("2022-03-20", "ARCHIVIATO");
        register.request("ACCESSO_DOCUMENTALE", "2022-03-01").concluded("2022-03-20", "INAMMISSIBILE");
        register.request("ACCESSO_DOCUMENTALE", "2022-03-01").concluded("2022-03-31", "SILENZIO_RIGETTO");
        register.request("ACCESSO_DOCUMENTALE", "2022-03-01").concluded("2022-09-30", "ACCOLTO"); // late, still counts

        assertThat(register.value(I3, "2022", "2022-12-31").parts()).isEqualTo(new Parts(3, 4));
    }

    @Test
    @DisplayName("P-7: duplicates are linked, the first counts")
    void theFirstOfDuplicatesCounts() throws LoadException {
        var first = register.patronage("2022-03-01").investigated("2022-03-20");
        register.patronage("2022-03-04").duplicateOf(first);
        register.patronage("2022-03-05").investigated("2022-03-20").duplicateOf(first);

        var value = register.value(I1, "2022", "2022-12-31");

        assertThat(value.parts()).isEqualTo(new Parts(1, 1));
        assertThat(value.leftOut()).containsExactly(entry(LeftOut.DUPLICATE, 2L));
    }

    @Test
    @DisplayName("P-8: transferred for competence is out from the transfer date")
    void transferredIsOutFromTheTransferDate() throws LoadException {
        register.patronage("2022-03-01").transferred("2022-04-01");
        register.patronage("2022-03-01").investigated("2022-03-20");
        var indicators = register.indicators();

        assertThat(indicators.value(reading(I1, "2022", "2022-03-31")).parts()).isEqualTo(new Parts(1, 2));
        var after = indicators.value(reading(I1, "2022", "2022-04-01"));
        assertThat(after.parts()).isEqualTo(new Parts(1, 1));
        assertThat(after.leftOut()).containsExactly(entry(LeftOut.TRANSFERRED, 1L));
    }

    @Test
    @DisplayName("P-9: denominator zero is NOT_APPLICABLE, neither 0 nor 100")
    void nothingThatCountsIsNotApplicable() throws LoadException {
        register.patronage("2022-03-01").withdrawn("2022-03-02");

        for (var indicator : List.of(I1, I2, I3)) {
            var value = register.value(indicator, "2022", "2022-12-31");
            assertThat(value.value()).isEmpty();
            assertThat(value.gap()).isEmpty();
            assertThat(value.status()).isEqualTo(Status.NOT_APPLICABLE);
        }
    }

    @Test
    @DisplayName("P-10: negative durations are left out and the value shows its coverage, 398 of 400")
    void negativeDurationsAreLeftOutAndShownInTheCoverage() throws LoadException {
        register.patronages(398, "2022-06-01", "2022-06-13"); // 12 days each
        register.patronages(2, "2022-06-01", "2022-05-31");

        var value = register.value(I2, "2022", "2022-12-31");

        assertThat(value.parts()).isEqualTo(new Parts(398 * 12, 398));
        assertThat(value.coverage()).isEqualTo(new IndicatorValue.Coverage(398, 400));
        assertThat(value.leftOut()).containsExactly(entry(LeftOut.REACHED_BEFORE_RECEIVED, 2L));
    }
}
