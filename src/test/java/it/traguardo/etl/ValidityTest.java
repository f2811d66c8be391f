package it.traguardo.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.traguardo.TestInstallation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Periods of offices and procedures: half-open, one after the other, and what only requests name always holds. */
class ValidityTest {

    private TestInstallation installation;

    @BeforeEach
    void open(@TempDir Path folder) throws LoadException {
        installation = TestInstallation.inMemory(folder);
        source("pratiche", "numero, procedimento", "arrivo");
        installation.write("sql/20_stage/pratiche/request.sql", """
                select numero as protocol_number, 'SUAP' as request_kind, procedimento as procedure_name,
                  arrivo as received_on
                from raw.pratiche_current
                """);
        source("incarichi", "id, procedimento, titolo", "dal, al");
        installation.write("sql/20_stage/incarichi/procedure.sql", """
                select 'SUAP' as request_kind, procedimento as procedure_name, titolo as title, dal as valid_from,
                  al as valid_to
                from raw.incarichi_current
                """);
        source("unita", "id, codice, nome, presso", "dal, al");
        installation.write("sql/20_stage/unita/office.sql", """
                select codice as office_code, nome as office_name, presso as successor, dal as valid_from, al as valid_to
                from raw.unita_current
                """);
        load("pratiche", "numero;procedimento;arrivo\n1;Dehors;2022-01-01\n2;Insegne;2022-01-01");
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void aProcedureThatOnlyRequestsNameHasOneOpenPeriod() throws LoadException {
        load("incarichi", "id;procedimento;titolo;dal;al\n1;Dehors;Occupazione di suolo;2020-01-01;");

        assertThat(installation.rows("select procedure_name, title, valid_from, valid_to from star.dim_procedure"))
                .containsExactly(
                        List.of("Dehors", "Occupazione di suolo", "2020-01-01", "null"),
                        List.of("Insegne", "null", "null", "null"));
    }

    @Test
    void aPeriodMayBeginOnTheDayTheOneBeforeEnds() throws LoadException {
        load(
                "incarichi",
                "id;procedimento;titolo;dal;al\n1;Dehors;Suolo;2020-01-01;2021-01-01\n2;Dehors;Dehors;2021-01-01;");

        assertThat(installation.column("select count(*) from star.dim_procedure"))
                .containsExactly("3");
    }

    @Test
    void periodsOfAProcedureThatOverlapStopTheLoad() {
        assertThatThrownBy(
                        () -> load(
                                "incarichi",
                                "id;procedimento;titolo;dal;al\n1;Dehors;Suolo;2020-01-01;2021-01-02\n2;Dehors;Dehors;2021-01-01;"))
                .hasMessageContaining("procedure_periods_overlap.sql: 1 row(s)")
                .hasMessageContaining("Dehors");
        assertThatThrownBy(() -> load(
                        "incarichi",
                        "id;procedimento;titolo;dal;al\n1;Dehors;A;2020-01-01;\n2;Dehors;B;2020-01-01;2021-01-01"))
                .hasMessageContaining("procedure_periods_overlap.sql");
    }

    @Test
    void anOfficeTakenOverByNoOfficeIsAWarning() throws LoadException {
        var report = load("unita", "id;codice;nome;presso;dal;al\n1;A;Ambiente;X;2020-01-01;2021-01-01");

        assertThat(report.warnings()).anyMatch(warning -> warning.contains("office_successor_unknown.sql: 1 row(s)"));
    }

    private LoadReport load(String source, String csv) throws LoadException {
        installation.write("etl/%1$s/%1$s.csv".formatted(source), csv);
        return installation.load(source);
    }

    private void source(String name, String texts, String dates) {
        installation.write("etl/%s/source.yaml".formatted(name), """
                title: %1$s
                kind: csv
                file: %1$s.csv
                key: [%2$s]
                columns: {%3$s}
                """.formatted(
                        name,
                        texts.split(", ")[0],
                        (texts + ", " + dates)
                                .replaceAll("\\w+", "$0: {}")
                                .replaceAll("(arrivo|dal|al): \\{\\}", "$1: {type: date}")));
    }
}
