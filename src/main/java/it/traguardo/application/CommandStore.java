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
        var store = new HikariDataSource();
        store.setJdbcUrl(settings.applicationStore());
        store.setUsername("sa");
        store.setPassword("");
        Flyway.configure()
                .dataSource(store)
                .locations("classpath:application-store/common", "classpath:application-store/h2")
                .load()
                .migrate();
        return store;
    }
}
