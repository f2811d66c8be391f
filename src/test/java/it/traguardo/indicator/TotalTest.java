package it.traguardo.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import it.traguardo.TestInstallation;
import it.traguardo.etl.LoadException;
import it.traguardo.vocabulary.Direction;
import it.traguardo.vocabulary.DurationBasis;
import it.traguardo.vocabulary.ExpectedPath;
import it.traguardo.vocabulary.LocalizedText;
import it.traguardo.vocabulary.Maturity;
import it.traguardo.vocabulary.Milestone;
import it.traguardo.vocabulary.Period;
import it.traguardo.vocabulary.PeriodBasis;
import it.traguardo.vocabulary.Withdrawals;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts and amounts, worked by hand on a petty cash of six rows and a week of posts. */
class TotalTest {

    /** 45.10 + 12.40 − 12.40 + 0.20 = 45.30 spent in 2022; one has no amount, one was given up, one is of 2023. */
    private static final String CASH = """
            C1;SPESA;US01;2022-01-10;2022-03-31;;45.10;
            C2;SPESA;US01;2022-01-20;2022-03-31;;12.40;
            C3;SPESA;US02;2022-01-27;2022-03-31;;-12.40;STORNO
            C4;SPESA;US02;2022-04-05;;;0.20;
            C5;SPESA;US02;2022-04-06;;;;
            C6;SPESA;US02;2022-04-07;;2022-04-08;99.00;
            C7;SPESA;US02;2023-01-02;2023-03-31;;7.00;
            P1;POST;US03;2022-05-02;2022-05-02;;;
            P2;POST;US03;2022-05-03;2022-05-03;;;RIMOSSO
            """;

    private TestInstallation installation;

