package it.traguardo.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.traguardo.TestInstallation;
import it.traguardo.demo.DemoMunicipality;
import it.traguardo.etl.LoadException;
import it.traguardo.indicator.Grouping;
import it.traguardo.indicator.IndicatorQuery.Use;
import it.traguardo.lineage.IndicatorLineage.Origin;
import it.traguardo.vocabulary.Rome;
import it.traguardo.warehouse.WarehouseSchema;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is derived from the shipped SQL, sources and indicators, with the demo municipality loaded. */
class LineageTest {

    @TempDir
    private static Path home;

    private static TestInstallation installation;
    private static Lineage lineage;

    @BeforeAll
    static void load() throws LoadException {
        installation = TestInstallation.onDisk(home, TestInstallation.SHIPPED);
        var gestionale = new JdbcDataSource();
        gestionale.setURL("jdbc:h2:file:" + home.toAbsolutePath().resolve("demo/gestionale"));
        gestionale.setUser("sa");
        gestionale.setPassword("");
        new DemoMunicipality(gestionale, Clock.fixed(installation.clock.instant(), Rome.ZONE)).advance();
        for (String source : installation.sources().names()) {
            installation.load(source);
        }
        lineage = of(installation);
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    private static Lineage of(TestInstallation of) {
        return new Lineage(
                of.warehouse(),
                new WarehouseSchema(of.folders()),
                of.sources(),
                of.plan().read());
    }

    @Test
    void theEndOfAnInvestigationFeedsTheIndicatorsOnPatronageInvestigationsAlone() {
        ColumnLineage column = lineage.get(new SourceColumn("patrocini", "data_fine_istruttoria"));

        assertThat(column.stage()).containsExactly("stage.patrocini_request.investigated_on");
        assertThat(column.star()).contains("star.fact_decision.reached_on", "star.fact_timing.gross_days");
        assertThat(column.mart())
                .contains("mart.request_milestone.reached_on", "mart.request_milestone.gross_days")
                .doesNotContain("mart.request_milestone.received_on");
        assertThat(column.indicators()).extracting(ColumnLineage.Reader::code).containsExactly("I1", "I2");
        assertThat(column.indicators())
                .extracting(ColumnLineage.Reader::uses)
                .containsOnly(
                        Map.of(Use.NUMBER, Influence.VALUE, Use.BREAKDOWN, Influence.VALUE, Use.ROWS, Influence.VALUE));
        assertThat(column.indicators().getFirst().way())
                .containsExactly(
                        "raw.patrocini_current.data_fine_istruttoria",
                        "stage.patrocini_request.investigated_on",
                        "star.fact_decision.reached_on",
                        "mart.request_milestone.reached_on");
    }

    @Test
    void anIndicatorReadsTheSourcesOfItsStreamsAndThoseOfAllRequests() {
        assertThat(lineage.getIndicator("I1").sources().keySet())
                .containsExactly("movimenti_termini", "patrocini", "procedimenti", "uffici");
        assertThat(lineage.getIndicator("I3").sources().keySet())
                .containsExactly(
                        "accessi", "interrogazioni", "movimenti_termini", "procedimenti", "question_time", "uffici");
    }

    @Test
    void theDayOfTheEventIsInTheNumberOnlyOfTheIndicatorThatAsksForIt() {
        assertThat(origin("I1.E", "patrocini", "data_evento").uses()).containsKey(Use.NUMBER);
        assertThat(origin("I1", "patrocini", "data_evento").uses()).isEqualTo(Map.of(Use.ROWS, Influence.VALUE));
    }

    @Test
    void officesAreInBreakdownsAndRowsAndInNoNumber() {
        for (String code : List.of("I1", "I1.E", "I2", "I3", "I3.T")) {
            assertThat(lineage.getIndicator(code).of("uffici"))
                    .as(code)
                    .isNotEmpty()
                    .allSatisfy(origin -> assertThat(origin.uses()).doesNotContainKey(Use.NUMBER));
        }
        assertThat(origin("I1", "uffici", "direzione").groupings()).containsExactly(Grouping.DIRECTORATE);
        assertThat(origin("I1", "uffici", "denominazione").groupings()).containsExactly(Grouping.OFFICE);
        assertThat(origin("I1", "uffici", "confluito_in").groupings())
                .containsExactly(Grouping.OFFICE, Grouping.DIRECTORATE, Grouping.RESPONSIBLE);
        assertThat(origin("I1", "patrocini", "canale").groupings()).containsExactly(Grouping.CHANNEL);
    }

    @Test
    void theProtocolRegisterFeedsNothing() {
        assertThat(lineage.columns())
                .filteredOn(column -> column.column().source().equals("protocollo"))
                .hasSize(7)
                .allSatisfy(column -> {
                    assertThat(column.isUnread()).isTrue();
                    assertThat(column.stage()).isEmpty();
                });
    }

    @Test
    void movementsOfTermsDecideWhenRequestsAreDue() {
        assertThat(origin("I3.T", "movimenti_termini", "data_movimento").way())
                .contains("star.fact_clock_event.occurred_on", "star.fact_deadline.due_on");
        assertThat(lineage.getIndicator("I3.T").rules()).contains("raw.term", "raw.calendar_day");
        assertThat(lineage.get(new SourceColumn("movimenti_termini", "motivo")).isUnread())
                .isTrue();
    }

    @Test
    void whatTheSourceSaysOfItsOwnRowsFeedsNothing() {
        assertThat(lineage.columns())
                .filteredOn(column -> column.column().column().equals("aggiornato_il"))
                .hasSizeGreaterThan(5)
                .allMatch(ColumnLineage::isUnread);
    }

    @Test
    void everyStatementOfTheShippedSqlIsFollowed() {
        assertThat(lineage.unread()).isEmpty();
    }

    @Test
    void anUnknownNameIsToldTheNearest() {
        assertThatThrownBy(() -> lineage.get(new SourceColumn("patrocini", "data_arivo")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no column 'patrocini.data_arivo'. Did you mean 'patrocini.data_arrivo'?");
        assertThatThrownBy(() -> lineage.getIndicator("I9")).hasMessageStartingWith("There is no indicator 'I9'.");
    }

    private static Origin origin(String indicator, String source, String column) {
        return lineage.getIndicator(indicator).of(source).stream()
                .filter(origin -> origin.column().column().equals(column))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ofRowsGroupedByTheirRequestTheOneThatPicksIsReadToo(@TempDir Path other) {
        try (var coselog = TestInstallation.onDisk(other, TestInstallation.SHIPPED.resolve("docs/examples/coselog"))) {
            Lineage grouped = of(coselog);
            List<Origin> origins = grouped.getIndicator("WABO.1").of("coselog");

            assertThat(origins)
                    .filteredOn(origin -> origin.uses().containsKey(Use.NUMBER))
                    .extracting(origin -> origin.column().column())
                    .contains("case_id", "happened_at", "started_at", "ended_at")
                    .doesNotContain("instance", "activity", "channel", "department");
            assertThat(grouped.get(new SourceColumn("coselog", "ended_at")).stage())
                    .containsExactly("stage.coselog_request.concluded_on");
            assertThat(grouped.get(new SourceColumn("coselog", "happened_at")).stage())
                    .contains("stage.coselog_request.concluded_on", "stage.coselog_request.subject");
            assertThat(grouped.get(new SourceColumn("coselog", "instance")).isUnread())
                    .isTrue();
        }
    }
}
