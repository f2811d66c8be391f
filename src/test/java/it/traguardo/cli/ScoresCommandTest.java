package it.traguardo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code scores} says of two sheets, one tied to two addresses. */
class ScoresCommandTest {

    private static final String SHEET = """
            code: %s
            title: Scheda %1$s
            directorate: D
            director: D
            service: S
            responsible: R
            classification: DIREZIONALE
            kind: SINTESI
            description: D
            links: [%s]
            indicators:
              - {indicator: %s, description: D}
            """;

    @TempDir
    private Path home;

    @TempDir
    private Path content;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void load() throws IOException {
        write("etl/pratiche/source.yaml", """
                title: Pratiche
                kind: csv
                file: pratiche.csv
                key: [numero]
                columns: {numero: {}, arrivo: {type: date}, fine: {type: date}}
                """);
        write("sql/20_stage/pratiche/request.sql", """
                select numero as protocol_number, 'PATROCINIO' as request_kind, arrivo as received_on,
                  fine as concluded_on
                from raw.pratiche_current
                """);
        write("etl/pratiche/pratiche.csv", """
                numero;arrivo;fine
                1;2022-03-01;2022-03-09
                2;2022-03-01;2022-03-09
                3;2022-03-01;
                """);
        write("dashboards/indicators/indicatori.yaml", """
                Q:
                  version: 1
                  title: Concluse
                  type: RISULTATO
                  owner: Ufficio
                  measure: share
                  streams: [PATROCINIO]
                  period_basis: cohort
                  direction: higher
                  targets: {2022: 100}
                G:
                  version: 1
                  title: Giorni
                  type: PERFORMANCE
                  owner: Ufficio
                  measure: mean_days
                  streams: [PATROCINIO]
                  period_basis: flow
                  direction: lower
                  targets: {2022: 10}
                """);
        write("dashboards/plan/2022/dup.yaml", """
                document: DUP
                strategic_addresses:
                  - {code: A, title: Amministrazione, name: A}
                  - {code: B, title: Bellezza, name: B}
                  - {code: C, title: Cura, name: C}
                """);
        write("dashboards/plan/2022/scoring.yaml", """
                bands:
                  - {name: Basso, from: 0, to: 80, state: missed}
                  - {name: Alto, from: 80, to: 100, state: met}
                """);
        write(
                "dashboards/plan/2022/Z1.yaml",
                SHEET.formatted("Z1", "{address: A, text: T, share: 0.25}, {address: B, text: T, share: 0.75}", "Q"));
        write("dashboards/plan/2022/Z2.yaml", SHEET.formatted("Z2", "{address: B, text: T}", "G"));
    }

    @Test
    @DisplayName("S-7: scores of addresses and year come with their contributions")
    void scoresComeWithWhatTheyAreMadeOf() {
        run("load");
        assertThat(run("scores", "2022", "--as-of", "2022-12-31")).isEqualTo(ExitCode.OK);

        // Z1: 2 of 3, 66.67. Z2: 8 days against 10, 125 capped to 100. B: (66.67 × 0.75 + 100) / 1.75.
        assertThat(out.toString().lines().map(line -> line.replaceAll(" +", " ")))
                .containsSequence("whole year 83.33 Alto", " Z1 66.67 weight 1", " Z2 100.00 weight 1")
                .containsSequence("A Amministrazione 66.67 Basso", " Z1 66.67 weight 0.25")
                .containsSequence("B Bellezza 85.71 Alto", " Z1 66.67 weight 0.75", " Z2 100.00 weight 1")
                .contains("C Cura none ")
                .containsSequence("sheet Z2 100.00 Alto", " G 100.00 weight 1, uncapped 125.00");
    }

    @Test
    void scoresInJsonAreExactAndNested() {
        run("load");
        out.getBuffer().setLength(0);
        run("scores", "2022", "--as-of", "2022-12-31", "--json");

        JsonNode json = new JsonMapper().readTree(out.toString());
        assertThat(json.propertyNames())
                .containsExactlyInAnyOrder("year", "asOf", "missing", "score", "addresses", "sheets");
        assertThat(json.get("score").get("total").asString()).startsWith("83.3333333333333333333");
        assertThat(json.get("score").get("weight").asString()).isEqualTo("2");
        assertThat(json.get("addresses").get(2).get("total").isNull()).isTrue();
        var capped = json.get("sheets").get(1).get("contributions").get(0);
        assertThat(capped.get("raw").asString()).isEqualTo("125");
        assertThat(capped.get("score").asString()).isEqualTo("100");
    }

    @Test
    void aYearWithoutAScoreEndsWith1AndOneThatIsNotScoredWith2() {
        assertThat(run("scores", "2022")).isEqualTo(ExitCode.FINDING);
        assertThat(out.toString()).contains("none", "2 without a score: exclude renormalise");

        assertThat(run("scores", "2019")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("The sheets of 2019 are not scored.", "[2022]");
    }

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(1, List.of("--home", home.toString(), "--content", content.toString()));
        return TraguardoCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    private void write(String name, String text) throws IOException {
        Path file = content.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
