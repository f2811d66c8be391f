package it.traguardo.progress;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.indicator.Parts;
import it.traguardo.vocabulary.Direction;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What is still needed, worked by hand. */
class NeededPacesTest {

    private static final Aim FIFTEEN_DAYS = aim("15", Direction.LOWER);
    private static final Aim MOST = aim("95", Direction.HIGHER);

    @Test
    void whatIsLeftOfTheDaysIsSharedByWhatIsLeftOfTheRequests() {
        // 300 took 4 680 days, 15.6 each. 400 may take 6 000: 1 320 are left for 100, 13.2 each.
        var pace = (NeededPace.Mean) NeededPaces.mean(FIFTEEN_DAYS, new Parts(4_680, 300), 100);

        assertThat(pace.days()).isEqualByComparingTo("13.2");
        assertThat(pace.remaining()).isEqualTo(100);
        assertThat(pace.atMost()).isTrue();
    }

    @Test
    void aMeanThatIsBetterThanItsTargetLeavesMoreDays() {
        // 300 took 3 900, 13 each: (6 000 − 3 900) / 100 = 21.
        var pace = (NeededPace.Mean) NeededPaces.mean(FIFTEEN_DAYS, new Parts(3_900, 300), 100);

        assertThat(pace.days()).isEqualByComparingTo("21");
    }

    @Test
    void aMeanThatCannotBeMetSaysWhatTheBestWouldBe() {
        // 6 300 days are more than the 6 000 that 400 may take: if 100 took none, 6 300 / 400 = 15.75.
        assertThat(NeededPaces.mean(FIFTEEN_DAYS, new Parts(6_300, 300), 100))
                .isEqualTo(new NeededPace.Impossible(100, new BigDecimal("15.75")));
    }

    @Test
    void allDaysUsedUpLeaveNone() {
        var pace = (NeededPace.Mean) NeededPaces.mean(FIFTEEN_DAYS, new Parts(6_000, 300), 100);

        assertThat(pace.days()).isEqualByComparingTo("0");
    }

    @Test
    void ofAShareSoManyMayFail() {
        // 95 % of 400 are 380, so 20 may fail; 10 of the 300 decided have.
        assertThat(NeededPaces.share(MOST, new Parts(290, 300), 100)).isEqualTo(new NeededPace.Share(100, 10));
    }

    @Test
    void halfARequestIsAWholeOne() {
        // 97 % of 401 are 388.97, so 389 are needed and 12 may fail.
        assertThat(NeededPaces.share(aim("97", Direction.HIGHER), new Parts(301, 301), 100))
                .isEqualTo(new NeededPace.Share(100, 12));
    }

    @Test
    void ofAllNoneMayFail() {
        assertThat(NeededPaces.share(aim("100", Direction.HIGHER), new Parts(300, 300), 100))
                .isEqualTo(new NeededPace.Share(100, 0));
    }

    @Test
    void aShareThatCannotBeMetSaysWhatTheBestWouldBe() {
        // 6 of 391 have failed; with 9 more at best 394 of 400.
        assertThat(NeededPaces.share(aim("100", Direction.HIGHER), new Parts(385, 391), 9))
                .isEqualTo(new NeededPace.Impossible(9, new BigDecimal("98.5")));
    }

    @Test
    void aShareIsSecuredWhenAllTheRestMayFail() {
        // 50 % of 400 are 200, and 290 are there.
        assertThat(NeededPaces.share(aim("50", Direction.HIGHER), new Parts(290, 300), 100))
                .isEqualTo(new NeededPace.Secured(100));
    }

    @Test
    void aShareThatShouldBeLowMayTakeSoMany() {
        // 5 % of 400 are 20, and 15 are in; of 100 more 5 may come in.
        assertThat(NeededPaces.share(aim("5", Direction.LOWER), new Parts(15, 300), 100))
                .isEqualTo(new NeededPace.Share(100, 5));
        // With 21 in, at best 21 of 400.
        assertThat(NeededPaces.share(aim("5", Direction.LOWER), new Parts(21, 300), 100))
                .isEqualTo(new NeededPace.Impossible(100, new BigDecimal("5.25")));
    }

    @Test
    void aTotalIsSharedByTheWorkingDaysLeft() {
        // 40 more in 50 days: 0.8 a day, 4 a week.
        var pace = (NeededPace.Total) NeededPaces.total(aim("120", Direction.HIGHER), new BigDecimal("80"), 50);

        assertThat(pace.rest()).isEqualByComparingTo("40");
        assertThat(pace.perDay()).isEqualByComparingTo("0.8");
        assertThat(pace.perWeek()).isEqualByComparingTo("4");
    }

    @Test
    void aTotalThatIsThereIsSecured() {
        assertThat(NeededPaces.total(aim("120", Direction.HIGHER), new BigDecimal("120"), 50))
                .isInstanceOf(NeededPace.Secured.class);
    }

    @Test
    void aTotalThatMayNotBeExceededAndWasCannotBeMet() {
        assertThat(NeededPaces.total(aim("1000.00", Direction.LOWER), new BigDecimal("1000.01"), 50))
                .isEqualTo(new NeededPace.Impossible(50, new BigDecimal("1000.01")));
    }

    @Test
    void withoutADayLeftWhatLacksStaysLacking() {
        assertThat(NeededPaces.total(aim("120", Direction.HIGHER), new BigDecimal("119"), 0))
                .isEqualTo(new NeededPace.Impossible(0, new BigDecimal("119")));
    }

    static Aim aim(String target, Direction direction) {
        return new Aim(new BigDecimal(target), direction, BigDecimal.ZERO);
    }
}
