package it.traguardo.application;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.TestInstallation;
import it.traguardo.etl.PostgresServer;
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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real processes on one home and one PostgreSQL: each hour is loaded once, whatever becomes of one of them. */
class NodesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> SOURCES = List.of("puntuale", "lenta");

    private final PostgresServer postgres = PostgresServer.shared();
    private final Map<String, Set<Long>> firings = new TreeMap<>();

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

    @Test
    void theOtherNodeTakesOverAndRecoversTheLoadThatWasCutOff() throws Exception {
        try (var first = new NodeProcess(home, content, store, folder.resolve("first.log"))) {
            await(first, () -> first.isReady());
            try (var second = new NodeProcess(home, content, store, folder.resolve("second.log"))) {
                await(second, () -> second.told().contains("stands by"));
                theSecondWaits(first, second);
                await(first, () -> firings("puntuale") >= 2);

                ask(register, "update attesa set secondi = 0.5"); // 20 s for all rows
                await(first, () -> running("lenta").equals(List.of("CRON true")));
                await(
                        first,
                        () -> !ask(register, "select 1 from pg_stat_activity where wait_event = 'PgSleep'")
                                .isEmpty());
                List<String> owner = ask(store, "select instance_name from qrtz_scheduler_state");
                first.kill();
                ask(register, "update attesa set secondi = 0.01");

                await(second, second::isReady);
                int before = firings("puntuale");
                await(
                        second,
                        () -> ask(store, "select instance_name from qrtz_scheduler_state")
                                                .size()
                                        == 1
                                && running("lenta").isEmpty());
                assertThat(ask(store, "select instance_name from qrtz_scheduler_state"))
                        .doesNotContainAnyElementsOf(owner);
                await(second, () -> firings("puntuale") >= before + 2);
                second.stop();
                look();
                assertThat(second.told()).contains("Takes over");
                assertThat(first.told() + second.told()).doesNotContain(PostgresServer.PASSWORD);
            }
        }
        eachFiringIsLoadedOnce();
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

    /** What Quartz woke up is what raw knows of, load by load; the one cut off is there once, as recovered. */
    private void eachFiringIsLoadedOnce() {
        try (var installation = TestInstallation.onDisk(home, content)) {
            for (String source : SOURCES) {
                assertThat(installation.column("""
                        select load_id from raw.load
                        where source = '%s' and cause in ('SCHEDULE', 'RECOVERY') and state = 'SUCCEEDED'""".formatted(source)))
                        .as("loads of %s for the firings %s", source, firings.get(source))
                        .hasSameSizeAs(firings.getOrDefault(source, Set.of()));
            }
            assertThat(installation.rows("select source, scope, attempt from raw.load where cause = 'RECOVERY'"))
                    .containsExactly(List.of("lenta", "CHANGES", "1"));
            assertThat(installation.column("""
                    select source || ' ' || time_bucket(interval 5 seconds, started_at) from raw.load
                    where source = 'puntuale' and cause = 'SCHEDULE'
                    group by all having count(*) > 1""")).as("times loaded twice").isEmpty();
            assertThat(installation.column("select distinct state from raw.load"))
                    .containsExactly("SUCCEEDED");
            assertThat(installation.column("select count(*) from raw.lenta")).containsExactly("40");
        }
    }

    /** How often Quartz has fired the hours of the source since the test looks at it. */
    private int firings(String source) throws SQLException {
        look();
        return firings.getOrDefault(source, Set.of()).size();
    }

    private void look() throws SQLException {
        for (String row : ask(store, """
                select trigger_group || ' ' || prev_fire_time from qrtz_triggers
                where trigger_name = 'CRON' and prev_fire_time > 0""")) {
            String[] parts = row.split(" ");
            firings.computeIfAbsent(parts[0], source -> new TreeSet<>()).add(Long.valueOf(parts[1]));
        }
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
            lookIfThere();
            Thread.sleep(100);
        }
    }

    private void lookIfThere() throws SQLException {
        if (!ask(store, "select 1 from information_schema.tables where table_name = 'qrtz_triggers'")
                .isEmpty()) {
            look();
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
