package it.traguardo.indicator;

import static it.traguardo.ShippedPlan.I1;
import static it.traguardo.ShippedPlan.I2;
import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.RequestRegister;
import it.traguardo.etl.LoadException;
import it.traguardo.vocabulary.PeriodBasis;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotApplicableTest {

    private RequestRegister register;

    @BeforeEach
    void openRegister(@TempDir Path folder) {
        register = new RequestRegister(folder);
    }

    @AfterEach
    void closeRegister() {
        register.close();
    }

    @Test
    @DisplayName("P-9: a value that is there needs no reason")
    void aValueNeedsNoReason() throws LoadException {
        register.patronage("2022-03-01");

        assertThat(register.value(I1, "2022", "2022-12-31").notApplicable()).isEmpty(); // 0 of 1 is a value
    }

    @Test
    @DisplayName("P-9: not applicable is a result with its reason")
    void aMissingValueSaysWhy() throws LoadException {
        register.patronage("2022-03-01").withdrawn("2022-03-02");
        register.patronage("2022-04-01");

        assertThat(register.value(I1, "2023", "2022-12-31").notApplicable()).contains(NotApplicable.NOT_BEGUN);
        assertThat(register.value(I1, "2021", "2022-12-31").notApplicable()).contains(NotApplicable.NO_REQUEST);
        assertThat(register.value(I1, "2022-03", "2022-12-31").notApplicable()).contains(NotApplicable.ALL_LEFT_OUT);
        var days = RequestRegister.reading(I2, "2022", "2022-12-31");
        assertThat(register.indicators()
                        .value(days.withBasis(PeriodBasis.COHORT))
                        .notApplicable())
                .contains(NotApplicable.NONE_REACHED);
        assertThat(register.indicators().value(days).notApplicable()).contains(NotApplicable.NO_REQUEST);
    }

    @Test
    @DisplayName("P-9: where nothing has been loaded, that is the reason")
    void nothingLoadedIsTheReason() throws LoadException {
        assertThat(register.value(I1, "2022", "2022-12-31").notApplicable()).contains(NotApplicable.NOTHING_LOADED);
    }
}
