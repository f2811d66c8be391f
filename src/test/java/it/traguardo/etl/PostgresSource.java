package it.traguardo.etl;

import it.traguardo.TestInstallation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;

/** A table {@code pratiche} in a database of its own, and the source that reads it. */
final class PostgresSource implements AutoCloseable {

    static final String SELECT = "select numero, arrivo, aggiornato from pratiche where aggiornato > :watermark";

    private final PostgresServer server;
    private final String url;
    final TestInstallation installation;

    PostgresSource(PostgresServer server, Path folder) throws SQLException, IOException {
        this.server = server;
        this.url = server.createDatabase();
        this.installation = TestInstallation.inMemory(folder);
        change("create table pratiche (numero int primary key, arrivo date, aggiornato timestamptz not null)");
        Path secrets = installation.write("secrets.properties", "PAROLA_PRATICHE=" + PostgresServer.PASSWORD);
        Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-------"));
        connect("");
        declare("", "arrivo: {type: date}");
        query(SELECT);
    }

    /** @param settings more lines of the connection, each with two blanks before it */
    void connect(String settings) {
        installation.write("etl/connections.yaml", """
                gestionale:
                  url: %s
                  user: %s
                  password_variable: PAROLA_PRATICHE
                %s""".formatted(url, PostgresServer.USER, settings));
    }

    void declare(String settings, String... columns) {
        installation.write("etl/pratiche/source.yaml", """
                title: Pratiche
                kind: jdbc
                connection: gestionale
                key: [numero]
                watermark: aggiornato
                %s
                columns:
                  numero: {type: integer, required: true}
                  aggiornato: {type: timestamp, required: true}
                  %s
                """.formatted(settings, String.join("\n  ", columns)));
    }

    void query(String sql) {
        installation.write("etl/pratiche/extract.sql", sql);
    }

    void change(String sql) throws SQLException {
        try (Connection connection = server.connect(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The source as it is declared now. */
    Source source(Path home) {
        return new Sources(installation.folders(), home).get("pratiche");
    }

    @Override
    public void close() {
        installation.close();
    }
}
