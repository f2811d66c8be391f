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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code plan} does to the files of a content folder, and how it ends. */
class PlanCommandTest {

    private static final String MAPPING = """
            sheet:
              code: codice
              title: titolo
              directorate: {value: D}
              director: {value: D}
              service: {value: S}
              responsible: {value: R}
              classification: {value: DIREZIONALE}
              kind: {value: SINTESI}
              description: {value: T}
            link: {address: indirizzo, text: indirizzo}
            """;

    @TempDir
    private Path home;

    @TempDir
    private Path content;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeContent() throws IOException {
        write("dashboards/plan/2026/dup.yaml", """
                document: DUP 2026
                strategic_addresses: [{code: 2026_A, title: T, name: N}]
                """);
        write("dashboards/plan/2026/2026_Z1.yaml", """
                code: 2026_Z1
                title: Scheda
                directorate: D
                director: D
                service: S
                responsible: R
                classification: DIREZIONALE
                kind: SINTESI
                description: D
                links: [{address: 2026_A, text: Indirizzo 2026_A}]
                """);
        write("mappa.yaml", MAPPING);
    }

    @Test
    void checkSaysWhatEachYearHasOrWhatIsWrong() throws IOException {
        assertThat(run("plan", "check")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("2026  1 address(es), 0 objective(s), 1 sheet(s)", "No problems.");

        write("dashboards/plan/2026/dup.yaml", "document: DUP\n");
        assertThat(run("plan", "check")).isEqualTo(ExitCode.FINDING);
        assertThat(out.toString())
                .contains("2026_Z1.yaml:10: The DUP of 2026 has no address '2026_A'.", "1 problem(s).");
    }

    @Test
    void copyWritesADraftAndNothingASecondTime() throws IOException {
        assertThat(run("plan", "copy", "--from", "2026", "--to", "2027")).isEqualTo(ExitCode.OK);
        assertThat(Files.readString(content.resolve("dashboards/plan/2027/2027_Z1.yaml")))
                .startsWith("# Carried from 2026_Z1.\ncode: 2027_Z1\n")
                .contains("address: 2027_A", "text: Indirizzo 2027_A");

        assertThat(run("plan", "copy", "--from", "2026", "--to", "2027")).isEqualTo(ExitCode.FINDING);
        assertThat(out.toString()).contains("2027_Z1.yaml, which was there already");
        assertThat(run("plan", "copy", "--from", "2026", "--to", "2026")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("A draft of 2026 cannot be made from 2026. Copy to a later year.");
        assertThat(run("plan", "copy", "--from", "2020", "--to", "2027")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("There is nothing to copy from 2020. Years with sheets: [2027, 2026].");
    }

    @Test
    void importWritesNothingWhileARowIsBadUnlessTold() throws IOException {
        write("elenco.csv", "codice;titolo;indirizzo\nB1;Una;2026_A\nB2;;2026_A\nB3;Tre;2026_B\n");

        assertThat(take("--dry-run")).isEqualTo(ExitCode.FINDING);
        assertThat(out.toString())
                .contains(
                        "3 of 3 rows taken: 1 sheet(s), 0 milestone(s) told as reached, 2 bad row(s)",
                        "elenco.csv:3: 'title' of the sheet is empty",
                        "elenco.csv:4: The DUP of 2026 has no address '2026_B'. Did you mean '2026_A'?",
                        "Nothing was written.");
        assertThat(Files.exists(content.resolve("dashboards/plan/2026/B1.yaml")))
                .isFalse();

        assertThat(take("--skip-bad")).isEqualTo(ExitCode.FINDING);
        assertThat(Files.readString(content.resolve("dashboards/plan/2026/B1.yaml")))
                .contains("title: Una");
        assertThat(Files.readAllLines(content.resolve("elenco-bad-rows.csv"))).hasSize(3);
        assertThat(run("plan", "check")).isEqualTo(ExitCode.OK);
    }

    @Test
    void importSaysWhatItWouldWriteAndThenWritesIt() throws IOException {
        write("elenco.csv", "codice;titolo;indirizzo\nB1;Una;2026_A\n");

        assertThat(take("--dry-run")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("would write  " + content.resolve("dashboards/plan/2026/B1.yaml"));
        assertThat(Files.exists(content.resolve("dashboards/plan/2026/B1.yaml")))
                .isFalse();

        assertThat(take()).isEqualTo(ExitCode.OK);
        assertThat(Files.exists(content.resolve("dashboards/plan/2026/B1.yaml")))
                .isTrue();

        write("elenco.csv", "codice;titolo;indirizzo\nB1;Altra;2026_A\n");
        assertThat(take()).isEqualTo(ExitCode.FINDING);
        assertThat(out.toString()).contains("B1.yaml is there with other words in it.");
        assertThat(Files.readString(content.resolve("dashboards/plan/2026/B1.yaml")))
                .contains("title: Una");
    }

    private int take(String... options) {
        var arguments = new ArrayList<>(List.of("plan", "import"));
        arguments.addAll(List.of("--list", content.resolve("elenco.csv").toString()));
        arguments.addAll(List.of("--mapping", content.resolve("mappa.yaml").toString(), "--year", "2026"));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", home.toString(), "--content", content.toString()));
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
