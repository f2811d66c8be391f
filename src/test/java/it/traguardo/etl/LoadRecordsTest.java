package it.traguardo.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.traguardo.ShippedPlan;
import it.traguardo.indicator.SourceState;
import it.traguardo.quality.ComparedTotal;
import it.traguardo.quality.FaultCount;
import it.traguardo.quality.QuarantineFilter;
import it.traguardo.quality.QuarantinedFault;
import it.traguardo.quality.RowHistory;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of loads can be asked for, and what people decide of the rows set aside is kept with it. */
class LoadRecordsTest {

    private static final Optional<String> PRATICHE = Optional.of("pratiche");

    private PatronageFile source;
    private RowHistory history;
    private Quarantine quarantine;

    @BeforeEach
    void open(@TempDir Path folder) {
        source = new PatronageFile(folder);
        history = new RowHistory(source.installation.warehouse());
        quarantine = new Quarantine(source.installation.warehouse(), source.installation.clock);
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void theQuarantineIsListedInPagesAndCounted() throws LoadException {
        source.load("2022/1;;boh;", "2022/2;;;", "2022/3;;mah;ieri", "2022/4;;2022-03-01;");

        assertThat(history.quarantine(QuarantineFilter.open(PRATICHE), 1, 2))
                .extracting(
                        fault -> fault.rowKey().orElse(""),
                        fault -> fault.rule().orElse(""))
                .containsExactly(tuple("2022/2", "REQUIRED"), tuple("2022/3", "TYPE"));
        assertThat(history.openFaults())
                .containsExactly(
                        new FaultCount("pratiche", Optional.of("REQUIRED"), Optional.of("arrivo"), 1),
                        new FaultCount("pratiche", Optional.of("TYPE"), Optional.of("arrivo"), 2),
                        new FaultCount("pratiche", Optional.of("TYPE"), Optional.of("fine"), 1));
        assertThat(history.quarantineCount(
                        new QuarantineFilter(PRATICHE, Optional.of("TYPE"), Optional.of("arrivo"), Optional.empty())))
                .isEqualTo(2);
    }

    @Test
    void aDismissedRowIsNotSetAsideAgainUntilItComesOtherwise() throws LoadException {
        source.load("2022/1;;boh;", "2022/2;;2022-03-01;");

        assertThat(quarantine.dismiss("pratiche", "2022/1", "rossi", "annullata d'ufficio"))
                .isEqualTo(1);
        source.load("2022/1;;boh;", "2022/2;;2022-03-01;");

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.state()).isEqualTo(QuarantinedFault.State.SETTLED);
            assertThat(fault.settledBy()).hasValue("rossi");
            assertThat(fault.settledBecause()).hasValue("annullata d'ufficio");
        });
        source.load("2022/1;;mah;", "2022/2;;2022-03-01;");
        assertThat(faults())
                .extracting(QuarantinedFault::state)
                .containsExactly(QuarantinedFault.State.OPEN, QuarantinedFault.State.SETTLED);
    }

    @Test
    void onlyAnOpenRowCanBeDismissedAndForAReason() throws LoadException {
        source.load("2022/1;;boh;");

        assertThatThrownBy(() -> quarantine.dismiss("pratiche", "2022/11", "rossi", "errore"))
                .hasMessage(
                        "The quarantine of pratiche has no open row with the key '2022/11'. Did you mean '2022/1'?");
        assertThatThrownBy(() -> quarantine.dismiss("pratiche", "2022/1", "rossi", " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(faults()).extracting(QuarantinedFault::state).containsExactly(QuarantinedFault.State.OPEN);
    }

    @Test
    void bothSidesOfAReconciliationAreFound() throws LoadException {
        source.declare("reconcile: {period: arrivo}");
        source.load("2022/1;;2022-03-01;", "2022/2;;2022-03-31;");

        assertThat(history.totals(history.lastCompared().getFirst()))
                .singleElement()
                .satisfies(total -> assertThat(total.agrees()).isTrue())
                .isEqualTo(new ComparedTotal(
                        Optional.of(LocalDate.of(2022, 3, 1)),
                        "rows",
                        new BigDecimal("2.0000"),
                        new BigDecimal("2.0000")));
    }

    /** Offices group all requests; another stream's requests are of no concern. */
    @Test
    void anIndicatorDependsOnTheSourcesOfOfficesToo() throws LoadException {
        for (String name : List.of("sedi", "altre")) {
            source.installation.write("etl/%s/source.yaml".formatted(name), """
                    title: Altro
                    kind: csv
                    file: righe.csv
                    key: [codice]
                    columns:
                      codice: {required: true}
                    """);
            source.installation.write("etl/%s/righe.csv".formatted(name), "codice\nURP\n");
        }
        source.installation.write(
                "sql/20_stage/sedi/office.sql",
                "select codice as office_code, codice as office_name, date '2000-01-01' as valid_from from raw.sedi_current");
        source.installation.write(
                "sql/20_stage/altre/request.sql",
                "select codice as protocol_number, 'ALTRO' as request_kind, date '2022-03-01' as received_on from raw.altre_current");
        source.installation.loader().prepare();
        source.load("2022/1;;2022-03-01;");
        source.installation.load("sedi");
        source.installation.load("altre");

        assertThat(source.installation.indicators().sourceStates(List.of(ShippedPlan.I1)))
                .extracting(SourceState::source)
                .containsExactly("pratiche", "sedi");
    }

    private List<QuarantinedFault> faults() {
        return history.quarantine(
                new QuarantineFilter(PRATICHE, Optional.empty(), Optional.empty(), Optional.empty()), 0, 100);
    }
}
