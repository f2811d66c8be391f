package it.traguardo.progress;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * How soon, and how, a request ends: of each end that was seen, how probable it is that one has come to it or to a sooner
 * one.
 *
 * @param ages days from receipt to each end, the soonest first
 * @param cumulated chances that a request has ended so or sooner; the rest never ends within what was seen
 */
record Curve(int[] ages, double[] cumulated) {

    /** Stands for no end. */
    static final int NONE = -1;

    /** The chance of having ended by an age. */
    double endedBy(int age) {
        int after = firstAfter(age);
        return after == 0 ? 0 : cumulated[after - 1];
    }

    /** The place of an end drawn for a request that had not ended by {@code age}; −1 for one that has not begun. */
    int draw(int age, UniformRandomProvider random) {
        double before = endedBy(age);
        double drawn = before + (1 - before) * random.nextDouble();
        int low = firstAfter(age);
        int high = cumulated.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulated[middle] > drawn) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == cumulated.length ? NONE : low;
    }

    private int firstAfter(int age) {
        if (age < 0) {
            return 0;
        }
        int found = Arrays.binarySearch(ages, age);
        int place = found < 0 ? -found - 1 : found;
        while (place < ages.length && ages[place] <= age) {
            place++;
        }
        return place;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Curve curve
                && Arrays.equals(ages, curve.ages)
                && Arrays.equals(cumulated, curve.cumulated);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cumulated);
    }

    @Override
    public String toString() {
        return "Curve of %d ends".formatted(ages.length);
    }
}
