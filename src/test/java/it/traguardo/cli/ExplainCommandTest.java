package it.traguardo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code explain} says of requests that came in through files. */
class ExplainCommandTest {

    private static final String SOURCE = """
            title: %1$s
            kind: csv
            file: %1$s.csv
            key: [%2$s]
            columns: {%3$s}
            """;

    @TempDir
    private Path home;

    @TempDir
    private Path content;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void load() throws IOException {
        write(
                "etl/pratiche/source.yaml",
                SOURCE.formatted(
                        "pratiche",
                        "numero",
                        "numero: {}, tipo: {}, arrivo: {type: date}, fine: {type: date}, esito: {},"
                                + " evento: {type: date}, seduta: {type: date}, rinvio: {type: date}, informato: {type: date}"));
        write("etl/pratiche/pratiche.csv", """
                numero;tipo;arrivo;fine;esito;evento;seduta;rinvio;informato
                1;PATROCINIO;2022-02-07;2022-03-30;CONCESSO;2022-04-20;;;
                2;ACCESSO_DOCUMENTALE;2022-03-01;2022-04-01;SILENZIO_RIGETTO;;;;
                3;QUESTION_TIME;2022-03-03;2022-03-21;RISPOSTA_ORALE;;2022-03-07;2022-03-21;
                4;BANDO;2022-03-03;;;;;;
                5;ACCESSO_CIVICO_GENERALIZZATO;2022-03-01;2022-03-28;ACCOLTO;;;;2022-03-30
                """);
        write("sql/20_stage/pratiche/request.sql", """
                select numero as protocol_number, tipo as request_kind, arrivo as received_on, fine as concluded_on,
                  esito as outcome, evento as event_on, seduta as session_on, rinvio as postponed_to,
                  informato as counterparty_informed_on
                from raw.pratiche_current
                """);
        write(
                "etl/movimenti/source.yaml",
                SOURCE.formatted("movimenti", "id", "id: {}, numero: {}, tipo: {}, giorno: {type: date}, norma: {}"));
        write("etl/movimenti/movimenti.csv", """
                id;numero;tipo;giorno;norma
                1;1;SUSPEND;2022-02-17;L. 241/1990 art. 2 c. 7
                2;1;RESUME;2022-03-09;L. 241/1990 art. 2 c. 7
                3;5;SOSPESA;2022-03-09;
                """);
        write("sql/20_stage/movimenti/clock_event.sql", """
                select numero as protocol_number, tipo as event_type, giorno as occurred_on, norma as legal_basis
                from raw.movimenti_current
                """);
        assertThat(run("load")).isEqualTo(ExitCode.OK);
    }

    @Test
    void theStepsAddUpToTheDeadline() {
        assertThat(run("explain", "1", "--json")).isEqualTo(ExitCode.OK);

        JsonNode deadline = json();
        assertThat(deadline.get("dueOn").asString()).isEqualTo("2022-03-29"); // the example of T-5
        assertThat(deadline.get("standing").asString()).isEqualTo("LATE");
        assertThat(deadline.get("grossDays").asInt()).isEqualTo(51); // 07/02 to 30/03
        assertThat(deadline.get("netDays").asInt()).isEqualTo(31);
        assertThat(deadline.get("beforeEvent").asBoolean()).isTrue();
        assertThat(deadline.get("totalDays").asInt()).isEqualTo(50); // 07/02 to 29/03
        assertThat(deadline.get("totalCounted").asInt()).isEqualTo(30);
        assertThat(values(deadline.get("steps"), "kind")).containsExactly("COUNTED", "SUSPENDED", "COUNTED");
        assertThat(values(deadline.get("steps"), "days")).containsExactly("10", "20", "20");
        assertThat(values(deadline.get("steps"), "legalSource")).doesNotContain("");
        assertThat(deadline.get("calendar").asString()).isEqualTo("italy 2026.1");
    }

    @Test
    void theSameInWords() {
        run("explain", "1");

        assertThat(out.toString())
                .contains("due        2022-03-29: LATE on 2022-03-30")
                .contains("2022-02-18 to 2022-03-09    20 day(s)     0 counted  SUSPENDED      INTEGRAZIONE")
                .contains("together                    50 day(s)    30 counted");
    }

    @Test
    void hadItArrivedAnotherDay() {
        assertThat(run("explain", "1", "--arrived", "2022-02-08", "--json")).isEqualTo(ExitCode.OK);

        JsonNode deadline = json();
        assertThat(deadline.get("supposed").asBoolean()).isTrue();
        assertThat(deadline.get("dueOn").asString()).isEqualTo("2022-03-30"); // a day later, so in time
        assertThat(deadline.get("standing").asString()).isEqualTo("ON_TIME");
        assertThat(run("explain", "1", "--arrived", "2022-02-20"))
                .isEqualTo(ExitCode.FINDING); // suspended before it would have arrived
        assertThat(out.toString()).contains("look at    BEFORE_RECEIPT on 2022-02-17");
    }

    @Test
    void silenceIsNoClosing() {
        run("explain", "2", "--json");

        assertThat(json().get("standing").asString()).isEqualTo("SILENTLY_REJECTED");
        assertThat(json().get("endedOn").isNull()).isTrue();
    }

    @Test
    void aPostponedSessionMovesTheDueDay() {
        run("explain", "3", "--json");

        assertThat(json().get("dueOn").asString()).isEqualTo("2022-03-21");
        assertThat(values(json().get("steps"), "kind")).containsExactly("SCHEDULED", "POSTPONED");
    }

    @Test
    @DisplayName("T-3: what is granted over an opposition is released 15 days after the counter-party knows")
    void theDayOfReleaseIsTold() {
        run("explain", "5");

        assertThat(out.toString())
                .contains("release    from 2022-04-14") // 30/03 + 15
                .contains("look at    UNKNOWN_EVENT on 2022-03-09: UNKNOWN SOSPESA");
    }

    @Test
    void whatIsNotKnownIsRefused() {
        assertThat(run("explain", "4")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("No rule of time is known for the procedure 'BANDO'");
        assertThat(run("explain", "2022/9")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains("No request '2022/9' has been loaded")
                .doesNotContain("\tat ");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        var all = new ArrayList<>(List.of("--home", home.toString(), "--content", content.toString()));
        all.addAll(Arrays.asList(arguments));
        return TraguardoCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    private JsonNode json() {
        return new JsonMapper().readTree(out.toString());
    }

    private static List<String> values(JsonNode list, String key) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.get(key).asString())
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Path file = content.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
