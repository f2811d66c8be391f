package it.traguardo.sheetlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.traguardo.TestInstallation;
import it.traguardo.plan.MilestoneCount;
import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.Plan;
import it.traguardo.plan.PlanNode;
import it.traguardo.plan.PlanNode.Kind;
import it.traguardo.plan.PlanNode.Tied;
import it.traguardo.plan.PlannedMilestone;
import java.math.BigDecimal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.zip.ZipInputStream;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The national recovery plan, taken in from its open data by mappings alone. Expected numbers are those of the data: 527 different
 * milestones and targets agreed with the EU, 51 told as reached in 2021 and 45 more in the first half of 2022.
 */
class NationalPlanTest {

    private static final Year YEAR = Year.of(2021);
    private static final LocalDate END_OF_2021 = LocalDate.of(2021, 12, 31);
    private static final LocalDate MID_2022 = LocalDate.of(2022, 6, 30);
    private static final Path MAPPINGS = Path.of("src/test/resources/pnrr");

    @TempDir
    private static Path data;

    @TempDir
    private Path folder;

    private TestInstallation installation;

    @BeforeAll
    static void unpack() throws IOException {
        try (var files = new ZipInputStream(Files.newInputStream(MAPPINGS.resolve("italia-domani.zip")))) {
            for (var file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                Files.copy(files, data.resolve(file.getName()));
            }
        }
    }

