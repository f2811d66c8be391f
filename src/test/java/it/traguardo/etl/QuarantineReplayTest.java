package it.traguardo.etl;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.indicator.Parts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row in quarantine is settled when it comes otherwise, and can be judged again by the contract of now. */
class QuarantineReplayTest {

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

    @Test
    void aGoodVersionInALaterLoadSettlesTheRow() throws LoadException {
        source.load(GOOD, "2022/2;Bruno Verdi;boh;");
        source.load(GOOD, "2022/2;Bruno Verdi;2022-03-02;");

        assertThat(states()).containsExactly(List.of("2022/2", "SETTLED", "true", "GOOD_VERSION"));
    }

    @Test
    void aRowThatComesWithAnotherFaultTakesThePlaceOfTheEarlierOne() throws LoadException {
        source.load(GOOD, "2022/2;Bruno Verdi;boh;");
        source.load(GOOD, "2022/2;Bruno Verdi;mah;");

        assertThat(states())
                .containsExactly(
                        List.of("2022/2", "SETTLED", "true", "LATER_ROW"), List.of("2022/2", "OPEN", "null", "null"));
    }

    @Test
    void aRowThatIsNoLongerSentIsSettled() throws LoadException {
        source.load(GOOD, "2022/2;Bruno Verdi;boh;", ";Carla Neri;2022-03-01;");
        source.load(GOOD);

        assertThat(states())
                .containsExactlyInAnyOrder(
                        List.of("2022/2", "SETTLED", "true", "GONE"), List.of("", "SETTLED", "true", "GONE"));
    }

    /** The rows stay where they are in the file or not: the same fault is the same fault. */
    @Test
    void aFaultThatMovesToAnotherLineIsKeptOnce() throws LoadException {
        source.load("2022/2;Bruno Verdi;boh;");
        source.load(GOOD, "2022/2;Bruno Verdi;boh;");

        assertThat(states()).containsExactly(List.of("2022/2", "OPEN", "null", "null"));
    }

    @Test
    void aSecondRowOfAKeyStaysInQuarantineThoughTheFirstIsGood() throws LoadException {
        source.load(GOOD, GOOD);
        source.load(GOOD, GOOD);

        assertThat(states()).containsExactly(List.of("2022/1", "OPEN", "null", "null"));
        assertThat(replay().read()).isZero();
    }

    @Test
    void rowsThatKeepTheContractOfNowBecomeVersions() throws LoadException {
        source.load(GOOD, "2022/2;Bruno Verdi;2022-03-02;ieri", "2022/3;Carla Neri;;");
        relax();

        LoadReport report = replay();

        assertThat(report.read()).isEqualTo(2);
        assertThat(report.fresh()).isEqualTo(1);
        assertThat(report.quarantined()).isEqualTo(1);
        assertThat(report.deleted()).isZero();
        assertThat(states())
                .containsExactly(
                        List.of("2022/2", "SETTLED", "true", "GOOD_VERSION"),
                        List.of("2022/3", "OPEN", "null", "null"));
        assertThat(source.shown()).isEqualTo(new Parts(1, 2));
        assertThat(source.installation.column("select _line from raw.pratiche_current where _key = '2022/2'"))
                .containsExactly("3");
    }

    @Test
    void aNameIsMadeAPseudonymOnce() throws LoadException {
        source.load(GOOD, "2022/2;Anna Bianchi;2022-03-02;ieri");
        relax();
        replay();

        assertThat(source.installation.column("select distinct richiedente from raw.pratiche_current"))
                .hasSize(1);
    }

    @Test
    void aReplayNeverTakesThePlaceOfAVersionThatCameLater() throws LoadException {
        source.load("2022/2;Bruno Verdi;2022-03-02;ieri");
        source.load("2022/2;Bruno Verdi;2022-03-05;");
        // As if the settling of that load had been lost
        source.installation.rows("update raw.quarantine set state = 'OPEN' returning 1");
        relax();

        assertThat(replay().read()).isZero();
        assertThat(source.installation.column("select arrivo from raw.pratiche_current"))
                .containsExactly("2022-03-05");
    }

    @Test
    void aReplayedRowIsAnEarlierVersionOfWhatComesNext() throws LoadException {
        source.load("2022/2;Bruno Verdi;2022-03-02;ieri");
        relax();
        replay();

        LoadReport report = source.load("2022/2;Bruno Verdi;2022-03-02;ieri");

        assertThat(report.unchanged()).isEqualTo(1);
    }

    private LoadReport replay() throws LoadException {
        source.installation.clock.advanceMinutes(1);
        return source.installation
                .loader()
                .load(new LoadOrder("pratiche", LoadCause.MANUAL, 1, new LoadScope.Quarantine()));
    }

    /** The end may be anything from now on: it was loaded as a day before, so the text has a column of its own. */
    private void relax() {
        source.installation.write("etl/pratiche/source.yaml", """
                title: Pratiche
                kind: csv
                file: pratiche.csv
                key: [protocollo]
                columns:
                  protocollo: {required: true}
                  richiedente: {pseudonym: true}
                  arrivo: {type: date, required: true}
                """);
    }

    private List<List<String>> states() {
        return source.installation.rows(
                "select row_key, state, settled_load = (select max(load_id) from raw.load), settled_because from raw.quarantine order by load_id, row_in_load");
    }
}
