package it.traguardo.cycle;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import it.traguardo.indicator.Indicators;
import it.traguardo.indicator.Reading;
import it.traguardo.indicator.RequestRow;
import it.traguardo.indicator.RowFilter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rows behind a value as they are frozen: keys and what counted, nothing personal, as a CSV by source and number. The
 * same rows give the same text.
 */
final class FrozenRows {

    private static final List<String> HEADER = List.of(
            "source",
            "protocol_number",
            "received_on",
            "reached_on",
            "outcome",
            "amount",
            "days",
            "in_numerator",
            "left_out");
    private static final int AMOUNT = 5;
    private static final int IN_NUMERATOR = 7;
    private static final int DAYS = 6;
    private static final int LEFT_OUT = 8;

    private FrozenRows() {}

    static Text read(Indicators indicators, Reading reading) {
        var rows = new ArrayList<List<String>>();
        indicators.eachRow(reading, RowFilter.ALL, row -> rows.add(fields(row)));
        rows.sort(Comparator.comparing((List<String> row) -> row.get(0)).thenComparing(row -> row.get(1)));
        var out = new StringWriter();
        var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.LF)
                .build(out);
        csv.writeRecord(HEADER);
        rows.forEach(csv::writeRecord);
        flush(csv);
        return new Text(out.toString(), rows.size());
    }

    private static void flush(CsvWriter csv) {
        try {
            csv.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // it writes to a text in memory
        }
    }

    /** What the rows add up to; by it a frozen share or mean can be computed again. */
    static Sums sums(String text) {
        long counted = 0;
        long inNumerator = 0;
        long days = 0;
        long cents = 0;
        for (List<String> row : parse(text).values()) {
            if (row.get(LEFT_OUT).isEmpty()) {
                counted++;
                if (Boolean.parseBoolean(row.get(IN_NUMERATOR))) {
                    inNumerator++;
                    days += row.get(DAYS).isEmpty() ? 0 : Long.parseLong(row.get(DAYS));
                    cents += row.get(AMOUNT).isEmpty() ? 0 : cents(row.get(AMOUNT));
                }
            }
        }
        return new Sums(counted, inNumerator, days, cents);
    }

    private static long cents(String amount) {
        return new BigDecimal(amount).movePointRight(2).longValueExact();
    }

    /** Rows that are not the same in both, by source and number. */
    static List<RowDifference> differences(String before, String after) {
        Map<RowKey, List<String>> then = parse(before);
        Map<RowKey, List<String>> now = parse(after);
        var keys = new TreeSet<>(then.keySet());
        keys.addAll(now.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(then.get(key), now.get(key)))
                .map(key -> new RowDifference(
                        key.source(), key.number(), RowRole.of(then.get(key)), RowRole.of(now.get(key))))
                .toList();
    }

    private static Map<RowKey, List<String>> parse(String text) {
        var rows = new TreeMap<RowKey, List<String>>();
        for (CsvRecord row : CsvReader.builder().fieldSeparator(';').ofCsvRecord(text)) {
            if (row.getStartingLineNumber() > 1) {
                rows.put(new RowKey(row.getField(0), row.getField(1)), row.getFields());
            }
        }
        return rows;
    }

    private static List<String> fields(RequestRow row) {
        return List.of(
                row.source(),
                row.protocolNumber(),
                row.receivedOn().toString(),
                text(row.reachedOn()),
                text(row.outcome()),
                row.amount() == null ? "" : row.amount().toPlainString(),
                text(row.days()),
                String.valueOf(row.inNumerator()),
                text(row.leftOut()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    record Text(String csv, int rows) {}

    /** Of rows that count; days and cents of those in the numerator. */
    record Sums(long counted, long inNumerator, long days, long cents) {}

    private record RowKey(String source, String number) implements Comparable<RowKey> {
        @Override
        public int compareTo(RowKey other) {
            int order = source.compareTo(other.source);
            return order != 0 ? order : number.compareTo(other.number);
        }
    }
}
