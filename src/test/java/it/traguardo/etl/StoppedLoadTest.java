package it.traguardo.etl;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.indicator.Parts;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that cannot be loaded changes nothing, and the message says file, line and remedy. */
class StoppedLoadTest {

    private PatronageFile source;

    @BeforeEach
    void loadWithoutFault(@TempDir Path folder) throws LoadException {
        source = new PatronageFile(folder);
        source.load("2022/1;Anna Bianchi;2022-03-01;2022-03-11", "2022/2;Bruno Verdi;2022-03-02;");
    }

    /** Whatever happened, the first load is still shown, and the state says what happened since. */
    @AfterEach
    void thePreviousLoadIsStillShownAndTheRunIsRecorded() {
        assertThat(source.shown()).isEqualTo(new Parts(1, 2));
        assertThat(source.installation.column("select count(*) from raw.pratiche"))
                .containsExactly("2");
        assertThat(source.state().isStale()).isTrue();
        assertThat(source.state().stoppedBecause().orElseThrow())
                .startsWith("Load of pratiche stopped")
                .contains("Dashboards still show the previous load.");
        source.close();
    }

    @Test
    void aMissingFileStopsTheLoad() throws IOException {
        Files.delete(source.file);

        assertThat(source.stopped())
                .hasMessageContaining("there is no file " + source.file)
                .hasMessageContaining(source.declaration.toString())
                .hasMessageContaining("Put the file there, or correct 'file:'.");
    }

    @Test
    void anEmptyFileStopsTheLoad() {
        assertThat(source.stopped(""))
                .hasMessageContaining(source.file + " line 1: the file is empty")
                .hasMessageContaining("Send it again with its header line.");
    }

    @Test
    void aFileThatLostAllItsRowsStopsTheLoad() {
        assertThat(source.stopped(PatronageFile.HEADER))
                .hasMessageContaining("the source sent no row, and 2 are known")
                .hasMessageContaining("Check that the source is whole, then load again.");
    }

    @Test
    void aDeclarationThatCannotBeReadStopsItsOwnLoad() {
        source.declare("chiave: protocollo");

        assertThat(source.stopped()).hasMessageContaining(source.declaration + ":5: Unknown key 'chiave'.");
    }

    @Test
    void aWrongDelimiterIsNamed() {
        assertThat(source.stopped("protocollo,richiedente,arrivo,fine\n2022/1,Anna Bianchi,2022-03-01,2022-03-12"))
                .hasMessageContaining(source.file + " line 1: the line has no ';' between columns but has ','")
                .hasMessageContaining("Write 'delimiter: \",\"' in " + source.declaration);
    }

    @Test
    void aWindowsFileDeclaredAsUtf8IsNamedByItsFirstSuchLine() throws IOException {
        Files.writeString(
                source.file,
                PatronageFile.HEADER + "\n2022/1;Anna Bianchi;2022-03-01;\n2022/2;Niccolò Rossi;2022-03-02;\n",
                Charset.forName("windows-1252"));

        assertThat(source.stopped())
                .hasMessageContaining(source.file + " line 3 is not UTF-8 (byte 0xF2)")
                .hasMessageContaining("Write 'encoding: windows-1252' in " + source.declaration);
    }

    @Test
    void aFaultyByteFarIntoAFileIsNamedToo() throws IOException {
        String lines = PatronageFile.HEADER + "\n" + "2022/1;Anna Bianchi;2022-03-01;\n".repeat(40_000);
        Files.writeString(source.file, lines + "2022/2;Niccolò;2022-03-02;\n", Charset.forName("windows-1252"));

        assertThat(source.stopped()).hasMessageContaining(source.file + " line 40002 is not UTF-8 (byte 0xF2)");
    }

    @Test
    void aRenamedColumnIsNamedWithWhatItMayBeNow() {
        assertThat(source.stopped("protocollo;richiedente;data arrivo;fine\n2022/1;Anna Bianchi;2022-03-01;"))
                .hasMessageContaining(source.file + " line 1: column 'arrivo' is missing")
                .hasMessageContaining(
                        "If 'arrivo' is now 'data arrivo', write 'from: data arrivo' for the column arrivo in "
                                + source.declaration);
    }

    @Test
    void aTypeThatChangedIsRefused() {
        source.installation.write("etl/pratiche/source.yaml", """
                title: Pratiche
                kind: csv
                file: pratiche.csv
                key: [protocollo]
                columns:
                  protocollo: {required: true}
                  richiedente: {pseudonym: true}
                  arrivo: {required: true}
                  fine: {type: date}
                """);

        assertThat(source.stopped())
                .hasMessageContaining("column 'arrivo' was loaded as date before")
                .hasMessageContaining("now says text")
                .hasMessageContaining("Give the column a new name, with 'from: arrivo'.");
    }

    @Test
    void aStopCheckThatFindsOffendersRollsEverythingBack() {
        source.installation.write(
                "sql/90_checks/stop/no_request_of_2023.sql",
                "select protocol_number, received_on from star.fact_request where year(received_on) = 2023");

        assertThat(source.stopped(
                        PatronageFile.HEADER + "\n2022/1;Anna Bianchi;2022-03-01;2022-03-11\n2023/9;;2023-05-04;"))
                .hasMessageContaining("no_request_of_2023.sql: 1 row(s)")
                .hasMessageContaining("2023/9")
                .hasMessageContaining("Correct the rows at the source, then load again.");
        assertThat(source.state().stoppedBecause().orElseThrow()).contains("no_request_of_2023.sql");
    }
}
