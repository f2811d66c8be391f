package it.traguardo.application;

import it.traguardo.etl.Secret;
import it.traguardo.etl.SecretException;
import it.traguardo.etl.Secrets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The application's own database, with users and schedule: a file in the home, or PostgreSQL, which several nodes share.
 *
 * @param url JDBC address, without a password
 */
public record ApplicationStore(String url, String user, Secret password) {

    static final String URL = "TRAGUARDO_STORE_URL";
    static final String USER = "TRAGUARDO_STORE_USER";
    static final String PASSWORD = "TRAGUARDO_STORE_PASSWORD";

    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** What the environment names; the password may stand in the file of secrets too. */
    static ApplicationStore of(Map<String, String> environment, Path home) {
        String url = environment.getOrDefault(URL, "");
        if (url.isBlank()) {
            return new ApplicationStore(
                    "jdbc:h2:file:" + home.toAbsolutePath().resolve("application/application"), "sa", Secret.NONE);
        }
        if (!url.startsWith(POSTGRESQL)) {
            throw new StoreException(
                    URL + " does not begin with " + POSTGRESQL,
                    "Write %s//host:port/database, or unset it to keep users and schedule in the home"
                            .formatted(POSTGRESQL),
                    null);
        }
        if (url.toLowerCase(Locale.ROOT).contains("password=")) {
            throw new StoreException(
                    URL + " holds a password", "Take it out, and set %s instead".formatted(PASSWORD), null);
        }
        String user = environment.getOrDefault(USER, "");
        if (user.isBlank()) {
            throw new StoreException(
                    "%s is set and %s is not".formatted(URL, USER),
                    "Set it to a user of PostgreSQL who may make tables in that database",
                    null);
        }
        try {
            return new ApplicationStore(url, user, new Secrets(environment, home).get(PASSWORD));
        } catch (SecretException missing) {
            throw new StoreException(
                    "The application store has no password: " + missing.getMessage(), missing.remedy(), missing);
        }
    }

    /** Whether several nodes may use it. */
    public boolean isShared() {
        return url.startsWith(POSTGRESQL);
    }

    /** Where Flyway finds its tables: those all databases make alike, and those they do not. */
    public List<String> migrations() {
        return List.of(
                "classpath:application-store/common",
                "classpath:application-store/" + (isShared() ? "postgresql" : "h2"));
    }

    /** What application.yaml leaves open. */
    Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", user,
                "spring.datasource.password", password.value().replace("${", "\\${")); // it is no placeholder
    }

    /** The part of application.yaml for several nodes, where there may be several. */
    String[] profiles() {
        return isShared() ? new String[] {"nodes"} : new String[0];
    }

    /** @throws StoreException when it does not answer */
    void reach() {
        try {
            new JdbcTemplate(new DriverManagerDataSource(url, user, password.value())).execute("select 1");
        } catch (DataAccessException unreachable) {
            Throwable reason = Objects.requireNonNullElse(unreachable.getMostSpecificCause(), unreachable);
            throw new StoreException(
                    "The application store %s does not answer %s: %s"
                            .formatted(url, user, password.hideIn(reason.getMessage())),
                    "Start PostgreSQL there, or correct %s, %s and %s".formatted(URL, USER, PASSWORD),
                    null);
        }
    }
}
