package it.traguardo.etl;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.StarState;
import it.traguardo.TestInstallation;
import it.traguardo.etl.LoadReport.StarBuild;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests of a register and of an event log, grouped to cases, with suspensions told by a third source: whatever a load
 * brings, the star is what a full rebuild makes of raw.
 */
class IncrementalStarTest {

    private static final int REQUESTS = 2_000;
    private static final int ROUNDS = 12;
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final List<String> LAWS = List.of("L. 241/1990 art. 2 c. 7", "Parere", "");

    private final Random random = new Random(241);
    private final Map<Integer, String> requests = new TreeMap<>();
    private final Map<Integer, String> movements = new TreeMap<>();
    private final Map<Integer, String> events = new TreeMap<>();
    private TestInstallation installation;

    @BeforeEach
    void open(@TempDir Path folder) {
        installation = TestInstallation.inMemory(folder);
        installation.write("etl/terms/pratiche.yaml", """
                suspensions:
                  INTEGRAZIONE:
                    title: Integrazioni
                    known_as: [L. 241/1990 art. 2 c. 7]
                    times: 1
                    rules: [{effect: suspends, at_most_days: 30, from: 2009-07-04, source: Legge}]
                procedures:
                  PRATICA:
                    title: Pratica
                    terms: [{days: 30, from: 2000-01-01, source: Legge}]
                    suspensions: [INTEGRAZIONE]
                    restarts: [{from: 2000-01-01, source: Legge}]
                """);
        source("pratiche", "numero: {}, arrivo: {type: date}, fine: {type: date}, canale: {}, esito: {}");
        source("movimenti", "numero: {}, pratica: {}, tipo: {}, giorno: {type: date}, legge: {}");
        source("registro", "numero: {}, caso: {}, passo: {}, giorno: {type: date}");
        mapping("canale");
        installation.write("sql/20_stage/movimenti/clock_event.sql", """
                select pratica as protocol_number, tipo as event_type, giorno as occurred_on, legge as legal_basis
                from raw.movimenti_current
                """);
        installation.write("sql/20_stage/registro/request.sql", """
                select caso as protocol_number, 'PRATICA' as request_kind, min(giorno) as received_on,
                  max(giorno) filter (where passo = 'FINE') as concluded_on
                from raw.registro_current group by caso
                """);
        change(REQUESTS);
        load();
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void afterAnyLoadTheStarIsWhatAFullRebuildMakesOfRaw() {
        var builds = new ArrayList<StarBuild>();
        for (int round = 0; round < ROUNDS; round++) {
            change(random.nextInt(40));
            builds.addAll(load());
            String loaded = StarState.of(installation);
            installation.loader().rebuild();
            assertThat(StarState.of(installation))
                    .as("star after round %d", round)
                    .isEqualTo(loaded);
        }
        assertThat(builds).contains(StarBuild.INCREMENTAL).doesNotContain(StarBuild.FULL);
        assertThat(installation.column("select count(*) from star.fact_clock_pause where ended_on is not null"))
                .isNotEqualTo(List.of("0"));
        assertThat(installation.column("select count(*) from star.fact_stray_event"))
                .isNotEqualTo(List.of("0"));
    }

    @Test
    void aStageThatLooksAtOtherRequestsIsBuiltInFull() {
        mapping("first_value(canale) over (order by arrivo, numero)");
        load();

        change(30);

        assertThat(load()).contains(StarBuild.FULL);
        String loaded = StarState.of(installation);
        installation.loader().rebuild();
        assertThat(StarState.of(installation)).isEqualTo(loaded);
    }

    @Test
    void aLoadThatChangesALargePartIsBuiltInFull() {
        change(REQUESTS);

        assertThat(load()).contains(StarBuild.FULL);
    }

    @Test
    void aSourceOfNothingInTheStarLeavesItAsItIs() {
        source("protocollo", "numero: {}, oggetto: {}");
        installation.write("etl/protocollo/protocollo.csv", "numero;oggetto\n1;Prova\n");
        assertThat(loadOne("protocollo")).isEqualTo(StarBuild.FULL); // a source more is another star

        installation.write("etl/protocollo/protocollo.csv", "numero;oggetto\n1;Altra\n");
        assertThat(loadOne("protocollo")).isEqualTo(StarBuild.INCREMENTAL);
    }

    private List<StarBuild> load() {
        return List.of(loadOne("pratiche"), loadOne("movimenti"), loadOne("registro"));
    }

    private StarBuild loadOne(String source) {
        try {
            return installation.load(source).build();
        } catch (LoadException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /** New, changed, gone and returning rows of all three. */
    private void change(int count) {
        for (int each = 0; each < count; each++) {
            int number = random.nextInt(REQUESTS * 2);
            LocalDate day = FIRST.plusDays(random.nextInt(365));
            if (random.nextInt(8) == 0) {
                requests.remove(number);
                movements.remove(number);
                events.remove(number);
            } else {
                requests.put(
                        number,
                        "%d;%s;%s;%s;%s"
                                .formatted(
                                        number,
                                        day,
                                        random.nextInt(3) == 0 ? "" : day.plusDays(random.nextInt(80) - 4),
                                        List.of("PEC", "POSTA", "SPORTELLO " + number)
                                                .get(random.nextInt(3)),
                                        random.nextInt(5) == 0 ? "ESITO " + number % 50 : "ACCOLTO"));
                movements.put(
                        number,
                        "%d;%s%d;%s;%s;%s"
                                .formatted(
                                        number,
                                        random.nextInt(4) == 0 ? "C" : "",
                                        random.nextInt(REQUESTS * 2),
                                        List.of("SUSPEND", "RESUME", "RESTART", "ALTRO")
                                                .get(random.nextInt(4)),
                                        day.plusDays(random.nextInt(60)),
                                        LAWS.get(random.nextInt(LAWS.size()))));
                events.put(
                        number,
                        "%d;C%d;%s;%s".formatted(number, number / 3, random.nextBoolean() ? "FINE" : "PASSO", day));
            }
        }
        write("pratiche", "numero;arrivo;fine;canale;esito", requests);
        write("movimenti", "numero;pratica;tipo;giorno;legge", movements);
        write("registro", "numero;caso;passo;giorno", events);
    }

    private void write(String source, String header, Map<Integer, String> rows) {
        installation.write(
                "etl/%1$s/%1$s.csv".formatted(source),
                header + "\n" + rows.values().stream().collect(joining("\n")));
    }

    private void source(String name, String columns) {
        installation.write("etl/%s/source.yaml".formatted(name), """
                title: %1$s
                kind: csv
                file: %1$s.csv
                key: [numero]
                columns: {%2$s}
                """.formatted(name, columns));
    }

    private void mapping(String channel) {
        installation.write("sql/20_stage/pratiche/request.sql", """
                select numero as protocol_number, 'PRATICA' as request_kind, arrivo as received_on, fine as concluded_on,
                  %s as channel, esito as outcome
                from raw.pratiche_current
                """.formatted(channel));
    }
}
