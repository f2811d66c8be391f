package it.traguardo.etl;

import it.traguardo.calendar.CalendarReader;
import it.traguardo.content.ContentFolders;
import it.traguardo.warehouse.PastStar;
import it.traguardo.warehouse.WarehouseSchema;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.TreeSet;
import org.duckdb.DuckDBConnection;

/** Builds the star from the rows known then, read by the content of then. */
public final class PastStarBuilder implements PastStar {

    /** Where connections would find files: no source is read here. */
    private static final Path NO_HOME = Path.of("");

    @Override
    public void build(DuckDBConnection connection, String here, long lastLoad, ContentFolders content)
            throws SQLException {
        var schema = new WarehouseSchema(content);
        var sources = new Sources(content, NO_HOME);
        schema.createRaw(connection);
        new CalendarTable(connection, new CalendarReader(content).read(), here)
                .write(sources.usable(), sources.names());
        var staged = new TreeSet<String>();
        for (String source : sources.names()) {
            if (RawTable.exists(connection, here, source)) {
                RawTable.createPast(connection, source, here, lastLoad);
                staged.add(source);
            }
        }
        LoadLog.copy(connection, here, lastLoad);
        schema.rebuildStar(connection, staged);
    }
}
