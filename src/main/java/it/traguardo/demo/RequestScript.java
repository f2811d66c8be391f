package it.traguardo.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes down what happens to one request, day by day, and gives each change its office hour. */
final class RequestScript {

    private static final int MINUTE_SECONDS = 60;

    private final PlannedRequest request;
    private final SourceTable table;
    private final Chance hours;
    private final List<RowHistory> otherRows = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private Instant registeredAt;

    RequestScript(PlannedRequest request, SourceTable table) {
        this.request = request;
        this.table = table;
        this.hours = Chance.seededBy(request.protocol(), "orari");
        this.registeredAt = request.arrival().at().toInstant();
    }

    PlannedRequest request() {
        return request;
    }

    /**
     * Enters the request in the protocol register, then in the table of its stream.
     *
     * @param values those of the stream, subject and office among them; protocol number and channel are added
     */
    void register(String sender, String channel, Map<String, Object> values) {
        Map<String, Object> protocol = new HashMap<>();
        protocol.put("numero", request.protocol());
        protocol.put("data_protocollo", request.receivedOn());
        protocol.put("oggetto", Objects.requireNonNull(values.get("oggetto")));
        protocol.put("mittente", sender);
        protocol.put("canale", channel);
        protocol.put("ufficio", Objects.requireNonNull(values.get("ufficio")));
        otherRows.add(new RowHistory(SourceTable.PROTOCOLLO, List.of(new Change(registeredAt, protocol))));

        if (request.is(HardCase.REGISTERED_LATE)) {
            LocalDate late = request.receivedOn().plusDays(hours.between(5, 18));
            registeredAt = hours.officeTime(WorkingDays.sameOrNext(late)).toInstant();
        } else {
            registeredAt = registeredAt.plusSeconds((long) hours.between(2, 30) * MINUTE_SECONDS);
        }
        Map<String, Object> inserted = new HashMap<>(values);
        inserted.put("protocollo", request.protocol());
        if (table.columns().contains("canale")) {
            inserted.put("canale", channel);
        }
        changes.add(new Change(registeredAt, inserted));
    }

    void update(LocalDate on, Map<String, Object> values) {
        changes.add(new Change(hours.officeTime(on).toInstant(), values));
    }

    /** Writes the conclusion on its day, typed wrong where the hard case wants so. */
    void conclude(LocalDate on, String column, Map<String, Object> others) {
        Map<String, Object> values = new HashMap<>(others);
        values.put(column, typed(on));
        update(on, values);
        if (isTypedWrong()) {
            update(WorkingDays.sameOrNext(correctedOn(on)), Map.of(column, on));
        }
    }

    private boolean isTypedWrong() {
        return request.is(HardCase.CORRECTED_LATE) || request.is(HardCase.CORRECTED_AFTER_YEAR_END);
    }

    private LocalDate correctedOn(LocalDate concludedOn) {
        if (request.is(HardCase.CORRECTED_AFTER_YEAR_END)) {
            return LocalDate.of(concludedOn.getYear() + 1, 1, 7).plusDays(hours.between(0, 30));
        }
        return concludedOn.plusDays(hours.between(10, 57));
    }

    private LocalDate typed(LocalDate concludedOn) {
        if (request.is(HardCase.NEGATIVE_DURATION)) {
            return hours.happens(0.4)
                    ? concludedOn.minusYears(1)
                    : request.receivedOn().minusDays(hours.between(1, 20));
        }
        return isTypedWrong() ? concludedOn.minusDays(hours.between(2, 9)) : concludedOn;
    }

    void suspend(List<Pause> pauses) {
        for (Pause pause : pauses) {
            move(
                    "SOSPENSIONE",
                    pause.from(),
                    pause.reason().italian(),
                    pause.reason().legalBasis());
            move("RIPRESA", pause.to(), pause.reason().italian(), pause.reason().legalBasis());
        }
    }

    void restart(LocalDate on) {
        move("RIAVVIO", on, "Perfezionamento di istanza irregolare", "D.P.R. 184/2006 art. 6 c. 5");
    }

    private void move(String kind, LocalDate on, String reason, String legalBasis) {
        long id = Long.parseLong(request.protocol().replace("/", "")) * 10 + otherRows.size();
        ZonedDateTime at = hours.officeTime(on);
        Map<String, Object> values = Map.of(
                "id", id,
                "protocollo", request.protocol(),
                "tipo", kind,
                "data_movimento", on,
                "motivo", reason,
                "riferimento_normativo", legalBasis);
        otherRows.add(new RowHistory(SourceTable.MOVIMENTI_TERMINI, List.of(new Change(at.toInstant(), values))));
    }

    RequestHistory history() {
        List<RowHistory> rows = new ArrayList<>(otherRows);
        rows.add(new RowHistory(table, inOrder()));
        return new RequestHistory(request, rows);
    }

    /** Nothing can be updated before it is registered: earlier changes follow the registration, minute by minute. */
    private List<Change> inOrder() {
        List<Change> updates = new ArrayList<>(changes.subList(1, changes.size()));
        updates.sort(Comparator.comparing(Change::at));
        List<Change> ordered = new ArrayList<>(changes.subList(0, 1));
        for (Change update : updates) {
            Instant earliest = ordered.getLast().at().plusSeconds(MINUTE_SECONDS);
            Instant at = update.at().isAfter(earliest) ? update.at() : earliest;
            ordered.add(new Change(at, update.values()));
        }
        return ordered;
    }
}