    @BeforeEach
    void load(@TempDir Path folder) throws LoadException {
        installation = TestInstallation.inMemory(folder);
        installation.write("etl/cassa/source.yaml", """
                title: Cassa
                kind: csv
                file: cassa.csv
                key: [numero]
                columns:
                  numero: {}
                  tipo: {}
                  ufficio: {}
                  giorno: {type: date}
                  fine: {type: date}
                  rinuncia: {type: date}
                  importo: {type: decimal}
                  esito: {}
                """);
        installation.write("sql/20_stage/cassa/request.sql", """
                select numero as protocol_number, tipo as request_kind, ufficio as office_code, giorno as received_on,
                  fine as concluded_on, rinuncia as withdrawn_on, importo::decimal(18, 2) as amount, esito as outcome
                from raw.cassa_current
                """);
        load(CASH);
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void aCountOfACohortIsWhatCameWhateverBecameOfIt() {
        IndicatorValue spent = value(count("SPESA"), "2022", "2022-12-31");

        // C1 to C5, two of them open; C6 was given up.
        assertThat(spent.parts()).isEqualTo(new Parts(5, 5));
        assertThat(spent.value().orElseThrow()).isEqualByComparingTo("5");
        assertThat(spent.leftOut()).containsExactly(entry(LeftOut.WITHDRAWN, 1L));
        assertThat(spent.interval()).isEmpty();
        assertThat(spent.median()).isEmpty();
    }

    @Test
    void aCountOfAFlowIsWhatWasConcluded() {
        Reading flow = reading(count("SPESA"), "2022", "2022-12-31").withBasis(PeriodBasis.FLOW);

        assertThat(installation.indicators().value(flow).parts()).isEqualTo(new Parts(3, 3)); // C1 to C3
        assertThat(installation.indicators().rowCount(flow, RowFilter.MISSING)).isZero();
    }

    @Test
    void anAmountAddsUpCentsExactlyAndTakesBackWhatIsReversed() {
        IndicatorValue spent = value(amount(), "2022", "2022-12-31");

        assertThat(spent.parts()).isEqualTo(new Parts(4530, 4));
        assertThat(spent.value().orElseThrow()).isEqualByComparingTo("45.30");
        assertThat(value(amount(), "2022-01", "2022-12-31").value().orElseThrow())
                .isEqualByComparingTo("45.10");
    }

    @Test
    @DisplayName("P-10: a row without an amount cannot be added up, and the coverage shows it")
    void aRowWithoutAmountLowersTheCoverage() {
        IndicatorValue spent = value(amount(), "2022", "2022-12-31");

        assertThat(spent.leftOut()).containsOnly(entry(LeftOut.WITHDRAWN, 1L), entry(LeftOut.NO_AMOUNT, 1L));
        assertThat(spent.coverage()).isEqualTo(new IndicatorValue.Coverage(4, 5));
        // A count asks for no amount.
        assertThat(value(count("SPESA"), "2022", "2022-12-31").coverage()).isEqualTo(new IndicatorValue.Coverage(5, 5));
    }

    @Test
    void anExcludedOutcomeLeavesTheCount() {
        IndicatorValue posts = value(count("POST"), "2022", "2022-12-31");

        assertThat(posts.parts()).isEqualTo(new Parts(1, 1));
        assertThat(posts.leftOut()).containsExactly(entry(LeftOut.EXCLUDED_OUTCOME, 1L));
    }

    @Test
    @DisplayName("P-9: a total of no request is 0, but not before its period begins or its streams are loaded")
    void aTotalOfNothingIsZero() {
        IndicatorValue nothing = value(count("SPESA"), "2021", "2022-12-31");
        assertThat(nothing.value().orElseThrow()).isZero();
        assertThat(nothing.notApplicable()).isEmpty();
        assertThat(nothing.status()).isEqualTo(Status.NO_TARGET);
        assertThat(value(amount(), "2021", "2022-12-31").value().orElseThrow()).isZero();
        assertThat(value(count("POST"), "2022-06", "2022-06-30").value().orElseThrow())
                .isZero();

        IndicatorValue future = value(count("SPESA"), "2024", "2022-12-31");
        assertThat(future.value()).isEmpty();
        assertThat(future.notApplicable()).contains(NotApplicable.NOT_BEGUN);
        IndicatorValue unknown = value(count("MISSIONE"), "2022", "2022-12-31");
        assertThat(unknown.value()).isEmpty();
        assertThat(unknown.notApplicable()).contains(NotApplicable.NOTHING_LOADED);
        assertThat(unknown.status()).isEqualTo(Status.NOT_APPLICABLE);
    }

    @Test
    void monthsWithNothingAreZeroAndTheMonthsAddUp() {
        Reading spring = reading(amount(), "2022", "2022-05-31");

        List<MonthlyParts> months = installation.indicators().months(spring);

        assertThat(months)
                .containsExactly(
                        new MonthlyParts(YearMonth.of(2022, 1), new Parts(4510, 3)),
                        new MonthlyParts(YearMonth.of(2022, 2), new Parts(0, 0)),
                        new MonthlyParts(YearMonth.of(2022, 3), new Parts(0, 0)),
                        new MonthlyParts(YearMonth.of(2022, 4), new Parts(20, 1)),
                        new MonthlyParts(YearMonth.of(2022, 5), new Parts(0, 0)));
        assertThat(installation.indicators().months(reading(amount(), "all", "2022-03-15")))
                .hasSize(3); // from the first row, not from the year 2000
    }

    @Test
    void groupsAddUpToTheTotal() {
        Reading reading = reading(amount(), "2022", "2022-12-31");

        List<GroupParts> groups = new Breakdown(installation.history()).groups(reading, Grouping.OFFICE);

        assertThat(groups)
                .extracting(group -> group.code().orElse(""), GroupParts::parts, GroupParts::leftOut)
                .containsExactly(
                        tuple("US02", new Parts(-1220, 2), 2L), // −12.40 + 0.20
                        tuple("US01", new Parts(5750, 2), 0L));
    }

    @Test
    void aYearThatRunsHasNotMissedWhatItMayStillReach() {
        var five = count("SPESA", Direction.HIGHER, "5");
        assertThat(value(five, "2022", "2022-03-31").status()).isEqualTo(Status.UNDER_WAY); // 3 of 5
        assertThat(value(five, "2022", "2022-04-30").status()).isEqualTo(Status.MET);
        assertThat(value(count("SPESA", Direction.HIGHER, "6"), "2022", "2022-12-31")
                        .status())
                .isEqualTo(Status.MISSED);
        assertThat(value(five, "2022", "2022-03-31").gap().orElseThrow()).isEqualByComparingTo("-2");

        // At most 4: only the end of the year says that it was not more; what is more stays more.
        var four = count("SPESA", Direction.LOWER, "4");
        assertThat(value(four, "2022", "2022-03-31").status()).isEqualTo(Status.UNDER_WAY);
        assertThat(value(four, "2022", "2022-04-30").status()).isEqualTo(Status.MISSED);
        assertThat(value(count("SPESA", Direction.LOWER, "5"), "2022", "2022-12-31")
                        .status())
                .isEqualTo(Status.MET);
    }

    @Test
    void aTotalIsReadInGoodFaithByBasisCutOffAndWithdrawals() {
        Reading reading = reading(count("SPESA"), "2022", "2022-12-31");

        PolicyBand band = new PolicyBands(installation.indicators()).around(reading, LocalDate.of(2023, 6, 30));

        // Cohort at the end of the year and today, without and with what was given up; the flow of the year.
        assertThat(band.values()).extracting(value -> value.parts().numerator()).containsExactly(5L, 6L, 5L, 6L, 3L);
        assertThat(band.best().orElseThrow().parts().numerator()).isEqualTo(6);
        assertThat(band.worst().orElseThrow().parts().numerator()).isEqualTo(3);
    }

    @Test
    @DisplayName("P-13: a corrected amount restates the total, and the published one stays as it was")
    void aCorrectedAmountRestatesTheTotal() throws LoadException {
        IndicatorValue published = value(amount(), "2022", "2022-12-31");

        load(CASH.replace("45.10", "54.10").replace("2022-04-06;;;;", "2022-04-06;;;3.00;"));

        var later = reading(amount(), "2022", "2022-12-31");
        var restatements = new Restatements(installation.history(), installation.indicators());
        Restatement restatement = restatements.between(published.again(), later);
        // +9.00 and the 3.00 that was not known.
        assertThat(restatement.steps())
                .extracting(
                        Restatement.Step::cause,
                        Restatement.Step::requests,
                        Restatement.Step::numeratorChange,
                        Restatement.Step::denominatorChange)
                .containsExactly(tuple(Restatement.Cause.CORRECTED_ROWS, Optional.of(2L), 1200L, 1L));
        assertThat(restatement.change().orElseThrow()).isEqualByComparingTo("12.00");
        assertThat(restatements.rows(restatement, 0, 10))
                .extracting(
                        RestatedRow::protocolNumber,
                        row -> row.before().flatMap(RestatedRow.Role::amount),
                        row -> row.after().flatMap(RestatedRow.Role::amount))
                .containsExactly(
                        tuple("C1", Optional.of(new BigDecimal("45.10")), Optional.of(new BigDecimal("54.10"))),
                        tuple("C5", Optional.empty(), Optional.of(new BigDecimal("3.00"))));
        assertThat(installation.indicators().value(published.again()).parts()).isEqualTo(new Parts(4530, 4));
    }

    private void load(String rows) throws LoadException {
        installation.write("etl/cassa/cassa.csv", "numero;tipo;ufficio;giorno;fine;rinuncia;importo;esito\n" + rows);
        installation.load("cassa");
    }

    private IndicatorValue value(IndicatorDefinition indicator, String period, String asOf) {
        return installation.indicators().value(reading(indicator, period, asOf));
    }

    private static Reading reading(IndicatorDefinition indicator, String period, String asOf) {
        return Reading.declared(indicator, Period.parse(period), LocalDate.parse(asOf));
    }

    private static IndicatorDefinition count(String stream) {
        return total(Measure.COUNT, stream, Direction.HIGHER, Map.of());
    }

    /** @param target of 2022 */
    private static IndicatorDefinition count(String stream, Direction direction, String target) {
        return total(Measure.COUNT, stream, direction, Map.of(Year.of(2022), new BigDecimal(target)));
    }

    private static IndicatorDefinition amount() {
        return total(Measure.AMOUNT, "SPESA", Direction.LOWER, Map.of());
    }

    private static IndicatorDefinition total(
            Measure measure, String stream, Direction direction, Map<Year, BigDecimal> targets) {
        return new IndicatorDefinition(
                "T",
                1,
                LocalizedText.italianOnly("Totale"),
                LocalizedText.italianOnly(""),
                "RISULTATO",
                "Economato",
                measure,
                List.of(stream),
                Milestone.CONCLUDED,
                new Policy(PeriodBasis.COHORT, DurationBasis.GROSS, Maturity.ALL, Withdrawals.LEFT_OUT),
                direction,
                Set.of("RIMOSSO"),
                targets,
                Map.of(),
                BigDecimal.ZERO,
                ExpectedPath.LINEAR);
    }
}
