package it.traguardo.calendar;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A request drawn at random, as its register and a log of clock events tell it; much of it makes no sense.
 *
 * @param days of the register, by column: fine, rinuncia, trasferita, evento, seduta, rinvio
 * @param silent whether it ended by silence
 */
record DrawnRequest(
        String procedure, LocalDate receivedOn, Map<String, LocalDate> days, boolean silent, List<Logged> log) {

    static final List<String> COLUMNS = List.of("fine", "rinuncia", "trasferita", "evento", "seduta", "rinvio");

    private static final List<String> PROCEDURES = List.of(
            "PATROCINIO",
            "ACCESSO_DOCUMENTALE",
            "ACCESSO_CIVICO_SEMPLICE",
            "ACCESSO_CIVICO_GENERALIZZATO",
            "RIESAME",
            "INTERROGAZIONE",
            "DOMANDA_ATTUALITA",
            "QUESTION_TIME",
            "LAVORATIVI",
            "LAVORATIVI",
            "SABATO",
            "SABATO",
            "RIFORMATO",
            "RIFORMATO",
            "BANDO");
    private static final List<String> TYPES = List.of(
            "SUSPEND", "SUSPEND", "SUSPEND", "SUSPEND", "SUSPEND", "RESUME", "RESUME", "RESUME", "RESUME", "RESTART");
    private static final List<String> RARE_TYPES = List.of("START", "TRANSFER", "WITHDRAW", "CLOSE", "SOSPESA");
    private static final List<String> BASES = List.of(
            "L. 241/1990 art. 2 c. 7",
            "L. 241/1990 art. 10-bis",
            "D.Lgs. 33/2013 art. 5 c. 5",
            "D.P.R. 184/2006 art. 3",
            "D.Lgs. 33/2013 art. 5 c. 7",
            "Reg. art. 1",
            "Reg. art. 1 bis",
            "Reg. art. 2",
            "nessuna norma");

    /** Days on which a rule begins or ends, or a window does: many requests are drawn around them. */
    private static final List<LocalDate> TURNS = List.of(
            LocalDate.of(2020, 1, 20),
            LocalDate.of(2020, 4, 1),
            LocalDate.of(2020, 7, 1),
            LocalDate.of(2016, 12, 20),
            LocalDate.of(2009, 6, 20),
            LocalDate.of(2021, 3, 20),
            LocalDate.of(2026, 9, 10));

    /** @param legalBasis "" where the log gives none */
    record Logged(String type, LocalDate on, String legalBasis) {}

    static DrawnRequest drawn(Random random) {
        LocalDate received = random.nextBoolean()
                ? LocalDate.of(2019, 11, 1).plusDays(random.nextInt(4 * 365))
                : of(TURNS, random).plusDays(random.nextInt(40) - 20);
        int spread = random.nextBoolean() ? 110 : 25; // the narrow ones meet on one day
        List<String> bases = random.nextBoolean() ? BASES : List.of(of(BASES, random), of(BASES, random));
        var log = new ArrayList<Logged>();
        for (int event = random.nextInt(9); event > 0; event--) {
            String type = of(random.nextInt(20) == 0 ? RARE_TYPES : TYPES, random);
            String basis = random.nextInt(5) == 0 ? "" : of(bases, random);
            log.add(new Logged(type, received.plusDays(random.nextInt(spread) - random.nextInt(8)), basis));
        }
        var days = new TreeMap<String, LocalDate>();
        for (String column : COLUMNS) {
            boolean rare = column.equals("rinuncia") || column.equals("trasferita");
            if (random.nextInt(10) < (rare ? 1 : 6)) {
                days.put(column, received.plusDays(random.nextInt(90) - 5));
            }
        }
        return new DrawnRequest(of(PROCEDURES, random), received, days, random.nextInt(10) == 0, log);
    }

    private static <T> T of(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The same with one thing less, or with an event nearer to receipt, or without its legal basis. */
    List<DrawnRequest> simpler() {
        var simpler = new ArrayList<DrawnRequest>();
        for (Logged event : log) {
            List<Logged> others = log.stream().filter(other -> other != event).toList();
            simpler.add(with(days, others));
            LocalDate nearer = receivedOn.plusDays((event.on().toEpochDay() - receivedOn.toEpochDay()) / 2);
            if (!nearer.equals(event.on())) {
                simpler.add(with(days, and(others, new Logged(event.type(), nearer, event.legalBasis()))));
            }
            if (!event.legalBasis().isEmpty()) {
                simpler.add(with(days, and(others, new Logged(event.type(), event.on(), ""))));
            }
        }
        for (String column : days.keySet()) {
            var fewer = new HashMap<>(days);
            fewer.remove(column);
            simpler.add(with(fewer, log));
        }
        return simpler;
    }

    private static List<Logged> and(List<Logged> others, Logged event) {
        return Stream.concat(others.stream(), Stream.of(event)).toList();
    }

    private DrawnRequest with(Map<String, LocalDate> otherDays, List<Logged> otherLog) {
        return new DrawnRequest(procedure, receivedOn, otherDays, silent, otherLog);
    }

    /** Line of the register. */
    String line(int number) {
        return "%d;%s;%s;%s;%s"
                .formatted(
                        number,
                        procedure,
                        receivedOn,
                        silent ? "SILENZIO_RIGETTO" : "CONCESSO",
                        COLUMNS.stream()
                                .map(column -> Optional.ofNullable(days.get(column))
                                        .map(LocalDate::toString)
                                        .orElse(""))
                                .collect(joining(";")));
    }

    ClockHistory history() {
        var events = new ArrayList<ClockEvent>();
        day("rinuncia").ifPresent(day -> events.add(new ClockEvent(ClockEvent.Type.WITHDRAW, day)));
        day("trasferita").ifPresent(day -> events.add(new ClockEvent(ClockEvent.Type.TRANSFER, day)));
        day("fine").filter(day -> !silent).ifPresent(day -> events.add(new ClockEvent(ClockEvent.Type.CLOSE, day)));
        List<ClockEvent> told = List.copyOf(events);
        for (Logged event : log) {
            ClockEvent logged = event(event);
            boolean again = told.stream()
                    .anyMatch(each -> each.type() == logged.type() && each.on().equals(logged.on()));
            if (!again) {
                events.add(logged);
            }
        }
        return new ClockHistory(
                procedure,
                receivedOn,
                events,
                Stream.of(day("seduta"), day("rinvio"))
                        .flatMap(Optional::stream)
                        .toList(),
                day("evento"),
                Optional.empty());
    }

    private static ClockEvent event(Logged event) {
        return event.type().equals("SOSPESA")
                ? new ClockEvent(ClockEvent.Type.UNKNOWN, event.on(), Optional.of(event.type()))
                : new ClockEvent(
                        ClockEvent.Type.valueOf(event.type()),
                        event.on(),
                        Optional.of(event.legalBasis()).filter(basis -> !basis.isEmpty()));
    }

    private Optional<LocalDate> day(String column) {
        return Optional.ofNullable(days.get(column));
    }
}
