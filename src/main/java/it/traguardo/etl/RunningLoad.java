package it.traguardo.etl;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/** A load while it runs: written by its own thread, read and cancelled by others. */
final class RunningLoad {

    private final LoadOrder order;
    private final Instant startedAt;
    private final AtomicLong rowsRead = new AtomicLong();
    private volatile LoadProgress.Phase phase = LoadProgress.Phase.OPENING;
    private volatile OptionalLong rowsExpected = OptionalLong.empty();
    private volatile boolean cancelled;
    private volatile Runnable stopReading = () -> {};

    RunningLoad(LoadOrder order, Instant startedAt) {
        this.order = order;
        this.startedAt = startedAt;
    }

    LoadOrder order() {
        return order;
    }

    Instant startedAt() {
        return startedAt;
    }

    /** @throws LoadCancelledException when somebody cancelled it meanwhile */
    void enter(LoadProgress.Phase next) throws LoadCancelledException {
        refuseCancelled();
        phase = next;
    }

    void expect(OptionalLong rows) {
        rowsExpected = rows;
    }

    void read(long rows) {
        rowsRead.addAndGet(rows);
    }

    /** @param stop ends a read that may be waiting for the source */
    void reading(Runnable stop) {
        stopReading = stop;
    }

    void cancel() {
        cancelled = true;
        stopReading.run();
    }

    boolean isCancelled() {
        return cancelled;
    }

    void refuseCancelled() throws LoadCancelledException {
        if (cancelled) {
            throw new LoadCancelledException(order.source());
        }
    }

    LoadProgress progress() {
        return new LoadProgress(order, startedAt, phase, rowsRead.get(), rowsExpected, cancelled);
    }
}
