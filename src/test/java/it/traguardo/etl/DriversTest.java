package it.traguardo.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.traguardo.TestInstallation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases whose driver is not built in: here HSQLDB, which is not on the class path of the application. */
class DriversTest {

    private static final Path JARS = TestInstallation.SHIPPED.resolve("target/test-drivers");

    @Test
    void aDriverInTheHomeReadsItsDatabase(@TempDir Path home) throws IOException, LoadException {
        Files.createDirectories(home.resolve("drivers"));
        try (Stream<Path> jars = Files.list(JARS)) {
            for (Path jar : jars.toList()) {
                Files.copy(jar, home.resolve("drivers").resolve(jar.getFileName()));
            }
        }
        try (var installation = TestInstallation.inMemory(home)) {
            declare(installation);

            assertThat(installation.load("pratiche").fresh()).isEqualTo(2);
            assertThat(installation.column(
                            "select arrivo || ' ' || epoch(visto)::bigint from raw.pratiche order by numero"))
                    .containsExactly(
                            "2022-03-01 1656662400", "2022-03-02 1656662461"); // 10:00 in Rome, and a minute later
        }
    }

    @Test
    void aDuckDbFileIsASource(@TempDir Path home) throws SQLException, LoadException {
        Path file = home.resolve("archivio.duckdb");
        try (var archive = DriverManager.getConnection("jdbc:duckdb:" + file);
                var statement = archive.createStatement()) {
            statement.execute(
                    "create table pratiche as select 1 as numero, date '2022-03-01' as arrivo, timestamp '2022-07-01 10:00:00' as visto");
        }
        try (var installation = TestInstallation.inMemory(home)) {
            declare(installation);
            installation.write(
                    "etl/connections.yaml", "vecchio: {url: 'jdbc:duckdb:${home}/archivio.duckdb', user: ''}");
            installation.write("etl/pratiche/extract.sql", "select * from pratiche");

            assertThat(installation.load("pratiche").fresh()).isEqualTo(1);
            assertThat(installation.column("select epoch(visto)::bigint from raw.pratiche"))
                    .containsExactly("1656662400");
        }
    }

    @Test
    void aDriverThatIsNotThereIsAskedFor(@TempDir Path home) {
        try (var installation = TestInstallation.inMemory(home)) {
            declare(installation);

            assertThat(catchThrowableOfType(LoadException.class, () -> installation.load("pratiche")))
                    .hasMessageContaining(
                            "no driver takes an address like jdbc:hsqldb:…: put its jar in %s/drivers and start again"
                                    .formatted(home));
        }
    }

    private static void declare(TestInstallation installation) {
        installation.write("etl/connections.yaml", "vecchio: {url: 'jdbc:hsqldb:mem:vecchio', user: sa}");
        installation.write("etl/pratiche/source.yaml", """
                title: Pratiche
                kind: jdbc
                connection: vecchio
                key: [numero]
                columns:
                  numero: {type: integer}
                  arrivo: {type: date}
                  visto: {type: timestamp}
                """);
        installation.write("etl/pratiche/extract.sql", """
                select 1 as numero, date '2022-03-01' as arrivo, timestamp '2022-07-01 10:00:00' as visto from (values(0))
                union all
                select 2, date '2022-03-02', timestamp '2022-07-01 10:01:01' from (values(0))""");
    }
}
