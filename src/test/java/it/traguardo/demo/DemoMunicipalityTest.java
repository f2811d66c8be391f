package it.traguardo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoMunicipalityTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Duration STEP = Duration.ofHours(31);
    private static final DemoDatabase FILLED = new DemoDatabase();

    @BeforeAll
    static void fill() {
        FILLED.advanceTo(NOW);
    }

    @Test
    void manyStepsLeaveTheSameRowsAsOne() throws SQLException {
        Instant end = Instant.parse("2022-02-10T10:37:00Z");
        DemoDatabase stepwise = new DemoDatabase();
        for (Instant step = Instant.parse("2021-11-01T07:00:00Z"); step.isBefore(end); step = step.plus(STEP)) {
            stepwise.advanceTo(step);
        }
        stepwise.advanceTo(end);
        DemoDatabase atOnce = new DemoDatabase();
        atOnce.advanceTo(end);

        for (SourceTable table : SourceTable.values()) {
            String all = "select * from %s order by 1, 2, 3, 4"
                    .formatted(table.name().toLowerCase(Locale.ROOT));
            assertThat(stepwise.rows(all)).isNotEmpty().isEqualTo(atOnce.rows(all));
        }
    }

    @Test
    void changesAreCountedOnce() {
        DemoDatabase database = new DemoDatabase();
        Instant january = Instant.parse("2021-02-01T00:00:00Z");
        Instant february = Instant.parse("2021-03-01T00:00:00Z");
        int stepwise = database.advanceTo(january) + database.advanceTo(february);

        assertThat(stepwise).isEqualTo(new DemoDatabase().advanceTo(february));
        assertThat(database.advanceTo(february)).isZero();
        assertThat(database.advanceTo(january)).isZero();
    }

    @Test
    void nothingIsWrittenBeforeItHappens() throws SQLException {
        for (SourceTable table : SourceTable.values()) {
            String future =
                    "select count(*) from %s where aggiornato_il > timestamp with time zone '%s'".formatted(table, NOW);
            assertThat(FILLED.number(future)).isZero();
        }
        assertThat(FILLED.number("select count(*) from protocollo where data_protocollo > date '2026-11-23'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023, 2024, 2025})
    void volumesAreThoseOfTheCity(int year) throws SQLException {
        assertThat(received("patrocini where year(data_arrivo) = %d", year)).isBetween(560L, 720L);
        assertThat(received("interrogazioni where tipo = 'INTERROGAZIONE' and year(data_presentazione) = %d", year))
                .isBetween(347L, 391L);
        assertThat(received("interrogazioni where tipo = 'DOMANDA_ATTUALITA' and year(data_presentazione) = %d", year))
                .isBetween(165L, 232L);
        assertThat(received("question_time where year(data_presentazione) = %d", year))
                .isBetween(287L, 292L);
        assertThat(received("accessi where year(data_presentazione) = %d", year))
                .isBetween(90L, 150L);
    }

    @Test
    void theCouncilHardlyAsksDuringTheElectionsOf2024() throws SQLException {
        String questions = "select count(*) from interrogazioni"
                + " where data_presentazione between date '2024-04-25' and date '2024-07-15'";
        assertThat(FILLED.number(questions)).isLessThan(10);
    }

    @Test
    void requestsArriveOnWorkingDaysOrOnSaturdaysByPortal() throws SQLException {
        assertThat(FILLED.number("select count(*) from protocollo where iso_day_of_week(data_protocollo) = 7"))
                .isZero();
        assertThat(FILLED.rows("select distinct canale from protocollo where iso_day_of_week(data_protocollo) = 6")
                        .toString())
                .isEqualTo("[[PORTALE]]");
    }

    @Test
    void everyRequestIsRegisteredUnderAnOfficeOfItsDay() throws SQLException {
        assertThat(FILLED.number("""
                                select count(*) from protocollo p
                                where not exists (
                                  select 1 from uffici u
                                  where u.codice = p.ufficio
                                    and p.data_protocollo between u.valido_dal
                                    and coalesce(u.valido_al, date '9999-12-31'))
                                """)).isZero();
    }

    @Test
    void firstFillTakesSeconds() {
        long startedAt = System.nanoTime();
        new DemoDatabase().advanceTo(NOW);

        assertThat(Duration.ofNanos(System.nanoTime() - startedAt)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aDatabaseOfAnEarlierVersionGetsWhatItLacks() throws SQLException {
        Instant before = NOW.minus(Duration.ofDays(3));
        DemoDatabase earlier = new DemoDatabase();
        earlier.advanceTo(before);
        earlier.execute("drop table procedimenti");
        earlier.execute("alter table uffici drop column responsabile");
        earlier.execute("alter table uffici drop column confluito_in");

        earlier.advanceTo(NOW);

        for (String rows : List.of(
                "select codice, denominazione, direzione, responsabile, confluito_in, valido_dal, valido_al from uffici",
                "select codice, denominazione, responsabile, ufficio, valido_dal, valido_al from procedimenti")) {
            String sorted = rows + " order by codice, valido_dal";
            assertThat(earlier.rows(sorted)).isNotEmpty().isEqualTo(FILLED.rows(sorted));
        }
        // Whoever has read up to the day before reads them all again.
        assertThat(earlier.number("select count(*) from uffici where aggiornato_il <= timestamp with time zone '%s'"
                        .formatted(before)))
                .isZero();
    }

    @Test
    void whoAnswersForAnOfficeChangesAndOneOfficeTakesOverAnother() throws SQLException {
        assertThat(FILLED.number("select count(distinct responsabile) from uffici where codice = 'US01'"))
                .isEqualTo(2);
        assertThat(FILLED.rows("select codice, valido_al, confluito_in from uffici where confluito_in is not null"))
                .containsExactly(List.of("US04", "2024-12-31", "US01"));
        assertThat(FILLED.number("select count(*) from accessi where ufficio = 'US04'"))
                .isPositive();
    }

    private static long received(String rows, int year) throws SQLException {
        return FILLED.number("select count(*) from " + rows.formatted(year));
    }
}
