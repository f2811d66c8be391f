package it.traguardo.indicator;

import static it.traguardo.indicator.Population.DAYS;
import static it.traguardo.indicator.Population.IN_NUMERATOR;
import static it.traguardo.indicator.Population.LEFT_OUT;
import static it.traguardo.indicator.Population.REACHED_ON;
import static it.traguardo.indicator.Population.column;

import it.traguardo.warehouse.generated.mart.tables.RequestMilestone;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SortField;

/** The query for the rows behind a value: the population under the structure of the reading. */
final class RequestRows {

    private static final RequestMilestone M = Population.mart();
    private static final Field<String> OFFICE_NAME =
            Organisation.name(Grouping.OFFICE).as("office_name");

    private RequestRows() {}

    /** Every row, by day of receipt. */
    static ResultQuery<?> all(DSLContext query, Reading reading, RowFilter filter) {
        return some(query, reading, filter, RowOrder.BY_RECEIPT, 0, Integer.MAX_VALUE);
    }

    /** The rows from {@code offset} on. */
    static ResultQuery<?> some(
            DSLContext query, Reading reading, RowFilter filter, RowOrder order, int offset, int limit) {
        Field<?> sorted = sortField(order.column());
        SortField<?> primary =
                order.descending() ? sorted.desc().nullsLast() : sorted.asc().nullsLast();
        return query.select(
                        column(M.SOURCE),
                        column(M.PROTOCOL_NUMBER),
                        column(M.REQUEST_KIND),
                        column(M.PROCEDURE_NAME),
                        OFFICE_NAME,
                        Organisation.directorate(),
                        Organisation.responsible(),
                        Organisation.procedureResponsible(),
                        column(M.CHANNEL),
                        column(M.SUBJECT),
                        column(M.REQUESTER),
                        column(M.REMOTE_WORK),
                        column(M.RECEIVED_ON),
                        REACHED_ON,
                        column(M.DUE_ON),
                        column(M.EVENT_ON),
                        column(M.OUTCOME),
                        column(M.AMOUNT),
                        DAYS,
                        IN_NUMERATOR,
                        LEFT_OUT)
                .from(new Organisation(reading).table())
                .where(filter.condition())
                .orderBy(
                        primary,
                        column(M.PROTOCOL_NUMBER).asc(),
                        column(M.SOURCE).asc())
                .limit(limit)
                .offset(offset);
    }

    private static Field<?> sortField(RowOrder.Column column) {
        return switch (column) {
            case PROTOCOL_NUMBER -> column(M.PROTOCOL_NUMBER);
            case REQUEST_KIND -> column(M.REQUEST_KIND);
            case SUBJECT -> column(M.SUBJECT);
            case OFFICE_NAME -> OFFICE_NAME;
            case CHANNEL -> column(M.CHANNEL);
            case RECEIVED_ON -> column(M.RECEIVED_ON);
            case REACHED_ON -> REACHED_ON;
            case DUE_ON -> column(M.DUE_ON);
            case EVENT_ON -> column(M.EVENT_ON);
            case OUTCOME -> column(M.OUTCOME);
            case AMOUNT -> column(M.AMOUNT);
            case DAYS -> DAYS;
            case LEFT_OUT -> LEFT_OUT;
        };
    }

    static RequestRow row(Record record) {
        String leftOut = record.get(LEFT_OUT);
        return new RequestRow(
                record.get(column(M.SOURCE)),
                record.get(column(M.PROTOCOL_NUMBER)),
                record.get(column(M.REQUEST_KIND)),
                record.get(column(M.PROCEDURE_NAME)),
                record.get(OFFICE_NAME),
                record.get(Organisation.directorate()),
                record.get(Organisation.responsible()),
                record.get(Organisation.procedureResponsible()),
                record.get(column(M.CHANNEL)),
                record.get(column(M.SUBJECT)),
                record.get(column(M.REQUESTER)),
                record.get(column(M.REMOTE_WORK)),
                record.get(column(M.RECEIVED_ON)),
                record.get(REACHED_ON),
                record.get(column(M.DUE_ON)),
                record.get(column(M.EVENT_ON)),
                record.get(column(M.OUTCOME)),
                record.get(column(M.AMOUNT)),
                record.get(DAYS),
                Boolean.TRUE.equals(record.get(IN_NUMERATOR)),
                leftOut == null ? null : LeftOut.valueOf(leftOut));
    }
}