    @BeforeEach
    void open() {
        installation = TestInstallation.inMemory(folder);
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    @DisplayName("S-7: 527 milestones and targets hang from 6 missions, each counted once however many measures it has")
    void theProgrammeIsATreeThatCountsEachMilestoneOnce() {
        take("PNRR_MeT_OA_programmazione.csv", "programma.yaml");

        Plan plan = installation.plan().read();
        PlanNode root = plan.tree(YEAR).root();
        assertThat(plan.sheets(YEAR)).hasSize(527);
        assertThat(root.milestones(END_OF_2021)).isEqualTo(new MilestoneCount(527, 0, 9));
        assertThat(byMission(plan, END_OF_2021, MilestoneCount::all))
                .isEqualTo(Map.of("M1", 220L, "M2", 141L, "M3", 32L, "M4", 52L, "M5", 54L, "M6", 28L));
        assertThat(root.nodes().filter(node -> node.kind() == Kind.STRATEGIC_OBJECTIVE))
                .hasSize(16);
        assertThat(root.nodes().filter(node -> node.kind() == Kind.OPERATIVE_OBJECTIVE))
                .hasSize(190);
        // 25 of them belong to several measures: once in each, and still once in the whole
        assertThat(plan.sheets(YEAR).stream().filter(sheet -> sheet.links().size() > 1))
                .hasSize(25);
        assertThat(root.allSheets())
                .hasSize(527)
                .allSatisfy(tied -> assertThat(tied.share()).isEqualByComparingTo(BigDecimal.ONE));
        assertThat(root.children().stream()
                        .flatMap(mission -> mission.allSheets().stream())
                        .map(Tied::share)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("527");
    }

    @Test
    void ownerDueQuarterAndTargetAreThoseOfTheList() {
        take("PNRR_MeT_OA_programmazione.csv", "programma.yaml");

        Plan plan = installation.plan().read();
        ObjectiveSheet two = plan.findSheet("PNRR_M4C1-10").orElseThrow();
        assertThat(two.directorate()).isEqualTo("MUR - Min Uni e Ric; MI - Min Istruzione");
        PlannedMilestone beds = milestone(plan, "M2C2-5");
        assertThat(beds.target().orElseThrow().value()).isEqualByComparingTo("2.3"); // written 2,3
        assertThat(beds.target().orElseThrow().baseline().orElseThrow()).isEqualByComparingTo("0.6");
        assertThat(milestone(plan, "M1C1-1").due()).isEqualTo(END_OF_2021);
        assertThat(milestone(plan, "M1C1-1").target()).isEmpty(); // a milestone, not a target
        assertThat(plan.findSheet("PNRR_M1C1-1").orElseThrow().kind()).isEqualTo("TRAGUARDO");
    }

    @Test
    @DisplayName("P-13: 51 are reached as known with the first release, 96 with the second, by mission")
    void whatWasReachedIsToldByReleasesAndKnownAtEach() {
        take("PNRR_MeT_OA_programmazione.csv", "programma.yaml");
        take("MeT_Attuazione_2021-T4.csv", "conseguimento-2021.yaml");
        installation.plans();
        Instant first = installation.clock.instant();
        installation.clock.advanceMinutes(60);
        take("MeT_Attuazione_2022-T2.csv", "conseguimento-2022.yaml");

        var plans = installation.plans();

        Plan then = plans.at(Optional.of(first));
        Plan now = plans.present();
        assertThat(byMission(then, MID_2022, MilestoneCount::achieved))
                .isEqualTo(Map.of("M1", 25L, "M2", 10L, "M3", 5L, "M4", 4L, "M5", 6L, "M6", 1L));
        assertThat(then.tree(YEAR).root().milestones(MID_2022).achieved()).isEqualTo(51);
        assertThat(byMission(now, MID_2022, MilestoneCount::achieved))
                .isEqualTo(Map.of("M1", 38L, "M2", 24L, "M3", 5L, "M4", 12L, "M5", 10L, "M6", 7L));
        assertThat(now.tree(YEAR).root().milestones(MID_2022).achieved()).isEqualTo(96);
        // the second release does not change what was reached by the end of 2021
        assertThat(now.tree(YEAR).root().milestones(END_OF_2021).achieved()).isEqualTo(51);
        assertThat(milestone(now, "M1C1-1").act().orElseThrow()).startsWith("https://www.gazzettaufficiale.it/");
    }

    @Test
    void theSecondVersionRenamesTheKeyColumnAndTheMappingSaysSo() {
        assertThatThrownBy(() -> take("PNRR_MeT_OA_programmazione_v02.csv", "programma.yaml"))
                .hasMessageContaining("has no column 'Codice univoco Milestone-Target'")
                .hasMessageContaining("Nr. Seq. M&T");

        take("PNRR_MeT_OA_programmazione_v02.csv", "programma-v02.yaml");
        Plan plan = installation.plan().read();

        assertThat(plan.sheets(YEAR)).hasSize(527);
        assertThat(byMission(plan, END_OF_2021, MilestoneCount::all))
                .isEqualTo(Map.of("M1", 220L, "M2", 141L, "M3", 32L, "M4", 52L, "M5", 54L, "M6", 28L));
        assertThat(plan.sheets(YEAR).stream().filter(sheet -> sheet.links().size() > 1))
                .hasSize(30); // five more than in the first version belong to several measures
        take("MeT_Attuazione_2021-T4.csv", "conseguimento-2021.yaml");
        take("MeT_Attuazione_2022-T2.csv", "conseguimento-2022.yaml");
        assertThat(installation
                        .plan()
                        .read()
                        .tree(YEAR)
                        .root()
                        .milestones(MID_2022)
                        .achieved())
                .isEqualTo(96);
    }

    /** Every row is good, or the test ends here. */
    private void take(String list, String mapping) {
        ListResult result = new ListImport(data.resolve(list), MAPPINGS.resolve(mapping), YEAR)
                .read(installation.folders(), folder, false);
        assertThat(result.bad()).isEmpty();
        assertThat(result.others()).isEmpty();
        result.write();
    }

    private static PlannedMilestone milestone(Plan plan, String code) {
        return plan.findSheet("PNRR_" + code)
                .orElseThrow()
                .schedule()
                .milestones()
                .getFirst();
    }

    private static Map<String, Long> byMission(Plan plan, LocalDate day, ToLongFunction<MilestoneCount> part) {
        var counts = new TreeMap<String, Long>();
        plan.tree(YEAR)
                .root()
                .children()
                .forEach(mission -> counts.put(mission.code(), part.applyAsLong(mission.milestones(day))));
        return counts;
    }
}
