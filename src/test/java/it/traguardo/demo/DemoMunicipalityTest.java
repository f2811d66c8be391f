package it.traguardo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
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

    private static long received(String rows, int year) throws SQLException {
        return FILLED.number("select count(*) from " + rows.formatted(year));
    }
}
