package it.traguardo.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The server that tests of databases stand on. */
class PostgresServerTest {

    @Test
    void dataOutliveAStopAndWrongPasswordsAreRefused() throws Exception {
        try (var server = PostgresServer.own()) {
            String url = server.createDatabase();
            try (var connection = server.connect(url);
                    var statement = connection.createStatement()) {
                statement.execute("create table pratiche as select 7 as numero");
            }

            server.stop();
            assertThatThrownBy(() -> server.connect(url)).isInstanceOf(SQLException.class);
            server.start();

            try (var connection = server.connect(url);
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select numero from pratiche")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(7);
            }
            assertThatThrownBy(() -> DriverManager.getConnection(url, PostgresServer.USER, "another"))
                    .hasMessageContaining("password authentication failed");
        }
    }
}
