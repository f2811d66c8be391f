package it.traguardo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Problems at the command line: listed, muted, and who is told tried out. */
class AlertsCommandTest {

    @TempDir
    private Path home;

    @TempDir
    private Path content;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void writeContent() throws IOException {
        mail.start();
        write("etl/pratiche/source.yaml", """
                title: Pratiche
                kind: csv
                file: pratiche.csv
                key: [numero]
                columns:
                  numero: {}
                """);
        write("etl/alerts.yaml", """
                smtp: {host: localhost, port: %d, from: traguardo@comune.example, starttls: false}
                pages: https://traguardo.comune.example
                recipients:
                  - to: [sistemi@comune.example, fonti@comune.example]
                """.formatted(mail.getSmtp().getPort()));
    }

    @AfterEach
    void stopMail() {
        mail.stop();
    }

    @Test
    void problemsAreListedAndMutedAndNobodyIsTold() {
        assertThat(run("alerts")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("No problems.");
        assertThat(run("load")).isEqualTo(ExitCode.FAILURE); // there is no file

        assertThat(run("alerts")).isEqualTo(ExitCode.FINDING);
        assertThat(out.toString())
                .contains("STOPPED_LOAD/pratiche  since ", "Che cosa è successo: ", "il file della fonte manca");

        assertThat(run("alerts", "mute", "STOPPED_LOAD/pratiche", "--until", "2099-12-31"))
                .isEqualTo(ExitCode.OK);
        assertThat(run("alerts", "--json")).isEqualTo(ExitCode.FINDING);
        var problem = new JsonMapper().readTree(out.toString()).get("problems").get(0);
        assertThat(problem.get("kind").asString()).isEqualTo("STOPPED_LOAD");
        assertThat(problem.get("mutedUntil").asString()).isEqualTo("2099-12-31T22:59:59.999999Z");
        assertThat(run("alerts", "unmute", "STOPPED_LOAD/pratiche")).isEqualTo(ExitCode.OK);
        assertThat(run("alerts", "unmute", "STOPPED_LOAD/pratiche")).isEqualTo(ExitCode.FINDING);
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodEndsWith2() {
        assertThat(run("alerts", "mute", "pratica", "--until", "2099-12-31")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("Did you mean 'pratiche'?");
        assertThat(run("alerts", "mute", "pratiche", "--until", "domani")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("'--until domani' cannot be read");
    }

    @Test
    void aTestReachesEverybody() {
        assertThat(run("alerts", "test")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("fonti@comune.example: sent", "sistemi@comune.example: sent");
        assertThat(mail.getReceivedMessages()).hasSize(2);

        mail.stop();
        assertThat(run("alerts", "test")).isEqualTo(ExitCode.FINDING);
        assertThat(out.toString()).contains("sistemi@comune.example: not sent: ");
    }

    @Test
    void theContentCheckReadsAlertsToo() throws IOException {
        write("etl/pratiche/pratiche.csv", "numero\n1\n");
        write("etl/alerts.yaml", "smtp: {}\n");

        assertThat(run("check")).isEqualTo(ExitCode.FINDING);
        assertThat(out.toString()).contains("alerts.yaml:1: 'host' is missing.");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        var all = new ArrayList<>(List.of("--home", home.toString(), "--content", content.toString()));
        all.addAll(List.of(arguments));
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
