package it.traguardo.dashboard;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Chromium as installed on this machine, named by the variable CHROMIUM; nothing is downloaded. */
final class Browser implements AutoCloseable {

    private static final String CLICK_TO_SIGHT = """
            ([click, numbers]) => new Promise((done, failed) => {
              const start = performance.now();
              const main = document.querySelector('main');
              const before = main.innerHTML;
              document.querySelector(click).click();
              const look = () => {
                const taken = performance.now() - start;
                if (main.innerHTML !== before && main.querySelector(numbers)) {
                  done(taken);
                } else if (taken > 10000) {
                  failed('no numbers after ten seconds');
                } else {
                  requestAnimationFrame(look);
                }
              };
              look();
            })""";
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    /** A page for somebody who has not signed in. */
    Page open(String address, int width, ColorScheme scheme, String language) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(width, 900)
                .setColorScheme(scheme));
        context.addCookies(List.of(new Cookie("lingua", language).setUrl(address)));
        return context.newPage();
    }

    /** A page for the demo director, on a desktop, in Italian. */
    Page signedIn(String address) {
        return signIn(open(address, 1440, ColorScheme.LIGHT, "it"));
    }

    static Page signIn(Page page) {
        return signIn(page, "direttrice");
    }

    static Page signIn(Page page, String user) {
        page.navigate("/");
        page.click("#demo-" + user);
        page.waitForSelector(".page");
        settle(page);
        return page;
    }

    /** Goes to an address of the application and waits until every part of the page is there. */
    static void go(Page page, String path) {
        page.navigate(path);
        page.waitForSelector(".page");
        settle(page);
    }

    static void settle(Page page) {
        page.waitForFunction("() => !document.querySelector('[aria-busy=true]')");
    }

    /** Milliseconds from a click on {@code click} until the page has changed and shows {@code sight}, browser included. */
    static double clickToSight(Page page, String click, String sight) {
        page.waitForSelector(click);
        return ((Number) page.evaluate(CLICK_TO_SIGHT, List.of(click, sight))).doubleValue();
    }

    /** What axe has against the page, the banner of the chart library left out: it is not ours and can be closed. */
    static List<String> accessibilityFaults(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                        .exclude("vaadin-commercial-banner")
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> String.valueOf(node.getHtml()))
                                        .limit(3)
                                        .toList())
                        .toList();
    }

    static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static Path executable() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("CHROMIUM")),
                        Optional.of("/usr/bin/chromium"),
                        Optional.of("/usr/bin/google-chrome"))
                .flatMap(Optional::stream)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("No Chromium: install it, or name it in the variable CHROMIUM."));
    }
}
