package it.traguardo.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.traguardo.RequestRegister;
import it.traguardo.ShippedPlan;
import it.traguardo.etl.LoadException;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.Indicators;
import it.traguardo.indicator.LeftOut;
import it.traguardo.indicator.Measure;
import it.traguardo.indicator.MonthlyParts;
import it.traguardo.indicator.Parts;
import it.traguardo.indicator.Reading;
import it.traguardo.indicator.RowFilter;
import it.traguardo.indicator.RowOrder;
import it.traguardo.vocabulary.DurationBasis;
import it.traguardo.vocabulary.Maturity;
import it.traguardo.vocabulary.Period;
import it.traguardo.vocabulary.PeriodBasis;
import it.traguardo.vocabulary.Withdrawals;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A value is its rows: on screen, in the CSV and in the Arrow export, for whatever reading. */
class RowsExportTest {

    private static final int REQUESTS = 600;
    private static final int READINGS = 300;
    private static final List<String> KINDS =
            List.of("PATROCINIO", "PATROCINIO", "INTERROGAZIONE", "QUESTION_TIME", "ACCESSO_DOCUMENTALE", "RIESAME");
    private static final List<String> OUTCOMES = List.of("CONCESSO", "DINIEGO", "ARCHIVIATO", "SILENZIO_RIGETTO");
    private static final List<IndicatorDefinition> INDICATORS = List.of(
            ShippedPlan.I1,
            ShippedPlan.plan().getIndicator("I1.E"),
            ShippedPlan.I2,
            ShippedPlan.I3,
            ShippedPlan.plan().getIndicator("I3.T"),
            total(Measure.COUNT),
            total(Measure.AMOUNT));
    private static final List<String> PERIODS =
            List.of("2021", "2022", "2023", "2022-Q1", "2022-06", "2021..2022", "2022-03..2023-Q2", "all", "2019");

    @TempDir
    private static Path folder;

    private static RequestRegister register;
    private static Indicators indicators;

