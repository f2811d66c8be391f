package it.traguardo.etl;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A database of {@code connections.yaml}, and what it takes to reach it.
 *
 * @param passwordVariable name of the password among the secrets; an empty password when there is none
 * @param connectTimeout how long it may take to sign in
 * @param statementTimeout how long a query may take, and the longest silence on the line
 */
record DatabaseAddress(
        String url,
        String user,
        Optional<String> passwordVariable,
        Duration connectTimeout,
        Duration statementTimeout,
        Secrets secrets,
        Drivers drivers) {

    /** Past its own time limit a statement has been cancelled; a line still silent then is dead. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    /** PostgreSQL's own driver: its rows come as text, which need not be read and written again. */
    boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    Secret password() throws SecretException {
        return passwordVariable.isPresent() ? secrets.get(passwordVariable.get()) : Secret.NONE;
    }

    /** A connection that may not write, in a transaction; instants without a zone are those of Rome. */
    Connection open(Secret password) throws SQLException {
        Driver driver = drivers.of(url);
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password.value());
        if (isPostgres()) {
            postgres(properties);
        }
        if (url.startsWith("jdbc:duckdb:")) {
            properties.setProperty("duckdb.read_only", "true");
        }
        Connection opened = connect(driver, properties);
        try {
            if (isPostgres() || url.startsWith("jdbc:h2:")) {
                try (var statement = opened.createStatement()) {
                    statement.execute("set time zone 'Europe/Rome'");
                }
            }
            forbidWriting(opened);
            opened.setAutoCommit(false);
            limitSilence(opened);
            return opened;
        } catch (SQLException refused) {
            opened.close();
            throw refused;
        }
    }

    private void postgres(Properties properties) {
        String longestSignIn =
                String.valueOf(connectTimeout.plus(GRACE).toSeconds()); // whoever waits has given up before
        properties.setProperty("ApplicationName", "Traguardo");
        properties.setProperty("loginTimeout", longestSignIn);
        properties.setProperty("connectTimeout", longestSignIn);
        properties.setProperty(
                "socketTimeout", String.valueOf(statementTimeout.plus(GRACE).toSeconds()));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("options", "-c statement_timeout=" + statementTimeout.toMillis());
        properties.setProperty("binaryTransfer", "false");
    }

    /** Not every driver limits the time by itself: signing in happens on a thread that need not be waited for. */
    private Connection connect(Driver driver, Properties properties) throws SQLException {
        var connecting = new CompletableFuture<Connection>();
        Thread.ofPlatform().daemon().name("connect").start(() -> {
            try {
                Connection connection = driver.connect(url, properties);
                if (!connecting.complete(connection)) {
                    connection.close();
                }
            } catch (SQLException | RuntimeException | LinkageError refused) {
                connecting.completeExceptionally(refused);
            }
        });
        try {
            return connecting.get(connectTimeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof SQLException reason) {
                throw reason;
            }
            throw new SQLException(String.valueOf(refused.getCause()), refused.getCause());
        } catch (TimeoutException silent) {
            connecting.cancel(false);
            throw new SQLTimeoutException("no answer within %d s".formatted(connectTimeout.toSeconds()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SQLException("signing in was interrupted", stopped);
        }
    }

    private static void forbidWriting(Connection opened) throws SQLException {
        try {
            opened.setReadOnly(true);
        } catch (SQLFeatureNotSupportedException unknown) {
            // such as DuckDB, which is told when it is opened; of others the rights of the user are all there is
        }
    }

    private void limitSilence(Connection opened) throws SQLException {
        try {
            opened.setNetworkTimeout(
                    Runnable::run, (int) statementTimeout.plus(GRACE).toMillis());
        } catch (SQLFeatureNotSupportedException unknown) {
            // the driver has no such limit; its own, in the address, is all there is
        }
    }
}
