package it.traguardo.application;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The application store for a command, opened when first asked for; the server opens its own. */
@Configuration(proxyBeanMethods = false)
@Lazy
public class CommandStore {

    @Bean
    DataSource dataSource(Settings settings) {
        var store = new JdbcDataSource();
        store.setURL(settings.applicationStore());
        store.setUser("sa");
        store.setPassword("");
        Flyway.configure()
                .dataSource(store)
                .locations("classpath:application-store")
                .load()
                .migrate();
        return store;
    }
}
