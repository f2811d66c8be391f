package it.traguardo.indicator;

import static it.traguardo.warehouse.generated.star.Tables.DIM_OUTCOME;
import static it.traguardo.warehouse.generated.star.Tables.DIM_SOURCE;
import static it.traguardo.warehouse.generated.star.Tables.FACT_CLOCK_EVENT;
import static it.traguardo.warehouse.generated.star.Tables.FACT_DECISION;
import static it.traguardo.warehouse.generated.star.Tables.FACT_REQUEST;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;

import it.traguardo.calendar.ClockEvent;
import it.traguardo.calendar.ClockHistory;
import it.traguardo.vocabulary.Milestone;
import it.traguardo.warehouse.History;
import java.time.LocalDate;
import java.util.ArrayList;
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
    public List<RequestClock> numbered(String protocolNumber) {
        return history.read(
                Optional.empty(),
                query -> query.select(
                                FACT_REQUEST.SOURCE,
                                FACT_REQUEST.PROTOCOL_NUMBER,
                                FACT_REQUEST.REQUEST_KIND,
                                FACT_REQUEST.RECEIVED_ON,
                                FACT_REQUEST.WITHDRAWN_ON,
                                FACT_REQUEST.TRANSFERRED_ON,
                                FACT_REQUEST.EVENT_ON,
                                FACT_REQUEST.SESSION_ON,
                                FACT_REQUEST.POSTPONED_TO,
                                DIM_SOURCE.CALENDAR,
                                FACT_DECISION.REACHED_ON)
                        .from(FACT_REQUEST)
                        .join(DIM_SOURCE)
                        .on(DIM_SOURCE.SOURCE.eq(FACT_REQUEST.SOURCE))
                        .leftJoin(FACT_DECISION.leftJoin(DIM_OUTCOME).on(DIM_OUTCOME.OUTCOME.eq(FACT_DECISION.OUTCOME)))
                        .on(FACT_DECISION.SOURCE.eq(FACT_REQUEST.SOURCE))
                        .and(FACT_DECISION.PROTOCOL_NUMBER.eq(FACT_REQUEST.PROTOCOL_NUMBER))
                        .and(FACT_DECISION.MILESTONE.eq(inline(Milestone.CONCLUDED.name())))
                        .and(coalesce(
                                DIM_OUTCOME.IS_ANSWER,
                                inline(true))) // silence closes nothing: the term runs out by law
                        .where(FACT_REQUEST.PROTOCOL_NUMBER.eq(protocolNumber))
                        .orderBy(FACT_REQUEST.SOURCE)
                        .fetch(request -> clock(query, request)));
    }

    private static RequestClock clock(DSLContext query, Record request) {
        String protocolNumber = request.get(FACT_REQUEST.PROTOCOL_NUMBER);
        var events = new ArrayList<>(recorded(query, protocolNumber));
        add(events, ClockEvent.Type.START, request.get(FACT_REQUEST.RECEIVED_ON));
        add(events, ClockEvent.Type.WITHDRAW, request.get(FACT_REQUEST.WITHDRAWN_ON));
        add(events, ClockEvent.Type.TRANSFER, request.get(FACT_REQUEST.TRANSFERRED_ON));
        add(events, ClockEvent.Type.CLOSE, request.get(FACT_DECISION.REACHED_ON));
        var sessions = Stream.of(request.get(FACT_REQUEST.SESSION_ON), request.get(FACT_REQUEST.POSTPONED_TO))
                .flatMap(Stream::ofNullable)
                .toList();
        return new RequestClock(
                request.get(FACT_REQUEST.SOURCE),
                protocolNumber,
                request.get(DIM_SOURCE.CALENDAR),
                new ClockHistory(
                        request.get(FACT_REQUEST.REQUEST_KIND),
                        events,
                        sessions,
                        Optional.ofNullable(request.get(FACT_REQUEST.EVENT_ON)),
                        Optional.empty()));
    }

    private static List<ClockEvent> recorded(DSLContext query, String protocolNumber) {
        return query.select(FACT_CLOCK_EVENT.EVENT_TYPE, FACT_CLOCK_EVENT.OCCURRED_ON, FACT_CLOCK_EVENT.LEGAL_BASIS)
                .from(FACT_CLOCK_EVENT)
                .where(FACT_CLOCK_EVENT.PROTOCOL_NUMBER.eq(protocolNumber))
                .fetch(event -> new ClockEvent(
                        type(event.value1(), protocolNumber), event.value2(), Optional.ofNullable(event.value3())));
    }

    private static ClockEvent.Type type(String written, String protocolNumber) {
        return Arrays.stream(ClockEvent.Type.values())
                .filter(type -> type.name().equals(written))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'%s', an event of %s, is none of %s. Correct the stage view clock_event.sql of its source."
                                .formatted(written, protocolNumber, Arrays.toString(ClockEvent.Type.values()))));
    }

    private static void add(List<ClockEvent> events, ClockEvent.Type type, @Nullable LocalDate on) {
        if (on != null) {
            events.add(new ClockEvent(type, on));
        }
    }
}
