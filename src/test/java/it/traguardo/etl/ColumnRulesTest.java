package it.traguardo.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.traguardo.TestInstallation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a contract can ask of a column besides its type, and what becomes of a row that breaks it. */
class ColumnRulesTest {

    private TestInstallation installation;

    @BeforeEach
    void declareOffices(@TempDir Path content) {
        installation = TestInstallation.inMemory(content);
        installation.write("etl/sedi/source.yaml", """
                title: Sedi
                kind: csv
                file: sedi.csv
                key: [codice]
                columns:
                  codice: {required: true}
                """);
        installation.write("etl/sedi/sedi.csv", "codice\nSUAP\nURP\n");
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "type: decimal, min: 0, max: 10.5  | -0.01      | RANGE   | valore is below 0: -0.01",
                "type: decimal, min: 0, max: 10.5  | 10.51      | RANGE   | valore is above 10.5: 10.51",
                "type: integer, min: 1             | 0          | RANGE   | valore is below 1: 0",
                "type: date, min: 2020-01-01       | 2019-12-31 | RANGE   | valore is below 2020-01-01: 2019-12-31",
                "type: date, max: today            | 2026-11-24 | RANGE   | valore is above today: 2026-11-24",
                "type: timestamp, max: today       | 2026-11-24T00:00:00+01:00 | RANGE | valore is above today: 2026-11-24T00:00:00+01:00",
                "pattern: '[0-9]{4}/[0-9]+'        | a2026/1    | PATTERN | valore is not of the form [0-9]{4}/[0-9]+: a2026/1",
                "pattern: '[0-9]{4}/[0-9]+'        | 2026/1b    | PATTERN | valore is not of the form [0-9]{4}/[0-9]+: 2026/1b",
                "'values: [PEC, SPORTELLO]'        | pec        | VALUES  | valore is none of PEC, SPORTELLO: pec"
            })
    void aValueThatBreaksARuleIsKeptAside(String rules, String value, String rule, String reason) throws LoadException {
        declare(rules);

        LoadReport report = load("1;" + value);

        assertThat(report.quarantined()).isEqualTo(1);
        assertThat(installation.rows("select column_name, rule, state, reason from raw.quarantine"))
                .containsExactly(List.of("valore", rule, "OPEN", reason));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "type: decimal, min: 0, max: 10.5  | 0",
                "type: decimal, min: 0, max: 10.5  | 10.5",
                "type: date, max: today            | 2026-11-23",
                "type: timestamp, max: today       | 2026-11-23T23:59:59+01:00",
                "pattern: '[0-9]{4}/[0-9]+'        | 2026/1",
                "'values: [PEC, SPORTELLO]'        | PEC",
                "'values: [PEC, SPORTELLO]'        | ''"
            })
    void theBoundsAndAnEmptyValueKeepTheRules(String rules, String value) throws LoadException {
        declare(rules);

        assertThat(load("1;" + value).quarantined()).isZero();
    }

    @Test
    void aReferenceMustBeACurrentValueOfTheOtherSource() throws LoadException {
        declare("reference: sedi.codice");
        installation.load("sedi");

        assertThat(load("1;SUAP", "2;ICT", "3;").quarantined()).isEqualTo(1);
        assertThat(reasons()).containsExactly("valore is not in sedi.codice: ICT");
        installation.write("etl/sedi/sedi.csv", "codice\nURP\nICT\n");
        installation.load("sedi");
        assertThat(load("1;SUAP", "2;ICT", "3;").quarantined()).isEqualTo(1);
        assertThat(standing()).containsExactly("valore is not in sedi.codice: SUAP");
    }

    @Test
    void aReferenceToASourceNeverLoadedIsNotCheckedAndSaysSo() throws LoadException {
        declare("reference: sedi.codice");

        LoadReport report = load("1;ICT");

        assertThat(report.quarantined()).isZero();
        assertThat(report.warnings())
                .containsExactly("contract valore reference: not checked, since sedi has not been loaded yet");
        assertThat(installation.rows("select check_name, severity, kind from raw.check_result where kind = 'CONTRACT'"))
                .containsExactly(List.of("contract valore reference", "WARN", "CONTRACT"));
    }

    @Test
    void rowsMayReferToEachOther() throws LoadException {
        declare("reference: voci.numero");

        assertThat(load("1;2", "2;", "3;9").quarantined()).isEqualTo(1);
        assertThat(reasons()).containsExactly("valore is not in voci.numero: 9");
    }

    @Test
    void aUniqueValueIsOfOneRowAlone() throws LoadException {
        declare("unique: true");

        assertThat(load("1;a", "2;a", "3;b", "4;", "5;").quarantined()).isEqualTo(1);
        assertThat(installation.column("select row_key from raw.quarantine")).containsExactly("2");
        assertThat(reasons()).containsExactly("valore is the value of another row too: a");
    }

    /** All rows are sent each time: what another row had before does not count. */
    @Test
    void rowsMayExchangeAUniqueValue() throws LoadException {
        declare("unique: true");
        load("1;a", "2;b");

        assertThat(load("1;b", "2;a").quarantined()).isZero();
    }

    @Test
    void aUniqueValueMayNotBeThatOfARowSentBefore() throws LoadException {
        declare("unique: true", "watermark: aggiornato");
        load("1;a;2026-01-01T10:00:00Z");

        assertThat(load("2;a;2026-01-02T10:00:00Z").quarantined()).isEqualTo(1);
        assertThat(load("1;c;2026-01-03T10:00:00Z", "2;a;2026-01-03T10:00:00Z").quarantined())
                .isZero();
    }

    @Test
    void aRowMayBeLeftOutAndCounted() throws LoadException {
        declare("required: true, min: 1, type: integer, on_fault: discard");

        LoadReport report = load("1;5", "2;", "3;0", "4;0");

        assertThat(report.discarded()).isEqualTo(3);
        assertThat(report.quarantined()).isZero();
        assertThat(report.fresh()).isEqualTo(1);
        assertThat(report.warnings())
                .containsExactly(
                        "contract valore required: 1 row(s) left out, first line 3, key 2: valore is required and empty",
                        "contract valore range: 2 row(s) left out, first line 4, key 3: valore is below 1: 0");
        assertThat(installation.column("select rows_discarded from raw.load")).containsExactly("3");
        assertThat(installation.rows("select check_name, offenders from raw.check_result where kind = 'CONTRACT'"))
                .containsExactly(List.of("contract valore required", "1"), List.of("contract valore range", "2"));
        assertThat(installation.column("select offender from raw.check_offender where check_name like '%range'"))
                .containsExactly(
                        "{\"numero\":\"3\",\"valore\":\"0\",\"aggiornato\":null}",
                        "{\"numero\":\"4\",\"valore\":\"0\",\"aggiornato\":null}");
        assertThat(installation.column("select distinct state from raw.quarantine"))
                .containsExactly("DISCARDED");
    }

    @Test
    void aRowIsLeftOutOnlyWhenAllItsFaultsSayThat() throws LoadException {
        declare("type: integer, on_fault: discard");

        LoadReport report = load("1;x;ieri", "2;x;");

        assertThat(report.quarantined()).isEqualTo(1);
        assertThat(report.discarded()).isEqualTo(1);
    }

    @Test
    void aFaultMayStopTheLoadAndIsNamed() throws LoadException {
        declare("required: true, on_fault: freeze");
        load("1;a");
        installation.write("etl/voci/voci.csv", "numero;valore;aggiornato\n1;b;\n2;;\n3;;\n");

        var stopped = catchThrowableOfType(LoadException.class, () -> installation.load("voci"));

        assertThat(stopped)
                .hasMessage(
                        "Load of voci stopped by contract valore required: 2 row(s), first line 3, key 2: valore is required and empty. Dashboards still show the previous load. Correct the rows at the source, then load again.");
        assertThat(installation.column("select valore from raw.voci_current")).containsExactly("a");
        assertThat(installation.column("select count(*) from raw.quarantine")).containsExactly("0");
        assertThat(
                        installation.rows(
                                "select severity, kind, offenders from raw.check_result where check_name = 'contract valore required'"))
                .containsExactly(List.of("STOP", "CONTRACT", "2"));
    }

    private void declare(String rules, String... settings) {
        installation.write("etl/voci/source.yaml", """
                title: Voci
                kind: csv
                file: voci.csv
                key: [numero]
                %s
                columns:
                  numero: {required: true}
                  valore: {%s}
                  aggiornato: {type: timestamp}
                """.formatted(String.join("\n", settings), rules));
    }

    private LoadReport load(String... lines) throws LoadException {
        var text = new StringBuilder("numero;valore;aggiornato\n");
        for (String line : lines) {
            text.append(line).append(line.chars().filter(c -> c == ';').count() < 2 ? ";\n" : "\n");
        }
        installation.write("etl/voci/voci.csv", text.toString());
        return installation.load("voci");
    }

    private List<String> reasons() {
        return installation.column("select reason from raw.quarantine order by load_id, row_in_load");
    }

    private List<String> standing() {
        return installation.column("select reason from raw.quarantine where state = 'OPEN'");
    }
}
