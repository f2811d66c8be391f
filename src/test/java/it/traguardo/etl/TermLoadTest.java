package it.traguardo.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.traguardo.TestInstallation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of time on their way into the star, and the clock events that find their request. */
class TermLoadTest {

    private static final String RULES = """
            procedures:
              BANDO:
                title: Bando
                terms:
                  - {days: %s, on_expiry: rejected, from: 2000-01-01, source: Regolamento}
            """;

    private TestInstallation installation;

    @BeforeEach
    void open(@TempDir Path folder) throws LoadException {
        installation = TestInstallation.inMemory(folder);
        installation.write("etl/terms/bandi.yaml", RULES.formatted("10"));
        requests("pratiche", "1;BANDO;2022-03-01;\n2;BANDO;2022-03-01;2022-04-15");
        requests("altre", "1;PATROCINIO;2022-03-01;\n9;PATROCINI;2022-03-01;");
    }

    @AfterEach
    void close() {
        installation.close();
    }

    private void requests(String name, String lines) throws LoadException {
        installation.write("etl/%s/source.yaml".formatted(name), """
                title: %1$s
                kind: csv
                file: %1$s.csv
                key: [numero]
                columns: {numero: {}, tipo: {}, arrivo: {type: date}, scadenza: {type: date}}
                """.formatted(name));
        installation.write("etl/%1$s/%1$s.csv".formatted(name), "numero;tipo;arrivo;scadenza\n" + lines);
        installation.write("sql/20_stage/%s/request.sql".formatted(name), """
                select numero as protocol_number, tipo as request_kind, arrivo as received_on, scadenza as due_on
                from raw.%s_current
                """.formatted(name));
        installation.load(name);
    }

    private LoadReport events(String lines) throws LoadException {
        installation.write("etl/movimenti/source.yaml", """
                title: Movimenti
                kind: csv
                file: movimenti.csv
                key: [id]
                columns: {id: {}, numero: {}, fonte: {}, tipo: {}, giorno: {type: date}, norma: {}}
                """);
        installation.write("etl/movimenti/movimenti.csv", "id;numero;fonte;tipo;giorno;norma\n" + lines);
        installation.write("sql/20_stage/movimenti/clock_event.sql", """
                select numero as protocol_number, fonte as request_source, tipo as event_type, giorno as occurred_on,
                  norma as legal_basis
                from raw.movimenti_current
                """);
        return installation.load("movimenti");
    }

    @Test
    void aRequestIsDueByTheTermUnlessItsSourceStatesAnotherDay() {
        assertThat(installation.rows("select source, protocol_number, due_on, silently_rejected_on_expiry"
                        + " from star.fact_deadline order by all"))
                .containsExactly(
                        List.of("altre", "1", "2022-03-31", "false"),
                        List.of("pratiche", "1", "2022-03-11", "true"),
                        List.of("pratiche", "2", "2022-03-11", "true"));
        assertThat(installation.rows("select source, protocol_number, due_on from mart.request_milestone"
                        + " where milestone = 'CONCLUDED' order by all"))
                .containsExactly(
                        List.of("altre", "1", "2022-03-31"),
                        List.of("altre", "9", "null"),
                        List.of("pratiche", "1", "2022-03-11"),
                        List.of("pratiche", "2", "2022-04-15"));
        assertThat(installation.rows("select source, protocol_number, kind from star.fact_finding"))
                .containsExactly(List.of("altre", "9", "UNKNOWN_PROCEDURE"));
    }

    /** Somebody has said that nothing sets a term; what nobody has spoken of stays a finding. */
    @Test
    void aProcedureWithoutATermIsNotDueAndNoFinding() {
        installation.write(
                "etl/terms/bandi.yaml", RULES.formatted("10").replace("days: 10, on_expiry: rejected", "due: none"));

        installation.loader().prepare();

        assertThat(installation.column("select distinct source from star.fact_deadline"))
                .containsExactly("altre");
        assertThat(installation.rows("select source, protocol_number, kind from star.fact_finding"))
                .containsExactly(List.of("altre", "9", "UNKNOWN_PROCEDURE"));
        assertThat(installation.column("select due_on from mart.request_milestone where source = 'pratiche'"
                        + " and protocol_number = '1' and milestone = 'CONCLUDED'"))
                .containsExactly("null");
    }

