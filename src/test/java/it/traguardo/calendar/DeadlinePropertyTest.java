package it.traguardo.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.TestInstallation;
import it.traguardo.etl.LoadException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SQL of {@code star.fact_deadline} and {@link Deadlines} are written apart and agree on any history. */
class DeadlinePropertyTest {

    private static final int REQUESTS = 12_000;

    /** What the shipped rules do not have: working days, Saturdays, a reformed term, names that mean the same. */
    private static final String RULES = """
            suspensions:
              PARERE:
                title: Parere
                known_as: [Reg. art. 1, Reg. art. 1 bis]
                times: 2
                rules:
                  - {effect: suspends, at_most_days: 12, resumes_after_days: 3, from: 2000-01-01, source: Reg.}
              RINNOVO:
                title: Rinnovo
                known_as: [Reg. art. 2]
                times: 3
                rules:
                  - {effect: restarts, at_most_days: 15, resumes_after_days: 2, from: 2000-01-01, source: Reg.}
            procedures:
              LAVORATIVI:
                title: Lavorativi
                terms:
                  - {days: 22, counts: working, from: 2000-01-01, source: Reg.}
                suspensions: [PARERE, RINNOVO, INTEGRAZIONE, PREAVVISO_DI_RIGETTO]
                restarts:
                  - {from: 2020-03-01, until: 2021-04-01, source: Reg.}
              SABATO:
                title: Sabato
                terms:
                  - {days: 15, saturday_moves: true, from: 2000-01-01, source: Reg.}
                suspensions: [RINNOVO, PARERE, CONTROINTERESSATI]
                restarts:
                  - {from: 2000-01-01, source: Reg.}
              RIFORMATO:
                title: Riformato
                terms:
                  - {days: 60, from: 2000-01-01, until: 2020-04-01, source: Reg.}
                  - {days: 7, counts: working, saturday_moves: true, from: 2020-04-01, until: 2021-04-01, source: Reg.}
                  - {due: session, from: 2022-01-01, source: Reg.}
                suspensions: [PARERE_DEL_GARANTE, PARERE, INTEGRAZIONE]
                restarts:
                  - {from: 2000-01-01, source: Reg.}
                filed_before_event: {days: 10, source: Reg.}
            """;

    private TestInstallation installation;
    private Deadlines deadlines;

    @BeforeEach
    void open(@TempDir Path folder) {
        installation = TestInstallation.inMemory(folder);
        installation.write("etl/terms/prova.yaml", RULES);
        deadlines = new Deadlines(Story.procedures(folder));
        source(
                "pratiche",
                "numero: {}, tipo: {}, arrivo: {type: date}, esito: {}, "
                        + DrawnRequest.COLUMNS.stream()
                                .map(day -> day + ": {type: date}")
                                .collect(joining(", ")));
        installation.write("sql/20_stage/pratiche/request.sql", """
                select numero as protocol_number, tipo as request_kind, arrivo as received_on, fine as concluded_on,
                  esito as outcome, rinuncia as withdrawn_on, trasferita as transferred_on, evento as event_on,
                  seduta as session_on, rinvio as postponed_to
                from raw.pratiche_current
                """);
        source("movimenti", "id: {}, numero: {}, tipo: {}, giorno: {type: date}, norma: {}");
        installation.write("sql/20_stage/movimenti/clock_event.sql", """
                select numero as protocol_number, 'pratiche' as request_source, tipo as event_type,
                  giorno as occurred_on, norma as legal_basis
                from raw.movimenti_current
                """);
    }

    @AfterEach
    void close() {
        installation.close();
    }

    private void source(String name, String columns) {
        installation.write("etl/%s/source.yaml".formatted(name), """
                title: %1$s
                kind: csv
                file: %1$s.csv
                key: [%2$s]
                calendar: firenze
                columns: {%3$s}
                """.formatted(
                        name, columns.startsWith("id") ? "id" : "numero", columns));
    }

