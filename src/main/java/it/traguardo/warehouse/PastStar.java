package it.traguardo.warehouse;

import it.traguardo.content.ContentFolders;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/** Builds the star of a past state in the catalog a connection uses. */
@FunctionalInterface
public interface PastStar {

    /**
     * @param here the catalog with the rows
     * @param lastLoad whose rows, and those of all before it, were known
     * @param content as it was
     */
    void build(DuckDBConnection connection, String here, long lastLoad, ContentFolders content) throws SQLException;
}
