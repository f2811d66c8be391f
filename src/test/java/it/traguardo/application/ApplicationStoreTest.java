package it.traguardo.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.traguardo.etl.PostgresServer;
import it.traguardo.etl.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Where users and schedule are kept, as the environment says. */
class ApplicationStoreTest {

    @TempDir
    private Path home;

    @Test
    void withoutAnAddressTheStoreIsInTheHome() {
        var store = ApplicationStore.of(Map.of(), home);

        assertThat(store.isShared()).isFalse();
        assertThat(store.url()).startsWith("jdbc:h2:file:" + home);
        assertThat(store.profiles()).isEmpty();
    }

    @Test
    void theSameTablesAreMadeInPostgresql() throws SQLException {
        var store = new ApplicationStore(
                PostgresServer.shared().createDatabase(), PostgresServer.USER, new Secret(PostgresServer.PASSWORD));

        store.reach();
        var flyway = Flyway.configure()
                .dataSource(store.url(), store.user(), store.password().value())
                .locations(store.migrations().toArray(String[]::new))
                .load();

        assertThat(flyway.migrate().migrationsExecuted).isGreaterThanOrEqualTo(3);
        assertThat(flyway.migrate().migrationsExecuted).isZero();
        assertThat(store.profiles()).containsExactly("nodes");
    }

    @Test
    void thePasswordMayStandInTheFileOfSecretsAndIsNeverPrinted() throws IOException {
        Path secrets = Files.writeString(home.resolve("secrets.properties"), "TRAGUARDO_STORE_PASSWORD=rosso-7391");
        Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-------"));

        var store = ApplicationStore.of(environment("jdbc:postgresql://nodo/traguardo"), home);

        assertThat(store.password().value()).isEqualTo("rosso-7391");
        assertThat(store.toString()).doesNotContain("rosso-7391");
    }

    @Test
    void aPasswordIsTakenAsItIs() {
        var store = new ApplicationStore(
                "jdbc:postgresql://nodo/traguardo", "traguardo", new Secret("a${user.name}\\b#{1}"));
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("store", store.properties()));

        assertThat(environment.getProperty("spring.datasource.password")).isEqualTo("a${user.name}\\b#{1}");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> ApplicationStore.of(Map.of(ApplicationStore.URL, "jdbc:h2:mem:x"), home))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("TRAGUARDO_STORE_URL does not begin with jdbc:postgresql:");
        assertThatThrownBy(() -> ApplicationStore.of(environment("jdbc:postgresql://nodo/t?password=rosso"), home))
                .hasMessageContaining("TRAGUARDO_STORE_URL holds a password")
                .hasMessageNotContaining("rosso");
        assertThatThrownBy(() -> ApplicationStore.of(Map.of(ApplicationStore.URL, "jdbc:postgresql://nodo/t"), home))
                .hasMessageContaining("TRAGUARDO_STORE_USER is not");
        assertThatThrownBy(() -> ApplicationStore.of(environment("jdbc:postgresql://nodo/t"), home))
                .hasMessageContaining("TRAGUARDO_STORE_PASSWORD is not set");
    }

    @Test
    void aStoreThatRefusesIsNamedAndItsPasswordIsNot() throws SQLException {
        var store = new ApplicationStore(
                PostgresServer.shared().createDatabase(), PostgresServer.USER, new Secret("un-altra-5512"));

        assertThatThrownBy(store::reach)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(store.url())
                .hasMessageContaining("Nothing is served")
                .hasMessageNotContaining("un-altra-5512")
                .hasNoCause();
    }

    private static Map<String, String> environment(String url) {
        return Map.of(ApplicationStore.URL, url, ApplicationStore.USER, "traguardo");
    }
}
