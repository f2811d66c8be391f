package it.traguardo.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.traguardo.TestInstallation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that somebody puts in a folder: each taken once, in order, and kept. */
class DropFolderTest {

    @TempDir
    private Path folder;

    private TestInstallation installation;
    private Path incoming;

    @BeforeEach
    void open() throws IOException {
        incoming = Files.createDirectories(folder.resolve("incoming"));
        installation = TestInstallation.inMemory(folder);
        declare("");
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void eachFileIsOneLoadInOrderOfName() throws IOException, LoadException {
        drop("2.csv", "1;respinta\n3;accolta\n"); // corrects 1
        drop("1.csv", "1;accolta\n2;accolta\n");

        LoadReport report = installation.load("pratiche");

        assertThat(report.read()).isEqualTo(4);
        assertThat(report.fresh()).isEqualTo(3);
        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.deleted()).isZero(); // 2 is not in the second file, which holds changes
        assertThat(installation.rows("select file_name, rows_read from raw.dropped_file order by load_id"))
                .containsExactly(List.of("1.csv", "2"), List.of("2.csv", "2"));
        assertThat(installation.column("select count(*) from raw.load where succeeded"))
                .containsExactly("2");
        assertThat(installation.column("select esito from raw.pratiche_current order by numero"))
                .containsExactly("respinta", "accolta", "accolta");
    }

    @Test
    void aFileThatWasTakenIsKeptBesideTheFolder() throws IOException, LoadException {
        drop("1.csv", "1;accolta\n");
        installation.load("pratiche");
        drop("1.csv", "2;accolta\n"); // the same name, another content
        installation.load("pratiche");

        assertThat(files(incoming)).isEmpty();
        Path kept = incoming.resolve("processed/2026-11-23");
        assertThat(files(kept)).containsExactly("1.csv", "1.csv.2");
        assertThat(kept.resolve("1.csv")).hasContent("numero;esito\n1;accolta\n");
    }

    @Test
    void theSameContentIsNeverLoadedTwice() throws IOException, LoadException {
        drop("1.csv", "1;accolta\n");
        installation.load("pratiche");
        drop("copia.csv", "1;accolta\n");
        drop("due.csv", "2;accolta\n");

        LoadReport report = installation.load("pratiche");

        assertThat(report.read()).isEqualTo(1);
        assertThat(report.warnings())
                .singleElement()
                .asString()
                .matches("copia.csv has the content of 1.csv, which load \\d+ took; it is not loaded again");
        assertThat(files(incoming)).isEmpty();
        assertThat(installation.column("select file_name from raw.dropped_file"))
                .containsExactly("1.csv", "due.csv");
    }

    @Test
    void aFolderWithoutFilesChangesNothing() throws LoadException, IOException {
        declare("content: everything");
        drop("1.csv", "1;accolta\n");
        installation.load("pratiche");

        LoadReport report = installation.load("pratiche");

        assertThat(report.read()).isZero();
        assertThat(report.changedAnything()).isFalse();
        assertThat(installation.column("select count(*) from raw.pratiche_current"))
                .containsExactly("1");
    }

    @Test
    void whereAFileIsTheWholeRegisterRowsNoLongerInItAreGone() throws IOException, LoadException {
        declare("content: everything");
        drop("1.csv", "1;accolta\n2;accolta\n");
        drop("2.csv", "2;accolta\n");

        assertThat(installation.load("pratiche").deleted()).isEqualTo(1);
    }

    @Test
    void comparingAllKeysDeletesNothingWhereFilesHoldChanges() throws IOException, LoadException {
        drop("1.csv", "1;accolta\n2;accolta\n");
        installation.load("pratiche");
        drop("2.csv", "2;respinta\n");

        LoadReport report =
                installation.loader().load(new LoadOrder("pratiche", LoadCause.MANUAL, 1, new LoadScope.Everything()));

        assertThat(report.deleted()).isZero();
        assertThat(report.changed()).isEqualTo(1);
    }

    @Test
    void aFileThatStopsALoadStaysAndIsNamedAndThoseBeforeItAreIn() throws IOException, LoadException {
        drop("1.csv", "1;accolta\n");
        Files.writeString(incoming.resolve("2.csv"), "numero;risultato\n2;accolta\n");
        drop("3.csv", "3;accolta\n");

        assertThat(catchThrowableOfType(LoadException.class, () -> installation.load("pratiche")))
                .hasMessageContaining("incoming/2.csv line 1: column 'esito' is missing");
        assertThat(files(incoming)).containsExactly("2.csv", "3.csv");
        assertThat(installation.column("select numero from raw.pratiche")).containsExactly("1");

        drop("2.csv", "2;accolta\n");
        assertThat(installation.load("pratiche").fresh()).isEqualTo(2);
        assertThat(files(incoming)).isEmpty();
    }

    @Test
    void aFileThatIsBeingWrittenIsLeftAlone() throws Exception {
        drop("2.csv.part", "2;accolta\n");
        drop(".3.csv", "3;accolta\n");
        Path growing = incoming.resolve("1.csv");
        Files.writeString(growing, "numero;esito\n");
        var writer = Thread.ofPlatform().start(() -> grow(growing));
        try {
            assertThat(installation.load("pratiche").read()).isZero();
            assertThat(growing).exists();
        } finally {
            writer.interrupt();
            writer.join();
        }

        assertThat(installation.load("pratiche").read()).isPositive();
    }

    @Test
    void aFileThatCouldNotBeMovedIsNotLoadedAgain() throws IOException, LoadException {
        drop("1.csv", "1;accolta\n");
        Files.writeString(incoming.resolve("processed"), "a file where the folder should be");
        installation.load("pratiche");
        assertThat(files(incoming)).contains("1.csv");
        Files.delete(incoming.resolve("processed"));

        assertThat(installation.load("pratiche").read()).isZero();
        assertThat(files(incoming)).isEmpty();
    }

    @Test
    void workbooksAreDroppedToo() throws IOException, LoadException {
        installation.write("etl/pratiche/source.yaml", source("xlsx", "*.xlsx", ""));
        Files.write(incoming.resolve("1.xlsx"), WorkbookLoadTest.written(workbook -> {
            var sheet = workbook.newWorksheet("Foglio1");
            sheet.value(0, 0, "numero");
            sheet.value(0, 1, "esito");
            sheet.value(1, 0, 7);
            sheet.value(1, 1, "accolta");
        }));

        assertThat(installation.load("pratiche").fresh()).isEqualTo(1);
    }

    private void declare(String settings) {
        installation.write("etl/pratiche/source.yaml", source("csv", "*.csv*", settings));
    }

    private static String source(String kind, String pattern, String settings) {
        return """
                title: Pratiche
                kind: %s
                folder: ${home}/incoming
                pattern: "%s"
                key: [numero]
                %s
                columns:
                  numero: {type: integer, required: true}
                  esito: {}
                """.formatted(kind, pattern, settings);
    }

    private void drop(String name, String rows) throws IOException {
        Files.writeString(incoming.resolve(name), "numero;esito\n" + rows);
    }

    private static void grow(Path file) {
        try {
            for (int row = 0; !Thread.currentThread().isInterrupted(); row++) {
                Files.writeString(file, row + ";accolta\n", StandardOpenOption.APPEND);
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
