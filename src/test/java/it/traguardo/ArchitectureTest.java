package it.traguardo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom: the table of the architecture, held against the code. */
class ArchitectureTest {

    private static final String ROOT = "it.traguardo";
    private static final Path SOURCES = Path.of("src/main/java");
    private static final int MOST_LINES = 300;
    private static final Set<String> RUN_REPORTS = Set.of(
            "Sources",
            "Freshness",
            "Loader",
            "LoadCause",
            "LoadControl",
            "LoadException",
            "LoadListener",
            "LoadOrder",
            "LoadProgress",
            "LoadReport",
            "LoadScope",
            "ScheduledSource",
            "StoppedLoad");

    /** Each package, and the others it may know. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("", Set.of("cli")),
            Map.entry("vocabulary", Set.of()),
            Map.entry("content", Set.of("vocabulary")),
            Map.entry("warehouse", Set.of("content", "vocabulary")),
            Map.entry("calendar", Set.of("content", "vocabulary")),
            Map.entry("demo", Set.of()),
            Map.entry("tabular", Set.of()),
            Map.entry("etl", Set.of("warehouse", "calendar", "tabular", "content", "vocabulary")),
            Map.entry("indicator", Set.of("warehouse", "calendar", "vocabulary")),
            Map.entry("quality", Set.of("warehouse", "vocabulary")),
            Map.entry("plan", Set.of("indicator", "content", "vocabulary")),
            Map.entry("sheetlist", Set.of("plan", "tabular", "content", "vocabulary")),
            Map.entry("progress", Set.of("plan", "indicator", "calendar", "vocabulary")),
            Map.entry("lineage", Set.of("plan", "indicator", "etl", "warehouse", "content", "vocabulary")),
            Map.entry("access", Set.of("vocabulary")),
            Map.entry("cycle", Set.of("plan", "indicator", "access", "vocabulary")),
            Map.entry("alert", Set.of("cycle", "plan", "indicator", "etl", "warehouse", "content", "vocabulary")),
            Map.entry("evidence", Set.of("plan", "indicator", "access", "vocabulary")),
            Map.entry(
                    "dashboard",
                    Set.of(
                            "alert",
                            "cycle",
                            "evidence",
                            "plan",
                            "progress",
                            "quality",
                            "lineage",
                            "indicator",
                            "calendar",
                            "etl",
                            "access",
                            "vocabulary")),
            Map.entry(
                    "application",
                    Set.of(
                            "dashboard",
                            "alert",
                            "cycle",
                            "quality",
                            "lineage",
                            "evidence",
                            "plan",
                            "progress",
                            "indicator",
                            "etl",
                            "demo",
                            "warehouse",
                            "calendar",
                            "content",
                            "access",
                            "vocabulary")),
            Map.entry(
                    "cli",
                    Set.of(
                            "application",
                            "sheetlist",
                            "alert",
                            "cycle",
                            "quality",
                            "lineage",
                            "evidence",
                            "plan",
                            "progress",
                            "indicator",
                            "etl",
                            "demo",
                            "warehouse",
                            "calendar",
                            "content",
                            "access",
                            "vocabulary")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    static Stream<String> packages() {
        return MAY_KNOW.keySet().stream().sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packages")
    void aPackageKnowsOnlyWhatTheTableLetsIt(String name) {
        Set<String> known = MAY_KNOW.getOrDefault(name, Set.of());

        noClasses()
                .that(in(name))
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("are ours and not of " + known) {
                    @Override
                    public boolean test(JavaClass other) {
                        return isOurs(other) && !packageOf(other).equals(name) && !known.contains(packageOf(other));
                    }
                })
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void everyPackageStandsInTheTable() {
        Set<String> there = CLASSES.stream().map(ArchitectureTest::packageOf).collect(Collectors.toSet());

        assertThat(there).hasSizeGreaterThan(10).isSubsetOf(MAY_KNOW.keySet());
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(CLASSES.stream()
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(each -> !each.getName().startsWith(ROOT + ".warehouse.generated"))
                        .filter(each -> !each.tryGetPackageInfo()
                                .map(info -> info.isAnnotatedWith(NullMarked.class))
                                .orElse(false)))
                .isEmpty();
    }

    @Test
    void dashboardsKnowOnlyTheRunReportsOfEtl() {
        noClasses()
                .that(in("dashboard"))
                .should()
                .dependOnClassesThat(in("etl").and(new DescribedPredicate<>("are not run reports") {
                    @Override
                    public boolean test(JavaClass other) {
                        String outermost = other.getName().replaceFirst("\\$.*", "");
                        return !RUN_REPORTS.contains(outermost.substring(outermost.lastIndexOf('.') + 1));
                    }
                }))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void pagesAreWrittenInOnePackage() {
        livesOnlyIn(List.of("com.vaadin.."), Set.of("dashboard"), Set.of(EnableVaadin.class.getName()));
    }

    @Test
    void theScheduleIsKeptInOnePackage() {
        // application hands it its scheduler and starts it
        livesOnlyIn(
                List.of("org.quartz..", "org.springframework.scheduling.quartz.."),
                Set.of("etl"),
                Set.of("org.quartz.Scheduler", "org.quartz.SchedulerException"));
    }

    @Test
    void arrowComesInThroughEtlAndGoesOutThroughEvidence() {
        livesOnlyIn(List.of("org.apache.arrow.."), Set.of("etl", "evidence"), Set.of());
    }

    @Test
    void queriesAreWrittenWhereTablesAndMeaningsAreKnown() {
        livesOnlyIn(List.of("org.jooq.."), Set.of("warehouse", "indicator", "quality"), Set.of());
    }

    @Test
    void connectionsAreHeldByWhoeverMovesRows() {
        // indicator and evidence hand on the one open result of an export; the trigger of the store is given a
        // connection
        livesOnlyIn(
                List.of("java.sql..", "javax.sql..", "org.duckdb.."),
                Set.of("etl", "warehouse", "demo", "cycle"),
                Set.of(
                        "java.sql.ResultSet",
                        "java.sql.SQLException",
                        "org.duckdb.DuckDBResultSet",
                        "javax.sql.DataSource"));
    }

    @Test
    void noClassIsLongerThanTwoScreens() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .collect(Collectors.toMap(Path::toString, ArchitectureTest::lines)))
                    .hasSizeGreaterThan(100)
                    .allSatisfy((file, lines) -> assertThat(lines).as(file).isLessThanOrEqualTo(MOST_LINES));
        }
    }

    /** Nobody but {@code packages} depends on {@code libraries}, {@code exceptions} excepted. */
    private static void livesOnlyIn(List<String> libraries, Set<String> packages, Set<String> exceptions) {
        classes()
                .that(new DescribedPredicate<>("are ours and not of " + packages) {
                    @Override
                    public boolean test(JavaClass ours) {
                        return !packages.contains(packageOf(ours));
                    }
                })
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideOutsideOfPackages(libraries.toArray(String[]::new))
                        .or(new DescribedPredicate<>("are one of " + exceptions) {
                            @Override
                            public boolean test(JavaClass other) {
                                return exceptions.contains(other.getName());
                            }
                        }))
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> in(String name) {
        return new DescribedPredicate<>("are of " + (name.isEmpty() ? ROOT : name)) {
            @Override
            public boolean test(JavaClass each) {
                return isOurs(each) && packageOf(each).equals(name);
            }
        };
    }

    private static boolean isOurs(JavaClass each) {
        return each.getPackageName().equals(ROOT) || each.getPackageName().startsWith(ROOT + ".");
    }

    /** The part of the package under the root: {@code warehouse} for what was generated into it too. */
    private static String packageOf(JavaClass ours) {
        String below = ours.getPackageName().substring(ROOT.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.", 2)[0];
    }

    private static int lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return (int) lines.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
