package it.traguardo.etl;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeSet;
import org.apache.arrow.adapter.jdbc.ArrowVectorIterator;
import org.apache.arrow.adapter.jdbc.JdbcFieldInfo;
import org.apache.arrow.adapter.jdbc.JdbcToArrow;
import org.apache.arrow.adapter.jdbc.JdbcToArrowConfig;
import org.apache.arrow.adapter.jdbc.JdbcToArrowConfigBuilder;
import org.apache.arrow.adapter.jdbc.JdbcToArrowUtils;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.VectorUnloader;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of a query, read through a connection that may not write. */
final class DatabaseExtract implements Extract {

    private static final Logger log = LoggerFactory.getLogger(DatabaseExtract.class);
    private static final int FETCH_ROWS = 10_000;
    private static final int STATEMENT_TIMEOUT_SECONDS = 600;

    private final Source source;
    private final SourceAccess.Database access;
    private final Instant watermark;
    private @Nullable Connection connection;
    private volatile @Nullable PreparedStatement statement;

    DatabaseExtract(Source source, SourceAccess.Database access, Instant watermark) {
        this.source = source;
        this.access = access;
        this.watermark = watermark;
    }

    @Override
    public Optional<ArrowReader> nextPage(BufferAllocator allocator) throws SQLException, LoadException {
        if (connection != null) {
            return Optional.empty();
        }
        String password = password();
        try {
            var opened = DriverManager.getConnection(access.url(), access.user(), password);
            connection = opened;
            opened.setAutoCommit(false);
            opened.setReadOnly(true);
            var prepared = opened.prepareStatement(access.query().replace(":watermark", "?"));
            statement = prepared;
            prepared.setFetchSize(FETCH_ROWS);
            prepared.setQueryTimeout(STATEMENT_TIMEOUT_SECONDS);
            if (access.query().contains(":watermark")) {
                prepared.setObject(1, watermark.atOffset(ZoneOffset.UTC));
            }
            ResultSet rows = prepared.executeQuery();
            checkColumns(rows);
            return Optional.of(new JdbcArrowReader(allocator, rows));
        } catch (SQLException refused) {
            throw new LoadException(
                    "Load of %s stopped: the source does not answer %s: %s. Dashboards still show the previous load. Check connection and query, then load again."
                            .formatted(source.name(), access.queryFile(), refused.getMessage()),
                    refused);
        }
    }

    @Override
    public LoadException broken(Exception cause) {
        return new LoadException(
                "Load of %s stopped: the source broke off while its rows were read: %s. Dashboards still show the previous load. Check the source, then load again."
                        .formatted(source.name(), cause.getMessage()),
                cause);
    }

    @Override
    public void cancel() {
        try {
            if (statement != null) {
                statement.cancel();
            }
        } catch (SQLException tooLate) {
            log.debug("The query of {} could not be cancelled", source.name(), tooLate);
        }
    }

    private String password() throws LoadException {
        if (access.passwordVariable().isEmpty()) {
            return "";
        }
        String password = System.getenv(access.passwordVariable().get());
        if (password == null) {
            throw new LoadException(
                    "Load of %s stopped: the environment variable %s is not set. Dashboards still show the previous load. Set it to the password of %s, then start again."
                            .formatted(source.name(), access.passwordVariable().get(), access.user()));
        }
        return password;
    }

    private void checkColumns(ResultSet rows) throws SQLException, LoadException {
        var metadata = rows.getMetaData();
        var names = new TreeSet<String>();
        for (int column = 1; column <= metadata.getColumnCount(); column++) {
            names.add(metadata.getColumnLabel(column).toLowerCase(Locale.ROOT));
        }
        for (SourceColumn column : source.columns()) {
            if (!names.contains(column.writtenAs().toLowerCase(Locale.ROOT))) {
                throw new LoadException(
                        "Load of %s stopped: %s gives no column '%s', only %s. Dashboards still show the previous load. Add it to the query, or take it out of %s."
                                .formatted(
                                        source.name(), access.queryFile(), column.writtenAs(), names, source.file()));
            }
        }
    }

    @Override
    public void close() throws SQLException {
        if (statement != null) {
            statement.close();
        }
        if (connection != null) {
            connection.rollback();
            connection.close();
        }
    }

    /** Hands on each batch of arrow-jdbc; never reuses its root, which DuckDB may still be reading. */
    private static final class JdbcArrowReader extends ArrowReader {

        private final ArrowVectorIterator batches;
        private final Schema schema;

        JdbcArrowReader(BufferAllocator allocator, ResultSet rows) throws SQLException, LoadException {
            super(allocator);
            Calendar utc = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
            JdbcToArrowConfig config = new JdbcToArrowConfigBuilder(allocator, utc)
                    .setJdbcToArrowTypeConverter(column -> arrowType(column, utc))
                    .setReuseVectorSchemaRoot(false)
                    .setTargetBatchSize(FETCH_ROWS)
                    .build();
            try {
                schema = JdbcToArrowUtils.jdbcToArrowSchema(rows.getMetaData(), config);
                batches = JdbcToArrow.sqlToArrowVectorIterator(rows, config);
            } catch (IOException impossible) {
                throw new LoadException(String.valueOf(impossible.getMessage()), impossible);
            }
        }

        /** Types arrow-jdbc has no vector for, a timestamp with its zone among them, travel as text. */
        private static ArrowType arrowType(JdbcFieldInfo column, Calendar calendar) {
            try {
                return JdbcToArrowUtils.getArrowTypeFromJdbcType(column, calendar);
            } catch (UnsupportedOperationException unmapped) {
                return ArrowType.Utf8.INSTANCE;
            }
        }

        @Override
        public boolean loadNextBatch() throws IOException {
            prepareLoadNextBatch();
            if (!batches.hasNext()) {
                return false;
            }
            try (VectorSchemaRoot batch = batches.next()) {
                loadRecordBatch(new VectorUnloader(batch).getRecordBatch());
                return true;
            }
        }

        @Override
        public long bytesRead() {
            return 0;
        }

        @Override
        protected void closeReadSource() {
            batches.close();
        }

        @Override
        protected Schema readSchema() {
            return schema;
        }
    }
}