    @Test
    @DisplayName("T-1 to T-10: SQL and Java date any request alike and find the same in it")
    void sqlAndJavaDateAnyRequestAlike() throws LoadException {
        var random = new Random(Long.getLong("seed", 241_1990)); // -Dseed=… draws others
        List<DrawnRequest> requests = IntStream.range(0, REQUESTS)
                .mapToObj(each -> DrawnRequest.drawn(random))
                .toList();
        List<Dated> inJava = requests.stream().map(this::inJava).toList();

        List<DrawnRequest> wrong = disagreeing(requests);

        assertThat(wrong.isEmpty() ? "" : explained(smallest(wrong.getFirst())))
                .as("%d of %d requests are dated otherwise, first", wrong.size(), REQUESTS)
                .isEmpty();
        assertThat(inJava.stream().filter(dated -> !dated.dueOn().isEmpty())).hasSizeGreaterThan(REQUESTS / 2);
        assertThat(inJava.stream().filter(dated -> dated.findings().isEmpty())).hasSizeGreaterThan(REQUESTS / 30);
        Map<String, List<String>> found = inJava.stream()
                .flatMap(dated -> dated.findings().stream())
                .collect(groupingBy(finding -> finding.split(" ")[0]));
        for (Finding.Kind kind : Finding.Kind.values()) {
            assertThat(found.getOrDefault(kind.name(), List.of()))
                    .as(kind.name())
                    .hasSizeGreaterThan(40);
        }
    }

    /** Makes it simpler as long as what is left is still dated otherwise. */
    private DrawnRequest smallest(DrawnRequest wrong) throws LoadException {
        List<DrawnRequest> simpler = disagreeing(wrong.simpler());
        return simpler.isEmpty() ? wrong : smallest(simpler.getFirst());
    }

    private String explained(DrawnRequest wrong) throws LoadException {
        return "%s:%n Java %s%n SQL  %s"
                .formatted(wrong, inJava(wrong), inSql(List.of(wrong)).getFirst());
    }

    private List<DrawnRequest> disagreeing(List<DrawnRequest> requests) throws LoadException {
        List<Dated> inSql = inSql(requests);
        return IntStream.range(0, requests.size())
                .filter(each -> !inJava(requests.get(each)).equals(inSql.get(each)))
                .mapToObj(requests::get)
                .toList();
    }

    private Dated inJava(DrawnRequest request) {
        ClockHistory history = request.history();
        try {
            Deadline deadline = deadlines.explain(
                    history, ShippedCalendars.FLORENCE, history.receivedOn().plusDays(200));
            return new Dated(
                    deadline.dueOn().map(LocalDate::toString).orElse(""),
                    deadline.findings().stream()
                            .map(finding -> finding.kind() + " " + finding.on())
                            .sorted()
                            .toList());
        } catch (IllegalArgumentException noRule) {
            return new Dated("", List.of(Finding.Kind.UNKNOWN_PROCEDURE + " " + history.receivedOn()));
        }
    }

    private List<Dated> inSql(List<DrawnRequest> requests) throws LoadException {
        installation.write(
                "etl/pratiche/pratiche.csv",
                Stream.concat(
                                Stream.of("numero;tipo;arrivo;esito;" + String.join(";", DrawnRequest.COLUMNS)),
                                IntStream.range(0, requests.size())
                                        .mapToObj(number -> requests.get(number).line(number)))
                        .collect(joining("\n")));
        var events = new ArrayList<>(List.of("id;numero;tipo;giorno;norma"));
        for (int number = 0; number < requests.size(); number++) {
            for (DrawnRequest.Logged event : requests.get(number).log()) {
                events.add("%d;%d;%s;%s;%s"
                        .formatted(events.size(), number, event.type(), event.on(), event.legalBasis()));
            }
        }
        events.add("%d;%s;SUSPEND;2022-01-01;".formatted(events.size(), "none")); // a file without rows stops the load
        installation.write("etl/movimenti/movimenti.csv", String.join("\n", events));
        installation.load("pratiche");
        installation.load("movimenti");
        Map<String, List<String>> findings = installation
                .rows("select protocol_number, kind || ' ' || occurred_on from star.fact_finding"
                        + " where kind = 'UNKNOWN_PROCEDURE' or (source, protocol_number) in"
                        + " (select (source, protocol_number) from star.fact_deadline) order by 2")
                .stream()
                .collect(groupingBy(List::getFirst, mapping(List::getLast, toList())));
        Map<String, String> due = new HashMap<>();
        installation
                .rows("select protocol_number, coalesce(due_on::varchar, '') from star.fact_deadline")
                .forEach(row -> due.put(row.getFirst(), row.getLast()));
        return IntStream.range(0, requests.size())
                .mapToObj(Integer::toString)
                .map(number -> new Dated(due.getOrDefault(number, ""), findings.getOrDefault(number, List.of())))
                .toList();
    }

    /** @param findings kind and day, sorted */
    private record Dated(String dueOn, List<String> findings) {}
}
