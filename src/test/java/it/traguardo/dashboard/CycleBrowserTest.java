package it.traguardo.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.zaxxer.hikari.HikariDataSource;
import it.traguardo.access.Role;
import it.traguardo.cycle.Actor;
import it.traguardo.cycle.CheckKind;
import it.traguardo.cycle.Checks;
import it.traguardo.cycle.Lifecycle;
import it.traguardo.cycle.RefusedException;
import it.traguardo.cycle.SignedCheck;
import it.traguardo.cycle.Step;
import it.traguardo.cycle.Verification;
import it.traguardo.etl.LoadException;
import it.traguardo.etl.Loader;
import it.traguardo.vocabulary.Rome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One sheet through its mid-year check, as the people of a municipality do it, in a real browser. */
class CycleBrowserTest {

    private static final Actor DIRECTOR = new Actor("direttrice", Set.of(Role.DIRECTOR));
    private static final Actor PLANNER = new Actor("pianificazione", Set.of(Role.PLANNER));
    private static final String PROOF = "Rapporto dell'indagine di gradimento";

    @TempDir
    Path content;

    @TempDir
    Path home;

    /** The last year whose 30/06 has come. */
    private int year = lastMidYear();

    @Test
    void aSheetGoesFromAnEnteredValueToACheckThatIsSignedValidatedAndRestated() throws Exception {
        write();
        requests("P/1;%d-01-10;%d-02-01".formatted(year, year), "P/2;%d-03-01;".formatted(year));
        approve();
        try (var server = new RunningServer(home, List.of(content), Set.of("pratiche"));
                var browser = new Browser()) {
            Page director = browser.signedIn(server.address());
            enterAValueWithItsProof(director);
            signTheCheck(director);
            assertThat(director.locator("#validate-check").count()).isZero();
            assertThat(director.locator("main").textContent()).contains("la può validare solo un'altra persona");
            int position = server.bean(Checks.class)
                    .signatures("S1", CheckKind.MID_YEAR)
                    .getFirst()
                    .position();
            var both = new Actor("direttrice", Set.of(Role.values())); // whatever a page would offer
            assertThatThrownBy(() -> server.bean(Checks.class).judge(both, position, SignedCheck.Outcome.VALIDATED, ""))
                    .isInstanceOf(RefusedException.class);
            validate(browser, server.address());
            restate(server, director);
            report(browser, server.address());
            assertThat(server.bean(Verification.class).run().faults()).isEmpty();
        }
    }

    @Test
    void theYearOfASheetGoesFromProposalToPublicationInTheBrowser() throws Exception {
        year = Year.now(Rome.ZONE).getValue() - 1;
        write();
        requests("P/1;%d-01-10;%d-02-01".formatted(year, year), "P/2;%d-03-01;".formatted(year));
        try (var server = new RunningServer(home, List.of(content), Set.of("pratiche"));
                var browser = new Browser()) {
            Page director = browser.signedIn(server.address());
            Page planner =
                    Browser.signIn(browser.open(server.address(), 820, ColorScheme.LIGHT, "it"), "pianificazione");
            step(director, "propose", "", "Proposta");
            step(planner, "approve", "Deliberazione n. 12", "Approvata");
            sign(director, "30-06");
            judge(planner, "30-06");
            step(planner, "vary", "Deliberazione n. 90", "Variata");
            sign(director, "31-12");
            judge(planner, "31-12");
            step(planner, "publish", "", "Pubblicata");

            Browser.screenshot(planner, "scheda-pubblicata");
            assertThat(Browser.accessibilityFaults(planner)).isEmpty();
            assertThat(planner.locator(".stepper li.passed").count()).isEqualTo(7);
            assertThat(server.bean(Verification.class).run().faults()).isEmpty();
        }
    }

    /** Takes a step on the page of the sheet. */
    private static void step(Page page, String step, String act, String state) {
        Browser.go(page, "/scheda/S1");
        page.locator("#step-" + step).click();
        if (!act.isEmpty()) {
            page.locator("vaadin-dialog vaadin-text-field input").fill(act);
        }
        page.locator("#confirm").click();
        PlaywrightAssertions.assertThat(page.locator(".stepper [aria-current=step]"))
                .containsText(state);
    }

    private static void sign(Page page, String check) {
        Browser.go(page, "/verifica/S1/" + check);
        page.locator("#narrative textarea").fill("L'attività procede.");
        page.locator("#cause-P1 textarea").fill("Manca un parere.");
        page.locator("#remedy-P1 textarea").fill("Sollecito.");
        page.locator("#sign-check").click();
        page.locator("#confirm").click();
        PlaywrightAssertions.assertThat(page.locator(".status").first()).containsText("Firmata, da validare");
    }

