package it.traguardo.access;

import static java.util.stream.Collectors.joining;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.JdbcUserDetailsManager;
import org.springframework.stereotype.Component;

/** Sees to it that somebody can sign in to a new installation. */
@Component
public class FirstUsers {

    /** Who may sign in to an installation with made-up data, all with {@link #DEMO_PASSWORD}. */
    public static final List<DemoUser> DEMO_USERS = List.of(
            new DemoUser("direttrice", Role.DIRECTOR),
            new DemoUser("pianificazione", Role.PLANNER),
            new DemoUser("revisore", Role.AUDITOR));

    public static final String DEMO_PASSWORD = "traguardo";

    private static final String ADMINISTRATOR = "amministratore";
    private static final int PASSWORD_BYTES = 12;

    private final JdbcUserDetailsManager users;
    private final PasswordEncoder encoder;

    FirstUsers(JdbcUserDetailsManager users, PasswordEncoder encoder) {
        this.users = users;
        this.encoder = encoder;
    }

    /**
     * Makes the demo users where data are made up; otherwise, on the first start, one user with a random password.
     *
     * @return what to tell whoever started the application
     */
    public String create(boolean demonstration) {
        if (demonstration) {
            DEMO_USERS.forEach(user -> createMissing(user.name(), DEMO_PASSWORD, user.role()));
            return "Demo users: %s; password of each: %s"
                    .formatted(DEMO_USERS.stream().map(DemoUser::name).collect(joining(", ")), DEMO_PASSWORD);
        }
        DEMO_USERS.stream().map(DemoUser::name).filter(users::userExists).forEach(users::deleteUser);
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        return createMissing(ADMINISTRATOR, password, Role.PLANNER)
                ? "User: %s; password: %s (shown this once)".formatted(ADMINISTRATOR, password)
                : "User: %s; the password was shown at the first start".formatted(ADMINISTRATOR);
    }

    private boolean createMissing(String name, String password, Role role) {
        if (users.userExists(name)) {
            return false;
        }
        users.createUser(User.withUsername(name)
                .password(encoder.encode(password))
                .roles(role.name())
                .build());
        return true;
    }

    /** Somebody who tries the product on made-up data. */
    public record DemoUser(String name, Role role) {}
}
