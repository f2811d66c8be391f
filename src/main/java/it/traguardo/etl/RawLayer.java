package it.traguardo.etl;

import it.traguardo.calendar.Calendars;
import it.traguardo.calendar.ProcedureReader;
import it.traguardo.warehouse.ContentArchive;
import it.traguardo.warehouse.WarehouseSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.duckdb.DuckDBConnection;

/** Makes raw what the content says it is: its tables, and the calendars, terms and files the star is built by. */
final class RawLayer {

    private final WarehouseSchema schema;
    private final ContentArchive archive;
    private final ProcedureReader terms;
    private final Sources sources;
    private final Clock clock;

    RawLayer(WarehouseSchema schema, ContentArchive archive, ProcedureReader terms, Sources sources, Clock clock) {
        this.schema = schema;
        this.archive = archive;
        this.terms = terms;
        this.sources = sources;
        this.clock = clock;
    }

    /** Everything; where it differs from before, the star is no longer current. */
    void create(DuckDBConnection connection, Calendars calendars) throws SQLException {
        schema.createRaw(connection);
        archive.keepSources(connection, clock);
        List<Source> usable = sources.usable();
        new CalendarTable(connection, calendars).write(usable, sources.names());
        new TermTable(connection, terms.read().rows()).write();
        for (Source source : usable) {
            new RawTable(source).create(connection);
        }
    }

    /** The table of one source, and what every load writes to; nothing that the star depends on. */
    void create(Connection connection, Source source) throws SQLException, LoadException {
        schema.createRaw(connection);
        var table = new RawTable(source);
        table.create(connection);
        table.refuseOtherTypes(connection);
    }

    /** Sources whose rows go into the star: a fault in source.yaml keeps new rows out, not those loaded before. */
    Set<String> staged(Connection connection) throws SQLException {
        var staged = new TreeSet<String>();
        for (String name : sources.names()) {
            if (RawTable.exists(connection, connection.getCatalog(), name)) {
                staged.add(name);
            }
        }
        return staged;
    }
}