    @Test
    void aChangedRuleBuildsTheStarAnew() {
        installation.write("etl/terms/bandi.yaml", RULES.formatted("20"));

        installation.loader().prepare();

        assertThat(installation.column("select due_on from star.fact_deadline where source = 'pratiche'"))
                .containsOnly("2022-03-21");
        assertThat(installation.column("select count(*) from raw.term_state")).containsExactly("1");
    }

    @Test
    void aFaultyRuleStopsTheLoadAndSaysWhere() {
        installation.write("etl/terms/bandi.yaml", RULES.formatted("0"));

        assertThatThrownBy(() -> installation.load("pratiche"))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("faults in etl/terms/")
                .hasMessageContaining("bandi.yaml:5: 'days: 0' is not above 0.");
    }

    @Test
    void anEventIsOfTheRequestOfTheSourceItNamesOrOfAnyThatHasTheNumber() throws LoadException {
        events("""
                a;1;altre;SUSPEND;2022-03-10;L. 241/1990 art. 2 c. 7
                b;1;altre;RESUME;2022-03-15;L. 241/1990 art. 2 c. 7
                c;1;;RESTART;2022-03-09;
                """);

        assertThat(installation.rows("select source, protocol_number, event_type, occurred_on"
                        + " from star.fact_clock_event where event_type <> 'START' order by all"))
                .containsExactly(
                        List.of("altre", "1", "RESTART", "2022-03-09"),
                        List.of("altre", "1", "RESUME", "2022-03-15"),
                        List.of("altre", "1", "SUSPEND", "2022-03-10"),
                        List.of("pratiche", "1", "RESTART", "2022-03-09"));
        assertThat(installation.column("select due_on from star.fact_deadline where source = 'altre'"))
                .containsExactly("2022-04-05"); // 5 days later
        assertThat(installation.column("select due_on from star.fact_deadline where protocol_number = '1'"
                        + " and source = 'pratiche'"))
                .containsExactly("2022-03-11"); // it has no law to begin anew by
    }

    @Test
    void anEventOfNoKnownRequestIsListed() throws LoadException {
        LoadReport report = events("""
                a;7;;SUSPEND;2022-03-10;
                b;2;altre;SUSPEND;2022-03-11;
                c;2;;SUSPEND;2022-03-12;
                """);

        assertThat(installation.rows("select told_by, request_source, protocol_number, occurred_on"
                        + " from star.fact_stray_event order by all"))
                .containsExactly(
                        List.of("movimenti", "altre", "2", "2022-03-11"),
                        List.of("movimenti", "null", "7", "2022-03-10"));
        assertThat(report.warnings())
                .anyMatch(warning -> warning.startsWith("check event_of_unknown_request.sql: 2 row(s)"));
    }

    @Test
    @DisplayName("P-4: a log that repeats what the request says adds nothing; what it says otherwise is a finding")
    void aLogMayTellTheWholeStory() throws LoadException {
        events("""
                a;1;altre;START;2022-03-01;
                b;1;altre;START;2022-03-04;
                c;1;altre;WITHDRAW;2022-04-05;
                d;1;altre;SOSPESA;2022-03-08;
                """);

        assertThat(installation.rows("select kind, occurred_on, event_type from star.fact_finding"
                        + " where source = 'altre' and protocol_number = '1' order by all"))
                .containsExactly(
                        List.of("TWO_STARTS", "2022-03-04", "START"),
                        List.of("UNKNOWN_EVENT", "2022-03-08", "SOSPESA"),
                        List.of("WITHDRAWN_LATE", "2022-04-05", "WITHDRAW"));
    }
}
