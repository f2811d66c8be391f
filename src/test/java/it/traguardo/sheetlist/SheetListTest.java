package it.traguardo.sheetlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.traguardo.TestInstallation;
import it.traguardo.content.ContentException;
import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.Plan;
import it.traguardo.vocabulary.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of sheets as a planning office keeps it: a title above the names of the columns, one row for each indicator. */
class SheetListTest {

    private static final Year YEAR = Year.of(2026);
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String MAPPING = """
            list:
              encoding: windows-1252
              header_row: 2
              number_format: it
              date_format: dd/MM/yyyy
              unknown: ["-"]
            rows: {Stato: [Approvata, Varata]}
            sheet:
              code: {column: N. scheda, prefix: 2026_}
              title: Obiettivo
              directorate: Direzione
              director: Direttore
              service: {column: Servizio, otherwise: Direzione}
              responsible: Direttore
              classification: {value: DIREZIONALE}
              kind: {column: Tipo, values: {Sv: SVILUPPO, Ma: MANTENIMENTO}}
              description: Descrizione
            link: {objective: Ob. operativo, text: Ob. operativo, share: Quota}
            milestone: {code: Traguardo, title: Traguardo, due: Entro il}
            indicator: {indicator: Indicatore, description: Misura, weight: Peso, target: Valore atteso}
            """;
    private static final String HEADER = """
            Elenco delle schede;;;;;;;;;;;;;;;
            N. scheda;Obiettivo;Direzione;Direttore;Servizio;Tipo;Descrizione;Ob. operativo;Quota;Traguardo;Entro il;Indicatore;Misura;Peso;Valore atteso;Stato
            """;
    private static final String GOOD = """
            Z1;Città più semplice;D1;Rossi;-;Sv;Dà risposte;1.1;0,75;T1;31/03/2026;OK1;Quota;60;100%;Approvata
            Z1;Città più semplice;D1;Rossi;-;Sv;Dà risposte;1.2;0,25;T2;30/09/2026;OK2;Giorni;40;1.015,50;Approvata
            Z2;Altra;D2;Bianchi;S2;Ma;Testo;1.2;1;;;OK2;Giorni;1;15;Varata
            Z9;Bozza;;;;;;;;;;;;;;In bozza
            """;

    @TempDir
    private Path folder;

    @TempDir
    private Path lists;

    private TestInstallation installation;

    @BeforeEach
    void open() throws IOException {
        installation = TestInstallation.inMemory(folder);
        installation.write(
                "dashboards/indicators/indicatori.yaml",
                indicator("OK1", "share", "higher") + indicator("OK2", "mean_days", "lower"));
        installation.write("dashboards/plan/2026/dup.yaml", """
                document: DUP
                strategic_addresses:
                  - code: A
                    title: T
                    name: N
                    operative_objectives: [{code: "1.1", title: T}, {code: "1.2", title: T}]
                """);
        Files.writeString(lists.resolve("mappa.yaml"), MAPPING);
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void aListBecomesSheetsThatThePlanReads() throws IOException {
        ListResult result = csv(GOOD, false);
        assertThat(result.bad()).isEmpty();
        assertThat(result.rows()).isEqualTo(4);
        assertThat(result.taken()).isEqualTo(3);
        assertThat(Files.exists(folder.resolve("dashboards/plan/2026/2026_Z1.yaml")))
                .isFalse();

        result.write();

        Plan plan = installation.plan().read();
        ObjectiveSheet sheet = plan.findSheet("2026_Z1").orElseThrow();
        assertThat(sheet.title()).isEqualTo("Città più semplice");
        assertThat(sheet.service()).isEqualTo("D1"); // a dash stands for nothing known
        assertThat(sheet.kind()).isEqualTo("SVILUPPO");
        assertThat(sheet.nodeShares())
                .containsEntry("1.1", new BigDecimal("0.75"))
                .containsEntry("1.2", new BigDecimal("0.25"));
        assertThat(sheet.schedule().milestones())
                .extracting(milestone -> milestone.due())
                .containsExactly(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 9, 30));
        assertThat(sheet.lines()).extracting(line -> line.weight().intValue()).containsExactly(60, 40);
        assertThat(sheet.lines())
                .extracting(line -> line.findFirstTarget(Period.of(YEAR)).orElseThrow())
                .containsExactly(new BigDecimal("100"), new BigDecimal("1015.50"));
        assertThat(plan.findSheet("2026_Z9")).isEmpty();
    }

