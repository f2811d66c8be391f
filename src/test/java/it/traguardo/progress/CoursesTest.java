package it.traguardo.progress;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.indicator.Measure;
import it.traguardo.indicator.Parts;
import it.traguardo.progress.Course.Reason;
import it.traguardo.progress.Course.State;
import it.traguardo.vocabulary.Direction;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** States against the path, worked by hand; decided on exact parts. */
class CoursesTest {

    private static final Aim ALL_BUT_A_FEW = aim("97", "3", Direction.HIGHER);

    @Test
    void aShareAtItsTargetIsOnCourse() {
        Course course = share(ALL_BUT_A_FEW, 97, 100, 97);

        assertThat(course.state()).isEqualTo(State.ON_COURSE);
        assertThat(course.reason()).isEqualTo(Reason.SHARE_AHEAD);
    }

    @Test
    void aShareLacksWholeRequests() {
        // 97 % of 400 are 388; 376 are there, 12 lack; 94 % are 376: just tolerated.
        Course course = share(ALL_BUT_A_FEW, 376, 400, 376);

        assertThat(course.by()).isEqualByComparingTo("12");
        assertThat(course.state()).isEqualTo(State.AT_RISK);
        assertThat(course.reason()).isEqualTo(Reason.SHARE_BEHIND);
        assertThat(share(ALL_BUT_A_FEW, 375, 400, 375).state()).isEqualTo(State.OFF_COURSE);
    }

    @Test
    void whatIsOpenCanStillMakeItGood() {
        // 20 of 100 lack, and 30 are open: all is not lost.
        Course course = share(ALL_BUT_A_FEW, 77, 100, 100);

        assertThat(course.state()).isEqualTo(State.AT_RISK);
        assertThat(course.reason()).isEqualTo(Reason.SHARE_BEHIND_BUT_OPEN);
        assertThat(course.by()).isEqualByComparingTo("20");
    }

    @Test
    void roundingDecidesNothing() {
        // 9 699 999 of 10 000 000 print as 97 %, and are not.
        assertThat(share(aim("97", "0", Direction.HIGHER), 9_699_999, 10_000_000, 9_699_999)
                        .state())
                .isEqualTo(State.OFF_COURSE);
    }

    @Test
    void aMeanIsBeyondItsTargetBySoManyDays() {
        // 300 may take 4 500 days and took 4 680.
        Course course = mean(aim("15", "1", Direction.LOWER), 4_680, 300, true);

        assertThat(course.state()).isEqualTo(State.AT_RISK);
        assertThat(course.reason()).isEqualTo(Reason.MEAN_BEYOND);
        assertThat(course.by()).isEqualByComparingTo("180");
        assertThat(mean(aim("15", "0.5", Direction.LOWER), 4_680, 300, true).state())
                .isEqualTo(State.OFF_COURSE);
        assertThat(mean(aim("15", "0.5", Direction.LOWER), 4_500, 300, true).state())
                .isEqualTo(State.ON_COURSE);
    }

    @Test
    void aPeriodThatIsOverWasReachedOrNot() {
        assertThat(mean(aim("15", "1", Direction.LOWER), 4_500, 300, false).state())
                .isEqualTo(State.REACHED);
        assertThat(mean(aim("15", "1", Direction.LOWER), 4_501, 300, false).reason())
                .isEqualTo(Reason.ENDED_MISSED);
    }

    @Test
    void aTotalIsHeldAgainstItsPath() {
        // Half of the way: 60 of 120 are expected. With a tolerance of 20 at the end, 10 are tolerated now.
        Aim aim = aim("120", "20", Direction.HIGHER);

        assertThat(total(aim, "60").state()).isEqualTo(State.ON_COURSE);
        assertThat(total(aim, "50").state()).isEqualTo(State.AT_RISK);
        assertThat(total(aim, "49").state()).isEqualTo(State.OFF_COURSE);
        assertThat(total(aim, "48").by()).isEqualByComparingTo("12");
        assertThat(total(aim, "48").expected().orElseThrow()).isEqualByComparingTo("60");
        assertThat(total(aim, "120").state()).isEqualTo(State.REACHED);
    }

    @Test
    void aTotalThatMayNotBeExceededIsHeldToItsPathToo() {
        Aim aim = aim("120", "0", Direction.LOWER);

        assertThat(total(aim, "60").state()).isEqualTo(State.ON_COURSE);
        assertThat(total(aim, "61").reason()).isEqualTo(Reason.TOTAL_BEHIND);
        assertThat(total(aim, "121").reason()).isEqualTo(Reason.TOTAL_EXCEEDED);
    }

    private static Course share(Aim aim, long numerator, long denominator, long best) {
        return new Courses(Measure.SHARE, aim, new Parts(numerator, denominator), true, new Parts(best, denominator))
                .shareOrMean();
    }

    private static Course mean(Aim aim, long days, long requests, boolean running) {
        var parts = new Parts(days, requests);
        return new Courses(Measure.MEAN_DAYS, aim, parts, running, parts).shareOrMean();
    }

    /** Half of the way into a running period. */
    private static Course total(Aim aim, String actual) {
        var none = new Parts(0, 0);
        return new Courses(Measure.SHARE, aim, none, true, none).total(new BigDecimal(actual), Elapsed.of(1, 2));
    }

    private static Aim aim(String target, String tolerance, Direction direction) {
        return new Aim(new BigDecimal(target), direction, new BigDecimal(tolerance));
    }
}
