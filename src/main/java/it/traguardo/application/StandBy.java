package it.traguardo.application;

import it.traguardo.warehouse.Warehouse;
import it.traguardo.warehouse.WarehouseInUseException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets one node after the other have the warehouse of a home, which one process at a time can open. */
final class StandBy {

    private static final Logger log = LoggerFactory.getLogger(StandBy.class);
    private static final Duration RHYTHM = Duration.ofSeconds(2);

    private final Path warehouse;
    private final Path active;
    private final Clock clock;
    private String told = "";

    StandBy(Path warehouse, Clock clock) {
        this.warehouse = warehouse;
        this.active = warehouse.resolveSibling("active-node");
        this.clock = clock;
    }

    /** Waits until this node may open the warehouse, and answers meanwhile that it waits; the lock is to be kept as long as it may. */
    NodeLock waitForTurn(String address, int port) {
        Optional<NodeLock> turn = turn();
        if (turn.isPresent()) {
            return turn.get();
        }
        try (var page = new StandByPage(address, port)) {
            System.out.printf(
                    "Traguardo stands by: http://%s:%d%n%s has the warehouse %s. This node takes over when it ends.%n",
                    address, page.port(), told, warehouse.toAbsolutePath());
            while (turn.isEmpty()) {
                Thread.sleep(RHYTHM);
                turn = turn();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while standing by", stopped);
        }
        log.info("Takes over the warehouse {} from {}", warehouse, told);
        return turn.get();
    }

    private Optional<NodeLock> turn() {
        Optional<NodeLock> lock = NodeLock.tryTake(active, clock.instant());
        if (lock.isEmpty()) {
            tell(NodeLock.holder(active));
            return lock;
        }
        try {
            if (Files.exists(warehouse)) {
                Warehouse.open(warehouse).close(); // a command may have it, which takes no turns
            }
            return lock;
        } catch (WarehouseInUseException inUse) {
            lock.get().close();
            tell("a command or another program");
            return Optional.empty();
        }
    }

    private void tell(String holder) {
        if (!holder.equals(told)) {
            told = holder;
            log.info("Stands by: {} has the warehouse {}", holder, warehouse);
        }
    }
}
