package it.traguardo.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.JdbcUserDetailsManager;

class FirstUsersTest {

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private JdbcUserDetailsManager users = new JdbcUserDetailsManager();

    @BeforeEach
    void emptyStore(TestInfo test) {
        var store = new JdbcDataSource();
        store.setURL("jdbc:h2:mem:" + test.getDisplayName().replaceAll("\\W", "") + ";DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(store)
                .locations("classpath:application-store/common", "classpath:application-store/h2")
                .load()
                .migrate();
        users = new JdbcUserDetailsManager(store);
    }

    @Test
    void madeUpDataComeWithUsersWhosePasswordIsTold() {
        String told = new FirstUsers(users, encoder).create(true);

        assertThat(told).contains("direttrice", "pianificazione", "revisore", FirstUsers.DEMO_PASSWORD);
        assertThat(encoder.matches(
                        FirstUsers.DEMO_PASSWORD,
                        users.loadUserByUsername("direttrice").getPassword()))
                .isTrue();
    }

    @Test
    void realDataTakeTheKnownPasswordAway() {
        var first = new FirstUsers(users, encoder);
        first.create(true);
        first.create(false);

        assertThat(FirstUsers.DEMO_USERS).noneMatch(user -> users.userExists(user.name()));
    }

    @Test
    void thePasswordOfRealDataIsRandomAndToldOnce() {
        var first = new FirstUsers(users, encoder);
        String told = first.create(false);
        String password = told.replaceAll(".*password: (\\S+) .*", "$1");

        assertThat(password).hasSizeGreaterThan(12);
        assertThat(encoder.matches(
                        password, users.loadUserByUsername("amministratore").getPassword()))
                .isTrue();
        assertThat(first.create(false)).doesNotContain(password).contains("shown at the first start");
    }
}
