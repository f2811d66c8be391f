package it.traguardo.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import it.traguardo.etl.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator watches a load of a source that is slow for real, and cancels it. */
class RunningLoadTest {

    private static final int ROWS = 60_000;
    private static final Pattern ROWS_OF = Pattern.compile("([0-9.]+) righe su circa 60\\.000");

    @TempDir
    Path content;

    @TempDir
    Path home;

    @Test
    void aRunningLoadShowsHowFarItIsAndCanBeCancelled() throws Exception {
        String url = PostgresServer.shared().createDatabase();
        change(url, "create table passo as select 0::float as secondi");
        declare(url);
        try (var server = new RunningServer(home, List.of(content), Set.of("lenta"));
                var browser = new Browser()) {
            change(url, "update passo set secondi = 0.0005");
            Page page = browser.open(server.address(), 1440, ColorScheme.LIGHT, "it");
            Browser.signIn(page, "pianificazione");
            Browser.go(page, "/caricamenti?fonte=lenta");

            page.locator("tr:has-text('lenta') vaadin-menu-bar-button").first().click();
            Locator live = page.locator(".live-load:has-text('lenta')");
            live.getByText(ROWS_OF).waitFor();
            long first = rowsRead(live);
            while (rowsRead(live) == first) {
                page.waitForTimeout(200);
            }

            assertThat(rowsRead(live)).isGreaterThan(first).isLessThan(ROWS);
            assertThat(live.textContent()).contains("righe al secondo").contains("ancora ");
            Browser.screenshot(page, "caricamento-in-corso");
            assertThat(Browser.accessibilityFaults(page)).isEmpty();

            live.getByText("Annulla").click();
            live.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            page.locator("vaadin-grid").getByText("annullato").first().waitFor();
        }
    }

    private static long rowsRead(Locator live) {
        var written = ROWS_OF.matcher(live.textContent());
        assertThat(written.find()).isTrue();
        return Long.parseLong(written.group(1).replace(".", ""));
    }

    private void declare(String url) throws IOException {
        Path secrets = Files.writeString(home.resolve("secrets.properties"), "PAROLA_LENTA=" + PostgresServer.PASSWORD);
        Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-------"));
        write(
                "etl/connections.yaml",
                "lento: {url: '%s', user: %s, password_variable: PAROLA_LENTA}".formatted(url, PostgresServer.USER));
        write(
                "etl/lenta/extract.sql",
                "select numero, pg_sleep((select secondi from passo))::text as attesa from generate_series(1, %d) as t(numero)"
                        .formatted(ROWS));
        write("etl/lenta/source.yaml", """
                title: Fonte lenta
                kind: jdbc
                connection: lento
                demonstration: true
                key: [numero]
                columns:
                  numero: {type: integer, required: true}
                  attesa: {}
                """);
    }

    private void write(String name, String text) throws IOException {
        Path file = content.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void change(String url, String sql) throws SQLException {
        try (Connection connection = PostgresServer.shared().connect(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
