package it.traguardo.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import it.traguardo.ShippedPlan;
import it.traguardo.progress.Scenario;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatIfAddressTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void everythingTriedOutIsInTheAddress() {
        WhatIfAddress address = parse("periodo=2026&al=2026-06-30&obiettivo=14.5&lavoro=20&arrivi=-10");

        assertThat(address.scenario())
                .isEqualTo(new Scenario(
                        Optional.of(new BigDecimal("14.5")), new BigDecimal("1.20"), new BigDecimal("0.90")));
        assertThat(address.reading().asOf()).contains(LocalDate.of(2026, 6, 30));
        assertThat(WhatIfAddress.parse(ShippedPlan.I2, address.parameters(), TODAY))
                .isEqualTo(address);
    }

    @Test
    void whatIsAsItIsIsNotWritten() {
        assertThat(parse("periodo=2026").parameters().getParameters()).containsOnlyKeys("periodo");
        assertThat(parse("periodo=2026").scenario().isNone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lavoro=boh",
                "lavoro=-100",
                "lavoro=100000",
                "lavoro=1e999999",
                "obiettivo=-1",
                "obiettivo=1e99",
                "arrivi="
            })
    void whatCannotBeTriedIsLeftAsItIs(String parameters) {
        assertThat(parse(parameters).scenario()).isEqualTo(parse("").scenario());
    }

    private static WhatIfAddress parse(String parameters) {
        return WhatIfAddress.parse(ShippedPlan.I2, QueryParameters.fromString(parameters), TODAY);
    }
}
