package it.traguardo.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Planning staff add a stream, its indicators and a page by writing files alone. */
class NewStreamTest {

    @TempDir
    Path content;

    @TempDir
    Path home;

    @Test
    void aStreamWithTwoIndicatorsAndAPageNeedsNoJava() throws IOException, InterruptedException {
        // Another shape than any shipped: Windows-1252, tabs, Italian dates, a decimal comma, names to hide.
        write("etl/gemellaggi/gemellaggi.txt", """
                N. pratica\tCittà\tReferente\tArrivo\tChiusura\tContributo
                G/1\tKyōto\tMaria Bianchi\t10/01/2025\t20/01/2025\t1.200,50
                G/2\tReims\tUgo Verdi\t12/01/2025\t17/01/2025\t300,00
                G/3\tTurku\tAda Neri\t02/02/2025\t\t
                G/4\tPuebla\tIvo Blu\t31/02/2025\t\t50,00
                """.replace("ō", "o"), "windows-1252");
        write("etl/gemellaggi/source.yaml", """
                title: Gemellaggi
                kind: csv
                demonstration: true
                file: gemellaggi.txt
                encoding: windows-1252
                delimiter: "\\t"
                date_format: dd/MM/yyyy
                number_format: it
                key: [pratica]
                columns:
                  pratica: {from: N. pratica, required: true}
                  citta: {from: Città}
                  referente: {from: Referente, pseudonym: true}
                  arrivo: {from: Arrivo, type: date, required: true}
                  chiusura: {from: Chiusura, type: date}
                  contributo: {from: Contributo, type: decimal}
                """, "UTF-8");
        write("sql/20_stage/gemellaggi/request.sql", """
                select
                  pratica as protocol_number,
                  'GEMELLAGGIO' as request_kind,
                  citta as subject,
                  referente as requester,
                  arrivo as received_on,
                  chiusura as concluded_on
                from raw.gemellaggi_current
                """, "UTF-8");
        write("dashboards/indicators/gemellaggi.yaml", """
                GEM.1:
                  version: 1
                  title: Pratiche di gemellaggio concluse
                  type: RISULTATO
                  owner: Relazioni internazionali
                  measure: share
                  streams: GEMELLAGGIO
                  period_basis: cohort
                  direction: higher
                  targets: {2025: 60}
                GEM.2:
                  version: 1
                  title: Giorni per concludere una pratica
                  type: PERFORMANCE
                  owner: Relazioni internazionali
                  measure: mean_days
                  streams: GEMELLAGGIO
                  period_basis: flow
                  direction: lower
                  targets: {2025: 7}
                """, "UTF-8");
        write("dashboards/views/gemellaggi.yaml", """
                title: Gemellaggi
                sections:
                  - title: Pratiche
                    indicators: [GEM.1, GEM.2]
                """, "UTF-8");

        try (var server = new RunningServer(home, List.of(content), Set.of("gemellaggi"));
                var browser = new Browser()) {
            Page page = Browser.signIn(browser.open(server.address(), 1440, ColorScheme.LIGHT, "it"));
            page.locator(".navigation").getByText("Gemellaggi").click();
            page.waitForURL("**/pagina/gemellaggi");
            Browser.settle(page);

            // Two of three closed; the fourth arrived on 31 February and waits in quarantine.
            assertThat(page.locator(".tile .number").allTextContents())
                    .containsExactly("66,67\u00a0%", "7,50\u00a0giorni");
            assertThat(page.locator(".tile .status").allTextContents()).containsExactly("✓Raggiunto", "✕Non raggiunto");
        }
    }

    private void write(String path, String text, String encoding) throws IOException {
        Path file = content.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, Charset.forName(encoding));
    }
}
