package it.traguardo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.traguardo.TestInstallation;
import it.traguardo.content.ContentException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults of the DUP, the organisation and the projects of a plan: all of them at once, each with file, line and remedy. */
class PlanTreeFaultsTest {

    private static final String SHEET = """
            code: Z1
            title: Scheda
            directorate: D
            director: D
            service: S
            responsible: R
            classification: DIREZIONALE
            kind: SVILUPPO
            unit: U1
            description: Si rilasciano i patrocini
            links:
              - {objective: "1.1", text: T}
            phases:
              - {code: F1, title: Prima, start: 2026-01-01, end: 2026-03-31}
              - {code: F2, title: Seconda, start: 2026-04-01, end: 2026-06-30, after: F1}
            milestones:
              - {code: M1, title: Traguardo, due: 2026-03-15, phase: F1}
            indicators:
              - {indicator: OK1, description: D, targets: {2026: 90, 2026-H1: 80}}
            variations:
              - {act: DGC 1/2026, date: 2026-07-01, indicator: OK1, period: 2026, target: 85, reason: R}
            budget_lines:
              - {title: Spesa, mission: "01", programme: "08", initial: 100.50, current: 90}
            people:
              - {role: Istruttori, number: 2, share: 0.5}
            activities:
              - {activity: Si rilasciano i  patrocini, indicator: OK1}
            """;

    @TempDir
    private Path folder;

    private TestInstallation installation;

    @BeforeEach
    void open() {
        installation = TestInstallation.inMemory(folder);
        installation.write("dashboards/indicators/buoni.yaml", """
                OK1:
                  version: 1
                  title: Prova
                  type: RISULTATO
                  owner: Ufficio
                  measure: share
                  streams: [PATROCINIO]
                  period_basis: cohort
                  direction: higher
                """);
        installation.write("dashboards/plan/missions.yaml", """
                missions:
                  - {code: "01", title: Servizi generali, programmes: [{code: "08", title: Sistemi informativi}]}
                """);
        installation.write("dashboards/plan/organisation.yaml", """
                units:
                  - {code: U0, name: Vecchia, kind: DIREZIONE, from: 2020-01-01, until: 2025-07-01, successor: U1}
                  - {code: U1, name: Nuova, kind: DIREZIONE, from: 2025-07-01}
                """);
        installation.write("dashboards/plan/2026/dup.yaml", """
                document: DUP
                mandate: {from: 2024-06-26, to: 2029-06-25}
                versions:
                  - {number: 1, act: DCC 1/2025, date: 2025-12-15}
                strategic_addresses:
                  - code: A
                    title: T
                    name: N
                    strategic_objectives:
                      - code: "1"
                        title: T
                        operative_objectives:
                          - {code: "1.1", title: T, mission: "01", programme: "08"}
                """);
        sheet(SHEET);
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void aPlanWithEverythingInItHasNoProblems() {
        assertThat(problems()).isEmpty();
        assertThat(installation.plan().read().findSheet("Z1").orElseThrow().shares())
                .containsOnlyKeys("A");
    }

    @ParameterizedTest(name = "{1}")
    @DisplayName("S-7, S-5: what a sheet gets wrong is told with its line and what to do")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{objective: \"1.1\", text: T}|{objective: \"1.9\", text: T}|12|The DUP of 2026 has no objective '1.9'. Did you mean '1.1'?",
                "{objective: \"1.1\", text: T}|{objective: \"1.1\", address: B, text: T}|12|The objective 1.1 is under A, not under B. Take the line 'address' out.",
                "{objective: \"1.1\", text: T}|{objective: \"1.1\", text: T, share: 0.9}|11|The shares sum to 0.9. Let them sum to 1 exactly, or leave them all out: the addresses then share equally.",
                "unit: U1|unit: U0|9|The unit 'U0' is not there in 2026: it begins on 2020-01-01 and its last day is 2025-06-30. Write 'unit: U1', which took over from it.",
                "unit: U1|unit: U7|9|There is no unit 'U7'. Did you mean 'U0'?",
                "end: 2026-03-31|end: 2025-12-31|14|Phase F1 ends on 2025-12-31, before it starts. Correct one of the two days; 'end' is its last day.",
                "start: 2026-01-01|start: 2025-12-31|14|Phase F1, from 2025-12-31 to 2026-03-31, is not within 2026. Correct its days, or write 'runs: …' with all the years of the sheet.",
                "end: 2026-03-31|end: 2026-03-31, after: F2|14|Phase F1 comes after itself: F1 > F2 > F1. Take out the 'after' that is wrong.",
                "after: F1|after: F7|15|Phase F2 comes after 'F7', which is no phase of the sheet. Did you mean 'F1'?",
                "code: F2|code: F1|15|The sheet has two phases or milestones 'F1'. Rename one of the two.",
                "due: 2026-03-15|due: 2027-03-15|17|Milestone M1 is due on 2027-03-15, outside 2026. Correct the day, or write 'runs: …' with all the years of the sheet.",
                "due: 2026-03-15|due: 2026-04-15|17|Milestone M1 is due on 2026-04-15, outside its phase F1, from 2026-01-01 to 2026-03-31. Correct the day, or name the phase it belongs to.",
                "phase: F1|phase: F9|17|Milestone M1 belongs to 'F9', which is no phase of the sheet. Did you mean 'F1'?",
                "phase: F1|unit: giorni|17|There is no 'target' to go with it. Add 'target: …'.",
                "{2026: 90, 2026-H1: 80}|{2026: 0}|19|A target of 0 is always met when higher is better. Write a target above 0, or take OK1 out of the sheet.",
                "{2026: 90, 2026-H1: 80}|{2026: 90, 2027: 80}|19|A target of OK1 for 2027 is outside the sheet, which goes on for 2026. Write it in the sheet of that year, or correct the period.",
                "{2026: 90, 2026-H1: 80}|{2026: 90, 2026-H3: 80}|19|'2026-H3' is not a period. Write 2026, 2026-H1, 2026-Q3 or 2026-06.",
                "act: DGC 1/2026,|``|21|The variation of OK1 cites no act. Add 'act: …': once approved, a target changes only by an act.",
                "period: 2026, target|period: 2026-Q1, target|21|OK1 has no target for 2026-Q1 that could vary. Add the target as first approved to its 'targets', or correct the period.",
                "target: 85|target: 0|21|A target of 0 is always met when higher is better. Write a target above 0, or take OK1 out of the sheet.",
                "indicator: OK1, period|indicator: OK2, period|21|The variation changes 'OK2', which is no indicator of the sheet. Did you mean 'OK1'?",
                "mission: \"01\"|mission: \"77\"|23|There is no mission '77'. There are: 01.",
                "programme: \"08\"|programme: \"09\"|23|Mission 01 has no programme '09'. Did you mean '08'?",
                "initial: 100.50|initial: 100.505|23|'initial' is 100.505, which is no amount in euro and cents. Write 12500.00, without separators of thousands.",
                "share: 0.5|share: 50|25|'share' is 50, and a share goes from 0 to 1. Write 0.4 for 40 %.",
                "Si rilasciano i  patrocini, indicator|Si negano i patrocini, indicator|27|The description does not say 'Si negano i patrocini'. Write words of the description, one after the other."
            })
    void aFaultOfASheetIsToldWithItsLine(String right, String wrong, int line, String problem) {
        sheet(SHEET.replace(right, wrong));

        assertThat(problems()).containsExactly("dashboards/plan/2026/Z1.yaml:%d: %s".formatted(line, problem));
    }

