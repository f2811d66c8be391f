package it.traguardo.etl;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.TestInstallation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.CronTrigger;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;

/** What wakes loads up, and what they are followed by; with Quartz and its tables. */
class ScheduleTest {

    private static final String NEVER = "cron: \"0 0 0 1 1 ? 2099\"";

    @TempDir
    private Path folder;

    private TestInstallation installation;
    private TestSchedule schedule;

    @BeforeEach
    void open() throws SchedulerException {
        installation = TestInstallation.inMemory(folder);
        schedule = new TestSchedule(installation, folder);
    }

    @AfterEach
    void close() throws SchedulerException {
        schedule.close();
        installation.close();
    }

    @Test
    void eachSourceIsLoadedAtStartAndThoseThatWaitAfterAllTheyWaitFor() throws Exception {
        file("settori", NEVER);
        file("tipi", "");
        file("pratiche", "after: [settori, tipi]");

        schedule.schedule.start();

        schedule.await(() -> schedule.loads("pratiche").size() == 1);
        assertThat(schedule.loads("settori")).containsExactly("START 1 CHANGES SUCCEEDED");
        assertThat(schedule.loads("pratiche")).containsExactly("AFTER 1 CHANGES SUCCEEDED");

        schedule.control.run("settori", new LoadScope.Everything());
        schedule.await(() -> schedule.loads("settori").size() == 2);
        Thread.sleep(300);
        assertThat(schedule.loads("pratiche")).as("tipi was not loaded since").hasSize(1);
    }

    @Test
    void aLoadThatStopsIsTriedAgainUntilItSucceedsOrNoTryIsLeft() throws Exception {
        file("pratiche", "retries: 2\nretry_wait: 1s");
        Files.delete(folder.resolve("etl/pratiche/pratiche.csv"));

        schedule.schedule.start();

        schedule.await(() -> schedule.loads("pratiche").size() == 2);
        rows("pratiche");
        schedule.await(() -> schedule.loads("pratiche").size() == 3);
        assertThat(schedule.loads("pratiche"))
                .containsExactly("START 1 CHANGES STOPPED", "RETRY 2 CHANGES STOPPED", "RETRY 3 CHANGES SUCCEEDED");

        Files.delete(folder.resolve("etl/pratiche/pratiche.csv"));
        schedule.control.run("pratiche", new LoadScope.Changes());
        schedule.await(() -> schedule.loads("pratiche").size() == 6);
        schedule.await(() -> schedule.control.sources().getFirst().retryAt().isEmpty());
        Thread.sleep(1500);
        assertThat(schedule.loads("pratiche")).as("no try after the second").hasSize(6);
    }

    @Test
    void waitsDoubleAndNeverFallTogether() {
        var timetable = new Timetable(Optional.empty(), Optional.empty(), List.of(), true, 3, Duration.ofSeconds(60));
        var random = new Random(1);
        // 60 s, 120 s and 240 s, each up to a quarter more or less
        for (int draw = 0; draw < 100; draw++) {
            assertThat(timetable.waitAfter(1, random)).isBetween(seconds(45), seconds(75));
            assertThat(timetable.waitAfter(2, random)).isBetween(seconds(90), seconds(150));
            assertThat(timetable.waitAfter(3, random)).isBetween(seconds(180), seconds(300));
        }
        assertThat(timetable.waitAfter(1, random)).isNotEqualTo(timetable.waitAfter(1, random));
    }

    @Test
    void aPauseOutlivesARestartAndLeavesHandsFree() throws Exception {
        file("pratiche", "cron: \"0/1 * * * * ?\"");
        schedule.schedule.start();
        schedule.await(() -> schedule.loads("pratiche").size() >= 2);
        schedule.control.pause("pratiche");
        schedule.await(() -> schedule.control.sources().getFirst().running().isEmpty());

        schedule.close();
        schedule = new TestSchedule(installation, folder);
        schedule.schedule.start();
        schedule.await(() -> schedule.loads("pratiche").getLast().startsWith("START"));
        int before = schedule.loads("pratiche").size();
        Thread.sleep(2500);
        assertThat(schedule.loads("pratiche"))
                .hasSizeLessThanOrEqualTo(before + 1); // one may have begun before the pause
        assertThat(schedule.control.sources().getFirst().paused()).isTrue();
        assertThat(schedule.control.sources().getFirst().nextAt()).isEmpty();

        schedule.control.run("pratiche", new LoadScope.Changes());
        schedule.await(() -> schedule.loads("pratiche").getLast().startsWith("MANUAL"));
        schedule.control.resume("pratiche");
        schedule.await(() -> schedule.loads("pratiche").getLast().startsWith("SCHEDULE"));
    }

    @Test
    void whatDidNotChangeIsLeftAsItIs() throws Exception {
        file("pratiche", "cron: \"0 0 6 * * ?\"");
        file("richieste", "cron: \"0 0 6 * * ?\"");
        file("vecchia", "cron: \"0 0 6 * * ?\"");
        schedule.schedule.start();
        Trigger before = hours("pratiche");
        Thread.sleep(1100); // triggers are kept to the second

        file("richieste", "cron: \"0 0 7 * * ?\"\nmisfire: skip\ndeletes: \"0 0 3 ? * SUN\"");
        Files.delete(folder.resolve("etl/vecchia/source.yaml"));
        schedule.schedule.start();

        assertThat(hours("pratiche").getStartTime()).isEqualTo(before.getStartTime());
        assertThat(hours("richieste").getStartTime()).isNotEqualTo(before.getStartTime());
        assertThat(hours("richieste").getMisfireInstruction()).isEqualTo(CronTrigger.MISFIRE_INSTRUCTION_DO_NOTHING);
        assertThat(schedule.scheduler.getTrigger(LoadTrigger.DELETES.key("richieste")))
                .isNotNull();
        assertThat(schedule.scheduler.checkExists(LoadTrigger.job("vecchia"))).isFalse();
    }

