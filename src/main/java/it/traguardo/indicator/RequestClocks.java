package it.traguardo.indicator;

import static it.traguardo.warehouse.generated.star.Tables.DIM_SOURCE;
import static it.traguardo.warehouse.generated.star.Tables.FACT_CLOCK_EVENT;
import static it.traguardo.warehouse.generated.star.Tables.FACT_REQUEST;

import it.traguardo.calendar.ClockEvent;
import it.traguardo.calendar.ClockHistory;
import it.traguardo.warehouse.History;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Finds what happened to the terms of requests. */
public final class RequestClocks {

    private final History history;

    public RequestClocks(History history) {
        this.history = history;
    }

    /** The requests with this number, by source: a number is unique only within one. */
    public List<RequestClock> numbered(String protocolNumber, Optional<Instant> knownAt) {
        return history.read(
                knownAt,
                query -> query.select(
                                FACT_REQUEST.SOURCE,
                                FACT_REQUEST.PROTOCOL_NUMBER,
                                FACT_REQUEST.REQUEST_KIND,
                                FACT_REQUEST.RECEIVED_ON,
                                FACT_REQUEST.EVENT_ON,
                                FACT_REQUEST.SESSION_ON,
                                FACT_REQUEST.POSTPONED_TO,
                                FACT_REQUEST.COUNTERPARTY_INFORMED_ON,
                                DIM_SOURCE.CALENDAR)
                        .from(FACT_REQUEST)
                        .join(DIM_SOURCE)
                        .on(DIM_SOURCE.SOURCE.eq(FACT_REQUEST.SOURCE))
                        .where(FACT_REQUEST.PROTOCOL_NUMBER.eq(protocolNumber))
                        .orderBy(FACT_REQUEST.SOURCE)
                        .fetch(request -> clock(query, request)));
    }

    private static RequestClock clock(DSLContext query, Record request) {
        String source = request.get(FACT_REQUEST.SOURCE);
        String protocolNumber = request.get(FACT_REQUEST.PROTOCOL_NUMBER);
        var sessions = Stream.of(request.get(FACT_REQUEST.SESSION_ON), request.get(FACT_REQUEST.POSTPONED_TO))
                .flatMap(Stream::ofNullable)
                .toList();
        return new RequestClock(
                source,
                protocolNumber,
                request.get(DIM_SOURCE.CALENDAR),
                new ClockHistory(
                        request.get(FACT_REQUEST.REQUEST_KIND),
                        request.get(FACT_REQUEST.RECEIVED_ON),
                        events(query, source, protocolNumber),
                        sessions,
                        Optional.ofNullable(request.get(FACT_REQUEST.EVENT_ON)),
                        Optional.ofNullable(request.get(FACT_REQUEST.COUNTERPARTY_INFORMED_ON))));
    }

    private static List<ClockEvent> events(DSLContext query, String source, String protocolNumber) {
        return query.select(FACT_CLOCK_EVENT.EVENT_TYPE, FACT_CLOCK_EVENT.OCCURRED_ON, FACT_CLOCK_EVENT.LEGAL_BASIS)
                .from(FACT_CLOCK_EVENT)
                .where(FACT_CLOCK_EVENT.PROTOCOL_NUMBER.eq(protocolNumber))
                .and(FACT_CLOCK_EVENT.SOURCE.eq(source))
                .fetch(event -> event(event.value1(), event.value2(), event.value3()));
    }

    private static ClockEvent event(String written, LocalDate on, @Nullable String legalBasis) {
        return Arrays.stream(ClockEvent.Type.values())
                .filter(type -> type.name().equals(written))
                .findFirst()
                .map(type -> new ClockEvent(type, on, Optional.ofNullable(legalBasis)))
                .orElseGet(() -> new ClockEvent(ClockEvent.Type.UNKNOWN, on, Optional.of(written)));
    }
}
