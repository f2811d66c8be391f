package it.traguardo.indicator;

import static it.traguardo.RequestRegister.reading;
import static it.traguardo.ShippedPlan.I1;
import static it.traguardo.ShippedPlan.I2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import it.traguardo.RequestRegister;
import it.traguardo.calendar.Finding;
import it.traguardo.etl.LoadException;
import it.traguardo.vocabulary.DurationBasis;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is doubtful in the history of a request is named, and days in doubt are in no mean. */
class FindingsTest {

    private static final String INTEGRATION = "L. 241/1990 art. 2 c. 7";

    private RequestRegister register;

    @BeforeEach
    void openRegister(@TempDir Path folder) {
        register = new RequestRegister(folder);
        register.patronage("2022-03-01").investigated("2022-03-11").concluded("2022-03-15", "CONCESSO"); // 10 days
    }

    @AfterEach
    void closeRegister() {
        register.close();
    }

    @Test
    @DisplayName("P-10: a request with two starts has no sure duration; it is left out of the mean, not of the share")
    void twoStartsAreLeftOutOfTheMean() throws LoadException {
        register.patronage("2022-03-01").startedAgain("2022-03-04").investigated("2022-03-21");
        var indicators = register.indicators();

        var mean = indicators.value(reading(I2, "2022", "2022-12-31"));
        assertThat(mean.parts()).isEqualTo(new Parts(10, 1));
        assertThat(mean.leftOut()).containsExactly(entry(LeftOut.TWO_STARTS, 1L));
        assertThat(mean.coverage()).isEqualTo(new IndicatorValue.Coverage(1, 2));
        assertThat(indicators.value(reading(I1, "2022", "2022-12-31")).parts()).isEqualTo(new Parts(2, 2));
    }

    @Test
    @DisplayName("P-10: a suspension never resumed leaves the gross days sure and the net days in doubt")
    void aSuspensionNeverResumedIsLeftOutOfNetDays() throws LoadException {
        register.patronage("2022-03-01")
                .suspendedFor(INTEGRATION, "2022-03-05")
                .investigated("2022-03-21")
                .concluded("2022-03-25", "CONCESSO");
        var indicators = register.indicators();
        var gross = reading(I2, "2022", "2022-12-31");

        assertThat(indicators.value(gross).parts()).isEqualTo(new Parts(10 + 20, 2));
        var net = indicators.value(gross.withDuration(DurationBasis.NET));
        assertThat(net.parts()).isEqualTo(new Parts(10, 1));
        assertThat(net.leftOut()).containsExactly(entry(LeftOut.SUSPENSION_OPEN, 1L));
        assertThat(net.coverage()).isEqualTo(new IndicatorValue.Coverage(1, 2));
    }

    @Test
    @DisplayName("P-4: findings are counted by the rule they break, of the requests of the reading, by its cut-off")
    void findingsAreCountedByRule() throws LoadException {
        register.patronage("2022-03-01").startedAgain("2022-03-04").investigated("2022-03-21");
        register.patronage("2022-03-01").resumed("2022-03-09");
        register.patronage("2022-03-01").withdrawn("2022-06-01"); // due 31/03
        register.patronage("2023-03-01").withdrawn("2023-06-01"); // of another year
        var findings = register.findings();

        assertThat(findings.of(reading(I1, "2022", "2022-12-31")))
                .containsOnly(
                        entry(Finding.Kind.TWO_STARTS, 1L),
                        entry(Finding.Kind.RESUME_UNMATCHED, 1L),
                        entry(Finding.Kind.WITHDRAWN_LATE, 1L));
        assertThat(findings.of(reading(I1, "2022", "2022-03-08"))).containsOnly(entry(Finding.Kind.TWO_STARTS, 1L));
        assertThat(register.indicators().rowCount(reading(I1, "2022", "2022-12-31"), RowFilter.FLAGGED))
                .isEqualTo(3);
    }
}
