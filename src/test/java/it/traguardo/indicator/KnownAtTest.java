package it.traguardo.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.traguardo.TestInstallation;
import it.traguardo.etl.LoadException;
import it.traguardo.evidence.RowsExport;
import it.traguardo.plan.Plans;
import it.traguardo.vocabulary.Period;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was known at an instant comes out again, and what differs now says why. */
class KnownAtTest {

    private static final String HEADER = "numero;arrivo;fine;esito\n";
    /** 10, 20 and 30 days, and one still open: mean 20, 3 of 4 concluded. */
    private static final String FOUR = """
            1;2022-03-01;2022-03-11;ACCOLTO
            2;2022-03-01;2022-03-21;ACCOLTO
            3;2022-04-01;2022-05-01;ACCOLTO
            4;2022-04-01;;
            """;

    private TestInstallation installation;
    private Plans plans;

    @BeforeEach
    void publish(@TempDir Path folder) throws LoadException {
        installation = TestInstallation.inMemory(folder);
        installation.write("etl/pratiche/source.yaml", """
                title: Pratiche
                kind: csv
                file: pratiche.csv
                key: [numero]
                calendar: ufficio
                columns: {numero: {}, arrivo: {type: date}, fine: {type: date}, esito: {}}
                """);
        installation.write("sql/20_stage/pratiche/request.sql", """
                select numero as protocol_number, 'PRATICA' as request_kind, arrivo as received_on, fine as concluded_on,
                  esito as outcome
                from raw.pratiche_current
                """);
        calendar("");
        define("cohort", "gross", "[]", "100");
        load(FOUR);
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    @DisplayName("P-13: a correction adds a version, and the published value stays as it was")
    void aCorrectionLeavesThePublishedValueAsItWas() throws LoadException {
        IndicatorValue published = value("GIORNI", Optional.empty());
        String hash = sha256(published);
        assertThat(published.parts()).isEqualTo(new Parts(60, 3));

        load(FOUR.replace("2022-03-21", "2022-03-27")); // 26 days instead of 20

        assertThat(value("GIORNI", Optional.empty()).parts()).isEqualTo(new Parts(66, 3));
        IndicatorValue again = value("GIORNI", published.knownAt());
        assertThat(again.parts()).isEqualTo(published.parts());
        assertThat(again.value()).isEqualTo(published.value());
        assertThat(again.median()).isEqualTo(published.median());
        assertThat(sha256(again)).isEqualTo(hash).isNotEqualTo(sha256(value("GIORNI", Optional.empty())));
    }

    @Test
    @DisplayName("P-13: what differs is restated: rows gone, corrected and new, then calendar, definition and policy")
    void whatDiffersIsRestatedCauseByCause() throws LoadException {
        Instant published = value("GIORNI", Optional.empty()).knownAt().orElseThrow();

        // Gone: 1 (10 days). Corrected: 2 (26 instead of 20). New: 5 (8 days), and 4 ended after 12 days: corrected
        // too.
        load("""
                2;2022-03-01;2022-03-27;ACCOLTO
                3;2022-04-01;2022-05-01;ACCOLTO
                4;2022-04-01;2022-04-13;ACCOLTO
                5;2022-06-01;2022-06-09;ARCHIVIATO
                """);
        define("cohort", "gross", "[ARCHIVIATO]", "100"); // without 5
        define("cohort", "working_gross", "[ARCHIVIATO]", "100");
        // Working days: 18 of 2/03–27/03; 17 of 4/04–1/05, without 18/04, 25/04 and the closure; 7 of 4/04–13/04.
        calendar("{name: Chiusura, day: 04/04, source: Atto}");
        load("""
                2;2022-03-01;2022-03-27;ACCOLTO
                3;2022-04-01;2022-05-01;ACCOLTO
                4;2022-04-01;2022-04-13;ACCOLTO
                5;2022-06-01;2022-06-09;ARCHIVIATO
                """);

        Restatement restatement = restated("GIORNI", published);

        assertThat(restatement.steps())
                .extracting(
                        Restatement.Step::cause,
                        Restatement.Step::requests,
                        Restatement.Step::numeratorChange,
                        Restatement.Step::denominatorChange)
                .containsExactly(
                        tuple(Restatement.Cause.REMOVED_ROWS, Optional.of(1L), -10L, -1L),
                        tuple(Restatement.Cause.CORRECTED_ROWS, Optional.of(2L), 6L + 12L, 1L),
                        tuple(Restatement.Cause.NEW_ROWS, Optional.of(1L), 8L, 1L),
                        // The calendar changes no calendar day, so nothing yet: the definition and the policy do.
                        tuple(Restatement.Cause.CHANGED_DEFINITION, Optional.empty(), -8L, -1L),
                        tuple(Restatement.Cause.CHANGED_POLICY, Optional.empty(), 18L + 17L + 7L - 68L, 0L));
        assertThat(restatement.before().parts()).isEqualTo(new Parts(60, 3));
        assertThat(restatement.after().parts()).isEqualTo(new Parts(18 + 17 + 7, 3));
    }

    @Test
    @DisplayName("§9: past months keep their rows when the source deletes them")
    void pastMonthsKeepTheRowsTheSourceDeletes() throws LoadException {
        IndicatorValue published = value("QUOTA", Optional.empty());
        List<MonthlyParts> months = installation.indicators().months(published.again());

        load(FOUR.substring(FOUR.indexOf("4;"))); // three of four are gone

        assertThat(value("QUOTA", Optional.empty()).parts()).isEqualTo(new Parts(0, 1));
        assertThat(value("QUOTA", published.knownAt()).parts()).isEqualTo(new Parts(3, 4));
        assertThat(installation.indicators().months(published.again()))
                .isEqualTo(months)
                .hasSize(2);
    }

    @Test
    @DisplayName("§9: a target edited after the fact leaves the one in force then, and its status")
    void aTargetEditedAfterTheFactLeavesATrace() {
        IndicatorValue published = value("QUOTA", Optional.empty());
        assertThat(published.status()).isEqualTo(Status.MISSED); // 75 % against 100 %

        define("cohort", "gross", "[]", "70");

        assertThat(value("QUOTA", Optional.empty()).status()).isEqualTo(Status.MET);
        assertThat(value("QUOTA", published.knownAt()).status()).isEqualTo(Status.MISSED);
        assertThat(value("QUOTA", published.knownAt()).target().orElseThrow()).isEqualByComparingTo("100");
        assertThat(installation.history().editions().getFirst().detail()).contains("dashboards/indicators");
    }

    @Test
    void beforeAnythingWasKnownThereIsNoAnswer() {
        Instant before = Instant.parse("2020-01-01T00:00:00Z");

        assertThatThrownBy(() -> value("QUOTA", Optional.of(before)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Nothing was known yet at 2020-01-01T00:00:00Z. Ask for 2026-11-2");
    }

    private IndicatorValue value(String code, Optional<Instant> knownAt) {
        return installation.indicators().value(reading(code, knownAt));
    }

    private Restatement restated(String code, Instant since) {
        return new Restatements(installation.history(), installation.indicators())
                .between(reading(code, Optional.of(since)), reading(code, Optional.empty()));
    }

    private Reading reading(String code, Optional<Instant> knownAt) {
        return Reading.declared(plans.at(knownAt).getIndicator(code), Period.parse("2022"), LocalDate.of(2022, 12, 31))
                .withKnownAt(knownAt);
    }

    private String sha256(IndicatorValue value) {
        return new RowsExport(installation.indicators()).sha256(value.again());
    }

    private void load(String rows) throws LoadException {
        installation.write("etl/pratiche/pratiche.csv", HEADER + rows);
        installation.load("pratiche");
    }

    private void calendar(String closure) {
        installation.write("etl/calendars/ufficio.yaml", """
                version: "1"
                title: Ufficio
                closures: [%s]
                """.formatted(closure));
    }

    private void define(String basis, String duration, String excluded, String target) {
        installation.write("dashboards/indicators/indicatori.yaml", """
                QUOTA: {version: 1, title: Quota, type: RISULTATO, owner: Ufficio, measure: share, streams: [PRATICA],
                  period_basis: %1$s, direction: higher, targets: {2022: %4$s}}
                GIORNI: {version: 1, title: Giorni, type: RISULTATO, owner: Ufficio, measure: mean_days, streams: [PRATICA],
                  period_basis: %1$s, duration_basis: %2$s, direction: lower, excluded_outcomes: %3$s}
                """.formatted(basis, duration, excluded, target));
        plans = installation.plans();
    }
}
