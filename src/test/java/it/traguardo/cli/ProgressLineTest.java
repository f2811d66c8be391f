package it.traguardo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.etl.LoadCause;
import it.traguardo.etl.LoadOrder;
import it.traguardo.etl.LoadProgress;
import it.traguardo.etl.LoadProgress.Phase;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private static final Instant START = Instant.parse("2026-11-25T07:00:00Z");

    @Test
    void rowsRateAndTimeLeftAreTold() {
        // 50 000 rows in 10 s are 5 000 a second; the 400 000 that remain take 80 s
        assertThat(ProgressLine.line(progress(Phase.READING, 50_000, OptionalLong.of(450_000)), START.plusSeconds(10)))
                .isEqualToIgnoringWhitespace("patrocini reading 50,000 rows of about 450,000 5,000 rows/s 1:20 left");
    }

    @Test
    void withoutAnEarlierLoadNoTimeIsPromised() {
        assertThat(ProgressLine.line(progress(Phase.READING, 50_000, OptionalLong.empty()), START.plusSeconds(10)))
                .isEqualToIgnoringWhitespace("patrocini reading 50,000 rows 5,000 rows/s");
    }

    @Test
    void moreRowsThanExpectedPromiseNothing() {
        assertThat(ProgressLine.line(progress(Phase.READING, 500, OptionalLong.of(450)), START.plusSeconds(1)))
                .doesNotContain("left");
        assertThat(ProgressLine.line(progress(Phase.PUBLISHING, 50, OptionalLong.of(450)), START.plusSeconds(1)))
                .doesNotContain("left");
    }

    private static LoadProgress progress(Phase phase, long rows, OptionalLong expected) {
        return new LoadProgress(LoadOrder.changes("patrocini", LoadCause.COMMAND), START, phase, rows, expected, false);
    }
}
