package it.traguardo.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import it.traguardo.indicator.RequestLife;
import it.traguardo.indicator.RequestLife.Fate;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.rng.simple.RandomSource;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Curves of Kaplan and Meier, worked by hand. */
class LifeTableTest {

    private static final LocalDate FROM = LocalDate.of(2022, 1, 1);
    private static final LocalDate AS_OF = LocalDate.of(2022, 3, 31);
    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void whatIsOpenCountsForAsLongAsItHasBeenOpen() {
        // Ended after 2, 4 and 6 days; open since 3 and since 8.
        var table = new LifeTable(List.of(ended(2), open(3), ended(4), ended(6), open(8)), FROM, AS_OF);

        // After 2 days 4 of 5 are open; after 4, of 3 still seen, 2: 4/5 · 2/3 = 8/15; after 6, of 2, 1: 4/15.
        Curve curve = table.observed(1);
        assertThat(curve.endedBy(1)).isZero();
        assertThat(curve.endedBy(2)).isEqualTo(1 / 5.0, EXACT);
        assertThat(curve.endedBy(5)).isEqualTo(7 / 15.0, EXACT);
        assertThat(curve.endedBy(400)).isEqualTo(11 / 15.0, EXACT);
    }

    @Test
    void whoEntersLateSaysNothingOfEarlierAges() {
        // Received 10 days before the window and ended at 12: at risk from 10 on. Another took 5 days of two seen then.
        var late = life(FROM.minusDays(10), FROM.plusDays(2), Fate.REACHED, 1);
        var table = new LifeTable(List.of(late, ended(5), open(20)), FROM, AS_OF);

        // At 5 one of two ends, the late one is not seen yet; at 12 one of two: 1/2 + 1/2 · 1/2.
        Curve curve = table.observed(1);
        assertThat(curve.endedBy(5)).isEqualTo(0.5, EXACT);
        assertThat(curve.endedBy(12)).isEqualTo(0.75, EXACT);
    }

    @Test
    void whatEndedBeforeTheWindowTellsNothing() {
        var table = new LifeTable(
                List.of(life(FROM.minusDays(9), FROM.minusDays(2), Fate.REACHED, 50), ended(5)), FROM, AS_OF);

        assertThat(table.observed(1).endedBy(5)).isEqualTo(1, EXACT);
        assertThat(table.ends()).hasSize(1);
    }

    @Test
    void eachWayToEndHasItsOwnChance() {
        // At 5 days 3 of 10 are concluded and 1 is withdrawn; the 6 others are open.
        var table = new LifeTable(
                List.of(
                        life(FROM, FROM.plusDays(5), Fate.REACHED, 3),
                        life(FROM, FROM.plusDays(5), Fate.LEFT, 1),
                        life(AS_OF.minusDays(30), null, Fate.OPEN, 6)),
                FROM,
                AS_OF);

        assertThat(table.observed(1).cumulated()).containsExactly(new double[] {0.3, 0.4}, EXACT);
        // At twice the pace 1 − 0.7² = 0.51 are concluded, and no more are withdrawn.
        assertThat(table.observed(2).cumulated()).containsExactly(new double[] {0.51, 0.61}, EXACT);
        assertThat(table.observed(0).cumulated()).containsExactly(new double[] {0, 0.1}, EXACT);
    }

    @Test
    void drawsFollowTheCurveOfWhatIsStillOpen() {
        var table = new LifeTable(List.of(ended(2), open(3), ended(4), ended(6), open(8)), FROM, AS_OF);
        Curve curve = table.observed(1);
        var random = RandomSource.XO_SHI_RO_256_PP.create(7);
        int[] drawn = new int[4];
        int draws = 60_000;
        for (int draw = 0; draw < draws; draw++) {
            drawn[curve.draw(2, random) + 1]++;
        }

        // Open after 2 days, of which 4/5 are: 1/3 end at 4, 1/3 at 6, 1/3 stay open. None ends at 2 any more.
        assertThat(drawn[1]).isZero();
        for (int end : new int[] {0, 2, 3}) {
            assertThat((double) drawn[end] / draws).isEqualTo(1 / 3.0, within(0.01));
        }
    }

    @Test
    void resampledCurvesLieAroundTheObservedOne() {
        var table = new LifeTable(
                List.of(life(FROM, FROM.plusDays(5), Fate.REACHED, 30), life(AS_OF.minusDays(40), null, Fate.OPEN, 70)),
                FROM,
                AS_OF);
        var curves = table.resampling(RandomSource.XO_SHI_RO_256_PP.create(7));
        int runs = 20_000;
        double sum = 0;
        double squares = 0;
        for (int run = 0; run < runs; run++) {
            double share = curves.next(1).endedBy(5);
            sum += share;
            squares += share * share;
        }

        // 30 of 100 that tell as much as 15 of 50: a beta of 15 and 35, whose variance is 0.3 · 0.7 / 51.
        double mean = sum / runs;
        assertThat(mean).isEqualTo(0.3, within(0.002));
        assertThat(squares / runs - mean * mean).isEqualTo(0.3 * 0.7 / 51, within(0.0003));
    }

    private static RequestLife ended(int days) {
        return life(AS_OF.minusDays(50), AS_OF.minusDays(50L - days), Fate.REACHED, 1);
    }

    private static RequestLife open(int days) {
        return life(AS_OF.minusDays(days), null, Fate.OPEN, 1);
    }

    private static RequestLife life(LocalDate received, @Nullable LocalDate ended, Fate fate, long requests) {
        Integer days = ended == null ? null : (int) (ended.toEpochDay() - received.toEpochDay());
        return new RequestLife("P", received, ended, fate, fate == Fate.REACHED, days, null, requests);
    }
}
