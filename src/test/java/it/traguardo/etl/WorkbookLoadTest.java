package it.traguardo.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.traguardo.TestInstallation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook as an office keeps it. */
class WorkbookLoadTest {

    private static final String COLUMNS = """
            columns:
              numero: {from: N. pratica, required: true}
              arrivo: {from: Data arrivo, type: date}
              visto: {type: timestamp}
              importo: {type: decimal}
              urgente: {type: boolean}
              nota: {}
            """;

    private TestInstallation installation;

    @BeforeEach
    void open(@TempDir Path folder) {
        installation = TestInstallation.inMemory(folder);
        declare("");
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void cellsArriveAsAPersonSeesThem() throws LoadException {
        workbook("Registro", sheet -> {
            header(sheet, 0);
            sheet.value(1, 0, 123);
            sheet.style(1, 0).format("00000").set();
            sheet.value(1, 1, LocalDate.of(2025, 1, 13));
            sheet.style(1, 1).format("dd/mm/yyyy").set();
            sheet.value(1, 2, LocalDateTime.of(2025, 1, 13, 10, 30));
            sheet.style(1, 2).format("dd/mm/yyyy hh:mm").set();
            sheet.value(1, 3, 0.1 + 0.2);
            sheet.value(1, 4, true);
            sheet.value(1, 5, 2025); // a number among texts
            sheet.value(2, 0, "124/bis");
            sheet.value(2, 1, "2025-01-14"); // a text among days
            sheet.value(2, 3, "1250.50");
            sheet.value(2, 5, "È urgente");
            sheet.value(3, 5, "  "); // nothing, as a person sees it
        });

        LoadReport report = installation.load("registro");

        assertThat(report.read()).isEqualTo(2);
        assertThat(report.quarantined()).isZero();
        assertThat(
                        installation.rows(
                                "select numero, arrivo, epoch(visto)::bigint, importo, urgente, nota from raw.registro order by numero"))
                .containsExactly(
                        List.of("00123", "2025-01-13", "1736760600", "0.3000", "true", "2025"), // 09:30 UTC
                        List.of("124/bis", "2025-01-14", "null", "1250.5000", "null", "È urgente"));
    }

    @Test
    void daysAndNumbersOfTheSheetAgreeWithItalianTexts() throws LoadException {
        declare("date_format: dd/MM/yyyy\nnumber_format: it");
        workbook("Registro", sheet -> {
            header(sheet, 0);
            sheet.value(1, 0, "1");
            sheet.value(1, 1, LocalDate.of(2025, 1, 13));
            sheet.style(1, 1).format("yyyy-mm-dd").set();
            sheet.value(1, 3, 1250.5);
            sheet.value(2, 0, "2");
            sheet.value(2, 1, "14/01/2025");
            sheet.value(2, 3, "1.250,50");
        });

        assertThat(installation.load("registro").quarantined()).isZero();
        assertThat(installation.column("select arrivo || ' ' || importo from raw.registro order by numero"))
                .containsExactly("2025-01-13 1250.5000", "2025-01-14 1250.5000");
    }

    @Test
    void aFaultIsFoundByTheRowOfTheSheet() throws LoadException {
        workbook("Registro", sheet -> {
            sheet.value(0, 0, " ");
            header(sheet, 2); // names in the third row, after a blank one
            sheet.value(3, 0, "1");
            sheet.value(3, 1, "31/02/2025");
        });

        assertThat(installation.load("registro").firstFault())
                .hasValue("line 4, key 1: arrivo is not a date between 1900 and 2199: 31/02/2025");
    }

    @Test
    void aMissingColumnIsNamedWithSheetAndRow() {
        workbook("Registro", sheet -> {
            header(sheet, 0);
            sheet.value(0, 1, "Data di arrivo");
        });

        assertThat(stopped())
                .hasMessageContaining("registro.xlsx sheet 'Registro' row 1: column 'Data arrivo' is missing")
                .hasMessageContaining("If 'Data arrivo' is now 'Data di arrivo', write 'from: Data di arrivo'");
    }

    @Test
    void aSheetIsFoundByItsName() throws LoadException {
        declare("sheet: Registro");
        installation.write("etl/registro/registro.xlsx", written(workbook -> {
            workbook.newWorksheet("Istruzioni").value(0, 0, "Leggere prima");
            Worksheet sheet = workbook.newWorksheet("Registro");
            header(sheet, 0);
            sheet.value(1, 0, "1");
        }));

        assertThat(installation.load("registro").fresh()).isEqualTo(1);
        declare("sheet: Registri");
        assertThat(stopped())
                .hasMessageContaining("registro.xlsx has no sheet 'Registri', only [Istruzioni, Registro]");
    }

    @Test
    void whatIsNoWorkbookStopsTheLoad() {
        installation.write("etl/registro/registro.xlsx", "N. pratica;Data arrivo\n1;2");

        assertThat(stopped())
                .hasMessageContaining("registro.xlsx cannot be read as a workbook")
                .hasMessageContaining("save it again as XLSX");
    }

    private LoadException stopped() {
        return catchThrowableOfType(LoadException.class, () -> installation.load("registro"));
    }

    private void declare(String settings) {
        installation.write(
                "etl/registro/source.yaml",
                "title: Registro\nkind: xlsx\nfile: registro.xlsx\nkey: [numero]\n%s\n%s".formatted(settings, COLUMNS));
    }

    private void workbook(String name, Consumer<Worksheet> content) {
        installation.write(
                "etl/registro/registro.xlsx", written(workbook -> content.accept(workbook.newWorksheet(name))));
    }

    private static void header(Worksheet sheet, int row) {
        List<String> names = List.of("N. pratica", "Data arrivo", "Visto", "Importo", "Urgente", "Nota");
        for (int column = 0; column < names.size(); column++) {
            sheet.value(row, column, names.get(column));
        }
    }

    static byte[] written(Consumer<Workbook> content) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            content.accept(workbook);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
