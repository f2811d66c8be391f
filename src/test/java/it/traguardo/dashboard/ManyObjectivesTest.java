package it.traguardo.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.traguardo.ManyObjectives;
import it.traguardo.indicator.Indicators;
import it.traguardo.plan.Plan;
import it.traguardo.plan.ScoreBoard;
import it.traguardo.plan.Standing;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan of 400 sheets and 1 500 indicators is scored at all levels, and shown, without a wait. */
class ManyObjectivesTest {

    private static final Year YEAR = Year.of(2025);
    private static final Set<String> SOURCES = Set.of("accessi", "interrogazioni", "patrocini", "question_time");

    @TempDir
    Path content;

    @TempDir
    Path home;

    @Test
    void aLargePlanIsScoredWithinASecondOfALoadAndItsTreeOpensInHalfOfOne() throws Exception {
        ManyObjectives.write(content, YEAR.getValue());
        try (var server = new RunningServer(home, List.of(Path.of("").toAbsolutePath(), content), SOURCES);
                var browser = new Browser()) {
            Plan plan = server.bean(Plan.class);
            assertThat(plan.sheets(YEAR)).hasSizeGreaterThanOrEqualTo(ManyObjectives.SHEETS);

            var scored = new ArrayList<Duration>();
            for (int round = 0; round < 7; round++) {
                var board = new ScoreBoard(plan, server.bean(Indicators.class), server.bean(Clock.class));
                Instant start = Instant.now();
                Standing standing = board.standing(YEAR);
                scored.add(Duration.between(start, Instant.now()));
                assertThat(standing.values().values().stream()
                                .mapToInt(List::size)
                                .sum())
                        .isGreaterThanOrEqualTo(ManyObjectives.INDICATORS);
                assertThat(standing.scores().orElseThrow().year().total()).isPresent();
            }
            assertThat(scored.stream().min(Duration::compareTo).orElseThrow())
                    .as("all scores, seven times: %s", scored)
                    .isLessThan(Duration.ofSeconds(1));

            Page page = browser.signedIn(server.address());
            var shown = new ArrayList<Double>();
            for (int visit = 0; visit < 9; visit++) {
                Browser.go(page, "/caricamenti");
                shown.add(Browser.clickToSight(page, ".navigation a[href='piano']", ".plan-tree .plan-name"));
            }
            shown.sort(null);
            assertThat(shown.get(shown.size() / 2))
                    .as("milliseconds until the tree is there, of nine visits %s", shown)
                    .isLessThan(500);
        }
    }
}
