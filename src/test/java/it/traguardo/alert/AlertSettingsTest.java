package it.traguardo.alert;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.content.ContentFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults of {@code etl/alerts.yaml} are told all at once, with their lines. */
class AlertSettingsTest {

    @TempDir
    private Path content;

    @Test
    void everyFaultIsTold() throws IOException {
        assertThat(faults("""
                smtp:
                  host: mail.comune.example
                  port: 70000
                  from: traguardo
                  user: traguardo
                  password: segreta
                pages: comune.example
                freshness: {warn: 3d, error: 1d}
                recipients:
                  - to: nessuno
                    kinds: [stopped_loads]
                    about: pratica
                  - kinds: mail
                extra: true
                """))
                .containsExactlyInAnyOrder(
                        "6 A password may not stand here.",
                        "3 'port: 70000' cannot be read.",
                        "4 'from: traguardo' cannot be read.",
                        "5 'user' and 'password_variable' go together.",
                        "7 'pages: comune.example' cannot be read.",
                        "8 'error' is shorter than 'warn'.",
                        "10 'nessuno' is no mail address.",
                        "11 There is no kind 'stopped_loads'.",
                        "12 There is no source or indicator 'pratica'.",
                        "13 'to' is missing.",
                        "14 Unknown key 'extra'.");
    }

    @Test
    void aFileWithoutFaultsHasNoneAndSoHasNoFile() throws IOException {
        assertThat(reader().problems()).isEmpty();
        assertThat(faults("""
                smtp: {host: mail.comune.example, from: traguardo@comune.example}
                pages: https://traguardo.comune.example/
                recipients: [{to: [sistemi@comune.example], about: [pratiche]}]
                """)).isEmpty();
        assertThat(reader().read().server().orElseThrow().startTls()).isTrue();
        assertThat(reader().read().server().orElseThrow().port()).isEqualTo(587);
    }

    private List<String> faults(String text) throws IOException {
        Files.createDirectories(content.resolve("etl"));
        Files.writeString(content.resolve("etl/alerts.yaml"), text);
        return reader().problems().stream()
                .map(problem -> problem.line() + " " + problem.fault())
                .toList();
    }

    private AlertSettingsReader reader() {
        return new AlertSettingsReader(
                new ContentFolders(content, List.of(content)), () -> new TreeSet<>(List.of("pratiche")));
    }
}
