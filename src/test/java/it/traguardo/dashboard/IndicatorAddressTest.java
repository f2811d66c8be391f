package it.traguardo.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import it.traguardo.ShippedPlan;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.Policy;
import it.traguardo.indicator.RowFilter;
import it.traguardo.vocabulary.DurationBasis;
import it.traguardo.vocabulary.Maturity;
import it.traguardo.vocabulary.Period;
import it.traguardo.vocabulary.PeriodBasis;
import it.traguardo.vocabulary.Withdrawals;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndicatorAddressTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void everyChoiceIsReadBackFromTheAddress() {
        for (var indicator : ShippedPlan.plan().indicators()) {
            for (var basis : PeriodBasis.values()) {
                for (var days : DurationBasis.values()) {
                    for (var maturity : Maturity.values()) {
                        for (var withdrawals : Withdrawals.values()) {
                            var address = IndicatorAddress.of(indicator, Period.parse("2024-Q2"))
                                    .withAsOf(Optional.of(LocalDate.of(2024, 7, 31)))
                                    .withPolicy(new Policy(basis, days, maturity, withdrawals))
                                    .withRows(RowFilter.MISSING);

                            assertThat(parsed(indicator, address.parameters().getQueryString()))
                                    .isEqualTo(address);
                        }
                    }
                }
            }
        }
    }

    @Test
    void whatIsAsDeclaredIsNotWritten() {
        var onTime = ShippedPlan.plan().getIndicator("I3.T"); // declared as matured
        var usual = IndicatorAddress.of(onTime, Period.parse("2024"));

        assertThat(usual.parameters().getQueryString()).isEqualTo("periodo=2024");
        assertThat(usual.isUsual()).isTrue();
        var all = usual.withPolicy(onTime.policy().withMaturity(Maturity.ALL));
        assertThat(all.parameters().getQueryString()).isEqualTo("periodo=2024&maturita=all");
        assertThat(all.isUsual()).isFalse();
    }

    @Test
    void anAddressSavedBeforePoliciesWereInItIsStillRead() {
        var address = parsed(ShippedPlan.I1, "periodo=2024&al=2024-12-31&base=flow");

        assertThat(address.reading(TODAY).policy())
                .isEqualTo(ShippedPlan.I1.policy().withBasis(PeriodBasis.FLOW));
        assertThat(address.reading(TODAY).asOf()).isEqualTo("2024-12-31");
    }

    private static IndicatorAddress parsed(IndicatorDefinition indicator, String query) {
        return IndicatorAddress.parse(indicator, QueryParameters.fromString(query), TODAY);
    }
}