    @Test
    void theOrganisationHasNoWayBackToItselfAndNoUnitTwiceOnOneDay() {
        installation.write("dashboards/plan/organisation.yaml", """
                units:
                  - {code: U0, name: N, kind: D, from: 2020-01-01, until: 2026-01-01, successor: U2}
                  - {code: U2, name: N, kind: D, from: 2026-01-01, until: 2027-01-01, successor: U0}
                  - {code: U1, name: N, kind: D, from: 2020-01-01, parent: U3}
                  - {code: U3, name: N, kind: D, from: 2021-01-01, parent: U4}
                  - {code: U4, name: N, kind: D, from: 2022-01-01, parent: U1}
                  - {code: U5, name: N, kind: D, from: 2022-01-01, parent: U6, successor: U7}
                  - {code: U5, name: N, kind: D, from: 2023-01-01}
                  - {code: U8, name: N, kind: D, from: 2023-01-01, until: 2023-01-01}
                """);

        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "dashboards/plan/organisation.yaml:2: The successor of U0 leads back to it: U0 > U2 > U0. Take out the 'successor' that is wrong.",
                        "dashboards/plan/organisation.yaml:6: The parent of U4 leads back to it: U4 > U1 > U3 > U4. Take out the 'parent' that is wrong.",
                        "dashboards/plan/organisation.yaml:7: The parent of U5 is 'U6', which is no unit. Did you mean 'U0'?",
                        "dashboards/plan/organisation.yaml:7: The successor of U5 is 'U7', which is no unit. Did you mean 'U0'?",
                        "dashboards/plan/organisation.yaml:8: U5 is declared for the same days at line 7 of organisation.yaml. End the earlier period on the day the later one begins, or give one of the two another code.",
                        "dashboards/plan/organisation.yaml:9: U8 ends on 2023-01-01, and begins on 2023-01-01. Write in 'until' the day after its last.");
    }

    @Test
    void unitsMayHaveChangedPlacesOverTime() {
        installation.write("dashboards/plan/organisation.yaml", """
                units:
                  - {code: U1, name: N, kind: D, from: 2020-01-01, until: 2022-01-01, parent: U2}
                  - {code: U2, name: N, kind: D, from: 2020-01-01, until: 2022-01-01}
                  - {code: U1, name: N, kind: D, from: 2022-01-01}
                  - {code: U2, name: N, kind: D, from: 2022-01-01, parent: U1}
                """);

        assertThat(problems()).isEmpty();
    }

    @Test
    void everyFaultOfTheDupIsToldAtOnce() {
        installation.write("dashboards/plan/2026/dup.yaml", """
                document: DUP
                mandate: {from: 2019-05-27, to: 2024-06-25}
                versions:
                  - {number: 2, act: DCC 1/2025, date: 2025-12-15}
                  - {number: 1, act: DCC 2/2025, date: 2025-12-16}
                strategic_addresses:
                  - code: A
                    title: T
                    name: N
                    strategic_objectives:
                      - code: "1"
                        title: T
                        operative_objectives:
                          - {code: "1.1", title: T, mission: "01", programme: "18"}
                          - {code: "1.1", title: T, mission: "41", programme: "08"}
                    operative_objectives:
                      - {code: A, title: T, programme: "08"}
                """);

        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "dashboards/plan/2026/dup.yaml:2: The mandate from 2019-05-27 to 2024-06-25 has no day in 2026. Correct it, or move the file to the folder of its year.",
                        "dashboards/plan/2026/dup.yaml:5: Version 1 of 2025-12-16 does not follow version 2 of 2025-12-15. List the versions in the order of their acts, and number them so.",
                        "dashboards/plan/2026/dup.yaml:14: Mission 01 has no programme '18'. Did you mean '08'?",
                        "dashboards/plan/2026/dup.yaml:15: The DUP of 2026 has '1.1' twice. Rename one of the two.",
                        "dashboards/plan/2026/dup.yaml:15: There is no mission '41'. Did you mean '01'?",
                        "dashboards/plan/2026/dup.yaml:17: 'mission' is missing. Add a line 'mission: …'.",
                        "dashboards/plan/2026/dup.yaml:17: The DUP of 2026 has 'A' twice. Rename one of the two.");
    }

    @Test
    void whatWasReachedIsToldOfMilestonesThatAreThereAndOnce() {
        installation.write("dashboards/plan/2026/attained-1.yaml", """
                release: Marzo
                attained:
                  - {sheet: Z1, milestone: M1, achieved: 2026-03-14, act: Verbale 1}
                  - {sheet: Z1, milestone: M9, achieved: 2026-03-14}
                  - {sheet: Z9, milestone: M1, achieved: 2026-03-14}
                  - {sheet: Z1, milestone: M1, achieved: 14/03/2026}
                """);
        installation.write("dashboards/plan/2026/attained-2.yaml", """
                attained: [{sheet: Z1, milestone: M1, achieved: 2026-03-20}]
                """);

        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "dashboards/plan/2026/attained-1.yaml:4: The sheet Z1 has no milestone 'M9'. Did you mean 'M1'?",
                        "dashboards/plan/2026/attained-1.yaml:5: There is no sheet 'Z9' in the year. Did you mean 'Z1'?",
                        "dashboards/plan/2026/attained-1.yaml:6: 'achieved: 14/03/2026' cannot be read. Write a day as 2026-12-31.",
                        "dashboards/plan/2026/attained-2.yaml:1: Milestone M1 of Z1 is told as reached twice, on 2026-03-14 and on 2026-03-20. Keep one of the two.");
    }

    @Test
    void nothingIsHalfRead() {
        sheet(SHEET.replace("act: DGC 1/2026, ", "")
                .replace("unit: U1", "unit: U0")
                .replace("\"1.1\"", "\"7.1\""));
        installation.write("dashboards/plan/2026/Z2.yaml", SHEET);

        assertThatThrownBy(() -> installation.plan().read())
                .isInstanceOfSatisfying(
                        ContentException.class,
                        stopped -> assertThat(stopped.problems()).hasSize(4))
                .hasMessageContaining("Z1.yaml:9: The unit 'U0'")
                .hasMessageContaining("Z1.yaml:12: The DUP of 2026 has no objective '7.1'")
                .hasMessageContaining("Z1.yaml:21: The variation of OK1 cites no act.")
                .hasMessageContaining("Z2.yaml:1: There are two sheets 'Z1'.");
    }

    private void sheet(String text) {
        installation.write("dashboards/plan/2026/Z1.yaml", text);
    }

    /** Each problem with its file as from the content folder. */
    private List<String> problems() {
        return installation.plan().problems().stream()
                .map(problem -> problem.toString().replace(folder + "/", ""))
                .toList();
    }
}
