package it.traguardo.etl;

import it.traguardo.warehouse.Session;
import it.traguardo.warehouse.Warehouse;
import java.time.LocalDate;
import org.duckdb.DuckDBConnection;

/** Rows that came some other way, then through the contract and into versions as in every load; for the benchmarks. */
public final class TableLoad {

    private TableLoad() {}

    /**
     * Loads a source of which nothing is known yet.
     *
     * @param way brings the rows
     * @return how many rows are new
     */
    public static long load(Warehouse warehouse, Sources sources, String name, Pseudonyms pseudonyms, Way way)
            throws Exception {
        Source source = sources.get(name);
        try (Session session = warehouse.session()) {
            DuckDBConnection connection = session.connection();
            try (var contract = new Contract(connection, source, source.columns(), pseudonyms, LocalDate.now())) {
                way.bring(connection, table -> contract.convert(table, false, false));
                contract.judge(true);
                return session.write(writing -> {
                    new RawTable(source).create(writing);
                    var versions = new Versions(writing, source, 1);
                    long fresh = versions.append().fresh();
                    versions.supersede();
                    return fresh;
                });
            }
        }
    }

    /** How the rows come. */
    @FunctionalInterface
    public interface Way {

        /** Has {@code next} take them from a table or view of the connection. */
        void bring(DuckDBConnection connection, Next next) throws Exception;
    }

    /** Takes the rows of a table. */
    @FunctionalInterface
    public interface Next {

        void take(String table) throws Exception;
    }
}
