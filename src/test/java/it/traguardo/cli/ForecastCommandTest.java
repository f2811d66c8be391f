package it.traguardo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code traguardo forecast} and {@code traguardo backtest} print, of requests that take ten days, one every third day. */
class ForecastCommandTest {

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
                """);
        write("sql/20_stage/pratiche/request.sql", """
                select numero as protocol_number, 'GEMELLAGGIO' as request_kind, arrivo as received_on, fine as concluded_on
                from raw.pratiche_current
                """);
        write("dashboards/indicators/indicatori.yaml", """
                P1:
                  version: 3
                  title: Prova
                  type: PERFORMANCE
                  owner: Ufficio
                  measure: mean_days
                  streams: [GEMELLAGGIO]
                  period_basis: flow
                  direction: lower
                  path: seasonal
                  targets: {2020: 12, 2021: 12, 2022: 12}
                """);
        var rows = new StringBuilder("numero;arrivo;fine\n");
        for (LocalDate day = LocalDate.of(2020, 1, 1); day.getYear() < 2023; day = day.plusDays(3)) {
            rows.append("%s;%s;%s%n".formatted(day, day, day.plusDays(10)));
        }
        write("etl/pratiche/pratiche.csv", rows.toString());
        run("load");
    }

    @Test
    void theForecastSaysWhatItRestsOn() {
        assertThat(run("forecast", "P1", "--period", "2022", "--as-of", "2022-06-30"))
                .isEqualTo(ExitCode.OK);

        assertThat(out.toString())
                .contains("value      10.0000 days on 2022-06-30, target 12: ON_COURSE, MEAN_WITHIN by")
                .contains("needed     the remaining")
                .contains("forecast   10.0000 days on 2022-12-31, 80 % from 10.0000 to 10.0000")
                .contains("chance     1.0000 of meeting the target")
                .contains("season of 2 past year(s)");
    }

    @Test
    void anotherTargetIsTriedOut() {
        run("forecast", "P1", "--period", "2022", "--as-of", "2022-06-30", "--target", "9", "--json");

        JsonNode forecast = new JsonMapper().readTree(out.toString());
        assertThat(forecast.get("state").asString()).isEqualTo("OFF_COURSE");
        assertThat(forecast.get("target").asString()).isEqualTo("9");
        assertThat(new BigDecimal(forecast.get("forecast").get("chance").asString()))
                .isEqualByComparingTo("0");
    }

    @Test
    void whatCannotBeTriedIsRefusedWithTheReason() {
        assertThat(run("forecast", "P1", "--period", "2022", "--pace", "11")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void whereThereIsNoForecastTheReasonIsSaid() {
        assertThat(run("forecast", "P1", "--period", "2021", "--as-of", "2022-06-30"))
                .isEqualTo(ExitCode.FINDING);

        assertThat(out.toString()).contains("forecast   none: PERIOD_OVER");
    }

    @Test
    void pastYearsAreForecastAndCompared() {
        assertThat(run("backtest", "P1", "--period", "2022", "--as-of", "2022-06-30"))
                .isEqualTo(ExitCode.OK);

        assertThat(out.toString())
                .contains(
                        "held       5 of 5 in their 80 % interval; mean error 0.0000, of no change 0.0000; Brier score 0.0000")
                .contains(
                        "2021-03-31  so far 10.0000, forecast 10.0000 (10.0000 to 10.0000), chance 1.0000; came 10.0000");
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
