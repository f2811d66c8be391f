package it.traguardo.etl;

import java.sql.SQLException;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;

/** Opens the rows of a source as a stream of Arrow batches. */
interface Extract extends AutoCloseable {

    /** Rows with one column for each of the contract, named as at the source; {@code _line} and {@code _fault} first. */
    ArrowReader open(BufferAllocator allocator) throws SQLException, LoadException;

    @Override
    void close() throws SQLException;
}
