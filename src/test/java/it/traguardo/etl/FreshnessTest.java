package it.traguardo.etl;

import static it.traguardo.etl.Freshness.State.FRESH;
import static it.traguardo.etl.Freshness.State.LATE;
import static it.traguardo.etl.Freshness.State.NEVER;
import static it.traguardo.etl.Freshness.State.STALE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.traguardo.TestInstallation;
import it.traguardo.content.ContentFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How old the last load of a source may be; each limit belongs to the worse state. */
class FreshnessTest {

    private static final Instant LOADED = Instant.parse("2026-03-28T09:00:00Z");

    private final Freshness freshness = new Freshness(Duration.ofDays(1), Duration.ofDays(3));

    @Test
    void aLoadIsFreshUntilItIsLateAndLateUntilItIsStale() {
        assertThat(after(Duration.ZERO)).isEqualTo(FRESH);
        assertThat(after(Duration.ofDays(1).minusNanos(1))).isEqualTo(FRESH);
        assertThat(after(Duration.ofDays(1))).isEqualTo(LATE);
        assertThat(after(Duration.ofDays(3).minusNanos(1))).isEqualTo(LATE);
        assertThat(after(Duration.ofDays(3))).isEqualTo(STALE);
    }

    @Test
    void aSourceNeverLoadedIsNeitherFreshNorStale() {
        assertThat(freshness.state(Optional.empty(), LOADED)).isEqualTo(NEVER);
    }

    @Test
    void itIsNeverLateAfterItIsStale() {
        assertThatThrownBy(() -> new Freshness(Duration.ofDays(3), Duration.ofDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sourcesThatSaySoHaveTheirLimits(@TempDir Path content) throws Exception {
        Files.createDirectories(content.resolve("etl/pratiche"));
        Files.writeString(content.resolve("etl/pratiche/source.yaml"), """
                title: Pratiche
                kind: csv
                file: pratiche.csv
                key: [numero]
                freshness: {warn: 90m, error: 2h}
                columns:
                  numero: {}
                """);
        var sources = new Sources(new ContentFolders(TestInstallation.SHIPPED, List.of(content)), content);

        assertThat(sources.freshness())
                .isEqualTo(Map.of("pratiche", new Freshness(Duration.ofMinutes(90), Duration.ofHours(2))));
    }

    private Freshness.State after(Duration age) {
        return freshness.state(Optional.of(LOADED), LOADED.plus(age));
    }
}
