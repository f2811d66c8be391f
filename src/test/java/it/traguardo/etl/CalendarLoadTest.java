package it.traguardo.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.traguardo.TestInstallation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The days of the calendars on their way into the star. */
class CalendarLoadTest {

    private static final String PRATO = """
            version: "1"
            title: Comune di Prato
            default: true
            closures:
              - {name: Chiusura, first: 2022-06-27, last: %s, source: "Ord. 7/2022"}
            """;

    private TestInstallation installation;

    @BeforeEach
    void open(@TempDir Path folder) throws LoadException {
        installation = TestInstallation.inMemory(folder);
        installation.write("etl/calendars/prato.yaml", PRATO.formatted("2022-06-27"));
        source("pratiche", "");
        source("altre", "calendar: firenze\n");
        installation.load("pratiche");
        installation.load("altre");
    }

    @AfterEach
    void close() {
        installation.close();
    }

    private void source(String name, String calendar) {
        installation.write("etl/%s/source.yaml".formatted(name), """
                title: %1$s
                kind: csv
                file: %1$s.csv
                key: [numero]
                %2$scolumns: {numero: {}, dal: {type: date}, al: {type: date}}
                """.formatted(name, calendar));
        installation.write("etl/%1$s/%1$s.csv".formatted(name), "numero;dal;al\n1;2022-06-20;2022-07-04\n");
        installation.write("sql/20_stage/%s/request.sql".formatted(name), """
                select numero as protocol_number, 'PATROCINIO' as request_kind, dal as received_on,
                  al as concluded_on from raw.%s_current
                """.formatted(name));
    }

    @Test
    @DisplayName("CAL-5: each source counts by its own calendar, or by the default")
    void eachSourceCountsByItsOwnCalendar() {
        // 20/06 to 04/07/2022 has 10 weekdays; Prato closes on the 27th, Florence on the 24th.
        assertThat(installation.rows("select source, calendar, working_days from star.fact_timing"
                        + " join star.dim_source using (source) order by source"))
                .containsExactly(List.of("altre", "firenze", "9"), List.of("pratiche", "prato", "9"));
        assertThat(installation.column("select date from star.dim_date where not is_office_day"
                        + " and weekday < 6 and date between '2022-06-20' and '2022-07-04'"))
                .containsExactly("2022-06-27");
        assertThat(installation.column("select version from star.dim_calendar order by calendar"))
                .containsExactly("firenze 2026.1, italy 2026.1", "prato 1, italy 2026.1");
    }

    @Test
    void aChangedCalendarBuildsTheStarAnew() throws LoadException {
        installation.write("etl/calendars/prato.yaml", PRATO.formatted("2022-06-30")); // three days more, same version

        installation.loader().prepare();

        assertThat(installation.column("select working_days from star.fact_timing order by source"))
                .containsExactly("9", "6");
    }

    @Test
    void theCalendarSaysTheSameOfEveryDayWhoeverAsks() {
        assertThat(installation.column("select count(*) from star.dim_date as d join star.dim_office_day as o"
                        + " using (date) where o.calendar = 'prato' and (d.is_office_day <> o.is_office_day"
                        + " or d.working_day_number <> o.working_day_number)"))
                .containsExactly("0");
        assertThat(installation.column("select max(working_day_number) - min(working_day_number)"
                        + " from star.dim_office_day where calendar = 'firenze'"
                        + " and date between '2021-12-31' and '2022-12-31'"))
                .containsExactly("251");
    }

    @Test
    void aFaultyCalendarStopsTheLoadAndSaysWhere() {
        installation.write("etl/calendars/prato.yaml", PRATO.formatted("2022-06-01"));

        assertThatThrownBy(() -> installation.load("pratiche"))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("faults in etl/calendars/")
                .hasMessageContaining("prato.yaml:5: The last day is before the first.");
    }

    @Test
    void aSourceNamesACalendarThereIs() {
        source("altre", "calendar: firenzze\n");

        assertThatThrownBy(() -> installation.load("altre"))
                .hasMessageContaining("There is no calendar 'firenzze'. Did you mean 'firenze'?");
    }
}
