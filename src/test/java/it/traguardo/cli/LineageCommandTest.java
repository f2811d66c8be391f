package it.traguardo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code lineage} says of a stage view that uses much of SQL. */
class LineageCommandTest {

    private static final String SOURCE = """
            title: %1$s
            kind: csv
            file: %1$s.csv
            key: [%2$s]
            columns: {%3$s}
            """;

    @TempDir
    private Path home;

    @TempDir
    private Path content;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void content() throws IOException {
        write(
                "etl/pratiche/source.yaml",
                SOURCE.formatted(
                        "pratiche",
                        "riga",
                        "riga: {type: integer}, numero: {}, arrivo: {type: date}, fine: {type: date}, nota: {}"));
        write("etl/pratiche/pratiche.csv", "riga;numero;arrivo;fine;nota\n");
        write("etl/titoli/source.yaml", SOURCE.formatted("titoli", "numero", "numero: {}, titolo: {}"));
        write("etl/titoli/titoli.csv", "numero;titolo\n");
        write("sql/20_stage/pratiche/request.sql", """
                -- The last row of each; "riga" says which.
                with told as (
                  select *, row_number() over (partition by numero order by riga desc) as place
                  from raw.pratiche_current
                )
                select
                  numero as protocol_number,
                  'BANDO' as request_kind,
                  least(t.arrivo, t.fine) as received_on,
                  t.fine as concluded_on,
                  upper(o.titolo) as subject
                from told as t
                left join raw.titoli_current as o using (numero)
                where place = 1
                """);
        write("dashboards/indicators/bandi.yaml", """
                B1:
                  version: 1
                  title: {it: Bandi conclusi, en: Calls concluded}
                  type: RISULTATO
                  owner: Ufficio gare
                  measure: share
                  streams: [BANDO]
                  period_basis: cohort
                  direction: higher
                """);
    }

    @Test
    void aColumnTellsTheWayToTheIndicator() {
        assertThat(run("lineage", "pratiche.arrivo")).isEqualTo(ExitCode.OK);

        assertThat(out.toString().lines())
                .startsWith("pratiche.arrivo", "  stage      stage.pratiche_request.received_on")
                .contains(
                        "  B1         Calls concluded  (number; breakdown; rows)",
                        "               raw.pratiche_current.arrivo > stage.pratiche_request.received_on"
                                + " > star.fact_request.received_on > mart.request_milestone.received_on");
    }

    @Test
    void whatPicksRowsOrJoinsThemIsACondition() {
        run("lineage", "pratiche.riga", "--json");
        assertThat(json().get("stage")).isEmpty();
        assertThat(json().get("indicators").get(0).get("uses").get("NUMBER").asString())
                .isEqualTo("CONDITION");

        run("lineage", "titoli.numero", "--json"); // it may repeat requests
        assertThat(json().get("indicators").get(0).get("uses").get("NUMBER").asString())
                .isEqualTo("CONDITION");

        run("lineage", "titoli.titolo");
        assertThat(out.toString())
                .contains("stage.pratiche_request.subject")
                .contains("B1         Calls concluded  (rows)");
    }

    @Test
    void aColumnNobodyReadsIsToldSo() {
        run("lineage", "pratiche.nota");

        assertThat(out.toString().strip()).isEqualToIgnoringNewLines("pratiche.nota\n  read by no indicator");
    }

    @Test
    void anIndicatorTellsItsColumnsBySource() {
        assertThat(run("lineage", "B1", "--json")).isEqualTo(ExitCode.OK);

        assertThat(json().get("code").asString()).isEqualTo("B1");
        JsonNode ofPratiche = json().get("sources").get("pratiche");
        assertThat(StreamSupport.stream(ofPratiche.spliterator(), false)
                        .map(origin -> origin.get("column").get("column").asString()))
                .containsExactly("arrivo", "fine", "numero", "riga");
        run("lineage", "B1");
        assertThat(out.toString())
                .startsWith("B1  Calls concluded")
                .contains("also       raw.")
                .contains("raw.term");
    }

    @Test
    void aSourceTellsAllItsColumns() {
        run("lineage", "titoli");

        assertThat(out.toString().lines()).contains("titoli.numero", "titoli.titolo");
    }

    @Test
    void anUnknownNameIsRefused() {
        assertThat(run("lineage", "pratiche.arivo")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("Did you mean 'pratiche.arrivo'?").doesNotContain("\tat ");
        assertThat(run("lineage", "B2")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("'B2' is neither a source nor an indicator.");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        var all = new ArrayList<>(List.of("--home", home.toString(), "--content", content.toString()));
        all.addAll(Arrays.asList(arguments));
        return TraguardoCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    private JsonNode json() {
        return new JsonMapper().readTree(out.toString());
    }

    private void write(String name, String text) throws IOException {
        Path file = content.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
