package it.traguardo.etl;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.content.ContentFolders;
import it.traguardo.content.ContentProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of connections.yaml; above all, that no password stands there. */
class ConnectionFaultsTest {

    @TempDir
    private Path folder;

    @Test
    void aPasswordIsRefusedByItsLineAndNotRepeated() throws IOException {
        assertThat(problems("""
                gestionale:
                  url: jdbc:postgresql://archivio/pratiche
                  user: lettore
                  password: segreta
                """))
                .singleElement()
                .asString()
                .startsWith(
                        folder + "/etl/connections.yaml:4: A password may not stand here. Take it out, name it with")
                .doesNotContain("segreta");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://archivio/pratiche?user=lettore&password=segreta",
                "jdbc:sqlserver://archivio;databaseName=pratiche;Password=segreta",
                "jdbc:mysql://lettore:segreta@archivio/pratiche",
                "jdbc:oracle:thin:lettore/segreta@archivio:1521/pratiche"
            })
    void anAddressWithAPasswordIsRefusedByItsLineAndNotRepeated(String url) throws IOException {
        assertThat(problems("gestionale:\n  url: %s\n  user: lettore\n".formatted(url)))
                .singleElement()
                .asString()
                .startsWith(folder + "/etl/connections.yaml:2: The address holds a password. Take it out")
                .doesNotContain("segreta");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://archivio:5432/pratiche?ssl=true",
                "jdbc:oracle:thin:@//archivio:1521/pratiche",
                "jdbc:h2:${home}/demo/gestionale;MODE=PostgreSQL"
            })
    void anAddressWithoutOneIsTaken(String url) throws IOException {
        assertThat(problems("gestionale: {url: '%s', user: lettore, statement_timeout: 2h}".formatted(url)))
                .isEmpty();
    }

    @Test
    void aTimeoutWithoutItsUnitIsRefused() throws IOException {
        assertThat(problems("gestionale: {url: 'jdbc:h2:mem:x', user: sa, connect_timeout: 30}"))
                .singleElement()
                .asString()
                .endsWith(
                        ":1: 'connect_timeout: 30' cannot be read. Write a number and s, m, h or d, such as 30s, 10m, 2h or 7d.");
    }

    @Test
    void theEnvironmentComesBeforeTheFileAndTheFileMayBeElsewhere() throws Exception {
        Path elsewhere = Files.writeString(folder.resolve("altrove"), "A=file\nB=file\n");
        Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rw-------"));
        var secrets = new Secrets(Map.of("A", "environment", "TRAGUARDO_SECRETS", elsewhere.toString()), folder);

        assertThat(secrets.get("A").value()).isEqualTo("environment");
        assertThat(secrets.get("B").value()).isEqualTo("file");
    }

    private List<ContentProblem> problems(String connections) throws IOException {
        Files.createDirectories(folder.resolve("etl"));
        Files.writeString(folder.resolve("etl/connections.yaml"), connections);
        var problems = new ArrayList<ContentProblem>();
        Connections.read(
                new ContentFolders(folder, List.of(folder)),
                folder,
                new Secrets(Map.of(), folder),
                new Drivers(folder),
                problems);
        return problems;
    }
}
