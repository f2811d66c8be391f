package it.traguardo.indicator;

import static it.traguardo.RequestRegister.reading;
import static it.traguardo.ShippedPlan.I1;
import static it.traguardo.ShippedPlan.I2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import it.traguardo.RequestRegister;
import it.traguardo.etl.LoadException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What chance alone could have made of a value, against published intervals and against exact counts. */
class IntervalsTest {

    @ParameterizedTest(name = "{0} of {1}: {2} to {3} %")
    @DisplayName("Wilson's interval is the published one (Newcombe, Statistics in Medicine 17, 1998, table I)")
    @CsvSource({"81, 263, 25.53, 36.62", "15, 148, 6.24, 16.05", "0, 20, 0, 16.11", "1, 29, 0.61, 17.18"})
    void sharesHaveWilsonsInterval(long numerator, long denominator, double low, double high) {
        var interval = Intervals.share(new Parts(numerator, denominator)).orElseThrow();

        assertThat(interval.method()).isEqualTo(Interval.Method.WILSON);
        assertThat(interval.low().doubleValue()).isEqualTo(low, within(0.005));
        assertThat(interval.high().doubleValue()).isEqualTo(high, within(0.005));
    }

    @ParameterizedTest(name = "{0} of {1}: {2} to {3} %")
    @DisplayName("Wilson's interval by its formula: small, empty and full shares stay inside 0 to 100")
    @CsvSource({
        "385, 400, 93.9056, 97.7145",
        "4, 5, 37.5534, 96.3776",
        "0, 10, 0, 27.7533",
        "10, 10, 72.2467, 100",
        "0, 1, 0, 79.3451",
        "1, 1, 20.6549, 100",
    })
    void sharesOfFewRequestsBehave(long numerator, long denominator, String low, String high) {
        assertThat(Intervals.share(new Parts(numerator, denominator)))
                .contains(new Interval(new BigDecimal(low), new BigDecimal(high), Interval.Method.WILSON));
    }

    @ParameterizedTest(name = "{0} durations: the {1}. to the {2}.")
    @DisplayName("The interval of a median is the one of the tables, by rank")
    @CsvSource({"6, 1, 6", "9, 2, 8", "10, 2, 9", "17, 5, 13", "20, 6, 15", "25, 8, 18", "50, 18, 33", "100, 40, 61"})
    void mediansHaveTheExactInterval(int requests, int low, int high) {
        var interval =
                Intervals.median(durations(IntStream.rangeClosed(1, requests).toArray()));

        assertThat(interval)
                .contains(new Interval(
                        BigDecimal.valueOf(low), BigDecimal.valueOf(high), Interval.Method.ORDER_STATISTICS));
    }

    @Test
    @DisplayName("The interval of a median is the published one (Snedecor and Cochran, as computed by statpsych)")
    void aPublishedMedianHasItsPublishedInterval() {
        var tenths =
                durations(302, 204, 151, 102, 105, 608, 208, 250, 207, 309, 108, 51, 509, 400, 209, 108, 0, 205, 508);

        assertThat(tenths.median()).contains(new BigDecimal("207"));
        assertThat(Intervals.median(tenths))
                .contains(new Interval(
                        BigDecimal.valueOf(108), BigDecimal.valueOf(309), Interval.Method.ORDER_STATISTICS));
    }

    @Test
    @DisplayName("The interval of a mean leaves out 2.5 % on either side of all resamples there are")
    void meansHaveThePercentilesOfTheBootstrap() {
        int[] days = {3, 8, 11, 17, 29, 64};
        var interval = Intervals.mean(durations(days)).orElseThrow();

        double[] all = allResamples(days); // 6 to the 6th, each as likely
        assertThat(shareOf(all, interval.low().doubleValue() - 0.001)).isEqualTo(0.025, within(0.01));
        assertThat(1 - shareOf(all, interval.high().doubleValue())).isEqualTo(0.025, within(0.01));
    }

    @ParameterizedTest(name = "{0} durations")
    @CsvSource({"40", "500", "20000"})
    @DisplayName("Drawing in bulk gives the interval that drawing one by one gives")
    void drawingInBulkIsDrawingOneByOne(int requests) {
        var random = new Random(3);
        int[] days = IntStream.generate(() -> (int) (-20 * Math.log(1 - random.nextDouble())))
                .limit(requests)
                .toArray();
        double mean = Arrays.stream(days).average().orElseThrow();
        double deviation = Math.sqrt(Arrays.stream(days)
                        .mapToDouble(day -> (day - mean) * (day - mean))
                        .sum()
                / requests
                / requests);
        double[] oneByOne = new double[2_000];
        Arrays.setAll(
                oneByOne,
                resample -> IntStream.range(0, requests)
                        .map(draw -> days[random.nextInt(requests)])
                        .average()
                        .orElseThrow());
        Arrays.sort(oneByOne);

        var interval = Intervals.mean(durations(days)).orElseThrow();

        // Each end of 2 000 resamples is itself known to about 0.06 standard errors.
        assertThat(interval.low().doubleValue()).isEqualTo(oneByOne[49], within(0.25 * deviation));
        assertThat(interval.high().doubleValue()).isEqualTo(oneByOne[1_950], within(0.25 * deviation));
        assertThat(interval.high().subtract(interval.low()).doubleValue())
                .isEqualTo(2 * 1.96 * deviation, within(0.4 * deviation));
    }

