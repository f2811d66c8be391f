package it.traguardo.cycle;

import it.traguardo.access.Role;
import java.util.Set;

/** Somebody who does something, and what they are here for. */
public record Actor(String user, Set<Role> roles) {

    public Actor {
        roles = Set.copyOf(roles);
        if (user.isBlank()) {
            throw new IllegalArgumentException("Nobody is nobody: an actor has a name.");
        }
    }

    public boolean isAnyOf(Set<Role> allowed) {
        return roles.stream().anyMatch(allowed::contains);
    }
}
