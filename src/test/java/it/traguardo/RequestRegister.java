package it.traguardo;

import static java.util.stream.Collectors.joining;

import it.traguardo.etl.LoadException;
import it.traguardo.indicator.Findings;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.Indicators;
import it.traguardo.indicator.Reading;
import it.traguardo.indicator.RequestLives;
import it.traguardo.vocabulary.Period;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Requests put in with few words; they reach the star through a CSV source, its stage view and the real loader. */
public final class RequestRegister implements AutoCloseable {

    private static final List<String> REQUEST_COLUMNS = List.of(
            "protocollo",
            "tipo",
            "arrivo",
            "istruttoria",
            "chiusura",
            "esito",
            "rinuncia",
            "trasferimento",
            "duplicato_di",
            "parte_di",
            "chiusa",
            "evento",
            "scadenza",
            "importo");
    private static final Map<String, String> TYPES = Map.of(
            "arrivo", "date",
            "istruttoria", "date",
            "chiusura", "date",
            "rinuncia", "date",
            "trasferimento", "date",
            "chiusa", "boolean",
            "evento", "date",
            "scadenza", "date",
            "importo", "decimal");
    private static final String SOURCE = """
            title: %s
            kind: csv
            file: %s.csv
            key: [%s]
            columns:
            """;

    private final TestInstallation installation;
    private final List<Request> requests = new ArrayList<>();
    private final List<String> movements = new ArrayList<>(List.of("id;protocollo;evento;giorno;norma"));

    public RequestRegister(Path folder) {
        installation = TestInstallation.inMemory(folder);
        installation.write(
                "etl/pratiche/source.yaml",
                SOURCE.formatted("Pratiche", "pratiche", "protocollo")
                        + REQUEST_COLUMNS.stream()
                                .map(RequestRegister::contract)
                                .collect(joining()));
        installation.write("sql/20_stage/pratiche/request.sql", """
                select protocollo as protocol_number, tipo as request_kind, arrivo as received_on,
                  istruttoria as investigated_on, chiusura as concluded_on, esito as outcome, rinuncia as withdrawn_on,
                  trasferimento as transferred_on, duplicato_di as duplicate_of, parte_di as split_from, chiusa as closed,
                  evento as event_on, scadenza as due_on, importo::decimal(18, 2) as amount
                from raw.pratiche_current
                """);
        installation.write(
                "etl/movimenti/source.yaml",
                SOURCE.formatted("Movimenti", "movimenti", "id")
                        + "  id: {}\n  protocollo: {}\n  evento: {}\n  giorno: {type: date}\n  norma: {}\n");
        installation.write("sql/20_stage/movimenti/clock_event.sql", """
                select protocollo as protocol_number, evento as event_type, giorno as occurred_on, norma as legal_basis
                from raw.movimenti_current
                """);
    }

    private static String contract(String column) {
        return "  %s: {type: %s}%n".formatted(column, TYPES.getOrDefault(column, "text"));
    }

    /** One request for patronage. */
    public Request patronage(String receivedOn) {
        return request("PATROCINIO", receivedOn);
    }

    public Request request(String kind, String receivedOn) {
        var request = new Request("P/%05d".formatted(requests.size() + 1));
        request.set("tipo", kind).set("arrivo", receivedOn);
        requests.add(request);
        return request;
    }

    /** {@code count} requests for patronage, investigated on one day; "" while they are open. */
    public void patronages(int count, String receivedOn, String investigatedOn) {
        for (int request = 0; request < count; request++) {
            patronage(receivedOn).investigated(investigatedOn);
        }
    }

    /**
     * The running example of the domain rules: 400 requests for patronage received in 2022. At 31/12 385 are complete, 9
     * open and not yet due, 6 open and overdue; 14 of those 15 end by 31/01.
     *
     * @param withdrawn how many of the overdue withdraw on 05/12 instead, at most 5
     */
    public void runningExample(int withdrawn) {
        for (int request = 0; request < 385; request++) {
            patronage("2022-06-01").due("2022-07-01").investigated("2022-06-15");
        }
        for (int request = 0; request < 9; request++) {
            patronage("2022-12-20").due("2023-01-19").investigated("2023-01-10");
        }
        for (int request = 0; request < 5; request++) {
            var overdue = patronage("2022-10-03").due("2022-11-02");
            if (request < withdrawn) {
                overdue.withdrawn("2022-12-05");
            } else {
                overdue.investigated("2023-01-31");
            }
        }
        patronage("2022-10-03").due("2022-11-02");
    }

    public Indicators indicators() throws LoadException {
        installation.write(
                "etl/pratiche/pratiche.csv",
                String.join(";", REQUEST_COLUMNS) + "\n"
                        + requests.stream().map(Request::line).collect(joining("\n")));
        installation.write("etl/movimenti/movimenti.csv", String.join("\n", movements));
        installation.load("pratiche");
        installation.load("movimenti");
        return installation.indicators();
    }

    public RequestLives lives() throws LoadException {
        indicators();
        return new RequestLives(installation.history());
    }

    public Findings findings() throws LoadException {
        indicators();
        return new Findings(installation.history());
    }

    /** The value of a period, as the indicator declares it. */
    public IndicatorValue value(IndicatorDefinition indicator, String period, String asOf) throws LoadException {
        return indicators().value(reading(indicator, period, asOf));
    }

    public static Reading reading(IndicatorDefinition indicator, String period, String asOf) {
        return Reading.declared(indicator, Period.parse(period), LocalDate.parse(asOf));
    }

    @Override
    public void close() {
        installation.close();
    }

    /** A line of the register in the making. */
    public final class Request {

        private final Map<String, String> values = new TreeMap<>();

        private Request(String protocol) {
            set("protocollo", protocol);
        }

        public String protocol() {
            return values.getOrDefault("protocollo", "");
        }

        public Request investigated(String day) {
            return set("istruttoria", day);
        }

        public Request concluded(String day, String outcome) {
            return set("chiusura", day).set("esito", outcome);
        }

        public Request withdrawn(String day) {
            return set("rinuncia", day);
        }

        public Request transferred(String day) {
            return set("trasferimento", day);
        }

        public Request duplicateOf(Request first) {
            return set("duplicato_di", first.protocol());
        }

        public Request splitFrom(Request whole) {
            return set("parte_di", whole.protocol());
        }

        /** Closed, on a day the source does not give. */
        public Request closedUndated() {
            return set("chiusa", "true");
        }

        public Request eventOn(String day) {
            return set("evento", day);
        }

        public Request due(String day) {
            return set("scadenza", day);
        }

        /** In euro, as in 12.50. */
        public Request amount(String euro) {
            return set("importo", euro);
        }

        public Request suspended(String from, String to) {
            return movement("SUSPEND", from, "").resumed(to);
        }

        public Request resumed(String day) {
            return movement("RESUME", day, "");
        }

        /** Suspended by a rule of law, and never resumed. */
        public Request suspendedFor(String legalBasis, String day) {
            return movement("SUSPEND", day, legalBasis);
        }

        /** As if it had been received on another day too. */
        public Request startedAgain(String day) {
            return movement("START", day, "");
        }

        private Request movement(String event, String day, String legalBasis) {
            movements.add("%d;%s;%s;%s;%s".formatted(movements.size(), protocol(), event, day, legalBasis));
            return this;
        }

        private Request set(String column, String value) {
            values.put(column, value);
            return this;
        }

        private String line() {
            return REQUEST_COLUMNS.stream()
                    .map(column -> values.getOrDefault(column, ""))
                    .collect(joining(";"));
        }
    }
}
