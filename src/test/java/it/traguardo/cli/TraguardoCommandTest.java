package it.traguardo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What commands print and how they end: 0 it worked, 1 look at it, 2 not understood, 3 failed. */
class TraguardoCommandTest {

    @TempDir
    private Path home;

    @TempDir
    private Path content;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeContent() throws IOException {
        write("etl/pratiche/source.yaml", """
                title: Pratiche
                kind: csv
                file: pratiche.csv
                key: [numero]
                columns:
                  numero: {}
                  arrivo: {type: date, required: true}
                  fine: {type: date}
                """);
        write("sql/20_stage/pratiche/request.sql", """
                select numero as protocol_number, 'PATROCINIO' as request_kind, arrivo as received_on,
                  fine as concluded_on
                from raw.pratiche_current
                """);
        write("dashboards/indicators/indicatori.yaml", """
                P1:
                  version: 1
                  title: Prova
                  type: RISULTATO
                  owner: Ufficio
                  measure: share
                  streams: [PATROCINIO]
                  period_basis: cohort
                  direction: higher
                  targets: {2022: 100}
                """);
        write("etl/pratiche/pratiche.csv", "numero;arrivo;fine\n1;2022-03-01;2022-03-11\n2;2022-03-02;\n");
    }

    @Test
    void aLoadWithoutFaultsEndsWith0AndItsValueToo() {
        assertThat(run("load")).isEqualTo(ExitCode.OK);
        assertThat(run("value", "P1", "--period", "2022")).isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .contains("50 percent = 1 / 2", "by chance alone 9.4531 to 90.5469 (95 %, wilson)", "MISSED");
    }

