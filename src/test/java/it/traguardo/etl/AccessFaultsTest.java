package it.traguardo.etl;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.content.ContentFolders;
import it.traguardo.content.ContentProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults of where and how a source is read, each with file, line and remedy. */
class AccessFaultsTest {

    private static final String COLUMNS = """
            columns:
              numero: {type: integer, required: true}
              aggiornato: {type: timestamp}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void declareADatabase() throws IOException {
        write("etl/connections.yaml", "gestionale: {url: 'jdbc:h2:mem:x', user: sa}");
        write("etl/pratiche/extract.sql", "select * from pratiche where aggiornato > :watermark");
    }

    @Test
    void pagesAndOverlapsNeedAWatermark() throws IOException {
        assertThat(problems("kind: jdbc\nconnection: gestionale\npage_rows: 1000\noverlap: 2h"))
                .containsExactly(
                        "4: 'page_rows' needs a 'watermark'. Pages follow each other by the watermark. Add 'watermark: …', or take 'page_rows' out.",
                        "5: 'overlap' needs a 'watermark'. An overlap is taken off the watermark. Add 'watermark: …', or take 'overlap' out.");
    }

    @Test
    void valuesOfADatabaseThatCannotBeReadAreNamed() throws IOException {
        assertThat(
                        problems(
                                "kind: jdbc\nconnection: gestionale\nwatermark: aggiornato\npage_rows: 0\noverlap: due ore\nperiod_column: arrivato"))
                .containsExactly(
                        "5: 'page_rows: 0' cannot be read. Write a whole number above 0.",
                        "6: 'overlap: due ore' cannot be read. Write a number and s, m, h or d, such as 30s, 10m, 2h or 7d.",
                        "7: 'arrivato' is not among the columns. The columns are: numero, aggiornato.");
    }

    @Test
    void keysOfOneKindAreUnknownToAnother() throws IOException {
        assertThat(problems("kind: csv\nfolder: entrata\nperiod_column: aggiornato\nsheet: Foglio1"))
                .contains(
                        "3: There is no folder %s/etl/pratiche/entrata. Make it, or write its path.".formatted(folder))
                .anyMatch(problem -> problem.startsWith("4: Unknown key 'period_column'."))
                .anyMatch(problem -> problem.startsWith("5: Unknown key 'sheet'."));
    }

    @Test
    void aFileAndAFolderAtOnceAreRefused() throws IOException {
        write("etl/pratiche/entrata/x", "");

        assertThat(problems("kind: xlsx\nfile: pratiche.xlsx\nfolder: entrata\npattern: 'sub/*.xlsx'"))
                .containsExactly(
                        "3: 'file' and 'folder' are both written. Keep one of the two.",
                        "5: 'pattern: sub/*.xlsx' cannot be read. Write a name with * and ?, such as *.csv.");
    }

    @Test
    void anEndpointKeepsItsSecretsElsewhere() throws IOException {
        assertThat(problems("kind: http\nurl: http://lettore:segreta@archivio/pratiche\ntoken: segreto"))
                .containsExactly(
                        "3: The address holds a user or a password. Name a token with 'token_variable'.",
                        "4: A token may not stand here. Name it with 'token_variable', and set that variable or write it in secrets.properties.");
        assertThat(problems("kind: http\nurl: http://archivio/pratiche\ntoken_variable: GETTONE"))
                .containsExactly("3: Anybody on the way can read a token sent over http. Write an https address.");
    }

    @Test
    void anEndpointSaysHowItIsAsked() throws IOException {
        assertThat(
                        problems(
                                "kind: http\nurl: ftp://archivio/pratiche\nrows: items\nwatermark: aggiornato\nfrom_parameter: dal\npaging: {by: page}"))
                .containsExactly(
                        "3: 'url: ftp://archivio/pratiche' cannot be read. Write an address that starts with http:// or https://.",
                        "5: 'watermark_parameter' is missing. Name the parameter that asks for what changed since, or take 'watermark' out.",
                        "6: A period needs both 'from_parameter' and 'to_parameter'. Write both or none.",
                        "4: 'rows: items' cannot be read. Write a JSON pointer, such as /data/items.",
                        "7: 'by: page' is not a choice. Write one of: number, next, cursor.",
                        "7: 'parameter' is missing. Add a line 'parameter: …'.");
    }

    /** Each without its file. */
    private List<String> problems(String access) throws IOException {
        write("etl/pratiche/source.yaml", "title: Pratiche\n%s\nkey: [numero]\n%s".formatted(access, COLUMNS));
        return new Sources(new ContentFolders(folder, List.of(folder)), folder)
                .problems().stream()
                        .map(ContentProblem::toString)
                        .map(problem -> problem.replace(folder + "/etl/pratiche/source.yaml:", ""))
                        .toList();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
