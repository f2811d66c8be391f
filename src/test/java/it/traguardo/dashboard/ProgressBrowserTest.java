package it.traguardo.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import it.traguardo.vocabulary.Rome;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Course, forecast and what-if in a real browser, over the demo municipality. */
class ProgressBrowserTest {

    private static final Set<String> SOURCES = Set.of("patrocini", "movimenti_termini", "procedimenti", "uffici");
    /** A day of a year that has ended, so that the numbers stay. */
    private static final String JUNE = "periodo=2024&al=2024-06-30";

    @TempDir
    static Path home;

    private static RunningServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws InterruptedException {
        server = new RunningServer(home, List.of(), SOURCES);
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    @Test
    void theIndicatorSaysHowItGoesOn() {
        Page page = browser.signedIn(server.address());
        Browser.go(page, "/indicatore/I2?" + JUNE);

        Locator progress = page.locator(".progress");
        assertThat(progress.locator(".course .status").innerText()).contains("Al passo");
        assertThat(progress.locator(".course p").textContent()).contains("giorni in meno");
        assertThat(progress.locator(".needed-pace").textContent())
                .startsWith("Per chiudere a 15,00\u00a0giorni le circa")
                .contains("in media al massimo");
        assertThat(progress.locator(".forecast").allTextContents())
                .hasSize(2)
                .anyMatch(text -> text.startsWith("Previsione al 31/12/2024: 1"))
                .anyMatch(text -> text.startsWith("Probabilità di raggiungere l'obiettivo di 15,00"));
        assertThat(progress.locator(".course-chart .highcharts-arearange-series")
                        .count())
                .isPositive();

        progress.locator(".course-table vaadin-details-summary").click();
        assertThat(progress.locator(".course-table tbody tr").count()).isEqualTo(12);
        // The value of the day in the table is that of the page.
        String value = page.locator(".figure .number").textContent();
        assertThat(progress.locator(".course-table tbody tr", new Locator.LocatorOptions().setHasText("30/06/2024"))
                        .textContent())
                .contains(value);
        assertThat(Browser.accessibilityFaults(page)).isEmpty();
    }

    @Test
    void pastForecastsAreShownWithWhatCame() {
        Page page = browser.signedIn(server.address());
        Browser.go(page, "/indicatore/I2?" + JUNE);

        assertThat(page.locator(".back-test .sentence").textContent())
                .startsWith("Di 9 previsioni")
                .contains("Punteggio di Brier");
        page.locator(".back-test-table vaadin-details-summary").click();
        assertThat(page.locator(".back-test-table tbody tr").count()).isEqualTo(9); // of 2021 to 2023
        assertThat(page.locator(
                                ".back-test-chart .highcharts-series-group .highcharts-columnrange-series .highcharts-point")
                        .count())
                .isEqualTo(9);
    }

    @Test
    void whatIfIsTriedOutAndStaysInTheAddress() {
        Page page = browser.signedIn(server.address());
        Browser.go(page, "/indicatore/I2?" + JUNE);
        page.locator(".progress a[href^='e-se/I2']").click();
        page.waitForURL("**/e-se/I2?**");
        Browser.settle(page);
        Locator cells = page.locator(".what-if-table tbody tr td");
        assertThat(cells.nth(1).textContent()).isEqualTo(cells.nth(0).textContent()); // nothing changed yet

        var target = page.locator("vaadin-big-decimal-field input");
        target.fill("13");
        target.press("Enter");
        page.waitForURL("**obiettivo=13**");
        PlaywrightAssertions.assertThat(
                        page.locator(".what-if-table tbody tr td").nth(3))
                .containsText("Per chiudere a 13,00");
        Browser.settle(page);
        assertThat(page.locator(".what-if-table tbody tr td").nth(2).textContent())
                .contains("Per chiudere a 15,00");
        String tried = page.locator(".what-if-table").innerText();

        page.reload();
        page.waitForSelector(".what-if-table");
        Browser.settle(page);
        assertThat(page.locator(".what-if-table").innerText()).isEqualTo(tried);
        assertThat(Browser.accessibilityFaults(page)).isEmpty();
    }

    @Test
    void aPeriodThatIsOverSaysThatNothingIsLeftToForecast() {
        Page page = browser.signedIn(server.address());
        Browser.go(page, "/indicatore/I2?periodo=2024");

        assertThat(page.locator(".progress .forecast").textContent()).contains("Il periodo è finito");
        assertThat(page.locator(".progress .course .status").innerText()).contains("Raggiunto");
        assertThat(page.locator(".progress a[href^='e-se']").count()).isZero();
    }

    @Test
    void onAPhoneInTheDarkNothingIsWiderThanThePage() {
        Page page = Browser.signIn(browser.open(server.address(), 390, ColorScheme.DARK, "en"));
        String year = String.valueOf(Rome.today(Clock.systemUTC()).getYear());
        for (String path : List.of("/indicatore/I2?" + JUNE, "/e-se/I2?periodo=" + year + "&lavoro=20")) {
            Browser.go(page, path);

            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as(path)
                    .isEqualTo(0);
            assertThat(Browser.accessibilityFaults(page)).as(path).isEmpty();
        }
    }
}
