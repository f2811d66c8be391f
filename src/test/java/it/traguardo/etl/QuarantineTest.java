package it.traguardo.etl;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.indicator.Parts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row that cannot be loaded is kept aside with its line and reason, and the others are loaded. */
class QuarantineTest {

    private static final String GOOD = "2022/1;Anna Bianchi;2022-03-01;2022-03-11";

    private PatronageFile source;

    @BeforeEach
    void openSource(@TempDir Path folder) {
        source = new PatronageFile(folder);
    }

    @AfterEach
    void closeSource() {
        source.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "2022/2;Bruno Verdi;01/03/2022;     | 2022/2 | arrivo     | arrivo is not a date between 1900 and 2199: 01/03/2022",
                "2022/2;Bruno Verdi;Non presente;   | 2022/2 | arrivo     | arrivo is not a date between 1900 and 2199: Non presente",
                "2022/2;Bruno Verdi;2022-02-30;     | 2022/2 | arrivo     | arrivo is not a date between 1900 and 2199: 2022-02-30",
                "2022/2;Bruno Verdi;0202-03-01;     | 2022/2 | arrivo     | arrivo is not a date between 1900 and 2199: 0202-03-01",
                "2022/2;Bruno Verdi;2022-03-01;ieri | 2022/2 | fine       | fine is not a date between 1900 and 2199: ieri",
                "2022/2;Bruno Verdi;;               | 2022/2 | arrivo     | arrivo is required and empty",
                "2022/1;Bruno Verdi;2022-03-02;     | 2022/1 | protocollo | the key 2022/1 came before in the same load",
                ";Bruno Verdi;2022-03-01;           | ''     | protocollo | protocollo is required and empty"
            })
    void aFaultyRowIsKeptAsideWithItsReason(String row, String key, String column, String reason) throws LoadException {
        LoadReport report = source.load(GOOD, row);

        assertThat(source.quarantine()).containsExactly(List.of("3", key, column, reason));
        assertThat(report.read()).isEqualTo(2);
        assertThat(report.quarantined()).isEqualTo(1);
        assertThat(report.fresh()).isEqualTo(1);
        assertThat(report.firstFault()).hasValue("line 3, key %s: %s".formatted(key, reason));
        assertThat(source.shown()).isEqualTo(new Parts(1, 1));
        assertThat(source.state().quarantined()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2022/2;2022-03-01;                  | 3 fields instead of 4",
                "2022/2;Bruno;Verdi;2022-03-01;      | 5 fields instead of 4"
            })
    void aRaggedRowIsKeptAside(String row, String reason) throws LoadException {
        LoadReport report = source.load(GOOD, row);

        assertThat(source.quarantine()).hasSize(1).first().satisfies(fault -> {
            assertThat(fault.getFirst()).isEqualTo("3");
            assertThat(fault.getLast()).startsWith(reason);
        });
        assertThat(report.quarantined()).isEqualTo(1);
        assertThat(source.shown()).isEqualTo(new Parts(1, 1));
    }

    @Test
    void aRaggedRowNeverMakesAnEarlierRowSeemGone() throws LoadException {
        source.load(GOOD, "2022/2;Bruno Verdi;2022-03-02;");

        LoadReport report = source.load(GOOD, "Verdi;2022/2;Bruno;2022-03-02;");

        assertThat(report.deleted()).isZero();
        assertThat(source.shown()).isEqualTo(new Parts(1, 2));
    }

    @Test
    void aRowThatBecomesFaultyKeepsItsPreviousVersion() throws LoadException {
        source.load(GOOD);

        LoadReport report = source.load("2022/1;Anna Bianchi;2022-03-01;boh");

        assertThat(report.quarantined()).isEqualTo(1);
        assertThat(report.deleted()).isZero();
        assertThat(source.shown()).isEqualTo(new Parts(1, 1));
    }

    @Test
    void aFaultSentAgainIsKeptOnceAndStillCounted() throws LoadException {
        source.load(GOOD, "2022/2;;boh;");

        assertThat(source.load(GOOD, "2022/2;;boh;").quarantined()).isEqualTo(1);
        assertThat(source.quarantine()).hasSize(1);
        assertThat(source.state().quarantined()).isEqualTo(1);
        source.load(GOOD, "2022/2;;2022-03-02;");
        assertThat(source.state().quarantined()).isZero();
    }

    @Test
    void aRowWithTwoFaultsIsOneRow() throws LoadException {
        LoadReport report = source.load(GOOD, "2022/2;Bruno Verdi;boh;ieri");

        assertThat(source.quarantine()).hasSize(2);
        assertThat(report.quarantined()).isEqualTo(1);
    }

    @Test
    void aQuarantinedRowKeepsAllTheSourceSent() throws LoadException {
        source.load("2022/2;;boh;2022-03-11");

        assertThat(source.installation.column("select source_row from raw.quarantine"))
                .containsExactly(
                        "{\"protocollo\":\"2022/2\",\"richiedente\":null,\"arrivo\":\"boh\",\"fine\":\"2022-03-11\"}");
    }

    @Test
    void columnsWithoutANameDoNotMakeEveryRowRagged() throws LoadException {
        LoadReport report =
                source.loadText("protocollo;richiedente;arrivo;fine;;\n2022/1;Anna;2022-03-01;2022-03-11;;\n");

        assertThat(report.quarantined()).isZero();
        assertThat(source.shown()).isEqualTo(new Parts(1, 1));
    }

    @Test
    void byteOrderMarksWindowsLineEndsAndQuotesAreRead() throws LoadException {
        LoadReport report = source.loadText(
                "\uFEFFProtocollo;RICHIEDENTE;arrivo ;fine\r\n\"2022/1\";\"Bianchi; \"\"Anna\"\"\";2022-03-01;2022-03-11\r\n");

        assertThat(report.quarantined()).isZero();
        assertThat(source.shown()).isEqualTo(new Parts(1, 1));
    }

    @Test
    void lineBreaksWithinQuotesStandInHeadersAndFields() throws LoadException {
        source.installation.write("etl/pratiche/source.yaml", """
                title: Pratiche
                kind: csv
                file: pratiche.csv
                key: [protocollo]
                columns:
                  protocollo: {from: "Numero\\n(protocollo)", required: true}
                  richiedente: {pseudonym: true}
                  arrivo: {type: date, required: true}
                  fine: {type: date}
                """);
        source.loadText(
                "\"Numero\n(protocollo)\";richiedente;arrivo;fine\n2022/1;\"Anna\nBianchi\";2022-03-01;2022-03-11\n"
                        + "2022/2;;boh;\n");

        assertThat(source.shown()).isEqualTo(new Parts(1, 1));
        // The header takes lines 1 and 2, the first row 3 and 4.
        assertThat(source.quarantine().getFirst().getFirst()).isEqualTo("5");
    }

    @Test
    void wholeNumbersAreNotRounded() throws LoadException {
        source.installation.write("etl/pratiche/source.yaml", """
                title: Pratiche
                kind: csv
                file: pratiche.csv
                key: [protocollo]
                columns:
                  protocollo: {required: true}
                  richiedente: {pseudonym: true}
                  arrivo: {type: date, required: true}
                  fine: {type: date}
                  pagine: {type: integer}
                """);
        source.loadText(PatronageFile.HEADER
                + ";pagine\n2022/1;;2022-03-01;;12\n2022/2;;2022-03-01;;12.7\n2022/3;;2022-03-01;;1e3\n");

        assertThat(source.installation.column("select pagine from raw.pratiche"))
                .containsExactly("12");
        assertThat(source.quarantine())
                .extracting(List::getLast)
                .containsExactly("pagine is not a whole number: 12.7", "pagine is not a whole number: 1e3");
    }

    @Test
    void theFormatsOfTheDeclarationAreFollowed() throws LoadException {
        source.declare("date_format: dd/MM/yyyy");

        source.load("2022/1;Anna;01/03/2022;11/03/2022", "2022/2;Bruno;2022-03-01;");

        assertThat(source.shown()).isEqualTo(new Parts(1, 1));
        assertThat(source.quarantine().getFirst().getLast())
                .isEqualTo("arrivo is not a date between 1900 and 2199: 2022-03-01");
    }
}