    @Test
    void aListReadTwiceWritesNothingNew() throws IOException {
        csv(GOOD, false).write();

        ListResult again = csv(GOOD, false);

        assertThat(again.bad()).isEmpty();
        assertThat(again.missing()).isEmpty();
        assertThat(again.inTheWay()).isEmpty();
        Files.writeString(folder.resolve("dashboards/plan/2026/2026_Z2.yaml"), "# mine\n", StandardOpenOption.APPEND);
        assertThat(csv(GOOD, false).inTheWay()).containsExactly(folder.resolve("dashboards/plan/2026/2026_Z2.yaml"));
    }

    @Test
    void everyBadRowIsToldWithItsNumberAndReason() throws IOException {
        ListResult result = csv("""
                Z1;;D1;Rossi;-;Sx;T;1.1;0.5;T1;31/02/2026;OK1;Quota;60;cento;Approvata
                Z2;Altra;D2;Bianchi;S2;Ma;Testo;1.9;1;;;OK2;Giorni;1;15;Varata
                Z3;Altra;D2;Bianchi;S2;Ma;Testo;1.1;0,9;;;OK2;Giorni;1;15;Varata
                Z4;Altra;D2;Bianchi;S2;Ma;Testo;1.1;1;;;OK9;Giorni;1;15;Varata
                Z5;Altra;D2;Bianchi;S2;Ma;Testo;1.1;1;;;OK1;Quota;1;0;Varata
                Z6;Altra;D2;Bianchi
                Z7;Una;D2;Bianchi;S2;Ma;Testo;1.1;1;;;OK2;Giorni;1;15;Varata
                Z7;Un'altra;D2;Bianchi;S2;Ma;Testo;1.1;1;;;OK2;Giorni;1;16;Varata
                """, false);

        assertThat(result.bad().stream().map(row -> row.row() + ": " + row.reason()))
                .containsExactlyInAnyOrder(
                        "3: 'title' of the sheet is empty; column 'Tipo': 'Sx' is none of [Ma, Sv]; column 'Quota': '0.5' is not a number written as 1.234,56; column 'Entro il': '31/02/2026' is not a day written as dd/MM/yyyy; column 'Valore atteso': 'cento' is not a number written as 1.234,56",
                        "4: The DUP of 2026 has no objective '1.9'. Did you mean '1.1'?",
                        "5: The shares sum to 0.9. Let them sum to 1 exactly, or leave them all out: the addresses then share equally.",
                        "6: There is no indicator 'OK9'. Did you mean 'OK1'?",
                        "7: A target of 0 is always met when higher is better. Write a target above 0, or take OK1 out of the sheet.",
                        "8: 4 fields instead of 16",
                        "10: 'title' is 'Un'altra', and 'Una' in row 9; 'target' is '16', and '15' in row 9");
    }

    @Test
    void badRowsCanBeLeftOutAndAreWrittenAside() throws IOException {
        ListResult result = csv(GOOD + "Z3;Altra;D2;Bianchi;S2;Ma;Testo;1.7;1;;;OK2;Giorni;1;15;Varata\n", true);

        result.write();
        result.writeBad(lists.resolve("bad.csv"));

        assertThat(installation.plan().read().sheets())
                .extracting(ObjectiveSheet::code)
                .containsExactly("2026_Z1", "2026_Z2");
        assertThat(Files.readAllLines(lists.resolve("bad.csv")))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("7;The DUP of 2026 has no objective '1.7'.")
                .endsWith(";Z3;Altra;D2;Bianchi;S2;Ma;Testo;1.7;1;;;OK2;Giorni;1;15;Varata");
    }

