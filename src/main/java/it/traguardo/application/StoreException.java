package it.traguardo.application;

import org.jspecify.annotations.Nullable;

/** The application store cannot be used; says what is served meanwhile, and what to do. */
public final class StoreException extends RuntimeException {

    StoreException(String fault, String remedy, @Nullable Throwable cause) {
        super("%s. Nothing is served and nothing was changed. %s.".formatted(fault, remedy), cause);
    }
}