    private static void judge(Page page, String check) {
        Browser.go(page, "/verifica/S1/" + check);
        page.locator("#validate-check").click();
        page.locator("#confirm").click();
        PlaywrightAssertions.assertThat(page.locator(".status").first()).containsText("Firmata e validata");
    }

    private void enterAValueWithItsProof(Page page) throws IOException {
        Browser.go(page, "/valori");
        assertThat(page.locator(".due tbody tr").first().textContent()).contains("M1", "30/06/" + year);
        page.locator(".due vaadin-button").first().click();
        page.locator("#numerator input").fill("178");
        page.locator("#denominator input").fill("200");
        page.locator("#enter-value").click();
        page.locator("#confirm").click();
        PlaywrightAssertions.assertThat(page.locator(".value-form .error-note")).containsText("allegalo");
        assertThat(page.locator("#numerator input").inputValue()).isEqualTo("178"); // nothing typed is lost
        Path proof = Files.writeString(home.resolve("rapporto.txt"), PROOF);
        page.locator("vaadin-upload input[type=file]").setInputFiles(proof);
        PlaywrightAssertions.assertThat(page.locator(".proof")).containsText("Allegato: rapporto.txt");
        Browser.screenshot(page, "valori");
        assertThat(Browser.accessibilityFaults(page)).isEmpty();
        page.locator("#enter-value").click();
        page.locator("#confirm").click();
        PlaywrightAssertions.assertThat(page.locator(".entries tbody tr")).hasCount(1);
        assertThat(page.locator(".entries").textContent()).contains("89,00\u00a0%", "178 su 200");
        var download = page.waitForDownload(() -> page.locator(".entries a").click());
        assertThat(Files.readString(download.path())).isEqualTo(PROOF);
        Browser.go(page, "/indicatore/M1?periodo=" + year);
        assertThat(page.locator(".figure .number").textContent()).isEqualTo("89,00\u00a0%");
        Browser.screenshot(page, "indicatore-manuale");
        assertThat(Browser.accessibilityFaults(page)).isEmpty();
    }

    private void signTheCheck(Page page) {
        Browser.go(page, "/scheda/S1");
        assertThat(page.locator(".stepper [aria-current=step]").textContent()).contains("Approvata");
        page.getByText("Apri la verifica").first().click();
        page.waitForURL("**/verifica/S1/30-06");
        page.waitForSelector("#sign-check");
        assertThat(page.locator(".frozen").textContent()).contains("50,00\u00a0%", "89,00\u00a0%");
        page.locator("#narrative textarea").fill("L'attività procede.");
        page.locator("#sign-check").click();
        page.locator("#confirm").click();
        PlaywrightAssertions.assertThat(page.locator(".error-note")).containsText("P1 non raggiunge il valore atteso");
        page.locator("#cause-P1 textarea").fill("Manca un parere.");
        page.locator("#remedy-P1 textarea").fill("Sollecito.");
        Browser.screenshot(page, "verifica-da-firmare");
        assertThat(Browser.accessibilityFaults(page)).isEmpty();
        page.locator("#sign-check").click();
        page.locator("#confirm").click();
        PlaywrightAssertions.assertThat(page.locator(".status").first()).containsText("Firmata, da validare");
        Browser.settle(page);
        assertThat(page.locator("main").textContent()).contains("Manca un parere.", "Sollecito.", "come firmato");
    }

