package it.traguardo.alert;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.cycle.DueValue;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.ManualValue;
import it.traguardo.indicator.Parts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is to enter a value by hand is reminded once, and told when it is there. */
class ManualValueAlertTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    private AlertedMunicipality municipality;

    @BeforeEach
    void open(@TempDir Path folder) {
        municipality = new AlertedMunicipality(folder);
    }

    @AfterEach
    void close() throws Exception {
        municipality.close();
    }

    @Test
    void aValueIsRemindedOfFromItsDayAndNoMoreOnceItIsEntered() throws Exception {
        Problems problems = municipality.problems();
        IndicatorDefinition indicator = municipality.installation.plan().read().getIndicator("P1");

        municipality.due = List.of(due(indicator, Optional.empty(), JUNE.minusDays(1)));
        problems.look();
        assertThat(problems.current()).isEmpty();

        municipality.due = List.of(due(indicator, Optional.empty(), JUNE));
        problems.look();
        municipality.due = List.of(due(indicator, Optional.empty(), JUNE.plusDays(40))); // late: the same problem
        problems.look();
        assertThat(problems.current()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("MANUAL_VALUE_DUE/P1/2026-06-30");
            assertThat(problem.text()).contains("al 30/06/2026", "il termine è il 15/07/2026", "/valori");
        });
        assertThat(municipality.titles()).singleElement().asString().contains("Valore manuale da inserire: P1");

        var value = new ManualValue(
                1,
                "P1",
                JUNE,
                1,
                new Parts(9, 10),
                "",
                "direttrice",
                problems.current().getFirst().since(),
                Optional.empty(),
                Optional.empty());
        municipality.due = List.of(due(indicator, Optional.of(value), JUNE.plusDays(40)));
        problems.look();
        assertThat(problems.current()).isEmpty();
        assertThat(municipality.titles()).hasSize(2).last().asString().contains("Rientrato");
    }

    private static DueValue due(IndicatorDefinition indicator, Optional<ManualValue> entered, LocalDate today) {
        return new DueValue(indicator, Year.of(2026), JUNE, LocalDate.of(2026, 7, 15), entered, today);
    }
}
