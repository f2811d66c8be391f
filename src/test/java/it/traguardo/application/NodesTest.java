package it.traguardo.application;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.TestInstallation;
import it.traguardo.etl.PostgresServer;
import it.traguardo.etl.Secret;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real processes on one home and one PostgreSQL: each hour is loaded once, whatever becomes of one of them. */
class NodesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90); // on a busy machine

    private final PostgresServer postgres = PostgresServer.own();

    @TempDir
    private Path folder;

    private Path home;
    private Path content;
    private String store;
    private String register;

    @BeforeEach
    void prepare() throws SQLException, IOException {
        home = Files.createDirectories(folder.resolve("home"));
        content = Files.createDirectories(folder.resolve("content"));
        store = postgres.createDatabase();
        logFirings();
        register = postgres.createDatabase();
        ask(register, "create table pratiche as select i as numero from generate_series(1, 40) as t(i)");
        ask(register, "create table attesa as select 0.0::float8 as secondi");
        Path secrets = Files.writeString(home.resolve("secrets.properties"), """
                TRAGUARDO_STORE_PASSWORD=%1$s
                TRAGUARDO_TEST_PASSWORD=%1$s
                """.formatted(PostgresServer.PASSWORD));
        Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-------"));
        write(
                "etl/connections.yaml",
                "gestionale: {url: '%s', user: %s, password_variable: TRAGUARDO_TEST_PASSWORD}\n"
                        .formatted(register, PostgresServer.USER));
        source("puntuale", "0/5 * * * * ?", "select numero from pratiche");
        source(
                "lenta",
                "0/10 * * * * ?",
                "select numero from pratiche, attesa where pg_sleep(secondi + 0 * numero) is not null");
    }

    @AfterEach
    void end() throws IOException {
        postgres.close();
    }

    @Test
    void theOtherNodeTakesOverAndRecoversTheLoadThatWasCutOff() throws Exception {
        try (var first = new NodeProcess(home, content, store, folder.resolve("first.log"))) {
            await(first, first::isReady);
            try (var second = new NodeProcess(home, content, store, folder.resolve("second.log"))) {
                await(second, () -> second.told().contains("stands by"));
                theSecondWaits(first, second);
                await(first, () -> firings("puntuale") >= 2);

                ask(register, "update attesa set secondi = 0.5"); // 20 s for all rows
                await(first, () -> isCutOffHere());
                List<String> killed = nodes();
                first.kill();
                ask(register, "update attesa set secondi = 0.01");

                await(second, second::isReady);
                await(
                        second,
                        () -> !nodes().containsAll(killed) && running("lenta").isEmpty());
                int before = firings("puntuale");
                await(second, () -> firings("puntuale") >= before + 2);
                second.stop();
                assertThat(nodes()).doesNotContainAnyElementsOf(killed);
                assertThat(second.told()).contains("Takes over");
                assertThat(first.told() + second.told()).doesNotContain(PostgresServer.PASSWORD);
            }
        }
        eachFiringIsLoadedOnce();
    }

    @Test
    void aNodeWaitsForAServerThatTakesNoTurnsAndOutlastsAStoreThatIsGone() throws Exception {
        try (var alone = new NodeProcess(home, content, "", folder.resolve("alone.log"))) {
            await(alone, alone::isReady);
            try (var another = new NodeProcess(home, content, "", folder.resolve("another.log"));
                    var node = new NodeProcess(home, content, store, folder.resolve("node.log"))) {
                await(node, () -> node.told().contains("stands by"));
                assertThat(node.told()).contains("a command or another program has the warehouse");
                await(alone, () -> !another.isAlive());
                assertThat(another.exitCode()).isEqualTo(3);
                assertThat(another.told())
                        .contains("is in use by another process")
                        .contains(String.valueOf(alone.pid()));

                alone.stop();
                await(node, node::isReady);

                postgres.stop();
                Thread.sleep(6000); // longer than from one hour of a source to the next
                assertThat(node.isReady()).as("pages without the store").isTrue();
                postgres.start();
                int before = firings("puntuale");
                await(node, () -> firings("puntuale") >= before + 2);
                assertThat(node.told()).doesNotContain(PostgresServer.PASSWORD);
            }
        }
    }

    private static void theSecondWaits(NodeProcess first, NodeProcess second) throws Exception {
        assertThat(second.told()).contains("process %d, since".formatted(first.pid()));
        for (String path : List.of("/", "/scheda/2024_Z101", "/actuator/health/readiness")) {
            HttpResponse<String> answer = second.ask(path);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("Traguardo è in attesa");
        }
        assertThat(first.ask("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(first.ask("/actuator/env").body()).doesNotContain("datasource");
    }

    /** Whether the slow load, woken by its hours and to be recovered, waits for its next row, and nothing else runs. */
    private boolean isCutOffHere() throws SQLException {
        return running("lenta").equals(List.of("CRON true"))
                && running("puntuale").isEmpty()
                && !ask(register, "select 1 from pg_stat_activity where wait_event = 'PgSleep'")
                        .isEmpty();
    }

    /** What Quartz woke up is what raw knows of, load by load; the one cut off is there once, as recovered. */
    private void eachFiringIsLoadedOnce() throws SQLException {
        assertThat(ask(store, "select source from firing group by source, at having count(*) > 1"))
                .as("hours fired more than once")
                .isEmpty();
        try (var installation = TestInstallation.onDisk(home, content)) {
            for (String source : List.of("puntuale", "lenta")) {
                assertThat(installation.rows("""
                        select count(*) from raw.load
                        where source = '%s' and cause in ('SCHEDULE', 'RECOVERY') and state = 'SUCCEEDED'""".formatted(source)))
                        .as("loads of %s, for its firings", source)
                        .containsExactly(List.of(String.valueOf(firings(source))));
            }
            assertThat(installation.rows("select source, scope, attempt from raw.load where cause = 'RECOVERY'"))
                    .containsExactly(List.of("lenta", "CHANGES", "1"));
            assertThat(installation.column("select distinct state from raw.load"))
                    .containsExactly("SUCCEEDED");
            assertThat(installation.column("select count(*) from raw.lenta")).containsExactly("40");
        }
    }

    /** Quartz's tables, with a log of the hours it fires: it keeps the last of each only. */
    private void logFirings() throws SQLException {
        Flyway.configure()
                .dataSource(store, PostgresServer.USER, PostgresServer.PASSWORD)
                .locations(new ApplicationStore(store, PostgresServer.USER, Secret.NONE)
                        .migrations()
                        .toArray(String[]::new))
                .load()
                .migrate();
        ask(store, """
                create table firing (source text, at bigint);
                create function log_firing() returns trigger language plpgsql as $$
                  begin insert into firing values (new.trigger_group, new.prev_fire_time); return new; end $$;
                create trigger log_firing after update on qrtz_triggers for each row
                  when (new.trigger_name = 'CRON' and new.prev_fire_time > 0
                    and new.prev_fire_time is distinct from old.prev_fire_time)
                  execute function log_firing()""");
    }

    private int firings(String source) throws SQLException {
        return ask(store, "select at from firing where source = '%s'".formatted(source))
                .size();
    }

    private List<String> nodes() throws SQLException {
        return ask(store, "select instance_name from qrtz_scheduler_state");
    }

    private List<String> running(String source) throws SQLException {
        return ask(store, """
                select trigger_name || ' ' || requests_recovery from qrtz_fired_triggers
                where job_name = '%s' and state = 'EXECUTING'""".formatted(source));
    }

    private void await(NodeProcess node, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end || !node.isAlive()) {
                throw new AssertionError("It does not come about; the node says:\n" + node.told());
            }
            Thread.sleep(100);
        }
    }

    /** The first column of every row; nothing where {@code sql} asks for none. */
    private List<String> ask(String url, String sql) throws SQLException {
        try (Connection connection = postgres.connect(url);
                var statement = connection.createStatement()) {
            var found = new ArrayList<String>();
            if (statement.execute(sql)) {
                try (var rows = statement.getResultSet()) {
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
            }
            return found;
        }
    }

    private void source(String name, String cron, String query) throws IOException {
        write("etl/%s/extract.sql".formatted(name), query);
        write("etl/%s/source.yaml".formatted(name), """
                title: %s
                kind: jdbc
                connection: gestionale
                key: [numero]
                cron: "%s"
                columns: {numero: {type: integer, required: true}}
                """.formatted(name, cron));
    }

    private void write(String name, String text) throws IOException {
        Path file = content.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
