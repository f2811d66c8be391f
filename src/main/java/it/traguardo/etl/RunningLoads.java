package it.traguardo.etl;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The loads that run in this process; of one source never two. */
final class RunningLoads {

    private final Map<String, RunningLoad> bySource = new ConcurrentHashMap<>();

    /** @throws LoadException when the source is being loaded */
    RunningLoad begin(LoadOrder order, Instant startedAt) throws LoadException {
        var begun = new RunningLoad(order, startedAt);
        RunningLoad other = bySource.putIfAbsent(order.source(), begun);
        if (other != null) {
            throw new LoadException(
                    "Load of %s not begun: one that started at %s is still running. Wait for it, or cancel it."
                            .formatted(order.source(), other.startedAt()));
        }
        return begun;
    }

    void end(RunningLoad load) {
        bySource.remove(load.order().source(), load);
    }

    /** Oldest first. */
    List<LoadProgress> list() {
        return bySource.values().stream()
                .map(RunningLoad::progress)
                .sorted(Comparator.comparing(LoadProgress::startedAt))
                .toList();
    }

    /** Whether there was one to cancel. */
    boolean cancel(String source) {
        RunningLoad running = bySource.get(source);
        if (running != null) {
            running.cancel();
        }
        return running != null;
    }
}
