package it.traguardo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows set aside are listed, judged again and dismissed at the command line. */
class QuarantineCommandTest {

    @TempDir
    private Path home;

    @TempDir
    private Path content;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void loadTwoFaultyRows() throws IOException {
        declare("[PEC]");
        write("etl/pratiche/pratiche.csv", "numero;canale\n1;PEC\n2;SPORTELLO\n3;BOH\n");
        assertThat(run("load")).isEqualTo(ExitCode.FINDING);
    }

    @Test
    void theOpenRowsAreListed() {
        assertThat(run("quarantine", "pratiche")).isEqualTo(ExitCode.FINDING);
        assertThat(out.toString())
                .contains(
                        "line 3, key 2: canale is none of PEC: SPORTELLO", "line 4, key 3: canale is none of PEC: BOH");

        assertThat(run("quarantine", "--json")).isEqualTo(ExitCode.FINDING);
        JsonNode first = json().get("faults").get(0);
        assertThat(first.get("key").asString()).isEqualTo("2");
        assertThat(first.get("rule").asString()).isEqualTo("VALUES");
        assertThat(first.get("row").asString()).isEqualTo("{\"numero\":\"2\",\"canale\":\"SPORTELLO\"}");
    }

    @Test
    void aReplayTakesInWhatTheContractOfNowAllows() throws IOException {
        declare("[PEC, SPORTELLO]");

        assertThat(run("quarantine", "pratiche", "--replay", "--json")).isEqualTo(ExitCode.FINDING);
        assertThat(json().get("replayed").asLong()).isEqualTo(2);
        assertThat(json().get("settled").asLong()).isEqualTo(1);
        assertThat(json().get("openFaults").asLong()).isEqualTo(1);
        declare("[PEC, SPORTELLO, BOH]");
        assertThat(run("quarantine", "pratiche", "--replay")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("1 row(s) judged again, 1 settled, 0 fault(s) still open");
        assertThat(run("quarantine")).isEqualTo(ExitCode.OK);
    }

    @Test
    void aRowIsDismissedForAReason() {
        assertThat(run("quarantine", "pratiche", "--dismiss", "2", "--because", "mai esistita"))
                .isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("key 2: 1 fault(s) dismissed");
        assertThat(run("quarantine", "pratiche")).isEqualTo(ExitCode.FINDING);
        assertThat(out.toString()).contains("key 3").doesNotContain("key 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quarantine pratich",
                "quarantine --replay",
                "quarantine pratiche --dismiss 2",
                "quarantine pratiche --dismiss 9 --because no",
                "quarantine pratiche --replay --dismiss 2 --because no"
            })
    void whatCannotBeDoneIsNotUnderstood(String line) {
        assertThat(run(line.split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).isNotBlank();
    }

    private void declare(String values) throws IOException {
        write("etl/pratiche/source.yaml", """
                title: Pratiche
                kind: csv
                file: pratiche.csv
                key: [numero]
                columns:
                  numero: {}
                  canale: {values: %s}
                """.formatted(values));
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        return TraguardoCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(Stream.concat(
                                Stream.of("--home", home.toString(), "--content", content.toString()),
                                List.of(arguments).stream())
                        .toArray(String[]::new));
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out.toString());
    }

    private void write(String name, String text) throws IOException {
        Path file = content.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
