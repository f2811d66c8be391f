package it.traguardo.etl;

import java.sql.SQLException;
import java.util.Optional;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;

/** Opens the rows of a source as streams of Arrow batches. */
interface Extract extends AutoCloseable {

    /**
     * The rows that follow those given so far, with one column for each of the contract, named as at the source;
     * {@code _line} and {@code _fault} first where the source has lines. Empty when there are no more. The reader of the
     * page before has been closed.
     */
    Optional<ArrowReader> nextPage(BufferAllocator allocator) throws SQLException, LoadException;

    /** Whether the pages that have landed are kept when a later one breaks, and the next load goes on after them. */
    default boolean goesOnAfterBreak() {
        return false;
    }

    /** What to say when the rows end half-way. */
    LoadException broken(Exception cause);

    /** Ends a read that waits for the source; called from another thread. */
    default void cancel() {}

    @Override
    void close() throws SQLException;
}
