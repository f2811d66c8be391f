package it.traguardo.etl;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.TestInstallation;
import it.traguardo.demo.DemoMunicipality;
import it.traguardo.indicator.Breakdown;
import it.traguardo.indicator.GroupParts;
import it.traguardo.indicator.Grouping;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.Reading;
import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.Plan;
import it.traguardo.vocabulary.Period;
import it.traguardo.vocabulary.Rome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an auditor asks of the sheet 2022_Z101: each activity its text names is measured, each year, by a number with rows. */
class ActivitiesOfTheSheetTest {

    private static final Path ACTIVITIES = Path.of("src/test/resources/activities-of-the-sheet.csv");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private static Path home;

    private static TestInstallation installation;
    private static Plan plan;

    @BeforeAll
    static void load() throws LoadException {
        installation = TestInstallation.onDisk(home, TestInstallation.SHIPPED);
        var gestionale = new JdbcDataSource();
        gestionale.setURL("jdbc:h2:file:" + home.toAbsolutePath().resolve("demo/gestionale"));
        gestionale.setUser("sa");
        gestionale.setPassword("");
        new DemoMunicipality(gestionale, Clock.fixed(installation.clock.instant(), Rome.ZONE)).advance();
        for (String source : installation.sources().names()) {
            assertThat(installation.load(source).quarantined()).as(source).isZero();
        }
        plan = installation.plan().read();
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    static Stream<Activity> activities() throws IOException {
        return Files.readAllLines(ACTIVITIES).stream()
                .skip(1)
                .map(line -> line.split(";"))
                .map(parts -> new Activity(parts[0], parts[1]));
    }

    record Activity(String words, String stream) {}

    @ParameterizedTest
    @MethodSource("activities")
    void theSheetNamesTheActivity(Activity activity) {
        ObjectiveSheet sheet = plan.findSheet("2022_Z101").orElseThrow();
        String text = sheet.description()
                + sheet.links().stream().map(ObjectiveSheet.Link::text).collect(Collectors.joining())
                + sheet.lines().stream().map(ObjectiveSheet.Line::description).collect(Collectors.joining());

        assertThat(text).contains(activity.words());
    }

    @ParameterizedTest
    @MethodSource("activities")
    void theActivityHasAnIndicatorWithAValueAndRowsEachYear(Activity activity) {
        List<IndicatorDefinition> indicators = onThePage().stream()
                .filter(indicator -> indicator.streams().contains(activity.stream()))
                .toList();

        assertThat(indicators).as(activity.stream()).isNotEmpty();
        for (Year year : years()) {
            for (IndicatorDefinition indicator : indicators) {
                Reading reading = Reading.declared(indicator, Period.of(year), TODAY);
                assertThat(installation.indicators().value(reading).value())
                        .as("%s in %s", indicator.code(), year)
                        .hasValueSatisfying(value -> assertThat(value).isPositive());
                assertThat(ofStream(reading, activity.stream()))
                        .as("%s of %s in %s", indicator.code(), activity.stream(), year)
                        .isPositive();
            }
        }
    }

    /** The printed sheet has three indicators, whatever else is measured. */
    @Test
    void thePublishedSheetKeepsItsThreeIndicators() {
        assertThat(plan.findSheet("2022_Z101").orElseThrow().lines())
                .extracting(line -> line.indicator().code())
                .containsExactly("I1", "I2", "I3");
    }

    @Test
    void everyStreamOfTheDemoHasAnIndicatorOnThePage() {
        assertThat(onThePage().stream().flatMap(indicator -> indicator.streams().stream()))
                .containsAll(installation.column("select distinct request_kind from star.fact_request"));
    }

    /** Work without a term by rule is no finding: somebody has said so in etl/terms/. */
    @Test
    void noActivityIsUnknownToTheRulesOfTime() {
        assertThat(installation.column("select distinct kind from star.fact_finding where kind = 'UNKNOWN_PROCEDURE'"))
                .isEmpty();
    }

    /** What comes back into the petty cash is what was accounted for, but for amounts corrected after the account. */
    @Test
    void theFundGetsBackWhatIsAccountedFor() {
        assertThat(installation.column("""
                        select abs(
                          (select sum(amount) from star.fact_request where request_kind = 'REINTEGRO_ECONOMALE')
                          - (select sum(r.amount) from star.fact_request as r
                            join star.fact_decision as d on d.source = r.source and d.protocol_number = r.protocol_number
                            where r.request_kind = 'SPESA_ECONOMALE' and d.milestone = 'CONCLUDED'))
                          < (select sum(amount) / 10 from star.fact_request where request_kind = 'SPESA_ECONOMALE')
                        """)).containsExactly("true");
    }

    private static long ofStream(Reading reading, String stream) {
        return new Breakdown(installation.history())
                .groups(reading, Grouping.REQUEST_KIND).stream()
                        .filter(group -> group.code().filter(stream::equals).isPresent())
                        .map(GroupParts::parts)
                        .mapToLong(parts -> parts.denominator())
                        .sum();
    }

    private static List<IndicatorDefinition> onThePage() {
        return plan.findPage("attivita").orElseThrow().sections().stream()
                .flatMap(section -> section.indicators().stream())
                .toList();
    }

    private static List<Year> years() {
        return IntStream.rangeClosed(2022, 2025).mapToObj(Year::of).toList();
    }
}
