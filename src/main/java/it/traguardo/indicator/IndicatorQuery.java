package it.traguardo.indicator;

import it.traguardo.vocabulary.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * A query by which an indicator is read, as its own declaration has it; for whoever asks what it reads.
 *
 * @param grouping what a breakdown is by; empty for the number and its rows
 * @param sql as the warehouse is asked, for all it can hold
 */
public record IndicatorQuery(Use use, Optional<Grouping> grouping, String sql) {

    private static final DSLContext DUCKDB = DSL.using(SQLDialect.DUCKDB);

    /** What is asked for. */
    public enum Use {
        /** The number itself, and what is left out of it. */
        NUMBER,
        /** The parts it can be taken into. */
        BREAKDOWN,
        /** The requests behind it, with all that is shown of each. */
        ROWS
    }

    /** Every query of the indicator; none when its values are entered by hand. */
    public static List<IndicatorQuery> of(IndicatorDefinition indicator) {
        if (indicator.measure().isManual()) {
            return List.of();
        }
        var reading = Reading.declared(indicator, Period.ALL, Period.ALL.end().minusDays(1));
        var queries = new ArrayList<IndicatorQuery>();
        queries.add(query(Use.NUMBER, Optional.empty(), ReadingValues.groups(DUCKDB, reading, indicator.streams())));
        for (Grouping grouping : Grouping.values()) {
            queries.add(query(Use.BREAKDOWN, Optional.of(grouping), Breakdown.query(DUCKDB, reading, grouping)));
        }
        queries.add(query(Use.ROWS, Optional.empty(), RequestRows.all(DUCKDB, reading, RowFilter.ALL)));
        return queries;
    }

    private static IndicatorQuery query(Use use, Optional<Grouping> grouping, ResultQuery<?> query) {
        return new IndicatorQuery(use, grouping, DUCKDB.renderInlined(query));
    }
}
