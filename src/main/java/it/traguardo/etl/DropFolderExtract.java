package it.traguardo.etl;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first file of a drop folder, by name, whose content was never taken. One file is one load, so that a fault stops its own
 * file and no other, and each line of quarantine is of one file.
 */
final class DropFolderExtract implements Extract {

    private static final Logger log = LoggerFactory.getLogger(DropFolderExtract.class);
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final Source source;
    private final SourceAccess.DropFolder access;
    private final DropFolder folder;
    private final DroppedFiles known;
    private final List<DroppedFile> takenBefore = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable DroppedFile file;
    private String sha256 = "";
    private @Nullable Extract rows;
    private boolean looked;
    private boolean more;

    DropFolderExtract(Source source, SourceAccess.DropFolder access, DroppedFiles known) {
        this.source = source;
        this.access = access;
        this.folder = new DropFolder(access);
        this.known = known;
    }

    @Override
    public Optional<ArrowReader> nextPage(BufferAllocator allocator) throws SQLException, LoadException {
        if (looked) {
            return rows == null ? Optional.empty() : rows.nextPage(allocator);
        }
        looked = true;
        try {
            choose();
        } catch (IOException unreadable) {
            throw source.stopped(
                    "%s cannot be read: %s".formatted(access.folder(), unreadable),
                    "Make the folder, and let the user of Traguardo read and write it",
                    unreadable);
        }
        if (file == null) {
            var batches = new TextBatches(
                    allocator,
                    source.columns().stream().map(SourceColumn::writtenAs).toList(),
                    new NoRows());
            return Optional.of(new PrefetchingReader(batches, allocator, source.name(), () -> {}));
        }
        rows = switch (access.form().at(file.file())) {
            case SourceAccess.DelimitedFile delimited -> new DelimitedFileExtract(source, delimited);
            case SourceAccess.Workbook workbook -> new WorkbookExtract(source, workbook);
        };
        return rows.nextPage(allocator);
    }

    private void choose() throws IOException, SQLException {
        for (DroppedFile each : folder.whole()) {
            if (file != null) {
                more = true;
                return;
            }
            String hash = each.sha256();
            Optional<DroppedFiles.Taken> taken = known.find(hash);
            if (taken.isPresent()) {
                takenBefore.add(each);
                notes.add("%s has the content of %s, which load %d took; it is not loaded again"
                        .formatted(each.name(), taken.get().name(), taken.get().loadId()));
            } else {
                file = each;
                sha256 = hash;
            }
        }
    }

    @Override
    public LoadException broken(Exception cause) {
        return rows == null
                ? source.stopped(
                        "%s cannot be read: %s".formatted(access.folder(), cause.getMessage()),
                        "Check the folder",
                        cause)
                : rows.broken(cause);
    }

    /** Rows not sent are gone only where a file was read, and is the whole register. */
    @Override
    public boolean isWhole() {
        return access.everything() && file != null;
    }

    @Override
    public List<String> extraColumns() {
        return rows == null ? List.of() : rows.extraColumns();
    }

    @Override
    public List<String> notes() {
        return List.copyOf(notes);
    }

    @Override
    public void publishing(Connection connection, long loadId, Instant at, long rowsRead)
            throws SQLException, LoadException {
        if (file == null) {
            return;
        }
        if (!file.isAsItWas()) {
            throw source.stopped(
                    "%s was changed while it was read".formatted(file.file()),
                    "Write files elsewhere, or with .part at the end of their name, and rename them when they are whole",
                    null);
        }
        new DroppedFiles(connection, source.name()).add(file, sha256, loadId, at, rowsRead);
    }

    /** A file that cannot be moved is known by its content next time, and moved then. */
    @Override
    public boolean published(Instant at) {
        LocalDate day = at.atZone(ROME).toLocalDate();
        notes.forEach(note -> log.info("{}: {}", source.name(), note));
        var finished = new ArrayList<>(takenBefore);
        if (file != null) {
            finished.add(file);
        }
        for (DroppedFile each : finished) {
            try {
                log.info("{}: {} is kept as {}", source.name(), each.name(), folder.keep(each, day));
            } catch (IOException unmovable) {
                log.warn("{}: {} was loaded and cannot be moved: {}", source.name(), each.file(), unmovable.toString());
            }
        }
        return more;
    }

    @Override
    public void close() throws SQLException {
        if (rows != null) {
            rows.close();
        }
    }

    /** What a folder without new files gives. */
    private static final class NoRows implements TextRows.OfFile {

        @Override
        public boolean next() {
            return false;
        }

        @Override
        public byte @Nullable [] value(int column) {
            return null;
        }

        @Override
        public long line() {
            return 0;
        }

        @Override
        public @Nullable String fault() {
            return null;
        }
    }
}
