package it.traguardo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.traguardo.TestInstallation;
import it.traguardo.content.ContentFolders;
import it.traguardo.vocabulary.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped plan of 2026, and one with a project that is late, carried to 2027. */
class PlanCopyTest {

    private static final Year FROM = Year.of(2026);
    private static final Year TO = Year.of(2027);
    private static final Path SHIPPED = TestInstallation.SHIPPED.resolve("dashboards");

    @TempDir
    private Path folder;

    @BeforeEach
    void shipped() throws IOException {
        for (Path file : ContentFolders.filesUnder(SHIPPED, ".yaml")) {
            Path copy = folder.resolve("dashboards")
                    .resolve(SHIPPED.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    @Test
    void whatIsWrittenIsReadTheSame() throws IOException {
        Plan plan = read();
        for (Year year : plan.years()) {
            for (ObjectiveSheet sheet : plan.sheets(year)) {
                Files.writeString(plan.fileOf(sheet), PlanWriter.sheet(sheet, false));
            }
            Files.writeString(
                    plan("%s/dup.yaml".formatted(year)),
                    PlanWriter.document(plan.findDocument(year).orElseThrow()));
        }

        Plan again = read();

        assertThat(again.sheets()).hasSizeGreaterThan(10).isEqualTo(plan.sheets());
        assertThat(plan.years())
                .allSatisfy(year -> assertThat(again.findDocument(year)).isEqualTo(plan.findDocument(year)));
    }

    @Test
    void aYearIsCarriedWithLinksTargetsAndWhatIsNotFinished() {
        copy();

        Plan plan = read();
        ObjectiveSheet project = plan.findSheet("2027_P64B").orElseThrow();
        ObjectiveSheet before = plan.findSheet("2026_P64B").orElseThrow();
        assertThat(plan.sheets(TO)).hasSameSizeAs(plan.sheets(FROM));
        assertThat(plan.tree(TO).find("2027_IND_STRATEG_13").orElseThrow().allSheets())
                .hasSameSizeAs(plan.tree(FROM)
                        .find("2026_IND_STRATEG_13")
                        .orElseThrow()
                        .allSheets());
        assertThat(plan.findSheet("2027_Z101").orElseThrow().links().getFirst().text())
                .contains("2027_IND_STRATEG_13");
        assertThat(project.nodeShares()).isEqualTo(before.nodeShares());
        assertThat(project.demonstration()).isTrue();
        // F3 and F4 are done; F5, 60 % done, was to end in December 2026
        assertThat(project.schedule().phases()).singleElement().satisfies(phase -> {
            assertThat(phase.code()).isEqualTo("F5");
            assertThat(phase.start()).isEqualTo("2026-08-01");
            assertThat(phase.lastDay()).isEqualTo("2027-12-15");
            assertThat(phase.doneShare()).isEqualByComparingTo("0.6");
            assertThat(phase.after()).isEmpty();
        });
        assertThat(project.schedule().run()).isEqualTo(Period.parse("2026..2027"));
        assertThat(project.schedule().milestones())
                .extracting(PlannedMilestone::code)
                .containsExactly("M5", "M6");
        assertThat(project.lines()).extracting(line -> line.weight().intValue()).containsExactly(60, 40);
        assertThat(project.lines().getFirst().targets().stated())
                .containsOnlyKeys(Period.parse("2027"), Period.parse("2027-H1"));
        assertThat(project.resources().budgetLines()).isEmpty();
        assertThat(project.resources().people()).isEqualTo(before.resources().people());
        assertThat(plan.findScoring(TO)).isEqualTo(plan.findScoring(FROM));
    }

    /** I2 expects 15 days in 2026 and says nothing of 2027. */
    @Test
    void aTargetThatTheIndicatorGivesIsWrittenIntoTheSheetOfAYearItSaysNothingOf() {
        copy();

        ObjectiveSheet.Line days =
                read().findSheet("2027_Z101").orElseThrow().lines().get(1);

        assertThat(days.declared().findTarget(TO)).isEmpty();
        assertThat(days.findFirstTarget(Period.of(TO))).contains(new BigDecimal("15"));
    }

    @Test
    void aTargetThatVariedIsCarriedAsItWasLast() throws IOException {
        Files.writeString(plan("2026/2026_P64B.yaml"), """
                variations:
                  - {act: DGC 1/2026, date: 2026-05-01, indicator: I2, period: 2026, target: 16, reason: R}
                  - {act: DGC 2/2026, date: 2026-09-01, indicator: I2, period: 2026, target: 17, reason: R}
                """, StandardOpenOption.APPEND);
        copy();

        ObjectiveSheet.Line days =
                read().findSheet("2027_P64B").orElseThrow().lines().getLast();

        assertThat(days.targets().variations()).isEmpty();
        assertThat(days.findFirstTarget(Period.of(TO))).contains(new BigDecimal("17"));
    }

    @Test
    void aUnitThatIsNoMoreIsNamedByItsSuccessor() throws IOException {
        Path chart = plan("organisation.yaml");
        Files.writeString(
                chart,
                Files.readString(chart)
                        .replace(
                                "kind: SERVIZIO, head: DIRIGENTE DIMOSTRATIVA, parent: DIR04, from: 2019-06-01",
                                "kind: SERVIZIO, parent: DIR04, from: 2019-06-01, until: 2027-01-01, successor: DIR04"));
        copy();

        assertThat(read().findSheet("2027_C301").orElseThrow().resources().unit())
                .contains("DIR04");
        assertThat(read().findSheet("2026_C301").orElseThrow().resources().unit())
                .contains("SRV41");
    }

    @Test
    void aFileThatIsThereStaysAsItIs() throws IOException {
        Files.createDirectories(plan("2027"));
        Files.writeString(plan("2027/2027_Z101.yaml"), "mine");

        PlanCopy.Result result = new PlanCopy(read(FROM), content()).copy(FROM, TO);

        assertThat(result.kept()).containsExactly(plan("2027/2027_Z101.yaml"));
        assertThat(Files.readString(plan("2027/2027_Z101.yaml"))).isEqualTo("mine");
        assertThat(result.written()).contains(plan("2027/dup.yaml"), plan("2027/2027_C301.yaml"));
    }

    @Test
    void whatBreaksOffLeavesNothing() throws IOException {
        Plan plan = read();
        Files.writeString(plan("2027"), "a file where the folder should be");

        assertThatThrownBy(() -> new PlanCopy(plan, content()).copy(FROM, TO))
                .hasMessageContaining("Nothing was written");
        assertThat(Files.readString(plan("2027"))).startsWith("a file");
    }

    @Test
    void aYearWithoutSheetsIsNotCopied() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlanCopy(read(), content()).copy(Year.of(2019), TO))
                .withMessageContaining("Years with sheets: [2026, 2025, 2024, 2023, 2022]");
    }

    private void copy() {
        PlanCopy.Result result = new PlanCopy(read(), content()).copy(FROM, TO);

        assertThat(result.kept()).isEmpty();
        assertThat(new PlanReader(content()).problems()).isEmpty();
        assertThat(read().sheets(TO))
                .isNotEmpty()
                .allSatisfy(sheet -> assertThat(sheet.schedule().milestones())
                        .allSatisfy(
                                milestone -> assertThat(milestone.due()).isAfterOrEqualTo(LocalDate.of(2027, 1, 1))));
    }

    /** Read before somebody wrote a draft by hand. */
    private Plan read(Year last) throws IOException {
        Path draft = plan("2027/2027_Z101.yaml");
        String text = Files.readString(draft);
        Files.delete(draft);
        Plan plan = read();
        Files.writeString(draft, text);
        assertThat(plan.years().getFirst()).isEqualTo(last);
        return plan;
    }

    private Plan read() {
        return new PlanReader(content()).read();
    }

    private ContentFolders content() {
        return new ContentFolders(TestInstallation.SHIPPED, List.of(folder));
    }

    private Path plan(String name) {
        return folder.resolve("dashboards/plan").resolve(name);
    }
}
