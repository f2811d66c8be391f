package it.traguardo.calendar;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.TestInstallation;
import it.traguardo.etl.LoadException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SQL of {@code star.fact_timing} and {@link DayCount} are written apart and agree on any history. */
class TimingPropertyTest {

    private static final int HISTORIES = 10_000;
    private static final LocalDate FIRST = LocalDate.of(2019, 12, 1);
    private static final List<ClockEvent.Type> TYPES =
            List.of(ClockEvent.Type.SUSPEND, ClockEvent.Type.SUSPEND, ClockEvent.Type.RESUME, ClockEvent.Type.RESTART);

    private TestInstallation installation;

    @BeforeEach
    void open(@TempDir Path folder) {
        installation = TestInstallation.inMemory(folder);
        source("pratiche", "numero: {}, arrivo: {type: date}, fine: {type: date}");
        installation.write("sql/20_stage/pratiche/request.sql", """
                select numero as protocol_number, 'PATROCINIO' as request_kind, arrivo as received_on,
                  fine as concluded_on
                from raw.pratiche_current
                """);
        source("movimenti", "numero: {}, pratica: {}, tipo: {}, giorno: {type: date}");
        installation.write("sql/20_stage/movimenti/clock_event.sql", """
                select pratica as protocol_number, tipo as event_type, giorno as occurred_on
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
                key: [numero]
                calendar: firenze
                columns: {%2$s}
                """.formatted(name, columns));
    }

    @Test
    void sqlAndJavaCountTheSameDaysOfAnyHistory() throws LoadException {
        var random = new Random(2022);
        List<Taken> histories = IntStream.range(0, HISTORIES)
                .mapToObj(each -> Taken.drawn(random))
                .toList();

        List<Taken> wrong = disagreeing(histories);

        assertThat(wrong.isEmpty() ? "" : explained(smallest(wrong.getFirst())))
                .as("%d of %d histories are counted otherwise, first", wrong.size(), HISTORIES)
                .isEmpty();
        assertThat(histories.stream().map(Taken::inJava).distinct().count()).isGreaterThan(HISTORIES / 4);
        assertThat(histories).anyMatch(each -> each.inJava().suspendedWorking() > 0);
    }

    /** Takes events away as long as those that are left are still counted otherwise. */
    private Taken smallest(Taken wrong) throws LoadException {
        List<Taken> smaller = disagreeing(wrong.withOneEventLess());
        return smaller.isEmpty() ? wrong : smallest(smaller.getFirst());
    }

    private String explained(Taken wrong) throws LoadException {
        return "%s: Java %s, SQL %s"
                .formatted(wrong, wrong.inJava(), inSql(List.of(wrong)).getFirst());
    }

    private List<Taken> disagreeing(List<Taken> histories) throws LoadException {
        List<DayCount> counted = inSql(histories);
        return IntStream.range(0, histories.size())
                .filter(each -> !histories.get(each).inJava().equals(counted.get(each)))
                .mapToObj(histories::get)
                .toList();
    }

    private List<DayCount> inSql(List<Taken> histories) throws LoadException {
        var events = new ArrayList<String>();
        for (int number = 0; number < histories.size(); number++) {
            for (ClockEvent event : histories.get(number).events()) {
                events.add("%d;%d;%s;%s".formatted(events.size(), number, event.type(), event.on()));
            }
        }
        installation.write(
                "etl/pratiche/pratiche.csv",
                "numero;arrivo;fine\n"
                        + IntStream.range(0, histories.size())
                                .mapToObj(number -> "%d;%s;%s"
                                        .formatted(
                                                number,
                                                histories.get(number).receivedOn(),
                                                histories.get(number).endedOn()))
                                .collect(joining("\n")));
        installation.write(
                "etl/movimenti/movimenti.csv",
                Stream.concat(Stream.of("numero;pratica;tipo;giorno"), events.stream())
                        .collect(joining("\n")));
        installation.load("pratiche");
        installation.load("movimenti");
        var counted = new TreeMap<Integer, DayCount>();
        for (List<String> row : installation.rows("select protocol_number, gross_days, suspended_days, working_days,"
                + " suspended_working_days from star.fact_timing")) {
            int[] days = row.stream().skip(1).mapToInt(Integer::parseInt).toArray();
            counted.put(Integer.valueOf(row.getFirst()), new DayCount(days[0], days[1], days[2], days[3]));
        }
        return List.copyOf(counted.values());
    }

    /** A request that came to an end, and what happened to its clock; some of it before receipt or after the end. */
    private record Taken(LocalDate receivedOn, LocalDate endedOn, List<ClockEvent> events) {

        static Taken drawn(Random random) {
            LocalDate received = FIRST.plusDays(random.nextInt(3 * 365));
            var events = new ArrayList<ClockEvent>();
            for (int event = random.nextInt(7); event > 0; event--) {
                events.add(new ClockEvent(
                        TYPES.get(random.nextInt(TYPES.size())), received.plusDays(random.nextInt(100) - 10)));
            }
            return new Taken(received, received.plusDays(random.nextInt(90) - 5), events);
        }

        List<Taken> withOneEventLess() {
            return events.stream()
                    .map(out -> new Taken(
                            receivedOn,
                            endedOn,
                            events.stream().filter(event -> event != out).toList()))
                    .toList();
        }

        DayCount inJava() {
            var history =
                    new ClockHistory("PATROCINIO", receivedOn, events, List.of(), Optional.empty(), Optional.empty());
            return DayCount.of(history.events(), receivedOn, endedOn, ShippedCalendars.FLORENCE);
        }
    }
}
