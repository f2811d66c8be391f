package it.traguardo.etl;

import it.traguardo.warehouse.CheckFailedException;
import it.traguardo.warehouse.DuckDbMessage;
import it.traguardo.warehouse.EditionLog;
import it.traguardo.warehouse.Warehouse;
import it.traguardo.warehouse.WarehouseSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records the loads that stopped; those that cannot be recorded now are kept, and recorded before the next load. */
final class StoppedLoads {

    private static final Logger log = LoggerFactory.getLogger(StoppedLoads.class);

    private final Warehouse warehouse;
    private final WarehouseSchema schema;
    private final List<Stop> waiting = new ArrayList<>();

    StoppedLoads(Warehouse warehouse, WarehouseSchema schema) {
        this.warehouse = warehouse;
        this.schema = schema;
    }

    synchronized void add(RunningLoad load, Instant stoppedAt, LoadException reason) {
        waiting.add(new Stop(load, stoppedAt, reason));
        record();
    }

    synchronized void record() {
        if (waiting.isEmpty()) {
            return;
        }
        try {
            warehouse.write(connection -> {
                schema.createRaw(connection);
                for (Stop stop : waiting) {
                    stop.record(connection);
                }
                return true;
            });
            waiting.clear();
        } catch (SQLException notNow) {
            log.warn("Loads that stopped, to be recorded later: {} ({})", waiting.size(), DuckDbMessage.of(notNow));
        }
    }

    synchronized List<StoppedLoad> waiting() {
        return waiting.stream().map(Stop::told).toList();
    }

    private record Stop(RunningLoad load, Instant stoppedAt, LoadException reason) {

        void record(Connection connection) throws SQLException {
            long loadId = EditionLog.nextId(connection);
            LoadLog.stopped(connection, loadId, load, stoppedAt, reason);
            if (reason.getCause() instanceof CheckFailedException checks) {
                LoadLog.checks(connection, loadId, checks.results());
            }
        }

        StoppedLoad told() {
            return new StoppedLoad(load.order(), load.startedAt(), stoppedAt, String.valueOf(reason.getMessage()));
        }
    }
}
