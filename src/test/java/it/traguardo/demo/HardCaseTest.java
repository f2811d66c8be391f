package it.traguardo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HardCaseTest {

    private static final DemoDatabase FILLED = new DemoDatabase();
    private static final String REQUESTS = """
            select protocol from (
              select protocollo as protocol, data_arrivo as received_on, data_fine_istruttoria as concluded_on,
                data_rinuncia as withdrawn_on, data_trasferimento as transferred_on, duplicato_di as duplicate_of,
                aggiornato_il as updated_at
              from patrocini
              union all
              select protocollo, data_presentazione, data_risposta, data_ritiro, data_trasferimento, duplicato_di,
                aggiornato_il
              from interrogazioni
              union all
              select protocollo, data_presentazione, data_risposta, data_ritiro, null, null, aggiornato_il
              from question_time
              union all
              select protocollo, data_presentazione, data_esito, data_rinuncia, data_trasferimento, duplicato_di,
                aggiornato_il
              from accessi)
            """;

    @BeforeAll
    static void fill() {
        FILLED.advanceTo(Instant.parse("2026-11-23T09:00:00Z"));
    }

    static Stream<Arguments> everyCaseEveryYear() {
        return Stream.of(HardCase.values())
                .flatMap(hardCase ->
                        Stream.of(2021, 2022, 2023, 2024, 2025).map(year -> Arguments.of(hardCase, Year.of(year))));
    }

    @ParameterizedTest
    @MethodSource("everyCaseEveryYear")
    void everyCaseCanBeSeenInTheTablesEveryYear(HardCase hardCase, Year year) throws SQLException {
        List<String> planted = DemoTruth.planted(hardCase, year);
        List<String> seen = FILLED.rows(visibleAs(hardCase)).stream()
                .map(List::getFirst)
                .filter(planted::contains)
                .toList();

        assertThat(planted).hasSizeGreaterThanOrEqualTo(2);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(planted);
    }

    @Test
    void aLateRegistrationEntersItsTableDaysAfterTheRegister() {
        List<RequestHistory> late = DemoPlan.requests(Year.of(2023)).stream()
                .filter(history -> history.request().is(HardCase.REGISTERED_LATE))
                .toList();

        assertThat(late).isNotEmpty().allSatisfy(history -> {
            Instant inRegister = history.rows().getFirst().changes().getFirst().at();
            Instant inTable = history.rows().getLast().changes().getFirst().at();
            assertThat(Duration.between(inRegister, inTable)).isBetween(Duration.ofDays(4), Duration.ofDays(21));
        });
    }

    @Test
    void aLateCorrectionRewritesTheConclusion() {
        List<RequestHistory> corrected = DemoPlan.requests(Year.of(2023)).stream()
                .filter(history -> history.request().is(HardCase.CORRECTED_LATE))
                .toList();

        assertThat(corrected).isNotEmpty().allSatisfy(history -> {
            RowHistory row = history.rows().getLast();
            Change correction = row.changes().getLast();
            SourceRow before = row.at(correction.at().minusSeconds(1)).orElseThrow();
            assertThat(correction.values())
                    .hasSize(1)
                    .allSatisfy(
                            (column, value) -> assertThat(before.date(column)).isBefore((LocalDate) value));
        });
    }

    /** Protocol numbers of the rows that look like the case, planted or not. */
    private static String visibleAs(HardCase hardCase) {
        return switch (hardCase) {
            case WITHDRAWN_BEFORE_CONCLUSION -> REQUESTS + "where withdrawn_on is not null and concluded_on is null";
            case WITHDRAWN_AFTER_DEADLINE ->
                REQUESTS + "where withdrawn_on > received_on + 30 and concluded_on is null";
            case WITHDRAWN_AFTER_CONCLUSION -> REQUESTS + "where withdrawn_on > concluded_on";
            case DUPLICATE ->
                REQUESTS + "join protocollo p on p.numero = duplicate_of where p.data_protocollo <= received_on"
                        + " and concluded_on is null";
            case TRANSFERRED -> REQUESTS + "where transferred_on is not null and concluded_on is null";
            case CARRIED_OVER -> REQUESTS + "where year(concluded_on) = year(received_on) + 1";
            case SUSPENDED_TWICE -> """
                select protocollo from movimenti_termini
                where tipo = 'SOSPENSIONE' group by protocollo having count(*) = 2
                """;
            case OVERLAPPING_SUSPENSIONS -> """
                select protocollo from movimenti_termini group by protocollo
                having max(data_movimento) filter (where tipo = 'SOSPENSIONE')
                  < min(data_movimento) filter (where tipo = 'RIPRESA')
                """;
            case NEGATIVE_DURATION -> REQUESTS + "where concluded_on < received_on";
            case CORRECTED_LATE -> REQUESTS + "where cast(updated_at as date) >= concluded_on + 10";
            case CORRECTED_AFTER_YEAR_END ->
                REQUESTS + "where year(updated_at) = year(concluded_on) + 1"
                        + " and cast(updated_at as date) >= concluded_on + 10";
            case REGISTERED_LATE -> REQUESTS + "where cast(updated_at as date) >= received_on + 5";
            case SILENT_REJECTION -> "select protocollo from accessi where esito = 'SILENZIO_RIGETTO'";
            case ARCHIVED -> "select protocollo from patrocini where esito = 'ARCHIVIATO'";
            case INADMISSIBLE -> """
                select protocollo from patrocini
                where esito = 'INAMMISSIBILE' and data_fine_istruttoria is not null
                union all
                select protocollo from accessi where esito = 'INAMMISSIBILE' and data_esito is not null
                """;
            case POSTPONED -> "select protocollo from question_time where rinviata_al = data_risposta";
        };
    }
}
