package it.traguardo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.TestInstallation;
import it.traguardo.vocabulary.Period;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Targets edited after approval are found, whoever edits them where; those that an act changed are not. */
class TargetChangeTest {

    private static final String INDICATOR = """
            OK1:
              version: 1
              title: Prova
              type: RISULTATO
              owner: Ufficio
              measure: share
              streams: [PATROCINIO]
              period_basis: cohort
              direction: higher
              targets: {2026: 90}
            """;
    private static final String SHEET = """
            code: Z1
            title: Scheda
            directorate: D
            director: D
            service: S
            responsible: R
            classification: DIREZIONALE
            kind: SVILUPPO
            description: D
            indicators:
              - {indicator: OK1, description: D, targets: {2026-H1: 80}}
            """;

    @TempDir
    private Path folder;

    private TestInstallation installation;

    @BeforeEach
    void open() {
        installation = TestInstallation.inMemory(folder);
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void aTargetVariedByAnActIsNoSilentChange() {
        ObjectiveSheet approved = read(INDICATOR, SHEET);
        ObjectiveSheet varied = read(INDICATOR, SHEET + """
                variations:
                  - {act: DGC 1/2026, date: 2026-07-01, indicator: OK1, period: 2026, target: 85, reason: R}
                """);

        assertThat(TargetChange.withoutAct(approved, approved)).isEmpty();
        assertThat(TargetChange.withoutAct(approved, varied)).isEmpty();
    }

    @Test
    void aTargetEditedInSheetOrIndicatorIsFound() {
        ObjectiveSheet approved = read(INDICATOR, SHEET);

        assertThat(TargetChange.withoutAct(approved, read(INDICATOR, SHEET.replace("80", "70"))))
                .containsExactly(change("2026-H1", "80", "70"));
        assertThat(TargetChange.withoutAct(approved, read(INDICATOR.replace("90", "60"), SHEET)))
                .containsExactly(change("2026", "90", "60"));
        assertThat(TargetChange.withoutAct(approved, read(INDICATOR, SHEET.replace("2026-H1: 80", "2026-H2: 80"))))
                .containsExactlyInAnyOrder(change("2026-H1", "80", null), change("2026-H2", null, "80"));
        assertThat(TargetChange.withoutAct(approved, read(INDICATOR, SHEET.replace("80", "80.00"))))
                .isEmpty();
    }

    private ObjectiveSheet read(String indicator, String sheet) {
        installation.write("dashboards/indicators/buoni.yaml", indicator);
        installation.write("dashboards/plan/2026/Z1.yaml", sheet);
        return installation.plan().read().findSheet("Z1").orElseThrow();
    }

    private static TargetChange change(String period, @Nullable String approved, @Nullable String now) {
        return new TargetChange(
                "OK1",
                Period.parse(period),
                Optional.ofNullable(approved).map(BigDecimal::new),
                Optional.ofNullable(now).map(BigDecimal::new));
    }
}
