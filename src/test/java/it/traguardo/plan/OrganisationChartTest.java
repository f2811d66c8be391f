package it.traguardo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who answers for a unit. */
class OrganisationChartTest {

    private static final Year YEAR = Year.of(2026);

    @Test
    void aUnitIsAnsweredForByTheNearestAboveItThatNamesAUser() {
        var chart = new OrganisationChart(List.of(
                unit("D", null, "anna", "2020-01-01", null),
                unit("S", "D", null, "2020-01-01", null),
                unit("U", "S", "bruno", "2020-01-01", null),
                unit("V", "S", null, "2020-01-01", null),
                unit("X", null, null, "2020-01-01", null)));

        assertThat(codes(chart, "anna")).containsExactly("D", "S", "V");
        assertThat(codes(chart, "bruno")).containsExactly("U");
        assertThat(chart.findUser("X", YEAR)).isEmpty();
        assertThat(chart.isWithin("U", "D", YEAR)).isTrue();
        assertThat(chart.isWithin("D", "U", YEAR)).isFalse();
    }

    @Test
    void theLastPeriodOfTheYearSaysWhoAnswers() {
        var chart = new OrganisationChart(List.of(
                unit("D", null, "anna", "2020-01-01", "2026-03-01"), unit("D", null, "bruno", "2026-03-01", null)));

        assertThat(chart.findUser("D", Year.of(2025))).contains("anna");
        assertThat(chart.findUser("D", YEAR)).contains("bruno");
        assertThat(chart.units(YEAR)).hasSize(1);
    }

    @Test
    void unitsThatChangedPlacesWithinTheYearLeadNowhereTwice() {
        var chart = new OrganisationChart(List.of(
                unit("A", "B", null, "2026-01-01", "2026-03-01"),
                unit("B", null, null, "2026-01-01", "2026-03-01"),
                unit("B", "A", null, "2026-03-01", null)));

        assertThat(chart.findUser("A", YEAR)).isEmpty();
    }

    private static List<String> codes(OrganisationChart chart, String user) {
        return chart.answeredBy(user, YEAR).stream().map(OrganisationUnit::code).toList();
    }

    private static OrganisationUnit unit(
            String code, @Nullable String parent, @Nullable String user, String from, @Nullable String until) {
        return new OrganisationUnit(
                code,
                code,
                "UFFICIO",
                Optional.empty(),
                Optional.ofNullable(user),
                Optional.ofNullable(parent),
                LocalDate.parse(from),
                Optional.ofNullable(until).map(LocalDate::parse),
                Optional.empty());
    }
}
