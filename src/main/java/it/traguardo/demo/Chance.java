package it.traguardo.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.SplittableRandom;

/** Draws that depend only on a fixed seed and on the words they are drawn for, never on the time of asking. */
final class Chance {

    private static final long SEED = 50_122_014L;
    private static final LocalTime OFFICE_OPENS = LocalTime.of(8, 30);
    private static final int OFFICE_SECONDS = 9 * 3600;
    /** Median over mean of a duration: under 1, so a long tail stands to the right. */
    private static final double MEDIAN_TO_MEAN = 0.82;

    private final SplittableRandom random;

    private Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    static Chance seededBy(Object... words) {
        long seed = SEED;
        for (Object word : words) {
            seed = seed * 1_000_003L + word.toString().hashCode();
        }
        return new Chance(seed);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean happens(double share) {
        return random.nextDouble() < share;
    }

    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** A point from 0 to the given length, end excluded. */
    double point(double length) {
        return random.nextDouble() * length;
    }

    /** Right-skewed days, 0 or more. */
    int skewedDays(double meanDays) {
        double spread = StrictMath.sqrt(-2 * StrictMath.log(MEDIAN_TO_MEAN));
        double days = meanDays * MEDIAN_TO_MEAN * StrictMath.exp(spread * random.nextGaussian());
        return (int) StrictMath.round(days);
    }

    /** A whole second within office hours, in Rome. */
    ZonedDateTime officeTime(LocalDate day) {
        return day.atTime(OFFICE_OPENS)
                .plusSeconds(random.nextInt(OFFICE_SECONDS))
                .atZone(WorkingDays.ROME);
    }
}
