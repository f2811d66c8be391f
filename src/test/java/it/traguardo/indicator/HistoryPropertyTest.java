package it.traguardo.indicator;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.StarState;
import it.traguardo.TestInstallation;
import it.traguardo.etl.LoadException;
import it.traguardo.evidence.RowsExport;
import it.traguardo.plan.Plan;
import it.traguardo.plan.Plans;
import it.traguardo.vocabulary.DurationBasis;
import it.traguardo.vocabulary.Period;
import it.traguardo.vocabulary.PeriodBasis;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * After any sequence of loads and of changes to the content, the star is what a full rebuild makes of raw, and every
 * answer given on the way comes out again. Draws new requests, corrections, late rows, rows gone from the source and rows
 * that come back, suspensions, another mapping, calendar, definition and policy.
 */
class HistoryPropertyTest {

    private static final int STEPS = 16;
    private static final int PAIRS = 8;
    private static final int REQUESTS = 3_000;
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

    private final Random random = new Random(2022);
    private final Map<Integer, String> requests = new TreeMap<>();
    private final Map<Integer, String> movements = new TreeMap<>();
    private final List<Given> given = new ArrayList<>();
    private TestInstallation installation;
    private Plans plans;

    @BeforeEach
    void open(@TempDir Path folder) {
        installation = TestInstallation.inMemory(folder);
        source("pratiche", "numero: {}, tipo: {}, arrivo: {type: date}, fine: {type: date}, esito: {}");
        source("movimenti", "numero: {}, pratica: {}, tipo: {}, giorno: {type: date}");
        installation.write("sql/20_stage/movimenti/clock_event.sql", """
                select pratica as protocol_number, tipo as event_type, giorno as occurred_on from raw.movimenti_current
                """);
        mapping("tipo");
        calendar(1, "");
        definitions(1, "cohort", "[]");
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    @DisplayName("P-13: after any loads and changes the star is as rebuilt, and each past answer comes out again")
    void everyAnswerComesOutAgainAndTheStarIsAsRebuilt() throws LoadException {
        for (int step = 0; step < STEPS; step++) {
            change(step);
            String loaded = StarState.of(installation);
            installation.loader().rebuild();
            assertThat(StarState.of(installation))
                    .as("star after step %d", step)
                    .isEqualTo(loaded);
            answer();
        }
        Collections.shuffle(given, random);
        for (Given answer : given) {
            assertThat(again(answer)).isEqualTo(answer);
        }
        restate();
        assertThat(given.stream().map(Given::sha256).distinct().count()).isGreaterThan(STEPS);
        assertThat(given.stream().map(Given::definitionVersion).distinct().count())
                .isGreaterThan(1);
    }

    private void change(int step) throws LoadException {
        switch (step < 8 ? step : random.nextInt(8)) {
            case 4 -> mapping("case when numero::integer % 7 = " + step % 7 + " then 'PRATICA' else tipo end");
            case 5 ->
                calendar(
                        step,
                        "{name: Chiusura, first: 2022-03-01, last: 2022-03-%02d, source: Atto}".formatted(10 + step));
            case 6 ->
                definitions(
                        step, random.nextBoolean() ? "cohort" : "flow", step % 2 == 0 ? "[ANNULLATO]" : "[ACCOLTO]");
            default -> rows(step == 0 ? REQUESTS : random.nextInt(60));
        }
        installation.load("pratiche");
        installation.load("movimenti");
    }

    /** New and changed requests, some gone and some come back, and what happened to their clocks. */
    private void rows(int count) {
        for (int each = 0; each < count; each++) {
            int number = random.nextInt(REQUESTS * 2);
            if (random.nextInt(8) == 0) {
                requests.remove(number);
            } else {
                LocalDate received = FIRST.plusDays(random.nextInt(365));
                requests.put(
                        number,
                        "%d;%s;%s;%s;%s"
                                .formatted(
                                        number,
                                        random.nextInt(4) == 0 ? "ALTRO" : "PRATICA",
                                        received,
                                        random.nextInt(3) == 0 ? "" : received.plusDays(random.nextInt(80) - 4),
                                        random.nextInt(5) == 0 ? "ANNULLATO" : "ACCOLTO"));
            }
            int movement = random.nextInt(REQUESTS);
            movements.put(
                    movement,
                    "%d;%d;%s;%s"
                            .formatted(
                                    movement,
                                    random.nextInt(REQUESTS * 2),
                                    random.nextBoolean() ? "SUSPEND" : "RESUME",
                                    FIRST.plusDays(random.nextInt(400))));
        }
        installation.write(
                "etl/pratiche/pratiche.csv",
                "numero;tipo;arrivo;fine;esito\n" + requests.values().stream().collect(joining("\n")));
        installation.write(
                "etl/movimenti/movimenti.csv",
                "numero;pratica;tipo;giorno\n" + movements.values().stream().collect(joining("\n")));
    }

    private void answer() {
        for (String code : List.of("QUOTA", "GIORNI")) {
            var declared = Reading.declared(
                    plans.present().getIndicator(code),
                    Period.parse(List.of("2022", "2022-03", "2022..2023").get(random.nextInt(3))),
                    FIRST.plusDays(30 + random.nextInt(500)));
            Reading reading = random.nextBoolean()
                    ? declared
                    : declared.withBasis(PeriodBasis.values()[random.nextInt(2)])
                            .withDuration(DurationBasis.values()[random.nextInt(4)]);
            given.add(Given.of(installation, reading));
        }
    }

    private Given again(Given answer) {
        return Given.of(installation, as(answer.reading(), answer.knownAt()));
    }

    /** The same period, cut-off and policy by the definition of then. */
    private Reading as(Reading asked, Instant knownAt) {
        Plan then = plans.at(Optional.of(knownAt));
        return new Reading(
                then.getIndicator(asked.indicator().code()),
                asked.period(),
                asked.asOf(),
                asked.policy(),
                asked.structure(),
                Optional.of(knownAt));
    }

    /** The record itself refuses steps that do not lead from one value to the other. */
    private void restate() {
        var restatements = new Restatements(installation.history(), installation.indicators());
        List<Given> inOrder =
                given.stream().sorted(Comparator.comparing(Given::knownAt)).toList();
        var causes = EnumSet.noneOf(Restatement.Cause.class);
        for (int pair = 0; pair < PAIRS; pair++) {
            Given earlier = inOrder.get(random.nextInt(inOrder.size() / 4));
            Given later = inOrder.get(inOrder.size() - 1 - random.nextInt(inOrder.size() / 4));
            Reading before = as(later.reading(), earlier.knownAt());
            Reading after = as(later.reading(), later.knownAt());
            Reading declared = before.withPolicy(before.indicator().policy());
            Restatement restatement = restatements.between(declared, after);

            assertThat(restatement.after()).isEqualTo(installation.indicators().value(after));
            long numerator = 0;
            long denominator = 0;
            long requests = 0;
            for (Restatement.Step step : restatement.steps()) {
                numerator += step.numeratorChange();
                denominator += step.denominatorChange();
                requests += step.requests().orElse(0L);
                causes.add(step.cause());
            }
            Parts was = restatement.before().parts();
            assertThat(new Parts(was.numerator() + numerator, was.denominator() + denominator))
                    .isEqualTo(later.value().parts());
            assertThat(restatements.rows(restatement, 0, Integer.MAX_VALUE)).hasSize((int) requests);
        }
        assertThat(causes).containsExactlyInAnyOrder(Restatement.Cause.values());
    }

    private void source(String name, String columns) {
        installation.write("etl/%s/source.yaml".formatted(name), """
                title: %1$s
                kind: csv
                file: %1$s.csv
                key: [numero]
                calendar: ufficio
                columns: {%2$s}
                """.formatted(name, columns));
    }

    private void mapping(String kind) {
        installation.write("sql/20_stage/pratiche/request.sql", """
                select numero as protocol_number, %s as request_kind, arrivo as received_on, fine as concluded_on,
                  esito as outcome
                from raw.pratiche_current
                """.formatted(kind));
    }

    private void calendar(int version, String closure) {
        installation.write("etl/calendars/ufficio.yaml", """
                version: "%d"
                title: Ufficio
                closures: [%s]
                """.formatted(version, closure));
    }

    private void definitions(int version, String basis, String excluded) {
        installation.write(
                "dashboards/indicators/indicatori.yaml", """
                QUOTA: {version: %1$d, title: Quota, type: RISULTATO, owner: Ufficio, measure: share, streams: [PRATICA],
                  period_basis: %2$s, direction: higher, excluded_outcomes: %3$s, targets: {2022: %4$d}}
                GIORNI: {version: %1$d, title: Giorni, type: RISULTATO, owner: Ufficio, measure: mean_days,
                  streams: [PRATICA, ALTRO], period_basis: %2$s, duration_basis: working_net, direction: lower,
                  excluded_outcomes: %3$s, targets: {2022: 15}}
                """.formatted(version, basis, excluded, 50 + version % 50));
        plans = installation.plans();
    }

    /** An answer with all that somebody may have written down of it. */
    private record Given(Reading reading, Instant knownAt, IndicatorValue value, String sha256) {

        static Given of(TestInstallation installation, Reading reading) {
            IndicatorValue value = installation.indicators().value(reading);
            return new Given(
                    reading.withKnownAt(Optional.empty()),
                    value.knownAt().orElseThrow(),
                    withoutInstant(value),
                    new RowsExport(installation.indicators()).sha256(reading));
        }

        private static IndicatorValue withoutInstant(IndicatorValue value) {
            return new IndicatorValue(
                    value.reading().withKnownAt(Optional.empty()),
                    value.parts(),
                    value.leftOut(),
                    value.durations(),
                    Optional.empty(),
                    value.knownAt(),
                    value.calendars());
        }

        int definitionVersion() {
            return reading.indicator().version();
        }
    }
}