    @Test
    @DisplayName("P-13: a value is asked for as it was known, and what changed it is listed")
    void aValueIsAskedForAsItWasKnown() throws IOException {
        run("load");
        JsonNode shown = value();
        String knownAt = shown.get("knownAt").asString();
        write("etl/pratiche/pratiche.csv", "numero;arrivo;fine\n1;2022-03-01;2022-03-11\n2;2022-03-02;2022-03-20\n");
        run("load");

        assertThat(value().get("numerator").asLong()).isEqualTo(2);
        JsonNode again = value("--known-at", knownAt);
        assertThat(again.get("numerator").asLong()).isEqualTo(1);
        assertThat(again.get("rowsSha256")).isEqualTo(shown.get("rowsSha256"));
        assertThat(again.get("knownAt").asString()).isEqualTo(knownAt);

        out.getBuffer().setLength(0);
        assertThat(run("restate", "P1", "--period", "2022", "--as-of", "2022-12-31", "--since", knownAt, "--rows"))
                .isEqualTo(ExitCode.FINDING);
        assertThat(out.toString())
                .contains("CORRECTED_ROWS", "+1 / +0", "+50 (1 request(s))", "2: counted -> in the numerator");
        out.getBuffer().setLength(0);
        assertThat(run("editions", "--json")).isEqualTo(ExitCode.OK);
        JsonNode editions = json().get("editions");
        assertThat(editions.get(0).get("cause").asString()).isEqualTo("LOAD");
        assertThat(run("value", "P1", "--period", "2022", "--known-at", "2020-01-01"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("Nothing was known yet at 2020-01-01");
    }

    private JsonNode value(String... more) {
        out.getBuffer().setLength(0);
        run(Stream.concat(
                        Stream.of("value", "P1", "--period", "2022", "--as-of", "2022-12-31", "--json"),
                        Stream.of(more))
                .toArray(String[]::new));
        return json();
    }

    @Test
    void aLoadWithRowsInQuarantineEndsWith1() throws IOException {
        write("etl/pratiche/pratiche.csv", "numero;arrivo;fine\n1;boh;\n");

        assertThat(run("load", "--json")).isEqualTo(ExitCode.FINDING);
        var load = json().get("loads").get(0);
        assertThat(load.get("quarantined").asLong()).isEqualTo(1);
        assertThat(load.get("firstFault").asString()).contains("line 2");
    }

    @Test
    void aLoadThatStopsEndsWith3AndSaysWhy() throws IOException {
        write("etl/pratiche/pratiche.csv", "");

        assertThat(run("load")).isEqualTo(ExitCode.FAILURE);
        assertThat(err.toString())
                .contains("pratiche.csv line 1: the file is empty")
                .doesNotContain("\tat ");
    }

    @Test
    void aValueOfNothingLoadedEndsWith1() {
        assertThat(run("value", "P1", "--period", "2022")).isEqualTo(ExitCode.FINDING);
        assertThat(out.toString()).contains("not applicable: percent = 0 / 0, NOTHING_LOADED");
        assertThat(err.toString()).contains("run 'traguardo load'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "value P9 --period 2022",
                "value P1",
                "value P1 --period 2022-13",
                "value P1 --period 2023..2022",
                "value P1 --period 2022 --as-of ieri",
                "value P1 --period 2022 --basis cohorte",
                "value P1 --period 2022 --days lordi",
                "value P1 --period 2022 --maturity mature",
                "band P1 --period 2022 --withdrawals ignored",
                "value P1 --period 2022 --by sezione",
                "value P1 --period 2022 --structure ieri",
                "rows P1 --period 2022 --format xlsx",
                "load pratche",
                "check --content /nowhere/at/all",
                "carica"
            })
    void aCommandThatIsNotUnderstoodEndsWith2(String command) {
        assertThat(run(command.split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).isNotBlank().doesNotContain("\tat ");
    }

    @Test
    void brokenContentEndsWith3() throws IOException {
        write("dashboards/indicators/altri.yaml", "P2: {version: 1}");

        assertThat(run("value", "P1", "--period", "2022")).isEqualTo(ExitCode.FAILURE);
        assertThat(err.toString()).contains("altri.yaml:1: 'title' is missing.").doesNotContain("\tat ");
    }

    @Test
    void aValueInJsonHasAllItsParts() {
        run("load");
        out.getBuffer().setLength(0);
        run("value", "P1", "--period", "2022", "--as-of", "2022-12-31", "--json");

        JsonNode value = json();
        assertThat(value.propertyNames())
                .containsExactlyInAnyOrder(
                        "indicator",
                        "definitionVersion",
                        "title",
                        "measure",
                        "period",
                        "asOf",
                        "knownAt",
                        "loadedAt",
                        "basis",
                        "days",
                        "maturity",
                        "withdrawals",
                        "calendars",
                        "numerator",
                        "denominator",
                        "value",
                        "unit",
                        "notApplicable",
                        "interval",
                        "median",
                        "medianInterval",
                        "p90",
                        "target",
                        "direction",
                        "status",
                        "coverage",
                        "leftOut",
                        "findings",
                        "rowsSha256",
                        "product");
        assertThat(value.get("numerator").asLong()).isEqualTo(1);
        assertThat(value.get("denominator").asLong()).isEqualTo(2);
        assertThat(value.get("value").asString()).isEqualTo("50");
        assertThat(value.get("asOf").asString()).isEqualTo("2022-12-31");
        assertThat(value.get("knownAt").asString()).isNotBlank();
        assertThat(value.get("median").isNull()).isTrue();
        assertThat(value.get("notApplicable").isNull()).isTrue();
        assertThat(value.get("interval").get("method").asString()).isEqualTo("WILSON");
        assertThat(value.get("interval").get("low").asString()).isEqualTo("9.4531"); // 1 of 2
        assertThat(value.get("interval").get("high").asString()).isEqualTo("90.5469");
        assertThat(value.get("status").asString()).isEqualTo("MISSED");
    }

    @Test
    void aValueIsSplitThenAndToday() throws IOException {
        write("etl/unita/source.yaml", """
                title: Unità
                kind: csv
                file: unita.csv
                key: [codice]
                columns: {codice: {}, nome: {}, dal: {type: date}, al: {type: date}, presso: {}}
                """);
        write("sql/20_stage/unita/office.sql", """
                select codice as office_code, nome as office_name, dal as valid_from, al as valid_to, presso as successor
                from raw.unita_current
                """);
        write(
                "etl/unita/unita.csv",
                "codice;nome;dal;al;presso\nA;Ambiente;2020-01-01;2022-06-01;B\nB;Bilancio;2020-01-01;;\n");
        write("sql/20_stage/pratiche/request.sql", """
                select numero as protocol_number, 'PATROCINIO' as request_kind, arrivo as received_on,
                  fine as concluded_on, if(numero = '1', 'A', 'B') as office_code
                from raw.pratiche_current
                """);
        run("load");
        List<String> value = List.of("value", "P1", "--period", "2022", "--as-of", "2022-12-31", "--by", "office");

        assertThat(run(value.toArray(String[]::new))).isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .contains("by         office, as on the day of receipt")
                .contains("  100 = 1 / 1  Ambiente")
                .contains("  0 = 0 / 1  Bilancio");

        out.getBuffer().setLength(0);
        var today = new ArrayList<>(value);
        today.addAll(List.of("--structure", "today", "--json"));
        run(today.toArray(String[]::new));
        JsonNode groups = json().get("groups");
        assertThat(groups.size()).isEqualTo(1);
        assertThat(groups.get(0).get("code").asString()).isEqualTo("B");
        assertThat(groups.get(0).get("numerator").asLong()).isEqualTo(1);
        assertThat(groups.get(0).get("denominator").asLong()).isEqualTo(2);
        assertThat(json().get("value").asString()).isEqualTo("50");
    }

    @Test
    void rowsAreWrittenToTheFileNamed() throws IOException {
        run("load");
        Path file = home.resolve("righe.csv");

        assertThat(run("rows", "P1", "--period", "2022", "--only", "missing", "--output", file.toString()))
                .isEqualTo(ExitCode.OK);
        assertThat(Files.readAllLines(file)).hasSize(2).last().asString().startsWith("pratiche;2;PATROCINIO");
    }

    @Test
    void rebuildEndsWith0AndKeepsTheValue() {
        run("load");

        assertThat(run("rebuild")).isEqualTo(ExitCode.OK);
        run("value", "P1", "--period", "2022");
        assertThat(out.toString()).contains("= 1 / 2");
    }

    @Test
    void theShippedContentHasNoProblems() {
        assertThat(execute(List.of("check", "--home", home.toString())))
                .as(out.toString())
                .isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("No problems.");
    }

    @Test
    void checkListsEveryProblemAndEndsWith1() throws IOException {
        write("etl/rotta/source.yaml", "title: Rotta\nkind: xml\n");
        write("dashboards/indicators/altri.yaml", "P2: {version: 1}");
        write("dashboards/views/pagina.yaml", "title: Pagina\nsections:\n  - {title: S, indicators: [P7]}\n");

        assertThat(run("check")).isEqualTo(ExitCode.FINDING);
        String listed = out.toString();
        assertThat(listed)
                .contains("rotta/source.yaml:2: 'kind: xml' is not a choice.")
                .contains("altri.yaml:1: 'title' is missing.")
                .contains("pagina.yaml:3: There is no indicator 'P7'.");
        out.getBuffer().setLength(0);
        run("check", "--json");
        var problems = StreamSupport.stream(json().get("problems").spliterator(), false)
                .toList();
        assertThat(listed).contains("%d problem(s).".formatted(problems.size()));
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem.propertyNames())
                        .containsExactlyInAnyOrder("file", "line", "fault", "remedy"));
    }

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(1, List.of("--home", home.toString()));
        if (!all.contains("--content")) {
            all.addAll(1, List.of("--content", content.toString()));
        }
        return execute(all);
    }

    private int execute(List<String> arguments) {
        return TraguardoCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
    }

    private JsonNode json() {
        return new JsonMapper().readTree(out.toString());
    }

    @Test
    void aValueNamesTheVersionOfItsCalendar() {
        run("load");
        out.getBuffer().setLength(0);
        run("value", "P1", "--period", "2022", "--days", "working-net", "--json");

        assertThat(json().get("calendars").get(0).asString()).isEqualTo("italy 2026.1");
        assertThat(json().get("days").asString()).isEqualTo("WORKING_NET");
    }

    private void write(String name, String text) throws IOException {
        Path file = content.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
