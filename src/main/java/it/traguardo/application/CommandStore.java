package it.traguardo.application;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The application store for a command, opened when first asked for; the server opens its own. */
@Configuration(proxyBeanMethods = false)
@Lazy
public class CommandStore {

    @Bean
    HikariDataSource dataSource(Settings settings) {
        ApplicationStore store = settings.applicationStore();
        if (store.isShared()) {
            store.reach();
        }
        var pool = new HikariDataSource();
        pool.setJdbcUrl(store.url());
        pool.setUsername(store.user());
        pool.setPassword(store.password().value());
        Flyway.configure()
                .dataSource(pool)
                .locations(store.migrations().toArray(String[]::new))
                .load()
                .migrate();
        return pool;
    }
}
