package it.traguardo.etl;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

/** Where the rows of a source are. */
sealed interface SourceAccess {

    /** A delimited file, its first line the column names. */
    record DelimitedFile(Path file, Charset encoding, char delimiter, TextFormat format) implements SourceAccess {}

    /**
     * A query on a database.
     *
     * @param query may hold {@code :watermark} once
     * @param passwordVariable environment variable with the password
     */
    record Database(String url, String user, Optional<String> passwordVariable, Path queryFile, String query)
            implements SourceAccess {}
}