    @Test
    void aBackfillGoesMonthByMonth() throws Exception {
        database(
                "select numero, arrivo, aggiornato from pratiche where aggiornato > :watermark",
                "period_column: arrivo");
        schedule.schedule.start();
        schedule.await(() -> schedule.loads("pratiche").size() == 1);

        schedule.control.backfill("pratiche", LocalDate.of(2022, 1, 15), LocalDate.of(2022, 3, 10));

        schedule.await(() -> schedule.loads("pratiche").size() == 4);
        assertThat(schedule.loads("pratiche").subList(1, 4))
                .containsExactly(
                        "MANUAL 1 PERIOD 2022-01-15/2022-02-01 SUCCEEDED",
                        "MANUAL 1 PERIOD 2022-02-01/2022-03-01 SUCCEEDED",
                        "MANUAL 1 PERIOD 2022-03-01/2022-03-10 SUCCEEDED");
        // 17 days of January, 28 of February, 9 of March, a request a day
        assertThat(installation.column("select rows_read from raw.load order by load_id"))
                .containsExactly("365", "17", "28", "9");
    }

    @Test
    void aCancelledLoadChangesNothingAndLoadsOfOneSourceNeverOverlap() throws Exception {
        database(
                "select numero, arrivo, aggiornato, pg_sleep(0.02)::text as attesa from pratiche where aggiornato > :watermark",
                "");
        schedule.schedule.start();
        schedule.await(() -> schedule.control.sources().getFirst().running().isPresent());
        schedule.control.run("pratiche", new LoadScope.Everything());
        Thread.sleep(300);
        assertThat(installation.loader().running()).hasSize(1);

        Instant asked = Instant.now();
        schedule.control.cancel("pratiche");

        schedule.await(() -> schedule.loads("pratiche").size() == 1);
        assertThat(Instant.now()).isBefore(asked.plusSeconds(3)); // the whole query takes 365 times 20 ms
        Thread.sleep(300);
        assertThat(schedule.loads("pratiche")).containsExactly("START 1 CHANGES CANCELLED");
        assertThat(installation.column("select count(*) from raw.pratiche")).containsExactly("0");
    }

    @Test
    void theHourThatTheSpringNightLacksIsMadeUpFor() {
        assertThat(SpringNight.makesUpFor("0 30 2 * * ?")).contains(SpringNight.AFTER_THE_GAP);
        assertThat(SpringNight.makesUpFor("0 0 2 ? * MON-FRI")).contains(SpringNight.AFTER_THE_GAP);
        assertThat(SpringNight.makesUpFor("0 0 3 * * ?")).isEmpty();
        assertThat(SpringNight.makesUpFor("0 0 6 * * ?")).isEmpty();
        assertThat(SpringNight.makesUpFor("0 0/30 * * * ?"))
                .as("it fires at 03:00 anyway")
                .isEmpty();
    }

    @Test
    void circlesAndUnknownSourcesAreFaults() throws IOException {
        file("a", "after: [b]");
        file("b", "after: [a]");
        file("c", "after: [setori]");
        file("settori", "");

        assertThat(installation.sources().problems())
                .extracting(Object::toString)
                .anyMatch(problem ->
                        problem.contains("etl/a/source.yaml:1: 'a' would be loaded after itself, by way of a, b."))
                .anyMatch(problem ->
                        problem.contains("'after' names 'setori', which is no source. Did you mean 'settori'?"));
    }

    private Trigger hours(String source) throws SchedulerException {
        TriggerKey key = LoadTrigger.CRON.key(source);
        return schedule.scheduler.getTrigger(key);
    }

    private static Duration seconds(long count) {
        return Duration.ofSeconds(count);
    }

    private void file(String name, String more) throws IOException {
        installation.write("etl/%s/source.yaml".formatted(name), """
                title: %1$s
                kind: csv
                file: %1$s.csv
                key: [numero]
                columns: {numero: {}}
                %2$s
                """.formatted(name, more));
        rows(name);
    }

    private void rows(String name) {
        installation.write("etl/%1$s/%1$s.csv".formatted(name), "numero\n1\n2\n");
    }

    /** A source over a request a day of 2022. */
    private void database(String query, String more) throws SQLException, IOException {
        PostgresServer server = PostgresServer.shared();
        String url = server.createDatabase();
        try (var connection = server.connect(url);
                var statement = connection.createStatement()) {
            statement.execute("""
                    create table pratiche as
                    select i as numero, date '2022-01-01' + i - 1 as arrivo, timestamptz '2022-01-01' + i * interval '1 day' as aggiornato
                    from generate_series(1, 365) as t(i)""");
        }
        Path secrets = Files.writeString(
                folder.resolve("secrets.properties"), "TRAGUARDO_TEST_PASSWORD=" + PostgresServer.PASSWORD);
        Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-------"));
        installation.write(
                "etl/connections.yaml",
                "gestionale: {url: '%s', user: %s, password_variable: TRAGUARDO_TEST_PASSWORD}\n"
                        .formatted(url, PostgresServer.USER));
        installation.write("etl/pratiche/extract.sql", query);
        installation.write("etl/pratiche/source.yaml", """
                title: Pratiche
                kind: jdbc
                connection: gestionale
                key: [numero]
                watermark: aggiornato
                retries: 0
                %s
                columns:
                  numero: {type: integer, required: true}
                  arrivo: {type: date}
                  aggiornato: {type: timestamp, required: true}
                """.formatted(more));
    }
}
