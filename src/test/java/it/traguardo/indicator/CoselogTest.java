package it.traguardo.indicator;

import static it.traguardo.RequestRegister.reading;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.traguardo.TestInstallation;
import it.traguardo.etl.LoadException;
import it.traguardo.plan.Plan;
import it.traguardo.vocabulary.Rome;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real event log of another shape, many rows to a case, through content alone; counted twice more, apart from us. */
class CoselogTest {

    private static final Path CONTENT = TestInstallation.SHIPPED.resolve("docs/examples/coselog");
    private static final String TODAY = "2026-11-23";

    @TempDir
    private static Path home;

    private static TestInstallation coselog;
    private static Plan plan;
    private static Map<String, List<Case>> casesByDepartment;

    @BeforeAll
    static void load() throws LoadException, IOException {
        coselog = TestInstallation.onDisk(home, CONTENT);
        plan = coselog.plan().read();
        var report = coselog.load("coselog");
        assertThat(report.read()).isEqualTo(8_577);
        assertThat(report.fresh()).isEqualTo(8_577);
        casesByDepartment = Case.read().stream().collect(groupingBy(Case::department));
    }

    @AfterAll
    static void close() {
        coselog.close();
    }

    @Test
    void theLogHolds1434CasesOfThreeDepartments() {
        assertThat(coselog.column("select count(*) from star.fact_request")).containsExactly("1434");
        assertThat(casesByDepartment.values().stream().mapToInt(List::size).sum())
                .isEqualTo(1_434);
    }

