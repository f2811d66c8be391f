package it.traguardo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.traguardo.ShippedPlan;
import it.traguardo.TestInstallation;
import it.traguardo.content.ContentException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults of dashboards/: all of them at once, each with file, line and remedy. */
class PlanFaultsTest {

    private static final String SHEET = """
            code: Z1
            title: Scheda
            directorate: D
            director: D
            service: S
            responsible: R
            classification: DIREZIONALE
            kind: SINTESI
            description: D
            links:
              - address: %s
                text: T
            indicators:
              - indicator: %s
                description: D
            """;
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
              targets: {2022: 100}
            """;

    @TempDir
    private Path folder;

    private TestInstallation installation;

    @BeforeEach
    void open() {
        installation = TestInstallation.inMemory(folder);
        installation.write("dashboards/indicators/buoni.yaml", INDICATOR);
        installation.write("dashboards/plan/2022/dup.yaml", """
                document: DUP
                strategic_addresses:
                  - code: IND_13
                    title: T
                    name: N
                """);
        installation.write("dashboards/plan/2022/Z1.yaml", SHEET.formatted("IND_13", "OK1"));
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void contentWithoutFaultsHasNoProblems() {
        assertThat(problems()).isEmpty();
        assertThat(installation.plan().read().getIndicator("OK1").title().english())
                .isEqualTo("Prova");
    }

    @Test
    void bandsLeaveNoGap() { // S-4
        installation.write("dashboards/plan/2022/scoring.yaml", """
                bands:
                  - {name: Basso, from: 0, to: 50, state: missed}
                  - {name: Alto, from: 60, to: 90, state: met}
                """);

        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem)
                        .contains(
                                "scoring.yaml:1",
                                "'Alto' starts at 60, and the one before ends at 50",
                                "Write 'from: 50'"));
        assertThat(problems()).anySatisfy(problem -> assertThat(problem).contains("The bands end at 90"));
    }

    @Test
    @DisplayName("S-3: a baseline leaves a way to go, and it goes where the indicator gets better")
    void aBaselineIsOnTheWayToItsTarget() {
        installation.write(
                "dashboards/indicators/partenze.yaml",
                INDICATOR.replace("OK1", "B1") + """
                  baseline: {2022: 100}
                """ + INDICATOR.replace("OK1", "B2") + """
                  baseline:
                    2021: 130
                    2022: 120
                """);

        assertThat(problems())
                .containsExactly(
                        "dashboards/indicators/partenze.yaml:11: The baseline of 2022 is its target, 100: there is no way to go. Correct one of the two, or take the baseline out.",
                        "dashboards/indicators/partenze.yaml:24: 'direction: higher', but from the baseline of 2022, 120, to its target, 100, it goes the other way. Correct the baseline, the target or the direction.");
    }

    @Test
    @DisplayName("S-3: the rule baseline asks for the baseline of every value it scores")
    void theRuleBaselineAsksForABaseline() {
        String scoring = """
                higher_is_better: baseline
                bands: [{name: Tutto, from: 0, to: 100, state: met}]
                """;
        installation.write("dashboards/plan/2022/scoring.yaml", scoring);

        assertThat(problems())
                .containsExactly("dashboards/plan/2022/scoring.yaml:1: OK1 of sheet Z1 has no baseline for 2022. "
                        + "Add 'baseline: {2022: …}' to it, or choose another rule.");

        installation.write("dashboards/indicators/buoni.yaml", INDICATOR + "  baseline: {2022: 80}\n");
        assertThat(problems()).isEmpty();
        installation.write("dashboards/plan/2022/scoring.yaml", scoring.replace("baseline", "linear"));
        assertThat(problems())
                .containsExactly("dashboards/plan/2022/scoring.yaml:1: 'linear' scores the other direction. "
                        + "Write ratio or baseline.");
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(
            nullValues = "none",
            value = {
                "0.7, none, 1 of 2 links have a share. Give a share to each",
                "0.7, 0.2, The shares sum to 0.9. Let them sum to 1 exactly",
                "0.33, 0.6700001, The shares sum to 1.0000001.",
            })
    @DisplayName("S-7: shares are for every link or for none, and sum to 1 exactly")
    void sharesDivideASheetWhole(String first, @Nullable String second, String fault) {
        installation.write("dashboards/plan/2022/Z1.yaml", withShares(first, second));

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("dashboards/plan/2022/Z1.yaml:10: ")
                .contains(fault);
    }

    @Test
    @DisplayName("S-7: a share of nothing is refused")
    void aShareOfNothingIsRefused() {
        installation.write("dashboards/plan/2022/Z1.yaml", withShares("1", "0"));

        assertThat(problems())
                .contains("dashboards/plan/2022/Z1.yaml:16: A share of 0 counts nothing. Write a number above 0.");
    }

    private static String withShares(String first, @Nullable String second) {
        String link = "  - address: IND_13\n    text: T\n";
        return SHEET.formatted("IND_13", "OK1")
                .replace(
                        link,
                        link + "    share: " + first + "\n" + link
                                + (second == null ? "" : "    share: " + second + "\n"));
    }

    @Test
    void weightsOfSheetsAreForEverySheetOfAYearOrForNone() {
        installation.write(
                "dashboards/plan/2022/Z2.yaml", SHEET.replace("Z1", "Z2").formatted("IND_13", "OK1") + "weight: 3\n");

        assertThat(problems())
                .containsExactly("dashboards/plan/2022/Z1.yaml:1: Other sheets of the year have a weight, this one has "
                        + "none. Give a weight to each sheet of the year, or to none.");
    }

    @Test
    void weightsAreForEveryIndicatorOrForNone() {
        installation.write(
                "dashboards/plan/2022/Z1.yaml",
                SHEET.formatted("IND_13", "OK1") + "    weight: 30\n  - indicator: OK1\n    description: D\n");

        assertThat(problems()).anySatisfy(problem -> assertThat(problem).contains("1 of 2 indicators have a weight"));
    }

    @Test
    void everyFaultIsReportedAtOnceWithFileAndLine() {
        installation.write("dashboards/indicators/cattivi.yaml", """
                BAD1:
                  version: uno
                  title: Senza proprietario
                  type: RISULTATO
                  measure: shares
                  streams: [PATROCINIO]
                  period_basis: cohort
                  directoin: higher
                  targets: {2022: cento, anno: 3}
                OK1:
                  version: 1
                  title: Due volte
                  type: RISULTATO
                  owner: Ufficio
                  measure: share
                  streams: []
                  period_basis: cohort
                  direction: higher
                  targets: {2022: 0}
                """);
        installation.write("dashboards/plan/2022/Z2.yaml", SHEET.formatted("IND_31", "OK2"));
        installation.write("dashboards/plan/Z3.yaml", SHEET.replace("Z1", "Z3").formatted("IND_13", "OK1"));
        installation.write("dashboards/views/pagina.yaml", """
                title: Pagina
                sections:
                  - title: Sezione
                    indicators: [OK1, KO]
                """);

        assertThat(problems())
                .contains(
                        "dashboards/indicators/cattivi.yaml:2: 'version: uno' cannot be read. Write a whole number.",
                        "dashboards/indicators/cattivi.yaml:2: 'owner' is missing. Add a line 'owner: …'.",
                        "dashboards/indicators/cattivi.yaml:2: 'direction' is missing. Add a line 'direction: …'.",
                        "dashboards/indicators/cattivi.yaml:5: 'measure: shares' is not a choice. Write one of: share, share_on_time, share_before_event, mean_days, count, amount.",
                        "dashboards/indicators/cattivi.yaml:8: Unknown key 'directoin'. Did you mean 'direction'?",
                        "dashboards/indicators/cattivi.yaml:9: '2022: cento' cannot be read. Write a number.",
                        "dashboards/indicators/cattivi.yaml:9: 'anno' is not a year. Write four digits.",
                        "dashboards/indicators/cattivi.yaml:10: The indicator 'OK1' is declared twice. Rename one of the two.",
                        "dashboards/indicators/cattivi.yaml:16: 'streams' names no kind of request. Add 'streams: [PATROCINIO]' or the like.",
                        "dashboards/indicators/cattivi.yaml:19: A target of 0 is always met when higher is better. Write a target above 0, or 'direction: lower'.",
                        "dashboards/plan/2022/Z2.yaml:1: There are two sheets 'Z1'. Rename one of the two.",
                        "dashboards/plan/2022/Z2.yaml:11: The DUP of 2022 has no address 'IND_31'. Did you mean 'IND_13'?",
                        "dashboards/plan/2022/Z2.yaml:14: There is no indicator 'OK2'. Did you mean 'OK1'?",
                        "dashboards/plan/Z3.yaml:1: The folder 'plan' is not a year. Move the file to plan/<year>/.");
        assertThat(problems())
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("dashboards/views/pagina.yaml:4: There is no indicator 'KO'."));
    }

    @Test
    void maturitySaysNothingOfAMean() {
        installation.write(
                "dashboards/indicators/medie.yaml",
                INDICATOR.replace("OK1", "OK2").replace("measure: share", "measure: mean_days")
                        + "  maturity: matured\n");

        assertThat(problems())
                .containsExactly("dashboards/indicators/medie.yaml:11: 'maturity' says nothing of a mean: "
                        + "what is open has no days. Take the line out.");
    }

    @Test
    void aTotalAsksNeitherWhatIsOpenNorForDays() {
        installation.write(
                "dashboards/indicators/conteggi.yaml",
                INDICATOR.replace("OK1", "OK2").replace("measure: share", "measure: count")
                        + "  maturity: matured\n  duration_basis: net\n");

        assertThat(problems())
                .containsExactly(
                        "dashboards/indicators/conteggi.yaml:11: 'maturity' says nothing of a total: it asks neither "
                                + "what is open nor for days. Take the line out.",
                        "dashboards/indicators/conteggi.yaml:12: 'duration_basis' says nothing of a total: it asks "
                                + "neither what is open nor for days. Take the line out.");
    }

    @Test
    void aPlanWithFaultsIsNotRead() {
        installation.write("dashboards/plan/2022/Z2.yaml", SHEET.formatted("IND_13", "OK2"));

        assertThatThrownBy(() -> installation.plan().read())
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("There are two sheets 'Z1'.")
                .hasMessageContaining("There is no indicator 'OK2'.");
    }

    @Test
    void whatIsNotYamlIsNamedByItsLine() {
        installation.write("dashboards/views/storta.yaml", "title: Pagina\nsections:\n  - title: [Sezione\n");
        installation.write("dashboards/views/doppia.yaml", "title: Una\ntitle: Due\n");
        installation.write("dashboards/views/latina.yaml", (byte) 't', (byte) ':', (byte) ' ', (byte) 0xE0);
        installation.write("dashboards/views/vuota.yaml", "");
        installation.write("dashboards/views/strana.yaml", "title: a\u0007b");

        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem).startsWith("dashboards/views/storta.yaml:4: Not YAML"))
                .anySatisfy(problem -> assertThat(problem).startsWith("dashboards/views/strana.yaml:1: Not YAML"))
                .contains(
                        "dashboards/views/doppia.yaml:2: 'title' is written twice here. Keep one of the two.",
                        "dashboards/views/latina.yaml:1: The file is not UTF-8. Save it as UTF-8.",
                        "dashboards/views/vuota.yaml:1: The file holds no keys. Write 'key: value' lines.");
    }

    @Test
    void theShippedSheetOf2022SaysWhatThePublishedOneSays() {
        ObjectiveSheet sheet = ShippedPlan.plan().findSheet("2022_Z101").orElseThrow();

        assertThat(sheet.links()).extracting(ObjectiveSheet.Link::address).contains("2022_IND_STRATEG_13");
        assertThat(sheet.lines()).extracting(line -> line.indicator().code()).containsExactly("I1", "I2", "I3");
        assertThat(sheet.budget()).isEmpty();
        assertThat(sheet.demonstration()).isFalse();
    }

    /** Each problem with its file as from the content folder. */
    private List<String> problems() {
        return installation.plan().problems().stream()
                .map(problem -> problem.toString().replace(folder + "/", ""))
                .toList();
    }
}
