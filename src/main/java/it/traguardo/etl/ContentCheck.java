package it.traguardo.etl;

import it.traguardo.calendar.CalendarReader;
import it.traguardo.calendar.ProcedureReader;
import it.traguardo.content.ContentProblem;
import it.traguardo.warehouse.Warehouse;
import it.traguardo.warehouse.WarehouseException;
import it.traguardo.warehouse.WarehouseSchema;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Checks calendars, terms and sources, and the SQL that names their columns, on an empty warehouse that is thrown away. */
public final class ContentCheck {

    private final CalendarReader calendars;
    private final ProcedureReader terms;
    private final Sources sources;
    private final WarehouseSchema schema;

    public ContentCheck(CalendarReader calendars, ProcedureReader terms, Sources sources, WarehouseSchema schema) {
        this.calendars = calendars;
        this.terms = terms;
        this.sources = sources;
        this.schema = schema;
    }

    /** Every fault; stage views are looked at once the sources themselves have none. */
    public List<ContentProblem> problems() {
        List<ContentProblem> problems = new ArrayList<>(calendars.problems());
        problems.addAll(terms.problems());
        List<ContentProblem> ofSources = sources.problems();
        problems.addAll(ofSources.isEmpty() ? stageProblems() : ofSources);
        return problems;
    }

    private List<ContentProblem> stageProblems() {
        try (Warehouse throwAway = Warehouse.inMemory()) {
            return throwAway.write(connection -> {
                schema.createRaw(connection);
                for (Source source : sources.usable()) {
                    new RawTable(source).create(connection);
                }
                return new ArrayList<>(schema.stageProblems(connection, sources.names()));
            });
        } catch (SQLException failed) {
            throw new WarehouseException("sql/ cannot be run: " + failed.getMessage(), failed);
        }
    }
}
