package it.traguardo.etl;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** How the rows of each kind of source are read. */
final class Extracts {

    private Extracts() {}

    /**
     * Nothing is opened yet.
     *
     * @param watermark greatest one loaded so far
     * @param connection to the warehouse, to know what has been taken already
     */
    static Extract of(Source source, LoadScope scope, Instant watermark, Connection connection) throws SQLException {
        if (scope instanceof LoadScope.Quarantine) {
            return new QuarantineReplay(source);
        }
        return switch (source.access()) {
            case SourceAccess.DelimitedFile file -> new DelimitedFileExtract(source, file);
            case SourceAccess.Workbook workbook -> new WorkbookExtract(source, workbook);
            case SourceAccess.DropFolder folder ->
                new DropFolderExtract(source, folder, new DroppedFiles(connection, source.name()));
            case SourceAccess.Database database ->
                new DatabaseExtract(
                        source,
                        database,
                        scope,
                        watermark,
                        DatabaseExtract.goesOnAfterBreak(database, scope)
                                ? new LandedPages(connection, source).end()
                                : Optional.empty());
            case SourceAccess.Http http -> new HttpExtract(source, http, scope, watermark);
        };
    }
}
