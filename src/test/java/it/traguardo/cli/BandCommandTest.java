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

/** What {@code traguardo band} prints, of two requests in time and one that withdrew. */
class BandCommandTest {

    @TempDir
    private Path home;

    @TempDir
    private Path content;

    private final StringWriter out = new StringWriter();

    @BeforeEach
    void load() throws IOException {
        write("etl/pratiche/source.yaml", """
                title: Pratiche
                kind: csv
                file: pratiche.csv
                key: [numero]
                columns:
                  numero: {}
                  arrivo: {type: date, required: true}
                  fine: {type: date}
                  scadenza: {type: date}
                  rinuncia: {type: date}
                """);
        write("sql/20_stage/pratiche/request.sql", """
                select numero as protocol_number, 'GEMELLAGGIO' as request_kind, arrivo as received_on,
                  fine as concluded_on, scadenza as due_on, rinuncia as withdrawn_on
                from raw.pratiche_current
                """);
        write("dashboards/indicators/indicatori.yaml", """
                P1:
                  version: 3
                  title: Prova
                  type: RISULTATO
                  owner: Ufficio
                  measure: share
                  streams: [GEMELLAGGIO]
                  period_basis: cohort
                  direction: higher
                  targets: {2022: 90}
                """);
        write("etl/pratiche/pratiche.csv", """
                numero;arrivo;fine;scadenza;rinuncia
                1;2022-03-01;2022-03-11;2022-03-31;
                2;2022-12-20;2023-01-10;2023-01-19;
                3;2022-03-02;;2022-04-01;2022-03-20
                """);
        run("load");
    }

    @Test
    @DisplayName("P-1, P-2, P-3, P-4: every reading with its value, the shown one marked, met under some")
    void everyReadingWithItsValue() {
        assertThat(run("band", "P1", "--period", "2022", "--as-of", "2022-12-31"))
                .isEqualTo(ExitCode.OK);

        // At 31/12 one of two, of three with the one that withdrew, of one that is due; today both have ended.
        assertThat(out.toString())
                .contains("target     90 percent in 2022 (higher is better): met under some, 3 of 8")
                .contains("worst 33.3333, best 100.0000")
                .contains("*    50.0000 = 1 / 2  MISSED  cohort as of 2022-12-31, maturity all, withdrawals left_out")
                .contains("33.3333 = 1 / 3  MISSED  cohort as of 2022-12-31, maturity all, withdrawals counted")
                .contains("100.0000 = 1 / 1  MET  cohort as of 2022-12-31, maturity matured, withdrawals left_out")
                .contains("50.0000 = 1 / 2  MISSED  cohort as of 2022-12-31, maturity matured, withdrawals counted");
        assertThat(out.toString().lines().filter(line -> line.startsWith("*"))).hasSize(1);
    }

    @Test
    void inJsonEachReadingCanBeAskedForAgain() {
        run("band", "P1", "--period", "2022", "--as-of", "2022-12-31", "--json");

        JsonNode band = new JsonMapper().readTree(out.toString());
        assertThat(band.get("verdict").asString()).isEqualTo("SOME");
        assertThat(band.get("met").asLong()).isEqualTo(3);
        assertThat(band.get("setAside").size()).isZero();
        JsonNode second = band.get("readings").get(1);
        assertThat(second.get("withdrawals").asString()).isEqualTo("COUNTED");
        assertThat(second.get("shown").asBoolean()).isFalse();

        run(
                "value",
                "P1",
                "--period",
                "2022",
                "--json",
                "--as-of",
                second.get("asOf").asString(),
                "--maturity",
                second.get("maturity").asString(),
                "--withdrawals",
                second.get("withdrawals").asString());
        JsonNode value = new JsonMapper().readTree(out.toString());
        assertThat(value.get("value")).isEqualTo(second.get("value"));
        assertThat(value.get("withdrawals").asString()).isEqualTo("COUNTED");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(1, List.of("--home", home.toString(), "--content", content.toString()));
        return TraguardoCommand.commandLine().setOut(new PrintWriter(out)).execute(all.toArray(String[]::new));
    }

    private void write(String name, String text) throws IOException {
        Path file = content.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