    @Test
    void shareConcludedByDepartment() {
        var concluded = byDepartment("WABO.1");

        // Worked out by a script of its own on the CSV.
        assertThat(parts(concluded))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "General", new Parts(1_285, 1_390),
                        "Customer contact", new Parts(29, 29),
                        "Experts", new Parts(15, 15)));
        assertThat(parts(concluded)).isEqualTo(counted(each -> true, Case::isEnded));
        assertThat(value("WABO.1").parts()).isEqualTo(new Parts(1_329, 1_434));
    }

    @Test
    @DisplayName("P-12: mean and p90 of calendar days by department, the same day being 0")
    void daysByDepartment() {
        var days = byDepartment("WABO.2");

        assertThat(parts(days))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "General", new Parts(76_331, 1_285), // mean 59.40
                        "Customer contact", new Parts(608, 29), // mean 20.97
                        "Experts", new Parts(864, 15))); // mean 57.6
        assertThat(days.stream()
                        .collect(toMap(
                                CoselogTest::name,
                                group -> List.of(
                                        group.median().orElseThrow(),
                                        group.ninetiethPercentile().orElseThrow()))))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "General", decimals("51", "106"),
                        "Customer contact", decimals("7", "53.2"),
                        "Experts", decimals("57", "77.8")));
        casesByDepartment.forEach((department, cases) -> assertThat(parts(days).get(department))
                .isEqualTo(new Parts(
                        cases.stream().mapToLong(Case::days).sum(),
                        cases.stream().filter(Case::isEnded).count())));

        var all = value("WABO.2");
        assertThat(all.parts()).isEqualTo(new Parts(77_803, 1_329)); // mean 58.54
        assertThat(all.median().orElseThrow()).isEqualByComparingTo("50");
        assertThat(all.ninetiethPercentile().orElseThrow()).isEqualByComparingTo("105");
        assertThat(all.leftOut()).containsExactlyEntriesOf(Map.of(LeftOut.STILL_OPEN, 105L));
    }

    @Test
    void onTimeAgainstItsOwnDeadlineByDepartment() {
        var onTime = byDepartment("WABO.3");

        assertThat(parts(onTime))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "General", new Parts(980, 1_390),
                        "Customer contact", new Parts(28, 29),
                        "Experts", new Parts(12, 15)));
        assertThat(parts(onTime)).isEqualTo(counted(each -> true, Case::isOnTime));
        assertThat(value("WABO.3").parts()).isEqualTo(new Parts(1_020, 1_434));
    }

    @Test
    @DisplayName("CAL-6: a case started at 23:30 UTC in winter belongs to the next day in Rome")
    void daysAreThoseOfRomeWhateverTheOffset() {
        var starts = coselog.rows("select protocol_number, received_on from star.fact_request").stream()
                .collect(toMap(List::getFirst, row -> LocalDate.parse(row.getLast())));

        casesByDepartment.values().stream()
                .flatMap(Collection::stream)
                .forEach(each -> assertThat(starts).containsEntry(each.number(), each.startedOn()));
        assertThat(
                        coselog.column(
                                "select (timestamptz '2011-01-03 23:30:00.123456+00:00' at time zone 'Europe/Rome')::date::varchar"))
                .containsExactly("2011-01-04");
    }

    @Test
    void casesOpenAtACutOffWereOpenThen() {
        LocalDate cutOff = LocalDate.of(2011, 6, 30);
        var open = value(reading(plan.getIndicator("WABO.1"), "all", cutOff.toString()));

        assertThat(open.parts())
                .isEqualTo(counted(
                                each -> !each.startedOn().isAfter(cutOff),
                                each -> each.isEnded()
                                        && !each.endedOn().orElseThrow().isAfter(cutOff))
                        .values()
                        .stream()
                        .reduce(new Parts(0, 0), Parts::plus));
    }

    private static List<GroupParts> byDepartment(String indicator) {
        return new Breakdown(coselog.history())
                .groups(reading(plan.getIndicator(indicator), "all", TODAY), Grouping.OFFICE);
    }

    private static IndicatorValue value(String indicator) {
        return value(reading(plan.getIndicator(indicator), "all", TODAY));
    }

    private static IndicatorValue value(Reading reading) {
        return coselog.indicators().value(reading);
    }

    private static Map<String, Parts> parts(List<GroupParts> groups) {
        return groups.stream().collect(toMap(CoselogTest::name, GroupParts::parts));
    }

    private static String name(GroupParts group) {
        return group.name().orElse("");
    }

    private static List<BigDecimal> decimals(String... numbers) {
        return List.of(numbers).stream().map(BigDecimal::new).toList();
    }

    /** Cases that pass both, of those that pass the first, by department. */
    private static Map<String, Parts> counted(Predicate<Case> of, Predicate<Case> also) {
        return casesByDepartment.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        each -> new Parts(
                                each.getValue().stream().filter(of.and(also)).count(),
                                each.getValue().stream().filter(of).count())));
    }

    /** A case as its first row in the file tells it, read without the loader and without SQL. */
    private record Case(
            String number, String department, LocalDate startedOn, Optional<LocalDate> endedOn, LocalDate dueOn) {

        private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
                .appendPattern("uuuu-MM-dd HH:mm:ss")
                .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
                .appendOffsetId()
                .toFormatter();

        static Collection<Case> read() throws IOException {
            try (var rows = CsvReader.builder().ofNamedCsvRecord(CONTENT.resolve("etl/coselog/receipt.csv"))) {
                return rows.stream()
                        .map(Case::of)
                        .collect(toMap(Case::number, each -> each, (first, _) -> first))
                        .values();
            }
        }

        private static Case of(NamedCsvRecord row) {
            return new Case(
                    row.getField("case:concept:name"),
                    row.getField("case:department"),
                    day(row.getField("case:startdate")),
                    Optional.of(row.getField("case:enddate"))
                            .filter(written -> !written.isEmpty())
                            .map(Case::day),
                    day(row.getField("case:deadline")));
        }

        private static LocalDate day(String written) {
            return LocalDate.ofInstant(OffsetDateTime.parse(written, WRITTEN).toInstant(), Rome.ZONE);
        }

        boolean isEnded() {
            return endedOn.isPresent();
        }

        boolean isOnTime() {
            return endedOn.filter(end -> !end.isAfter(dueOn)).isPresent();
        }

        long days() {
            return endedOn.map(end -> ChronoUnit.DAYS.between(startedOn, end)).orElse(0L);
        }
    }
}
