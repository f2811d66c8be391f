package it.traguardo.etl;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.TestInstallation;
import it.traguardo.calendar.CalendarReader;
import it.traguardo.calendar.ProcedureReader;
import it.traguardo.content.ContentFolders;
import it.traguardo.warehouse.WarehouseSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults of etl/ and of the stage: all of them at once, each with file, line and remedy. */
class SourceFaultsTest {

    private static final String GOOD = """
            title: Pratiche
            kind: csv
            file: pratiche.csv
            key: [numero]
            columns:
              numero: {type: integer, required: true}
              arrivo: {type: date}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void declareOneWithoutFaults() throws IOException {
        write("etl/pratiche/source.yaml", GOOD);
        write("etl/pratiche/pratiche.csv", "numero;arrivo");
        write(
                "sql/20_stage/pratiche/request.sql",
                "select numero::varchar as protocol_number, 'X' as request_kind, arrivo as received_on from raw.pratiche_current");
    }

    @Test
    void contentWithoutFaultsHasNoProblems() {
        assertThat(problems(folder)).isEmpty();
    }

    @Test
    void everyFaultIsReportedAtOnceWithFileAndLine() throws IOException {
        write("etl/cattiva/source.yaml", """
                title: Cattiva
                kind: csv
                file: manca.csv
                encodig: UTF-8
                delimiter: ";;"
                date_format: giorno
                number_format: fr
                cron: ogni giorno
                key: [numer]
                columns:
                  numero: {type: number}
                  _riga: {}
                """);
        write("etl/Archivio-2/source.yaml", GOOD.replace("key: [numero]\n", ""));
        write("etl/vecchia/source.yaml", """
                title: Vecchia
                kind: jdbc
                connection: gestionle
                watermark: aggiornato
                columns:
                  numero: {}
                key: [numero]
                """);
        write("etl/vecchia/extract.sql", "select numero from pratiche");
        write("etl/connections.yaml", "gestionale:\n  url: jdbc:h2:mem:x\n");

        assertThat(problems(folder))
                .contains(
                        "etl/cattiva/source.yaml:3: There is no file %s/etl/cattiva/manca.csv. Put it there, or write its path."
                                .formatted(folder),
                        "etl/cattiva/source.yaml:4: Unknown key 'encodig'. Did you mean 'encoding'?",
                        "etl/cattiva/source.yaml:5: 'delimiter: ;;' cannot be read. Write one character, such as \";\".",
                        "etl/cattiva/source.yaml:6: 'date_format: giorno' cannot be read. Write day, month and year, such as dd/MM/yyyy.",
                        "etl/cattiva/source.yaml:7: 'number_format: fr' is not a choice. Write one of: en, it.",
                        "etl/cattiva/source.yaml:9: 'numer' is not among the columns. Did you mean 'numero'?",
                        "etl/cattiva/source.yaml:11: 'type: number' is not a choice. Write one of: text, integer, decimal, date, timestamp, boolean.",
                        "etl/cattiva/source.yaml:12: '_riga' starts with _. Name it otherwise and write 'from:'.",
                        "etl/Archivio-2/source.yaml:1: The folder 'Archivio-2' cannot name a table. Use small letters, digits and _ only.",
                        "etl/Archivio-2/source.yaml:1: 'key' names no column. Add 'key: [column]', what tells two rows apart.",
                        "etl/connections.yaml:2: 'user' is missing. Add a line 'user: …'.",
                        "etl/vecchia/source.yaml:3: There is no connection 'gestionle'. Did you mean 'gestionale'?",
                        "etl/vecchia/source.yaml:4: extract.sql does not use :watermark. Add 'where aggiornato > :watermark' to it.")
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("etl/cattiva/source.yaml:8: 'cron: ogni giorno' cannot be read."))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("etl/vecchia/source.yaml:4: 'aggiornato' is not among the columns."));
    }

    @Test
    void whatAColumnCannotPromiseIsReported() throws IOException {
        write("etl/regole/source.yaml", """
                title: Regole
                kind: csv
                file: regole.csv
                key: [numero]
                extra_columns: perhaps
                reconcile:
                  period: arrvo
                  sums: [numero, nota]
                row_count: {tolerance: half}
                freshness: {warn: 3d, error: 1d}
                columns:
                  numero: {type: integer, min: 10, max: 9}
                  arrivo: {type: date, min: tomorrow, max: today}
                  nome: {pseudonym: true, pattern: "A.*"}
                  nota:
                    pattern: "[a"
                    max: 5
                    reference: pratich.numero
                    on_fault: ignore
                  altro: {reference: pratiche.nummero}
                  terzo: {reference: pratiche}
                """);
        write("etl/regole/regole.csv", "numero");

        assertThat(problems(folder))
                .containsExactlyInAnyOrder(
                        "etl/regole/source.yaml:5: 'extra_columns: perhaps' is not a choice. Write one of: ignore, freeze.",
                        "etl/regole/source.yaml:7: 'arrvo' is not among the columns. Did you mean 'arrivo'?",
                        "etl/regole/source.yaml:8: 'nota' is not an integer or a decimal. Name one that is, or give it that type.",
                        "etl/regole/source.yaml:9: 'tolerance: half' cannot be read. Write a part of the usual rows, such as 50%.",
                        "etl/regole/source.yaml:10: 'warn: 3d' is longer than 'error: 1d'. Exchange the two, or correct one.",
                        "etl/regole/source.yaml:12: 'min: 10' is above 'max: 9'. Exchange the two, or correct one.",
                        "etl/regole/source.yaml:13: 'min: tomorrow' cannot be read. Write a day, such as 2026-12-31, or today.",
                        "etl/regole/source.yaml:14: 'pattern' cannot be checked: of a pseudonym nothing of what was sent is known. Take it out.",
                        "etl/regole/source.yaml:16: 'pattern: [a' is no regular expression: missing closing ]. Write one in the syntax of RE2, such as '[0-9]{4}/[0-9]+', and test it.",
                        "etl/regole/source.yaml:17: 'max' cannot be checked: a text has no order. Take it out.",
                        "etl/regole/source.yaml:18: There is no source 'pratich'. Did you mean 'pratiche'?",
                        "etl/regole/source.yaml:19: 'on_fault: ignore' is not a choice. Write one of: discard, quarantine, freeze.",
                        "etl/regole/source.yaml:20: The source 'pratiche' has no column 'nummero'. Did you mean 'numero'?",
                        "etl/regole/source.yaml:21: 'reference: pratiche' names no column of a source. Write source.column, such as uffici.codice.");
    }

    @Test
    void aSourceDeclaredTwiceNamesBothFiles(@TempDir Path other) throws IOException {
        Files.createDirectories(other.resolve("etl/pratiche"));
        Files.writeString(other.resolve("etl/pratiche/source.yaml"), GOOD);
        Files.writeString(other.resolve("etl/pratiche/pratiche.csv"), "numero;arrivo");

        assertThat(problems(folder, other))
                .containsExactly(
                        "%s/etl/pratiche/source.yaml:1: The source 'pratiche' is declared in etl/pratiche/source.yaml too. Rename one of the two folders."
                                .formatted(other));
    }

    @Test
    void stageViewsAreTriedAgainstTheirTables() throws IOException {
        write(
                "sql/20_stage/pratiche/clock_event.sql",
                "-- Movimenti.\nselect\n  manca as protocol_number\nfrom raw.pratiche_current");
        write("sql/20_stage/pratiche/richiesta.sql", "select 1");
        write("sql/20_stage/altrove/request.sql", "select 1");
        write(
                "sql/20_stage/pratiche/request.sql",
                "select numero::varchar as protocol_numbr from raw.pratiche_current");

        assertThat(problems(folder))
                .contains(
                        "sql/20_stage/pratiche/richiesta.sql:1: There is no shape 'richiesta'. Name the file request.sql, clock_event.sql, office.sql or procedure.sql.",
                        "sql/20_stage/pratiche/request.sql:1: 'protocol_numbr' is not a column of a request. Did you mean 'protocol_number'?",
                        "sql/20_stage/altrove/request.sql:1: The folder 'altrove' is not a source. Name it after a folder of etl/: pratiche.")
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("sql/20_stage/pratiche/clock_event.sql:3: DuckDB refuses it:")
                        .contains("Referenced column \"manca\" not found"));
    }

    private List<String> problems(Path... folders) {
        var content = new ContentFolders(TestInstallation.SHIPPED, List.of(folders));
        return new ContentCheck(
                        new CalendarReader(content),
                        new ProcedureReader(content),
                        new Sources(content, folder),
                        new WarehouseSchema(content))
                .problems().stream()
                        .map(problem -> problem.toString().replace(folder + "/etl/p", "etl/p"))
                        .map(problem -> problem.startsWith(folder.toString())
                                ? problem.substring(folder.toString().length() + 1)
                                : problem)
                        .toList();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
