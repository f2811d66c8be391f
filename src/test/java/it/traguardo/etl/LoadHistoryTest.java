package it.traguardo.etl;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.indicator.Parts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** raw keeps every version of every row; loading may be repeated at will. */
class LoadHistoryTest {

    private static final String FIRST = "2022/1;Anna Bianchi;2022-03-01;2022-03-11";
    private static final String SECOND = "2022/2;Bruno Verdi;2022-03-02;";

    private PatronageFile source;

    @BeforeEach
    void loadOnce(@TempDir Path folder) throws LoadException {
        source = new PatronageFile(folder);
        source.load(FIRST, SECOND);
    }

    @AfterEach
    void closeSource() {
        source.close();
    }

    @Test
    void loadingTheSameFileTwiceChangesNothing() throws LoadException {
        LoadReport again = source.load(FIRST, SECOND);

        assertThat(again.read()).isEqualTo(2);
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.fresh() + again.changed() + again.deleted() + again.quarantined())
                .isZero();
        assertThat(source.installation.column("select count(*) from raw.pratiche"))
                .containsExactly("2");
        assertThat(source.shown()).isEqualTo(new Parts(1, 2));
    }

    @Test
    void aCorrectedRowAddsAVersionAndKeepsTheOldOne() throws LoadException {
        LoadReport corrected = source.load(FIRST, "2022/2;Bruno Verdi;2022-03-02;2022-03-22");

        assertThat(corrected.changed()).isEqualTo(1);
        assertThat(corrected.unchanged()).isEqualTo(1);
        assertThat(
                        source.installation.rows(
                                "select fine, (select known_at is not null from raw.edition where edition_id = _load_id) from raw.pratiche where protocollo = '2022/2' order by _load_id"))
                .containsExactly(List.of("null", "true"), List.of("2022-03-22", "true"));
        assertThat(source.shown()).isEqualTo(new Parts(2, 2));
    }

    @Test
    void aRowGoneFromTheFileIsMarkedAndLeavesTheStar() throws LoadException {
        LoadReport report = source.load(FIRST);

        assertThat(report.deleted()).isEqualTo(1);
        assertThat(source.installation.column(
                        "select _deleted from raw.pratiche where protocollo = '2022/2' order by _load_id"))
                .containsExactly("false", "true");
        assertThat(source.shown()).isEqualTo(new Parts(1, 1));
        assertThat(source.load(FIRST).deleted()).isZero(); // marked once
    }

    @Test
    void aRowThatComesBackIsNewAgain() throws LoadException {
        source.load(FIRST);

        assertThat(source.load(FIRST, SECOND).fresh()).isEqualTo(1);
        assertThat(source.shown()).isEqualTo(new Parts(1, 2));
    }

    @Test
    void theOrderOfRowsAndColumnsMeansNothing() throws LoadException {
        LoadReport again = source.loadText("""
                fine;arrivo;note;richiedente;protocollo
                ;2022-03-02;;Bruno Verdi;2022/2
                2022-03-11;2022-03-01;;Anna Bianchi;2022/1
                """);

        assertThat(again.unchanged()).isEqualTo(2);
    }

    @Test
    void keysOfSeveralColumnsAreNotConfused() throws LoadException {
        source.installation.write("etl/coppie/source.yaml", """
                title: Coppie
                kind: csv
                file: coppie.csv
                key: [registro, numero]
                columns:
                  registro: {}
                  numero: {}
                """);
        source.installation.write("etl/coppie/coppie.csv", "registro;numero\na|b;c\na;b|c\n");

        LoadReport report = source.installation.load("coppie");

        assertThat(report.quarantined()).isZero();
        assertThat(report.fresh()).isEqualTo(2);
    }

    @Test
    void aStoppedSourceDoesNotHoldUpTheOthers() throws LoadException {
        source.installation.write("etl/altre/source.yaml", """
                title: Altre
                kind: csv
                file: manca.csv
                key: [numero]
                columns:
                  numero: {}
                """);

        assertThat(source.load(FIRST, SECOND, "2022/3;;2022-03-03;").fresh()).isEqualTo(1);
        assertThat(source.shown()).isEqualTo(new Parts(1, 3));
    }

    @Test
    void aSourceThatCannotBeReadHoldsUpNoOther() throws LoadException {
        source.installation.write("etl/altre/source.yaml", "title: [Altre");

        assertThat(source.load(FIRST, SECOND, "2022/3;;2022-03-03;").fresh()).isEqualTo(1);
        assertThat(source.shown()).isEqualTo(new Parts(1, 3));
    }

    @Test
    void whatWasLoadedIsShownThoughItsDeclarationBroke() {
        source.declare("chiave: protocollo");

        source.installation.loader().rebuild();

        assertThat(source.shown()).isEqualTo(new Parts(1, 2));
    }

    @Test
    void warnChecksAreReportedAndTheLoadGoesOn() throws LoadException {
        LoadReport report = source.load(FIRST, SECOND, "2022/3;;2022-03-03;2022-03-02");

        assertThat(report.warnings())
                .hasSize(1)
                .first()
                .asString()
                .contains("ended_before_received.sql: 1 row(s)", "2022/3");
        assertThat(report.fresh()).isEqualTo(1);
    }

    @Test
    void rebuildLeavesWhatTheLoadsLeft() throws LoadException {
        source.load(FIRST, "2022/2;Bruno Verdi;2022-03-02;2022-03-22", "2022/3;;2022-03-03;");
        source.load(FIRST, "2022/2;Bruno Verdi;2022-03-02;2022-03-22");
        var before = source.installation.rows("select * from mart.request_milestone order by all");

        source.installation.loader().rebuild();

        assertThat(source.installation.rows("select * from mart.request_milestone order by all"))
                .isEqualTo(before);
    }
}
