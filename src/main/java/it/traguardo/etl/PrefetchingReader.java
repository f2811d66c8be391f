package it.traguardo.etl;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.VectorUnloader;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;

/** Fills one batch on a thread of its own while the one before is written: reading and writing each have a processor. */
final class PrefetchingReader extends ArrowReader {

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final TextBatches batches;
    private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(1);
    private final Runnable stop;
    private final Thread thread;
    private volatile boolean closed;
    private boolean ended;
    private volatile @Nullable IOException failure;

    /** @param stop ends a read that waits for the source, when the rows are wanted no more */
    PrefetchingReader(TextBatches batches, BufferAllocator allocator, String name, Runnable stop) {
        super(allocator);
        this.stop = stop;
        this.batches = batches;
        this.thread = Thread.ofPlatform().daemon().name("extract-" + name).start(this::read);
    }

    private void read() {
        try {
            boolean more = true;
            while (more && !closed) {
                Step step = step();
                more = step.batch().isPresent();
                hand(step);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void hand(Step step) throws InterruptedException {
        try {
            steps.put(step);
        } catch (InterruptedException stopped) {
            step.batch().ifPresent(VectorSchemaRoot::close);
            throw stopped;
        }
    }

    private Step step() {
        try {
            return new Step(batches.next(), null);
        } catch (IOException broken) {
            return new Step(Optional.empty(), broken);
        } catch (RuntimeException | Error broken) { // whoever takes the step must not wait for ever
            return new Step(Optional.empty(), new IOException(broken));
        }
    }

    @Override
    public boolean loadNextBatch() throws IOException {
        prepareLoadNextBatch();
        if (ended) {
            return false;
        }
        Step step = take();
        if (step.failure() != null) {
            ended = true;
            failure = step.failure();
            throw failure;
        }
        ended = step.batch().isEmpty();
        if (ended) {
            return false;
        }
        try (VectorSchemaRoot batch = step.batch().get()) {
            loadRecordBatch(new VectorUnloader(batch).getRecordBatch());
            return true;
        }
    }

    /** What broke the reading; null when nothing did. */
    @Nullable
    IOException failure() {
        return failure;
    }

    private Step take() throws IOException {
        try {
            return steps.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("The reading was interrupted", stopped);
        }
    }

    @Override
    public long bytesRead() {
        return 0;
    }

    @Override
    protected void closeReadSource() throws IOException {
        closed = true;
        thread.interrupt();
        try {
            while (!thread.join(PATIENCE)) {
                stop.run(); // again and again: what was stopped may have been about to ask for more
                thread.interrupt();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("The reading was interrupted", stopped);
        }
        Step left = steps.poll();
        if (left != null) {
            left.batch().ifPresent(VectorSchemaRoot::close);
        }
    }

    @Override
    protected Schema readSchema() {
        return batches.schema();
    }

    /** A batch, the end, or what broke the reading. */
    private record Step(
            Optional<VectorSchemaRoot> batch, @Nullable IOException failure) {}
}
