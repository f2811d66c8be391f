package it.traguardo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.ShippedPlan;
import it.traguardo.plan.PlanNode.Kind;
import it.traguardo.plan.PlanNode.Tied;
import it.traguardo.vocabulary.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The shipped plan of 2025 and 2026: a tree with projects, units, money and an act that changed a target. */
class ShippedTreeTest {

    private static final LocalDate END_OF_2025 = LocalDate.of(2025, 12, 31);

    private final Plan plan = ShippedPlan.plan();

    @Test
    @DisplayName("S-7: a sheet tied to an objective and to another address stands in both, and once in the DUP")
    void aSheetStandsWhereverItIsTiedAndOnceAbove() {
        PlanTree tree = plan.tree(Year.of(2026));

        assertThat(tree.path("13.1.02"))
                .extracting(PlanNode::kind)
                .containsExactly(Kind.DOCUMENT, Kind.ADDRESS, Kind.STRATEGIC_OBJECTIVE, Kind.OPERATIVE_OBJECTIVE);
        assertThat(share(tree, "5.1.03", "2026_C301")).isEqualByComparingTo("0.7");
        assertThat(share(tree, "2026_IND_STRATEG_12", "2026_C301")).isEqualByComparingTo("0.3");
        assertThat(share(tree, "2026", "2026_C301")).isEqualByComparingTo("1");
        assertThat(share(tree, "2026_IND_STRATEG_12", "2026_Z101")).isEqualByComparingTo("0.5"); // through 12.1.06
        assertThat(tree.root().allSheets())
                .extracting(tied -> tied.sheet().code())
                .doesNotHaveDuplicates()
                .hasSameElementsAs(plan.sheets(Year.of(2026)).stream()
                        .map(ObjectiveSheet::code)
                        .toList());
    }

    @Test
    void aTargetChangesOnTheDayOfTheActAndTheFirstOneStaysReadable() {
        ObjectiveSheet project = plan.findSheet("2025_P64B").orElseThrow();
        ObjectiveSheet.Line line = project.lines().getFirst();
        Period year = Period.of(Year.of(2025));

        assertThat(line.findFirstTarget(year)).contains(new BigDecimal("80"));
        assertThat(line.findTarget(year, LocalDate.of(2025, 9, 29))).contains(new BigDecimal("80"));
        assertThat(line.findTarget(year, LocalDate.of(2025, 9, 30))).contains(new BigDecimal("75"));
        assertThat(project.variations()).singleElement().satisfies(variation -> {
            assertThat(variation.act()).contains("402/2025");
            assertThat(variation.reason()).isNotBlank();
        });
        assertThat(project.readings(LocalDate.of(2025, 9, 29))
                        .getFirst()
                        .indicator()
                        .findTarget(Year.of(2025)))
                .contains(new BigDecimal("80"));
        assertThat(project.readings(END_OF_2025).getFirst().indicator().findTarget(Year.of(2025)))
                .contains(new BigDecimal("75"));
    }

    @Test
    void whatASheetExpectsBeatsWhatTheIndicatorSays() {
        ObjectiveSheet project = plan.findSheet("2026_P64B").orElseThrow();
        ObjectiveSheet.Line days = project.lines().getLast();

        assertThat(plan.getIndicator("I2").findTarget(Year.of(2026))).contains(new BigDecimal("15"));
        assertThat(days.indicator().findTarget(Year.of(2026))).contains(new BigDecimal("14"));
        assertThat(days.indicator().tolerance())
                .isEqualTo(plan.getIndicator("I2").tolerance());
        assertThat(project.readings(Period.parse("2026-H1"), END_OF_2025)
                        .getFirst()
                        .indicator()
                        .findTarget(Year.of(2026)))
                .contains(new BigDecimal("75"));
    }

    @Test
    void aProjectIsDoneByTheWeightOfItsPhasesAndItsMilestonesAreReachedOrLate() {
        ObjectiveSheet project = plan.findSheet("2025_P64B").orElseThrow();

        // (15 + 15 + 40 × 0.5) / 100
        assertThat(project.schedule().doneShare().orElseThrow()).isEqualByComparingTo("0.5");
        assertThat(MilestoneCount.of(project.schedule().milestones(), LocalDate.of(2025, 8, 1)))
                .isEqualTo(new MilestoneCount(4, 1, 1)); // the contract was due on 31 July, and signed on 8 August
        assertThat(MilestoneCount.of(project.schedule().milestones(), LocalDate.of(2025, 8, 8)))
                .isEqualTo(new MilestoneCount(4, 2, 0));
    }

    @Test
    void moneyIsExactAndByMissionAndProgramme() {
        ObjectiveSheet project = plan.findSheet("2026_P64B").orElseThrow();
        PlanNode city = plan.tree(Year.of(2026)).root();

        assertThat(project.resources().initialBudget()).isEqualByComparingTo("27500.00");
        assertThat(project.resources().currentBudget()).isEqualByComparingTo("30850.50");
        assertThat(project.resources().fullTime()).isEqualByComparingTo("1.05"); // 3 × 0.25 + 0.3
        // 27350.50 for patronage, 198500 for the cloud
        assertThat(city.budget())
                .hasEntrySatisfying(
                        new ProgrammeCode("01", "08"),
                        total -> assertThat(total.current()).isEqualByComparingTo("225850.50"));
    }

    @Test
    void anOfficeThatIsNoMoreIsAnsweredForByItsSuccessor() {
        OrganisationChart chart = plan.organisation();

        assertThat(chart.find("US04", Year.of(2024))).isPresent();
        assertThat(chart.find("US04", Year.of(2025))).isEmpty();
        assertThat(chart.findAnswering("US04", END_OF_2025).map(OrganisationUnit::code))
                .contains("US01");
        assertThat(chart.find("US03", Year.of(2021)).orElseThrow().name()).doesNotContain("Internazionali");
        assertThat(chart.find("US03", Year.of(2022)).orElseThrow().name()).contains("Internazionali");
    }

    @Test
    void theDupKnowsItsMandateAndWhichVersionWasInForce() {
        PlanningDocument document = plan.findDocument(Year.of(2026)).orElseThrow();

        assertThat(document.mandate().orElseThrow().from()).isEqualTo("2024-06-26");
        assertThat(document.findVersion(LocalDate.of(2025, 12, 1))).isEmpty();
        assertThat(document.findVersion(LocalDate.of(2026, 3, 1)).orElseThrow().number())
                .isEqualTo(1);
        assertThat(document.findVersion(LocalDate.of(2026, 8, 1)).orElseThrow().number())
                .isEqualTo(2);
    }

    @Test
    void annex14NumbersItsMissionsAndProgrammes() {
        assertThat(plan.missions().missions()).hasSize(23);
        assertThat(plan.missions()
                        .find(new ProgrammeCode("01", "08"))
                        .orElseThrow()
                        .title())
                .isEqualTo("Statistica e sistemi informativi");
        assertThat(plan.missions().find(new ProgrammeCode("19", "02"))).isEmpty();
    }

    private static BigDecimal share(PlanTree tree, String node, String sheet) {
        return tree.find(node).orElseThrow().allSheets().stream()
                .filter(tied -> tied.sheet().code().equals(sheet))
                .map(Tied::share)
                .findFirst()
                .orElseThrow();
    }
}
