package it.traguardo.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import it.traguardo.vocabulary.Rome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody has to do first, and the years side by side, in a real browser over the demo municipality. */
class MyObjectivesBrowserTest {

    private static final LocalDate TODAY = Rome.today(Clock.systemUTC());
    private static final int MOST_TABS = 40;

    @TempDir
    static Path home;

    private static RunningServer server;
    private static Browser browser;

    /** Both pages wait for all of them. */
    private static Set<String> declared() throws IOException {
        try (var folders = Files.list(Path.of("etl"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("source.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toSet());
        }
    }

    @BeforeAll
    static void start() throws InterruptedException, IOException {
        server = new RunningServer(home, List.of(), declared());
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    @Test
    void theDirectorFindsWhatToDoFirstAndItsSheets() {
        Page page = browser.signedIn(server.address());
        Browser.go(page, "/miei-obiettivi?anno=2026");

        assertThat(page.locator(".summary").first().textContent()).isEqualTo("UFFICIO DEL SINDACO");
        assertThat(page.locator("article.sheet-card .code").allTextContents())
                .contains("2026_P64B", "2026_Z101", "2026_Z102")
                .doesNotContain("2026_C301");
        if (TODAY.isAfter(LocalDate.of(2026, 6, 30)) && TODAY.getYear() == 2026) {
            assertThat(page.locator(".action-list li").first().textContent()).contains("In ritardo");
            assertThat(page.locator(".action-list").textContent()).contains("Firma la verifica al 30/06");
        }
        Browser.screenshot(page, "miei-obiettivi");
        assertThat(Browser.accessibilityFaults(page)).isEmpty();
    }

    @Test
    void theFirstActionIsReachedAndFollowedByTheKeyboard() {
        Page page = browser.signedIn(server.address());
        Browser.go(page, "/miei-obiettivi");
        Locator first = page.locator(".action-list a").first();
        String target = first.getAttribute("href");
        boolean reached = false;
        for (int tab = 0; tab < MOST_TABS && !reached; tab++) {
            page.keyboard().press("Tab");
            reached = (boolean) first.evaluate("link => link === document.activeElement");
        }

        assertThat(reached).isTrue();
        page.keyboard().press("Enter");
        page.waitForURL("**/" + target);
    }

    @Test
    void whoPlansChoosesAUnitAndTheAddressKeepsIt() {
        Page page = Browser.signIn(browser.open(server.address(), 1440, ColorScheme.LIGHT, "it"), "pianificazione");
        Browser.go(page, "/miei-obiettivi?anno=2026");
        assertThat(page.locator(".empty-state").textContent()).contains("Non rispondi di nessuna struttura");
        assertThat(page.locator(".mine-nothing a").getAttribute("href")).isEqualTo("piano?anno=2026");
        assertThat(Browser.accessibilityFaults(page)).isEmpty();

        page.locator("vaadin-combo-box input").fill("DIR04");
        page.locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText("CULTURA E SPORT"))
                .click();
        page.waitForURL("**/miei-obiettivi?**unita=DIR04**");
        page.waitForSelector("article.sheet-card");
        page.reload();
        page.waitForSelector("article.sheet-card");
        Browser.settle(page);
        assertThat(page.locator("article.sheet-card .code").first().textContent())
                .isEqualTo("2026_C301");
        assertThat(page.locator(".years a").first().getAttribute("href")).contains("unita=DIR04");
        assertThat(Browser.accessibilityFaults(page)).isEmpty();
    }

    @Test
    void theYearsStandSideBySideOfThePlanAndOfASheet() {
        Page page = browser.signedIn(server.address());
        Browser.go(page, "/confronto");
        page.waitForSelector(".year-scores thead th");
        assertThat(page.locator(".year-scores thead th").allTextContents())
                .startsWith("Voce del piano")
                .contains("2022", "2026");
        assertThat(page.locator(".year-scores tbody tr").first().textContent()).contains("Tutto l'anno");
        assertThat(Browser.accessibilityFaults(page)).isEmpty();

        page.locator(".year-scores tbody a", new Page.LocatorOptions().setHasText("Z101"))
                .click();
        page.waitForURL("**/confronto?scheda=Z101");
        page.waitForSelector(".year-values");
        Browser.settle(page);
        Locator firstIndicator = page.locator(".year-values").first();
        assertThat(firstIndicator.locator(".sentence").textContent()).startsWith("Dal 2022 al ");
        firstIndicator.locator("vaadin-details-summary").click();
        assertThat(firstIndicator.locator("tbody tr").count()).isEqualTo(5);
        Browser.screenshot(page, "confronto-scheda");
        assertThat(Browser.accessibilityFaults(page)).isEmpty();
    }

    @Test
    void onAPhoneInTheDarkNothingIsWiderThanThePage() {
        Page page = Browser.signIn(browser.open(server.address(), 390, ColorScheme.DARK, "en"));
        for (String path : List.of("/miei-obiettivi", "/confronto", "/confronto?scheda=2026_Z101")) {
            Browser.go(page, path);

            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as(path)
                    .isEqualTo(0);
            assertThat(Browser.accessibilityFaults(page)).as(path).isEmpty();
        }
    }
}
