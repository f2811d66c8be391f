package it.traguardo.etl;

import static it.traguardo.RequestRegister.reading;
import static it.traguardo.ShippedPlan.I1;
import static it.traguardo.ShippedPlan.I2;
import static it.traguardo.ShippedPlan.I3;
import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.ShippedPlan;
import it.traguardo.TestInstallation;
import it.traguardo.demo.DemoMunicipality;
import it.traguardo.demo.DemoTruth;
import it.traguardo.demo.DemoTruth.Answer;
import it.traguardo.demo.WorkTruth;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.vocabulary.Rome;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The demo municipality through the shipped etl/: the indicators say what its own plan knows to be true. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoLoadTest {

    private static final Instant FIRST = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant WEEKS_LATER = Instant.parse("2027-01-11T09:00:00Z");

    @TempDir
    private static Path home;

    private static TestInstallation installation;

    @BeforeAll
    static void loadTheFirstTime() throws LoadException {
        installation = TestInstallation.onDisk(home, TestInstallation.SHIPPED);
        loadAt(FIRST);
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @Test
    @Order(1)
    void theFirstLoadTellsTheTruth() {
        assertTruth(FIRST);
    }

    @Test
    @Order(2)
    void anIncrementalLoadTellsTheTruth() throws LoadException {
        List<LoadReport> reports = loadAt(WEEKS_LATER);

        assertTruth(WEEKS_LATER);
        var patronage = report(reports, "patrocini");
        assertThat(patronage.changed()).isPositive();
        // 8 weeks of some 5 years and 10 months, not everything anew.
        assertThat(patronage.read())
                .isLessThan(
                        installation.rows("select * from raw.patrocini_current").size() / 4);
    }

    @Test
    @Order(3)
    void anIncrementalLoadLeavesExactlyWhatARebuildDoes() {
        Map<String, List<List<String>>> incremental = star();

        installation.loader().rebuild();

        assertThat(incremental.get("fact_request")).hasSizeGreaterThan(5_000);
        assertThat(star()).isEqualTo(incremental);
    }

    @Test
    @Order(4)
    void anIncrementalLoadLeavesExactlyWhatOneFreshLoadDoes(@TempDir Path other) throws LoadException {
        Map<String, List<List<String>>> incremental = star();

        try (var fresh = TestInstallation.onDisk(other, TestInstallation.SHIPPED)) {
            loadAt(fresh, other, WEEKS_LATER);
            assertThat(star(fresh)).isEqualTo(incremental);
        }
    }

    private static void assertTruth(Instant knownAt) {
        var truth = DemoTruth.knownAt(knownAt);
        var work = WorkTruth.knownAt(knownAt);
        LocalDate today = LocalDate.ofInstant(knownAt, Rome.ZONE);
        for (Year year : IntStream.rangeClosed(2021, 2026).mapToObj(Year::of).toList()) {
            Stream.of(
                            year.atMonth(6).atEndOfMonth(),
                            year.atMonth(12).atEndOfMonth(),
                            year.plusYears(1).atDay(31),
                            today)
                    .filter(asOf -> !asOf.isAfter(today))
                    .forEach(asOf -> {
                        assertAnswer(I1, year, asOf, truth.completedInvestigations(year, asOf));
                        assertAnswer(I2, year, asOf, truth.investigationDays(year, asOf));
                        assertAnswer(I3, year, asOf, truth.answers(year, asOf));
                        assertWork(work, year, asOf);
                    });
        }
        assertThat(truth.answers(Year.of(2022), today).denominator())
                .isGreaterThan(300); // there is something to compare
    }

    private static void assertWork(WorkTruth work, Year year, LocalDate asOf) {
        for (String code :
                List.of("COM.1", "COM.2", "INT.1", "INT.2", "MIS.1", "CIT.1", "ATT.1", "ATT.2", "PIA.1", "GRU.1")) {
            assertAnswer(shipped(code), year, asOf, work.done(streams(code), year, asOf));
        }
        for (String code : List.of("INT.3", "PIA.2", "ECO.3")) {
            assertAnswer(shipped(code), year, asOf, work.doneOfBegun(streams(code), year, asOf));
        }
        for (String code : List.of("PRO.1", "ECO.2")) {
            assertAnswer(shipped(code), year, asOf, work.begun(streams(code), year, asOf));
        }
        assertAnswer(shipped("MIS.2"), year, asOf, work.centsDone(streams("MIS.2"), year, asOf));
        for (String code : List.of("ECO.1", "ECO.4")) {
            assertAnswer(shipped(code), year, asOf, work.cents(streams(code), year, asOf));
        }
    }

    private static IndicatorDefinition shipped(String code) {
        return ShippedPlan.plan().getIndicator(code);
    }

    private static Set<String> streams(String code) {
        return Set.copyOf(shipped(code).streams());
    }

    private static void assertAnswer(IndicatorDefinition indicator, Year year, LocalDate asOf, Answer truth) {
        var value = installation.indicators().value(reading(indicator, year.toString(), asOf.toString()));
        long leftOut =
                value.leftOut().values().stream().mapToLong(Long::longValue).sum();

        assertThat(new Answer(value.parts().numerator(), value.parts().denominator(), leftOut))
                .as("%s of %s as of %s, left out %s", indicator.code(), year, asOf, value.leftOut())
                .isEqualTo(truth);
    }

    private static List<LoadReport> loadAt(Instant now) throws LoadException {
        return loadAt(installation, home, now);
    }

    private static List<LoadReport> loadAt(TestInstallation into, Path folder, Instant now) throws LoadException {
        var gestionale = new JdbcDataSource();
        gestionale.setURL("jdbc:h2:file:" + folder.toAbsolutePath().resolve("demo/gestionale"));
        gestionale.setUser("sa");
        gestionale.setPassword("");
        new DemoMunicipality(gestionale, Clock.fixed(now, Rome.ZONE)).advance();
        into.clock.set(now);
        var reports = new ArrayList<LoadReport>();
        for (String source : new Sources(into.folders(), folder).names()) {
            reports.add(into.loader().load(source));
        }
        return reports;
    }

    private static LoadReport report(List<LoadReport> reports, String source) {
        return reports.stream()
                .filter(report -> report.source().equals(source))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, List<List<String>>> star() {
        return star(installation);
    }

    private static Map<String, List<List<String>>> star(TestInstallation of) {
        return of.column("select table_name from duckdb_tables() where schema_name = 'star' order by 1").stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        table -> of.rows("select columns(name -> name <> 'request_row') from star.%s order by all"
                                .formatted(table))));
    }
}
