package it.traguardo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.demo.DemoTruth.Answer;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoTruthTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Year YEAR = Year.of(2023);

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023, 2024, 2025})
    void nearlyAllIsConcludedAndAnsweredInTheEnd(int year) {
        DemoTruth truth = DemoTruth.knownAt(NOW);

        assertThat(ratio(truth.completedInvestigations(Year.of(year), TODAY))).isBetween(0.96, 0.997);
        assertThat(ratio(truth.answers(Year.of(year), TODAY))).isBetween(0.93, 0.99);
    }

    @ParameterizedTest
    @CsvSource({"2021, 19", "2022, 14.3", "2023, 15.6", "2024, 13.9", "2025, 12.8", "2026, 14.6"})
    void yearsDifferInMeanDays(int year, double meanDays) {
        Answer days = DemoTruth.knownAt(NOW).investigationDays(Year.of(year), TODAY);

        assertThat(Math.abs(ratio(days) - meanDays)).isLessThan(0.5);
    }

    @Test
    void completedInvestigationsAgreeWithTheTables() throws SQLException {
        DemoDatabase database = new DemoDatabase();
        database.advanceTo(NOW);
        String population = """
                from patrocini
                where year(data_arrivo) = 2023 and duplicato_di is null
                  and (data_rinuncia is null or data_fine_istruttoria <= data_rinuncia)
                  and (data_trasferimento is null or data_fine_istruttoria <= data_trasferimento)
                  and coalesce(data_fine_istruttoria >= data_arrivo, true)
                """;
        long received = database.number("select count(*) from patrocini where year(data_arrivo) = 2023");
        long counted = database.number("select count(*) " + population);
        long complete = database.number("select count(data_fine_istruttoria) " + population);

        assertThat(DemoTruth.knownAt(NOW).completedInvestigations(YEAR, TODAY))
                .isEqualTo(new Answer(complete, counted, received - counted));
    }

    @Test
    void investigationDaysAgreeWithTheTables() throws SQLException {
        DemoDatabase database = new DemoDatabase();
        database.advanceTo(NOW);
        String concluded = "from patrocini where year(data_fine_istruttoria) = 2023";
        String counted = concluded + " and data_fine_istruttoria >= data_arrivo";
        long days = database.number("select sum(datediff(day, data_arrivo, data_fine_istruttoria)) " + counted);
        long cases = database.number("select count(*) " + counted);
        long all = database.number("select count(*) " + concluded);

        assertThat(DemoTruth.knownAt(NOW).investigationDays(YEAR, TODAY))
                .isEqualTo(new Answer(days, cases, all - cases));
    }

    @Test
    void answersAgreeWithTheTables() throws SQLException {
        DemoDatabase database = new DemoDatabase();
        database.advanceTo(NOW);
        String requests = """
                from (
                  select data_presentazione, data_risposta as concluso_il, true as risposto, data_ritiro as ritirato_il,
                    coalesce(duplicato_di, cast(data_trasferimento as varchar)) as fuori
                  from interrogazioni where tipo = 'INTERROGAZIONE'
                  union all
                  select data_presentazione, data_risposta, true, data_ritiro, null from question_time
                  union all
                  select data_presentazione, data_esito, coalesce(esito, '') <> 'SILENZIO_RIGETTO', data_rinuncia,
                    coalesce(duplicato_di, cast(data_trasferimento as varchar))
                  from accessi)
                where year(data_presentazione) = 2023
                """;
        String counted = requests + " and fuori is null and ritirato_il is null"
                + " and coalesce(concluso_il >= data_presentazione, true)";
        long received = database.number("select count(*) " + requests);
        long denominator = database.number("select count(*) " + counted);
        long answered = database.number("select count(concluso_il) " + counted + " and risposto");

        assertThat(DemoTruth.knownAt(NOW).answers(YEAR, TODAY))
                .isEqualTo(new Answer(answered, denominator, received - denominator));
    }

    @Test
    void aCohortGrowsAfterItsYearEnds() {
        LocalDate yearEnd = YEAR.atMonth(12).atEndOfMonth();
        DemoTruth truth = DemoTruth.knownAt(NOW);

        assertThat(truth.completedInvestigations(YEAR, TODAY).numerator())
                .isGreaterThan(truth.completedInvestigations(YEAR, yearEnd).numerator());
    }

    @Test
    void laterCorrectionsRestateAClosedYear() {
        LocalDate yearEnd = YEAR.atMonth(12).atEndOfMonth();
        Answer published =
                DemoTruth.knownAt(Instant.parse("2024-01-01T09:00:00Z")).investigationDays(YEAR, yearEnd);

        assertThat(DemoTruth.knownAt(NOW).investigationDays(YEAR, yearEnd).numerator())
                .isGreaterThan(published.numerator());
    }

    @Test
    void nothingIsCountedBeforeTheFirstYear() {
        assertThat(DemoTruth.knownAt(NOW).completedInvestigations(Year.of(2020), TODAY))
                .isEqualTo(new Answer(0, 0, 0));
    }

    private static double ratio(Answer answer) {
        return (double) answer.numerator() / answer.denominator();
    }
}
