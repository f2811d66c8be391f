package it.traguardo.indicator;

import static it.traguardo.indicator.Population.column;
import static it.traguardo.warehouse.generated.star.Tables.DIM_OFFICE_ANSWERING;
import static it.traguardo.warehouse.generated.star.Tables.DIM_PROCEDURE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import it.traguardo.vocabulary.Structure;
import it.traguardo.warehouse.generated.mart.tables.RequestMilestone;
import it.traguardo.warehouse.generated.star.tables.DimOfficeAnswering;
import it.traguardo.warehouse.generated.star.tables.DimProcedure;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * Offices and procedures beside the population, as they are on one day of each request: that of its receipt, or the
 * cut-off. At most one period holds on a day, so no request is lost or doubled by it.
 */
final class Organisation {

    private static final RequestMilestone M = Population.mart();
    private static final DimOfficeAnswering O = DIM_OFFICE_ANSWERING.as("office");
    private static final DimProcedure P = DIM_PROCEDURE.as("procedure");

    private final Reading reading;

    Organisation(Reading reading) {
        this.reading = reading;
    }

    /** The population of the reading, a row for a row. */
    Table<?> table() {
        return new Population(reading)
                .table()
                .leftJoin(O)
                .on(O.OFFICE_CODE.eq(column(M.OFFICE_CODE)).and(holds(O.VALID_FROM, O.VALID_TO)))
                .leftJoin(P)
                .on(P.REQUEST_KIND
                        .eq(column(M.REQUEST_KIND))
                        .and(P.PROCEDURE_NAME.eq(column(M.PROCEDURE_NAME)))
                        .and(P.VALID_FROM.isNull().or(holds(P.VALID_FROM, P.VALID_TO))));
    }

    static Field<String> directorate() {
        return O.DIRECTORATE;
    }

    static Field<String> responsible() {
        return O.RESPONSIBLE;
    }

    static Field<String> procedureResponsible() {
        return P.RESPONSIBLE.as("procedure_responsible");
    }

    /** What tells one group from another, null where it is not known. */
    static Field<String> code(Grouping grouping) {
        return switch (grouping) {
            case OFFICE -> coalesce(O.ANSWERING_CODE, column(M.OFFICE_CODE));
            case DIRECTORATE -> O.DIRECTORATE;
            case RESPONSIBLE -> O.RESPONSIBLE;
            case PROCEDURE -> concat(column(M.REQUEST_KIND), inline("/"), column(M.PROCEDURE_NAME));
            case PROCEDURE_RESPONSIBLE -> P.RESPONSIBLE;
            case REQUEST_KIND -> column(M.REQUEST_KIND);
            case CHANNEL -> column(M.CHANNEL);
            case OUTCOME -> column(M.OUTCOME);
            case REMOTE_WORK -> column(M.REMOTE_WORK).cast(SQLDataType.VARCHAR);
        };
    }

    /** What people call the group; a code may have several names, one after the other. */
    static Field<String> name(Grouping grouping) {
        return switch (grouping) {
            case OFFICE -> coalesce(O.OFFICE_NAME, column(M.OFFICE_CODE));
            case PROCEDURE -> coalesce(P.TITLE, column(M.PROCEDURE_NAME));
            case DIRECTORATE, RESPONSIBLE, PROCEDURE_RESPONSIBLE, REQUEST_KIND, CHANNEL, OUTCOME, REMOTE_WORK ->
                code(grouping);
        };
    }

    private Condition holds(Field<LocalDate> from, Field<LocalDate> to) {
        Field<LocalDate> day = reading.structure() == Structure.TODAY ? val(reading.asOf()) : column(M.RECEIVED_ON);
        return from.le(day).and(to.isNull().or(to.gt(day)));
    }
}
