package it.traguardo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Open data too large for the repository: in {@code ../shared/data} beside it, or where TRAGUARDO_DATA says. */
public final class SharedData {

    private SharedData() {}

    /** The folder; a test that finds none is skipped, and says so. */
    public static Path folder(String name) {
        Path folder = Path.of(Objects.requireNonNullElse(System.getenv("TRAGUARDO_DATA"), "../shared/data"))
                .resolve(name);
        assumeTrue(Files.isDirectory(folder), () -> "there is no folder " + folder.toAbsolutePath());
        return folder;
    }
}
