package it.traguardo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import it.traguardo.access.Role;
import it.traguardo.cycle.Actor;
import it.traguardo.cycle.Lifecycle;
import it.traguardo.cycle.Step;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** States and signatures at the command line. */
class CycleCommandTest {

    @TempDir
    private Path home;

    @TempDir
    private Path content;

    private final StringWriter out = new StringWriter();

    @Test
    void statesAreListedAndHashesComputedAgain() throws IOException, SQLException {
        Path sheet = content.resolve("dashboards/plan/2026/S1.yaml");
        Files.createDirectories(sheet.getParent());
        Files.writeString(sheet, """
                code: S1
                title: Scheda di prova
                directorate: D
                director: D
                service: S
                responsible: R
                classification: DIREZIONALE
                kind: SVILUPPO
                description: Prova.
                """);
        try (var store = store()) {
            new Lifecycle(store, Clock.systemUTC())
                    .take(Step.PROPOSE, "S1", new Actor("direttrice", Set.of(Role.DIRECTOR)), "", "");
        }

        assertThat(run("cycle")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("S1  PROPOSED");
        assertThat(run("cycle", "verify")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("0 signature(s) and 0 manual value(s): all hashes match.");
        try (var store = store();
                var connection = store.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into signed_check values (1, 'S1', 'MID_YEAR', 1, date '2026-06-30', null, 'Tutto bene', 'altri',
                      current_timestamp, '%s', '%s')""".formatted("0".repeat(64), "a".repeat(64)));
        }
        assertThat(run("cycle", "verify", "--json")).isEqualTo(ExitCode.FINDING);
        assertThat(out.toString()).contains("values or texts are not what was signed", "\"signatures\"");
    }

    private HikariDataSource store() {
        var store = new HikariDataSource();
        store.setJdbcUrl("jdbc:h2:file:" + home.resolve("application/application"));
        store.setUsername("sa");
        Flyway.configure()
                .dataSource(store)
                .locations("classpath:application-store/common", "classpath:application-store/h2")
                .load()
                .migrate();
        return store;
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        var all = new ArrayList<>(List.of("--home", home.toString(), "--content", content.toString()));
        all.addAll(List.of(arguments));
        return TraguardoCommand.commandLine().setOut(new PrintWriter(out)).execute(all.toArray(String[]::new));
    }
}
