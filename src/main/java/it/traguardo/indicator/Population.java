package it.traguardo.indicator;

import static it.traguardo.warehouse.generated.mart.Tables.REQUEST_MILESTONE;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.localDateSub;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import it.traguardo.vocabulary.Maturity;
import it.traguardo.vocabulary.PeriodBasis;
import it.traguardo.vocabulary.Withdrawals;
import it.traguardo.warehouse.generated.mart.tables.RequestMilestone;
import java.time.LocalDate;
import java.util.Collection;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * The requests a reading is about, each with why it does not count, if so. The one place where policy becomes SQL:
 * value, months, rows and exports all select from {@link #table()}.
 */
final class Population {

    static final Field<LocalDate> REACHED_ON = field(name("population", "reached_by_cut_off"), LocalDate.class);
    static final Field<LocalDate> PERIOD_DAY = field(name("population", "period_day"), LocalDate.class);
    static final Field<String> LEFT_OUT = field(name("population", "left_out"), SQLDataType.VARCHAR);
    static final Field<Boolean> IN_NUMERATOR = field(name("population", "in_numerator"), Boolean.class);
    static final Field<Integer> DAYS = field(name("population", "days"), Integer.class);

    private static final RequestMilestone M = REQUEST_MILESTONE.as("m");

    private final Reading reading;
    private final Collection<String> streams;
    private final Policy policy;
    private final Measure measure;

    Population(Reading reading) {
        this(reading, reading.indicator().streams());
    }

    /** @param streams in place of those of the indicator */
    Population(Reading reading, Collection<String> streams) {
        this.reading = reading;
        this.streams = streams;
        this.policy = reading.policy();
        this.measure = reading.indicator().measure();
    }

    /** One row per request of the streams and the period, counted or not. */
    Table<?> table() {
        return select(
                        M.asterisk(),
                        reached().as(REACHED_ON.getName()),
                        periodDay().as(PERIOD_DAY.getName()))
                .select(days(), leftOut(), inNumerator())
                .from(M)
                .where(M.MILESTONE.eq(inline(reading.indicator().milestone().name())))
                .and(M.REQUEST_KIND.in(streams))
                .and(periodDay().ge(reading.period().start()))
                .and(periodDay().lt(reading.period().end()))
                .and(periodDay().le(reading.asOf()))
                .asTable("population");
    }

    /** A column of the mart as seen through {@link #table()}. */
    static <T> Field<T> column(Field<T> martColumn) {
        return field(name("population", martColumn.getName()), martColumn.getDataType());
    }

    static RequestMilestone mart() {
        return M;
    }

    /** An end without a day belongs to no period: it is listed, left out, in that of its receipt. */
    private Field<LocalDate> periodDay() {
        return reading.basis() == PeriodBasis.COHORT
                ? M.RECEIVED_ON
                : when(M.IS_END_UNDATED.isTrue(), M.RECEIVED_ON).otherwise(M.REACHED_ON);
    }

    private Field<LocalDate> reached() {
        return when(M.REACHED_ON.le(reading.asOf()), M.REACHED_ON);
    }

    private Field<Integer> dayCount() {
        return switch (reading.duration()) {
            case GROSS -> M.GROSS_DAYS;
            case NET -> M.GROSS_DAYS.minus(M.SUSPENDED_DAYS);
            case WORKING_GROSS -> M.WORKING_DAYS;
            case WORKING_NET -> M.WORKING_DAYS.minus(M.SUSPENDED_WORKING_DAYS);
        };
    }

    private SelectField<Integer> days() {
        return when(M.REACHED_ON.le(reading.asOf()), dayCount()).as(DAYS.getName());
    }

    private SelectField<String> leftOut() {
        return leftOutReason().as(LEFT_OUT.getName());
    }

    private Field<String> leftOutReason() {
        var excluded = reading.indicator().excludedOutcomes();
        var withdrawn = policy.withdrawals() == Withdrawals.LEFT_OUT ? endedEarly(M.WITHDRAWN_ON) : falseCondition();
        var reasons = case_().when(M.DUPLICATE_OF.isNotNull(), inline(LeftOut.DUPLICATE.name()))
                .when(M.SPLIT_ON.le(reading.asOf()), inline(LeftOut.SPLIT.name()))
                .when(withdrawn.and(M.WITHDRAWN_ON.gt(M.DUE_ON)), inline(LeftOut.WITHDRAWN_LATE.name()))
                .when(withdrawn, inline(LeftOut.WITHDRAWN.name()))
                .when(endedEarly(M.TRANSFERRED_ON), inline(LeftOut.TRANSFERRED.name()))
                .when(
                        excluded.isEmpty() ? falseCondition() : M.OUTCOME.in(excluded),
                        inline(LeftOut.EXCLUDED_OUTCOME.name()));
        if (asksForMilestone()) {
            reasons = reasons.when(reached().lt(M.RECEIVED_ON), inline(LeftOut.REACHED_BEFORE_RECEIVED.name()))
                    .when(M.IS_END_UNDATED.isTrue(), inline(LeftOut.END_NOT_DATED.name()));
        }
        return switch (measure) {
            case SHARE, SHARE_ON_TIME, SHARE_BEFORE_EVENT -> untimely(reasons);
            case MEAN_DAYS -> withoutDays(reasons);
            case COUNT, MANUAL_PERCENT, MANUAL_DAYS, MANUAL_NUMBER, MANUAL_EURO -> reasons;
            case AMOUNT -> reasons.when(M.AMOUNT.isNull(), inline(LeftOut.NO_AMOUNT.name()));
        };
    }

    /** A total of what was received holds whatever became of it; only that it was given up before an end leaves it out. */
    private boolean asksForMilestone() {
        return !measure.isTotal() || reading.basis() == PeriodBasis.FLOW;
    }

    private Field<String> withoutDays(CaseConditionStep<String> reasons) {
        Condition net = reading.duration().isNet() ? noCondition() : falseCondition();
        return reasons.when(reached().isNull(), inline(LeftOut.STILL_OPEN.name()))
                .when(M.HAS_TWO_STARTS.isTrue(), inline(LeftOut.TWO_STARTS.name()))
                .when(net.and(M.IS_SUSPENSION_OPEN.isTrue()), inline(LeftOut.SUSPENSION_OPEN.name()))
                .when(dayCount().isNull(), inline(LeftOut.OUTSIDE_CALENDAR.name()));
    }

    /**
     * What cannot be judged against its limit, and what does not have to be yet. The mart works the due day out with all
     * that is known, the past cut-off notwithstanding: only what happens before a term is over moves it, so whether it was
     * over by the cut-off does not depend on what came after.
     */
    private Field<String> untimely(CaseConditionStep<String> reasons) {
        boolean matured = policy.maturity() == Maturity.MATURED;
        Condition open = reached().isNull();
        Condition judged = measure.isLimited() ? noCondition() : matured ? open : falseCondition();
        return reasons.when(judged.and(limit().isNull()), inline(withoutLimit().name()))
                .when(
                        matured ? open.and(limit().gt(reading.asOf())) : falseCondition(),
                        inline(LeftOut.NOT_YET_DUE.name()));
    }

    private Field<LocalDate> limit() {
        return limit(measure, M.DUE_ON, M.EVENT_ON);
    }

    /** The last day in time. */
    static Field<LocalDate> limit(Measure measure, Field<LocalDate> dueOn, Field<LocalDate> eventOn) {
        return measure.limit() == Measure.Limit.DUE_DAY ? dueOn : localDateSub(eventOn, inline(1));
    }

    private LeftOut withoutLimit() {
        return measure.limit() == Measure.Limit.DUE_DAY ? LeftOut.NO_DUE_DATE : LeftOut.NO_EVENT_DATE;
    }

    /** The event happened by the cut-off and before the milestone, if that was reached at all. */
    private Condition endedEarly(Field<LocalDate> event) {
        return event.le(reading.asOf()).and(reached().isNull().or(reached().gt(event)));
    }

    private SelectField<Boolean> inNumerator() {
        return field(leftOutReason()
                        .isNull()
                        .and(asksForMilestone() ? reached().isNotNull() : noCondition())
                        .and(measure.isShare() ? M.IS_ANSWER.isTrue() : noCondition())
                        .and(measure.isLimited() ? reached().le(limit()) : noCondition()))
                .as(IN_NUMERATOR.getName());
    }
}
