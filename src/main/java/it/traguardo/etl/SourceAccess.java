package it.traguardo.etl;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Where the rows of a source are. */
sealed interface SourceAccess {

    /** How dates and numbers are written there. */
    default TextFormat format() {
        return TextFormat.ISO;
    }

    /** Whether its rows have a place that a person can look up: a line of a file. */
    default boolean hasLines() {
        return false;
    }

    /** Whether each load without a watermark brings all rows there are, so that those not sent are gone. */
    default boolean sendsEverything() {
        return true;
    }

    /** One file with column names in its first line. */
    sealed interface File extends SourceAccess {

        Path file();

        /** The same for another file. */
        File at(Path other);

        @Override
        default boolean hasLines() {
            return true;
        }
    }

    /** A delimited file, its first line the column names. */
    record DelimitedFile(Path file, Charset encoding, char delimiter, TextFormat format) implements File {

        @Override
        public DelimitedFile at(Path other) {
            return new DelimitedFile(other, encoding, delimiter, format);
        }
    }

    /**
     * A sheet of an XLSX workbook, its first row that is not empty the column names.
     *
     * @param sheet the first one when empty
     * @param format of dates and numbers written as text
     */
    record Workbook(Path file, Optional<String> sheet, TextFormat format) implements File {

        @Override
        public Workbook at(Path other) {
            return new Workbook(other, sheet, format);
        }
    }

    /**
     * A folder where somebody puts files, each taken once, one load a file.
     *
     * @param pattern of the names, such as {@code *.csv}
     * @param form of each file
     * @param everything whether each file is the whole register, rather than rows to add or correct
     */
    record DropFolder(Path folder, String pattern, File form, boolean everything) implements SourceAccess {

        @Override
        public TextFormat format() {
            return form.format();
        }

        @Override
        public boolean hasLines() {
            return true;
        }

        @Override
        public boolean sendsEverything() {
            return everything;
        }
    }

    /**
     * A query on a database.
     *
     * @param query may hold {@code :watermark} once
     * @param pageRows rows asked for at a time, each page after the last row of the one before; all at once when empty
     * @param overlap how much earlier than the last watermark reading starts, for rows that are committed late
     * @param periodColumn column of the contract by which a period is asked for
     */
    record Database(
            DatabaseAddress address,
            Path queryFile,
            String query,
            OptionalInt pageRows,
            Duration overlap,
            Optional<String> periodColumn)
            implements SourceAccess {}

    /**
     * An endpoint that answers with JSON.
     *
     * @param rows JSON pointer of the list of rows
     * @param tokenVariable name of the token among the secrets
     * @param tokenHeader header that carries it; {@code Authorization: Bearer} when empty
     * @param watermarkParameter parameter that asks for what changed since an instant
     * @param fromParameter parameter with the first day of a period
     * @param toParameter parameter with the day after its last
     */
    record Http(
            URI address,
            String rows,
            Map<String, String> parameters,
            Paging paging,
            Optional<String> tokenVariable,
            Optional<String> tokenHeader,
            Optional<String> watermarkParameter,
            Optional<String> fromParameter,
            Optional<String> toParameter,
            Duration overlap,
            Limits limits,
            Secrets secrets)
            implements SourceAccess {

        /**
         * What an answer may take.
         *
         * @param pages most pages of one load
         * @param megabytes most of one page
         */
        record Limits(Duration connectTimeout, Duration readTimeout, int pages, int megabytes) {}
    }

    /** How an endpoint that gives its rows page by page is asked for the next one. */
    sealed interface Paging {

        /** All rows are in one answer. */
        record None() implements Paging {}

        /** By a number that grows, until an answer has no rows. */
        record Number(String parameter, int first) implements Paging {}

        /** By an address in the answer, or in its {@code Link} header when the pointer is empty. */
        record Next(Optional<String> pointer) implements Paging {}

        /** By a value of the answer, to be sent with the next question; there is no next page without one. */
        record Cursor(String parameter, String pointer) implements Paging {}
    }
}