    @Test
    void theSameRowsGiveTheSameInterval() {
        assertThat(Intervals.mean(durations(4, 9, 1, 30, 12, 7, 7)))
                .isPresent()
                .isEqualTo(Intervals.mean(durations(7, 30, 1, 7, 9, 12, 4)));
    }

    @Test
    void fewDurationsHaveNoInterval() {
        assertThat(Intervals.share(new Parts(0, 0))).isEmpty();
        for (int[] few : new int[][] {{}, {7}, {7, 7}, {1, 2, 3, 4, 5}}) {
            assertThat(Intervals.mean(durations(few))).isEmpty();
            assertThat(Intervals.median(durations(few))).isEmpty();
        }
    }

    @Test
    void durationsThatAreAllEqualHaveAnIntervalOfOneDay() {
        var equal = durations(15, 15, 15, 15, 15, 15, 15);

        assertThat(Intervals.mean(equal))
                .contains(new Interval(BigDecimal.valueOf(15), BigDecimal.valueOf(15), Interval.Method.BOOTSTRAP));
        assertThat(Intervals.median(equal))
                .hasValueSatisfying(interval -> assertThat(interval.low()).isEqualByComparingTo(interval.high()));
    }

    @Test
    void anIntervalHoldsItsValue() {
        var random = new Random(11);
        for (int round = 0; round < 200; round++) {
            int[] days = random.ints(6 + random.nextInt(60), 0, 90).toArray();
            var durations = durations(days);
            BigDecimal mean = new Parts(durations.totalDays(), days.length)
                    .value(Measure.MEAN_DAYS)
                    .orElseThrow();
            assertHolds(Intervals.mean(durations).orElseThrow(), mean);
            assertHolds(
                    Intervals.median(durations).orElseThrow(),
                    durations.median().orElseThrow());
            var parts = new Parts(random.nextInt(days.length + 1), days.length);
            assertHolds(
                    Intervals.share(parts).orElseThrow(),
                    parts.value(Measure.SHARE).orElseThrow());
        }
    }

    @Test
    @DisplayName("P-12: a mean is read with its median, its p90 and its intervals, a share with its interval")
    void valuesCarryTheirIntervals(@TempDir Path folder) throws LoadException {
        try (var register = new RequestRegister(folder)) {
            for (int day = 1; day <= 10; day++) {
                register.patronage("2022-03-01").investigated("2022-03-%02d".formatted(1 + day)); // 1 to 10 days
            }
            var indicators = register.indicators();

            var days = indicators.value(reading(I2, "2022", "2022-12-31"));
            assertThat(days.median()).contains(new BigDecimal("5.5"));
            assertThat(days.ninetiethPercentile()).contains(new BigDecimal("9.1")); // 0.9 × 9 = 8.1 after the first
            assertThat(days.medianInterval())
                    .contains(new Interval(BigDecimal.TWO, BigDecimal.valueOf(9), Interval.Method.ORDER_STATISTICS));
            assertThat(days.interval())
                    .hasValueSatisfying(
                            interval -> assertThat(interval.method()).isEqualTo(Interval.Method.BOOTSTRAP));

            var share = indicators.value(reading(I1, "2022", "2022-12-31"));
            assertThat(share.interval())
                    .contains(new Interval(new BigDecimal("72.2467"), BigDecimal.valueOf(100), Interval.Method.WILSON));
            assertThat(share.median()).isEmpty();
            assertThat(share.medianInterval()).isEmpty();
        }
    }

    private static void assertHolds(Interval interval, BigDecimal value) {
        assertThat(value).isBetween(interval.low(), interval.high());
    }

    private static double[] allResamples(int... days) {
        double[] means = new double[(int) Math.pow(days.length, days.length)];
        for (int resample = 0; resample < means.length; resample++) {
            int total = 0;
            for (int rest = resample, draw = 0; draw < days.length; draw++, rest /= days.length) {
                total += days[rest % days.length];
            }
            means[resample] = (double) total / days.length;
        }
        return means;
    }

    /** Of the means up to {@code bound}. */
    private static double shareOf(double[] means, double bound) {
        return (double) Arrays.stream(means).filter(mean -> mean <= bound).count() / means.length;
    }

    private static Durations durations(int... days) {
        var requestsByDays = new TreeMap<Integer, Long>();
        Arrays.stream(days).forEach(day -> requestsByDays.merge(day, 1L, Long::sum));
        return new Durations(requestsByDays);
    }
}