    @BeforeAll
    static void fillAtRandom() throws LoadException {
        register = new RequestRegister(folder);
        var random = new Random(20_221_231);
        for (int request = 0; request < REQUESTS; request++) {
            LocalDate received = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(3 * 365));
            var made = register.request(oneOf(KINDS, random), received.toString());
            if (random.nextInt(8) > 0) {
                made.investigated(received.plusDays(random.nextInt(60) - 2).toString());
            }
            if (random.nextInt(8) > 0) {
                made.concluded(received.plusDays(random.nextInt(80) - 2).toString(), oneOf(OUTCOMES, random));
            }
            if (random.nextInt(10) == 0) {
                made.withdrawn(received.plusDays(random.nextInt(60)).toString());
            }
            if (random.nextInt(10) == 0) {
                made.transferred(received.plusDays(random.nextInt(60)).toString());
            }
            if (random.nextInt(15) == 0) {
                made.duplicateOf(made);
            }
            if (random.nextInt(10) > 0) {
                made.amount(
                        BigDecimal.valueOf(random.nextInt(200_000) - 20_000, 2).toPlainString());
            }
            if (random.nextInt(15) == 0) {
                made.splitFrom(made);
            }
            if (random.nextInt(15) == 0) {
                made.closedUndated();
            }
            if (random.nextInt(4) > 0) {
                made.due(received.plusDays(30).toString())
                        .eventOn(received.plusDays(random.nextInt(90)).toString());
            }
            if (random.nextInt(3) == 0) {
                LocalDate suspended = received.plusDays(random.nextInt(30));
                made.suspended(
                        suspended.toString(),
                        suspended.plusDays(random.nextInt(20)).toString());
            }
        }
        indicators = register.indicators();
    }

    @AfterAll
    static void close() {
        register.close();
    }

    @Test
    void theValueIsItsRowsAndTheirExports() throws IOException {
        var random = new Random(15);
        var distinct = new HashSet<Parts>();
        for (int drawn = 0; drawn < READINGS; drawn++) {
            Reading reading = drawn(random);
            var value = indicators.value(reading);
            var rows = indicators.rows(reading, RowFilter.ALL, RowOrder.BY_RECEIPT, 0, Integer.MAX_VALUE).stream()
                    .map(row -> new Row(row.days(), row.amount(), row.inNumerator(), row.leftOut()))
                    .toList();

            assertThat(parts(reading, rows)).as("rows of %s", reading).isEqualTo(value.parts());
            assertThat(leftOut(rows)).as("rows of %s", reading).isEqualTo(value.leftOut());
            assertThat(csv(reading)).as("CSV of %s", reading).isEqualTo(rows);
            assertThat(arrow(reading)).as("Arrow of %s", reading).isEqualTo(rows);
            assertThat(months(reading)).as("months of %s", reading).isEqualTo(value.parts());
            assertThat(filtered(reading)).as("filters of %s", reading).isEqualTo(rows.size());
            distinct.add(value.parts());
        }
        assertThat(distinct).hasSizeGreaterThan(READINGS / 4); // the readings do differ
    }

    private static Reading drawn(Random random) {
        IndicatorDefinition indicator = oneOf(INDICATORS, random);
        return Reading.declared(
                        indicator,
                        Period.parse(oneOf(PERIODS, random)),
                        LocalDate.of(2021, 1, 1).plusDays(random.nextInt(4 * 365)))
                .withBasis(oneOf(List.of(PeriodBasis.values()), random))
                .withDuration(oneOf(List.of(DurationBasis.values()), random))
                .withMaturity(oneOf(List.of(Maturity.values()), random))
                .withWithdrawals(oneOf(List.of(Withdrawals.values()), random));
    }

    private static Parts parts(Reading reading, List<Row> rows) {
        long numerator = 0;
        long denominator = 0;
        for (Row row : rows) {
            denominator += row.leftOut == null ? 1 : 0;
            if (row.inNumerator) {
                numerator += added(reading.indicator().measure(), row);
            }
        }
        return new Parts(numerator, denominator);
    }

    private static long added(Measure measure, Row row) {
        return switch (measure) {
            case MEAN_DAYS -> Objects.requireNonNull(row.days);
            case AMOUNT -> Objects.requireNonNull(row.amount).movePointRight(2).longValueExact();
            default -> 1;
        };
    }

    private static IndicatorDefinition total(Measure measure) {
        IndicatorDefinition of = ShippedPlan.I3;
        return new IndicatorDefinition(
                measure.name(),
                1,
                of.title(),
                of.explanation(),
                of.type(),
                of.owner(),
                measure,
                of.streams(),
                of.milestone(),
                of.policy(),
                of.direction(),
                Set.of("DINIEGO"),
                of.targets(),
                of.baselines(),
                of.tolerance(),
                of.path());
    }

    private static Map<LeftOut, Long> leftOut(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(row.leftOut))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private static Parts months(Reading reading) {
        return indicators.months(reading).stream().map(MonthlyParts::parts).reduce(new Parts(0, 0), Parts::plus);
    }

    /** Counted and left out are all; in the numerator and missing are the counted. */
    private static int filtered(Reading reading) {
        int counted = indicators.rowCount(reading, RowFilter.COUNTED);
        assertThat(indicators.rowCount(reading, RowFilter.IN_NUMERATOR)
                        + indicators.rowCount(reading, RowFilter.MISSING))
                .isEqualTo(counted);
        return counted + indicators.rowCount(reading, RowFilter.LEFT_OUT);
    }

    private static List<Row> csv(Reading reading) {
        var out = new ByteArrayOutputStream();
        new RowsExport(indicators).writeCsv(reading, RowFilter.ALL, out);
        return CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(out.toString(StandardCharsets.UTF_8)).stream()
                .map(RowsExportTest::row)
                .toList();
    }

    private static Row row(NamedCsvRecord record) {
        return row(
                record.getField("days"),
                record.getField("amount"),
                record.getField("in_numerator"),
                record.getField("left_out"));
    }

    private static List<Row> arrow(Reading reading) throws IOException {
        var out = new ByteArrayOutputStream();
        new RowsExport(indicators).writeArrow(reading, RowFilter.ALL, out);
        var rows = new ArrayList<Row>();
        try (var allocator = new RootAllocator();
                var batches = new ArrowStreamReader(new ByteArrayInputStream(out.toByteArray()), allocator)) {
            while (batches.loadNextBatch()) {
                VectorSchemaRoot batch = batches.getVectorSchemaRoot();
                for (int index = 0; index < batch.getRowCount(); index++) {
                    rows.add(row(
                            text(batch, "days", index),
                            text(batch, "amount", index),
                            text(batch, "in_numerator", index),
                            text(batch, "left_out", index)));
                }
            }
        }
        return rows;
    }

    private static String text(VectorSchemaRoot batch, String column, int index) {
        Object value = batch.getVector(column).getObject(index);
        return value == null ? "" : value.toString();
    }

    private static Row row(String days, String amount, String inNumerator, String leftOut) {
        return new Row(
                days.isEmpty() ? null : Integer.valueOf(days),
                amount.isEmpty() ? null : new BigDecimal(amount),
                Boolean.parseBoolean(inNumerator),
                leftOut.isEmpty() ? null : LeftOut.valueOf(leftOut));
    }

    private static <T> T oneOf(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private record Row(
            @Nullable Integer days,
            @Nullable BigDecimal amount,
            boolean inNumerator,
            @Nullable LeftOut leftOut) {}
}
