package it.traguardo.etl;

import it.traguardo.vocabulary.LocalizedText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A folder of {@code etl/}: what to bring in, from where, when, and what its rows promise to be.
 *
 * @param name the folder's name, and that of its table in raw
 * @param key columns that tell its rows apart
 * @param watermark column that grows with every change; without one all rows are read each time
 * @param cron when to load, in Quartz's form, Europe/Rome
 * @param calendar by which its working days are counted; the default when empty
 * @param demonstration whether its rows are made up
 */
record Source(
        String name,
        Path file,
        LocalizedText title,
        SourceAccess access,
        List<String> key,
        Optional<String> watermark,
        Optional<String> cron,
        Optional<String> calendar,
        boolean demonstration,
        List<SourceColumn> columns) {

    String rawTable() {
        return "raw." + name;
    }

    TextFormat format() {
        return access instanceof SourceAccess.DelimitedFile file ? file.format() : TextFormat.ISO;
    }
}
