package it.traguardo.progress;

import it.traguardo.indicator.Measure;
import it.traguardo.indicator.Parts;
import it.traguardo.progress.Course.Reason;
import it.traguardo.progress.Course.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Works the course of a value out. A share and a mean should be at their target on any day; a total should be as far as
 * its path.
 *
 * @param running whether the period goes on
 * @param best the parts if all that is open came into the numerator
 */
record Courses(Measure measure, Aim aim, Parts parts, boolean running, Parts best) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Course shareOrMean() {
        if (!running) {
            return ended();
        }
        return Shape.of(measure) == Shape.SHARE ? share() : mean();
    }

    /** @param actual the sum so far, in the unit of the indicator */
    Course total(BigDecimal actual, Elapsed elapsed) {
        BigDecimal target = aim.target();
        int whole = actual.compareTo(target);
        if (!running) {
            boolean met = aim.isHigher() ? whole >= 0 : whole <= 0;
            return course(
                    met ? State.REACHED : State.OFF_COURSE,
                    met ? Reason.ENDED_MET : Reason.ENDED_MISSED,
                    target,
                    actual.subtract(target));
        }
        if (aim.isHigher() && whole >= 0) {
            return course(State.REACHED, Reason.TOTAL_REACHED, target, actual.subtract(target));
        }
        if (!aim.isHigher() && whole > 0) {
            return course(State.OFF_COURSE, Reason.TOTAL_EXCEEDED, target, actual.subtract(target));
        }
        BigDecimal expected = elapsed.of(target);
        BigDecimal ahead = actual.multiply(elapsed.whole()).subtract(target.multiply(elapsed.done()));
        BigDecimal lead = aim.isHigher() ? ahead : ahead.negate();
        BigDecimal tolerated = aim.tolerance().multiply(elapsed.done());
        State state = lead.signum() >= 0
                ? State.ON_COURSE
                : lead.add(tolerated).signum() >= 0 ? State.AT_RISK : State.OFF_COURSE;
        return course(
                state,
                lead.signum() >= 0 ? Reason.TOTAL_AHEAD : Reason.TOTAL_BEHIND,
                expected,
                actual.subtract(expected));
    }

    private Course share() {
        BigDecimal wanted = aim.target().multiply(BigDecimal.valueOf(parts.denominator()));
        BigDecimal requests = BigDecimal.valueOf(parts.numerator());
        if (!aim.isHigher()) {
            BigDecimal over = requests.subtract(wanted.divide(HUNDRED, 0, RoundingMode.FLOOR));
            return course(state(false), over.signum() > 0 ? Reason.SHARE_OVER : Reason.SHARE_AHEAD, aim.target(), over);
        }
        BigDecimal lacking = wanted.divide(HUNDRED, 0, RoundingMode.CEILING).subtract(requests);
        if (lacking.signum() <= 0) {
            return course(State.ON_COURSE, Reason.SHARE_AHEAD, aim.target(), lacking);
        }
        boolean retrievable = aim.isMetBy(best, measure);
        return course(
                state(retrievable),
                retrievable ? Reason.SHARE_BEHIND_BUT_OPEN : Reason.SHARE_BEHIND,
                aim.target(),
                lacking);
    }

    private Course mean() {
        BigDecimal beyond = BigDecimal.valueOf(parts.numerator())
                .subtract(aim.target().multiply(BigDecimal.valueOf(parts.denominator())));
        boolean within = aim.isMetBy(parts, measure);
        return course(state(false), within ? Reason.MEAN_WITHIN : Reason.MEAN_BEYOND, aim.target(), beyond);
    }

    private Course ended() {
        boolean met = aim.isMetBy(parts, measure);
        return course(
                met ? State.REACHED : State.OFF_COURSE,
                met ? Reason.ENDED_MET : Reason.ENDED_MISSED,
                aim.target(),
                BigDecimal.ZERO);
    }

    private State state(boolean retrievable) {
        if (aim.isMetBy(parts, measure)) {
            return State.ON_COURSE;
        }
        return retrievable || aim.isNearlyMetBy(parts, measure) ? State.AT_RISK : State.OFF_COURSE;
    }

    private static Course course(State state, Reason reason, BigDecimal expected, BigDecimal distance) {
        return new Course(state, reason, Optional.of(expected), distance.abs());
    }
}
