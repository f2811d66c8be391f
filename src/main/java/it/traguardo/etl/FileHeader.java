package it.traguardo.etl;

import it.traguardo.content.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The column names of a file, held against the contract. */
final class FileHeader {

    private final Source source;
    private final String place;
    private final List<String> names;

    /** @param place file and line, for messages */
    FileHeader(Source source, String place, List<String> names) {
        this.source = source;
        this.place = place;
        this.names = names;
    }

    /** Columns of the contract that are not there. */
    List<String> missing() {
        List<String> there = names.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        return source.columns().stream()
                .map(SourceColumn::writtenAs)
                .filter(column -> !there.contains(column.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Columns that are there and not in the contract. */
    List<String> extra() {
        return ColumnDrift.extra(source, names);
    }

    /** Where each column of the contract stands. */
    int[] positions() throws LoadException {
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            throw refused(missing);
        }
        var positions = new LinkedHashMap<String, Integer>();
        for (int index = 0; index < names.size(); index++) {
            positions.put(names.get(index).strip().toLowerCase(Locale.ROOT), index);
        }
        return source.columns().stream()
                .mapToInt(column -> positions.getOrDefault(column.writtenAs().toLowerCase(Locale.ROOT), -1))
                .toArray();
    }

    private LoadException refused(List<String> missing) {
        var expected = new ArrayList<String>();
        source.columns().forEach(column -> expected.add(column.writtenAs().toLowerCase(Locale.ROOT)));
        List<String> others = names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !expected.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
        String first = missing.getFirst();
        String name = source.columns().stream()
                .filter(column -> column.writtenAs().equals(first))
                .findFirst()
                .orElseThrow()
                .name();
        String remedy = Spelling.nearest(first, others)
                .or(() -> others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty())
                .map(renamed -> "If '%s' is now '%s', write 'from: %s' for the column %s in %s"
                        .formatted(first, renamed, renamed, name, source.file()))
                .orElse("Send the file with that column, or take it out of %s".formatted(source.file()));
        return new LoadException(
                "Load of %s stopped: %s: column '%s' is missing; the line has %s. Dashboards still show the previous load. %s."
                        .formatted(
                                source.name(), place, String.join("', '", missing), String.join(", ", names), remedy));
    }
}
