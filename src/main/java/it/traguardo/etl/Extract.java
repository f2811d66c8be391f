package it.traguardo.etl;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
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

    /** Whether what it gave is all there is to give, so that rows it did not give may be gone; asked after the last page. */
    default boolean isWhole() {
        return true;
    }

    /** Columns it saw that the contract does not know; asked after the last page. */
    default List<String> extraColumns() {
        return List.of();
    }

    /** What the source says of all its rows, where it can be asked; after the last page. */
    default Optional<SourceTotals> totals(Expectations.Reconcile asked) throws SQLException, LoadException {
        return Optional.empty();
    }

    /** What an operator should know of what was read. */
    default List<String> notes() {
        return List.of();
    }

    /** Writes, in the transaction of the rows, that they were taken; may refuse them still. */
    default void publishing(Connection connection, long loadId, Instant at, long rowsRead)
            throws SQLException, LoadException {}

    /** Tidies up once the transaction holds; gives whether the source has more, which is another load. */
    default boolean published(Instant at) {
        return false;
    }

    /** What to say when the rows end half-way. */
    LoadException broken(Exception cause);

    /** Ends a read that waits for the source; called from another thread. */
    default void cancel() {}

    @Override
    void close() throws SQLException;
}
