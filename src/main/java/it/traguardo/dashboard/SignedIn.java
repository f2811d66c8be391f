package it.traguardo.dashboard;

import com.vaadin.flow.spring.security.AuthenticationContext;
import it.traguardo.access.Role;
import it.traguardo.cycle.Actor;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Who is signed in, as whoever does something. */
final class SignedIn {

    private SignedIn() {}

    static Actor actor(AuthenticationContext user) {
        return new Actor(
                user.getPrincipalName().orElseThrow(() -> new IllegalStateException("Nobody is signed in.")),
                Arrays.stream(Role.values())
                        .filter(role -> user.hasRole(role.name()))
                        .collect(Collectors.toSet()));
    }
}
