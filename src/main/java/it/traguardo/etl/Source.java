package it.traguardo.etl;

import it.traguardo.vocabulary.LocalizedText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A folder of {@code etl/}: what to bring in, from where, when, and what its rows promise to be.
 *
 * @param name the folder's name, and that of its table in raw
 * @param key columns that tell its rows apart
 * @param watermark column that grows with every change; without one all rows are read each time
 * @param timetable when it is loaded
 * @param calendar by which its working days are counted; the default when empty
 * @param demonstration whether its rows are made up
 * @param expectations what it is held against as a whole
 */
record Source(
        String name,
        Path file,
        LocalizedText title,
        SourceAccess access,
        List<String> key,
        Optional<String> watermark,
        Timetable timetable,
        Optional<String> calendar,
        boolean demonstration,
        List<SourceColumn> columns,
        Expectations expectations) {

    String rawTable() {
        return "raw." + name;
    }

    TextFormat format() {
        return access.format();
    }

    /** Whether a load of its changes brings all rows there are, so that those not sent are gone. */
    boolean sendsEverything() {
        return watermark.isEmpty() && access.sendsEverything();
    }

    /** What to say when a load of it stops: what stopped it, and what to do, without a full stop. */
    LoadException stopped(String fault, String remedy, @Nullable Throwable cause) {
        return new LoadException(
                "Load of %s stopped: %s. Dashboards still show the previous load. %s, then load again."
                        .formatted(name, fault, remedy),
                cause);
    }
}