    private void validate(Browser browser, String address) {
        Page page = Browser.signIn(browser.open(address, 390, ColorScheme.DARK, "it"), "pianificazione");
        Browser.go(page, "/verifica/S1/30-06");
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0);
        page.locator("#validate-check").click();
        page.locator("#confirm").click();
        PlaywrightAssertions.assertThat(page.locator(".status").first()).containsText("Firmata e validata");
        Browser.settle(page);
        Browser.screenshot(page, "verifica-validata");
        assertThat(Browser.accessibilityFaults(page)).isEmpty();
    }

    private void restate(RunningServer server, Page page) throws IOException, LoadException {
        requests(
                "P/1;%d-01-10;%d-02-01".formatted(year, year),
                "P/2;%d-03-01;%d-06-20".formatted(year, year),
                "P/3;%d-06-01;".formatted(year));
        server.bean(Loader.class).load("pratiche");
        Browser.go(page, "/verifica/S1/30-06");

        var row = page.locator(".frozen tbody tr").first();
        assertThat(row.textContent()).contains("50,00\u00a0%", "66,67\u00a0%", "+16,67", "Rideterminato");
        page.getByText("righe diverse da quelle firmate: 2").click();
        assertThat(page.locator("main").textContent()).contains("P/2", "P/3", "non c'era");
        Browser.screenshot(page, "verifica-rideterminata");
        assertThat(Browser.accessibilityFaults(page)).isEmpty();
    }

    private void report(Browser browser, String address) {
        for (int width : List.of(1440, 390)) {
            Page page = Browser.signIn(browser.open(address, width, ColorScheme.LIGHT, "it"), "revisore");
            Browser.go(page, "/attuazione/%d?alla=30-06".formatted(year));
            assertThat(page.locator(".implementation-report").textContent())
                    .contains("Schede firmate: 1 su 1", "PRIMO", "50,00\u00a0%", "L'attività procede.", "Sollecito.")
                    .doesNotContain("66,67");
            Browser.screenshot(page, "attuazione-" + width);
            assertThat(page.evaluate(
                            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .isEqualTo(0);
            assertThat(Browser.accessibilityFaults(page)).isEmpty();
            Browser.go(page, "/scheda/S1");
            assertThat(page.locator(".stepper [aria-current=step]").textContent())
                    .contains("Verificata al 30/06", "direttrice");
            assertThat(page.locator(".next-steps").textContent())
                    .contains("Registra una variazione", "Firma il consuntivo")
                    .doesNotContain("Firma la verifica");
            Browser.screenshot(page, "scheda-ciclo-" + width);
            assertThat(Browser.accessibilityFaults(page)).isEmpty();
        }
    }

    /** Approved before the server starts, by the same rules. */
    private void approve() {
        try (var store = new HikariDataSource()) {
            store.setJdbcUrl("jdbc:h2:file:" + home.resolve("application/application"));
            store.setUsername("sa");
            Flyway.configure()
                    .dataSource(store)
                    .locations("classpath:application-store/common", "classpath:application-store/h2")
                    .load()
                    .migrate();
            var lifecycle = new Lifecycle(store, Clock.systemUTC());
            lifecycle.take(Step.PROPOSE, "S1", DIRECTOR, "", "");
            lifecycle.take(Step.APPROVE, "S1", PLANNER, "Deliberazione n. 1", "");
        }
    }

    private void requests(String... lines) throws IOException {
        file("etl/pratiche/pratiche.csv", "numero;arrivo;fine\n" + String.join("\n", lines) + "\n");
    }

    private void write() throws IOException {
        file("etl/pratiche/source.yaml", """
                title: Pratiche
                kind: csv
                demonstration: true
                file: pratiche.csv
                key: [numero]
                columns:
                  numero: {}
                  arrivo: {type: date}
                  fine: {type: date}
                """);
        file("sql/20_stage/pratiche/request.sql", """
                select numero as protocol_number, 'PATROCINIO' as request_kind, arrivo as received_on, fine as concluded_on
                from raw.pratiche_current
                """);
        file("dashboards/indicators/prova.yaml", """
                P1:
                  version: 1
                  title: Pratiche concluse
                  type: RISULTATO
                  owner: Ufficio
                  measure: share
                  streams: [PATROCINIO]
                  milestone: concluded
                  period_basis: cohort
                  direction: higher
                  targets: {%1$d: 80}
                M1:
                  version: 1
                  title: Gradimento
                  explanation: Giudizi almeno «buono».
                  type: RISULTATO
                  owner: Ufficio
                  measure: manual
                  unit: percent
                  direction: higher
                  targets: {%1$d: 90}
                  tolerance: 2
                  due: [{value_at: 06-30, by: 07-15}]
                """.formatted(year));
        file("dashboards/plan/%d/dup.yaml".formatted(year), """
                document: DUP
                strategic_addresses:
                  - {code: A1, title: PRIMO, name: PRIMO}
                """);
        file("dashboards/plan/%d/scoring.yaml".formatted(year), """
                lower_is_better: reciprocal
                missing: exclude_renormalise
                bands:
                  - {name: Basso, from: 0, to: 80, state: missed}
                  - {name: Alto, from: 80, to: 100, state: met}
                """);
        file("dashboards/plan/%d/S1.yaml".formatted(year), """
                code: S1
                title: Scheda di prova
                directorate: D
                director: DIRETTRICE
                service: S
                responsible: R
                classification: DIREZIONALE
                kind: SVILUPPO
                description: Prova.
                links: [{address: A1, text: PRIMO}]
                indicators:
                  - {indicator: P1, description: Pratiche concluse}
                  - {indicator: M1, description: Gradimento}
                """);
    }

    private void file(String name, String text) throws IOException {
        Path file = content.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static int lastMidYear() {
        LocalDate today = LocalDate.now(Rome.ZONE);
        return today.isBefore(LocalDate.of(today.getYear(), 6, 30)) ? today.getYear() - 1 : today.getYear();
    }
}
