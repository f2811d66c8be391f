package it.traguardo.cycle;

import com.zaxxer.hikari.HikariDataSource;
import it.traguardo.etl.PostgresServer;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** An empty application store in one of the databases it may be in, with the tables the server makes. */
enum TestStore {
    H2 {
        @Override
        HikariDataSource open() {
            return open("jdbc:h2:mem:cycle-%d".formatted(OPENED.incrementAndGet()), "sa", "", "h2");
        }
    },
    POSTGRESQL {
        @Override
        HikariDataSource open() throws SQLException {
            return open(
                    PostgresServer.shared().createDatabase(),
                    PostgresServer.USER,
                    PostgresServer.PASSWORD,
                    "postgresql");
        }
    };

    private static final AtomicInteger OPENED = new AtomicInteger();

    abstract HikariDataSource open() throws SQLException;

    static HikariDataSource open(String url, String user, String password, String vendor) {
        var store = new HikariDataSource();
        store.setJdbcUrl(url);
        store.setUsername(user);
        store.setPassword(password);
        Flyway.configure()
                .dataSource(store)
                .locations("classpath:application-store/common", "classpath:application-store/" + vendor)
                .load()
                .migrate();
        return store;
    }
}