    @Test
    @DisplayName("A workbook gives days as days, 1 shown as 100 % as 100, and numbers without a comma of its own")
    void aWorkbookIsReadAsAPersonSeesIt() throws IOException {
        Path list = lists.resolve("schede.xlsx");
        try (var workbook = new Workbook(Files.newOutputStream(list), "Test", "1.0")) {
            var sheet = workbook.newWorksheet("Schede");
            sheet.value(0, 0, "Elenco delle schede");
            List<String> names = List.of(HEADER.lines().toList().getLast().split(";"));
            for (int column = 0; column < names.size(); column++) {
                sheet.value(1, column, names.get(column));
            }
            List<String> texts =
                    List.of("Z1", "Città\npiù semplice", "D1", "Rossi", "S1", "Sv", "Riga\n- punto", "1.1");
            for (int column = 0; column < texts.size(); column++) {
                sheet.value(2, column, texts.get(column));
            }
            sheet.value(2, 8, 1);
            sheet.value(2, 9, "T1");
            sheet.value(2, 10, LocalDate.of(2026, 3, 31));
            sheet.style(2, 10).format("dd/MM/yyyy").set();
            sheet.value(2, 11, "OK1");
            sheet.value(2, 12, "Quota");
            sheet.value(2, 13, 60.5);
            sheet.value(2, 14, 0.955);
            sheet.style(2, 14).format("0.0%").set();
            sheet.value(2, 15, "Approvata");
        }

        ListResult result = take(list, false);
        assertThat(result.bad()).isEmpty();
        result.write();

        ObjectiveSheet sheet = installation.plan().read().findSheet("2026_Z1").orElseThrow();
        assertThat(sheet.title()).isEqualTo("Città più semplice");
        assertThat(sheet.description()).isEqualTo("Riga\n- punto");
        assertThat(sheet.schedule().milestones().getFirst().due()).isEqualTo("2026-03-31");
        assertThat(sheet.lines().getFirst().weight()).isEqualByComparingTo("60.5");
        assertThat(sheet.lines().getFirst().findFirstTarget(Period.of(YEAR)).orElseThrow())
                .isEqualByComparingTo("95.5");
    }

    @Test
    void aListThatCannotBeReadSaysWhatToDo() throws IOException {
        Path latin = lists.resolve("schede.csv");
        Files.writeString(latin, HEADER + GOOD, WINDOWS);
        Files.writeString(lists.resolve("mappa.yaml"), MAPPING.replace("encoding: windows-1252", "encoding: UTF-8"));
        assertThatThrownBy(() -> take(latin, false))
                .hasMessage(
                        "%s line 3 is not UTF-8 (byte 0xE0). Write 'encoding: …' in the mapping, or save the file as UTF-8."
                                .formatted(latin));

        Files.writeString(lists.resolve("mappa.yaml"), MAPPING.replace("Ob. operativo, text", "Ob. op., text"));
        assertThatThrownBy(() -> take(latin, false))
                .hasMessageContaining("has no column 'Ob. op.'; it has N. scheda, Obiettivo, Direzione")
                .hasMessageContaining("mappa.yaml: if a column has another name now, write that one.");

        assertThatThrownBy(() -> take(lists.resolve("altre.csv"), false)).hasMessageContaining("There is no file");
    }

    @Test
    void everyFaultOfAMappingIsToldAtOnce() throws IOException {
        Files.writeString(lists.resolve("mappa.yaml"), """
                list: {delimiter: ";;", number_format: de, date_format: giorno}
                document: DUP
                sheet:
                  code: {columns: [A], value: B}
                  titel: Titolo
                operative_objective: {code: C, title: T}
                """);
        Path list = lists.resolve("schede.csv");
        Files.writeString(list, HEADER + GOOD, WINDOWS);

        assertThatThrownBy(() -> take(list, false))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("mappa.yaml:1: 'delimiter: ;;' cannot be read.")
                .hasMessageContaining("mappa.yaml:1: 'number_format: de' cannot be read.")
                .hasMessageContaining("mappa.yaml:1: 'date_format: giorno' cannot be read.")
                .hasMessageContaining("mappa.yaml:2: A DUP has a title and addresses.")
                .hasMessageContaining("mappa.yaml:4: This comes from a column and is a value.")
                .hasMessageContaining("mappa.yaml:4: 'title' of a sheet comes from no column.")
                .hasMessageContaining("mappa.yaml:5: Unknown key 'titel'. Did you mean 'title'?")
                .hasMessageContaining("Objectives stand under an address.");
    }

    private ListResult csv(String rows, boolean skipBad) throws IOException {
        Path list = lists.resolve("schede.csv");
        Files.writeString(list, HEADER + rows, WINDOWS);
        return take(list, skipBad);
    }

    private ListResult take(Path list, boolean skipBad) {
        return new ListImport(list, lists.resolve("mappa.yaml"), YEAR).read(installation.folders(), folder, skipBad);
    }

    private static String indicator(String code, String measure, String direction) {
        return """
                %s:
                  version: 1
                  title: Prova
                  type: RISULTATO
                  owner: Ufficio
                  measure: %s
                  streams: [PATROCINIO]
                  period_basis: cohort
                  direction: %s
                """.formatted(code, measure, direction);
    }
}
