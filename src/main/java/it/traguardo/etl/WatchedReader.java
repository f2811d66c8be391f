package it.traguardo.etl;

import java.io.IOException;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.VectorUnloader;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.Schema;

/** Hands on the batches of another reader, counts their rows, and ends when the load is cancelled. */
final class WatchedReader extends ArrowReader {

    private final ArrowReader rows;
    private final RunningLoad load;

    WatchedReader(BufferAllocator allocator, ArrowReader rows, RunningLoad load) {
        super(allocator);
        this.rows = rows;
        this.load = load;
    }

    @Override
    public boolean loadNextBatch() throws IOException {
        prepareLoadNextBatch();
        if (load.isCancelled()) {
            throw new IOException("cancelled");
        }
        if (!rows.loadNextBatch()) {
            return false;
        }
        VectorSchemaRoot batch = rows.getVectorSchemaRoot();
        load.read(batch.getRowCount());
        loadRecordBatch(new VectorUnloader(batch).getRecordBatch());
        return true;
    }

    @Override
    public long bytesRead() {
        return rows.bytesRead();
    }

    @Override
    protected void closeReadSource() throws IOException {
        rows.close();
    }

    @Override
    protected Schema readSchema() throws IOException {
        return rows.getVectorSchemaRoot().getSchema();
    }
}
