package it.traguardo.etl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Passwords and tokens by name: from the environment, else from a file of properties that only its owner may read. Read
 * anew each time, so that a change holds from the next load.
 */
public final class Secrets {

    private static final String FILE_VARIABLE = "TRAGUARDO_SECRETS";
    private static final Set<PosixFilePermission> OF_THE_OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final Map<String, String> environment;
    private final Path file;

    public Secrets(Map<String, String> environment, Path home) {
        this.environment = environment;
        this.file = Optional.ofNullable(environment.get(FILE_VARIABLE))
                .map(Path::of)
                .orElse(home.resolve("secrets.properties"));
    }

    /** @throws SecretException when there is none of that name, or the file is open to others */
    public Secret get(String name) throws SecretException {
        String set = environment.get(name);
        if (set != null) {
            return new Secret(set);
        }
        String written = fromFile(name);
        if (written == null) {
            throw new SecretException(
                    "the environment variable %s is not set, and %s does not name it".formatted(name, file),
                    "Set it, or write it there");
        }
        return new Secret(written);
    }

    private @Nullable String fromFile(String name) throws SecretException {
        if (!Files.exists(file)) {
            return null;
        }
        refuseOpenToOthers();
        try (var reader = Files.newBufferedReader(file, UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties.getProperty(name);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new SecretException(
                    "%s cannot be read: %s"
                            .formatted(file, unreadable.getClass().getSimpleName()),
                    "Write lines 'NAME=value' in UTF-8, and let the user of Traguardo read it");
        }
    }

    private void refuseOpenToOthers() throws SecretException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return; // no such permissions here: Windows
        }
        try {
            if (!OF_THE_OWNER.containsAll(view.readAttributes().permissions())) {
                throw new SecretException(
                        "others than its owner may read or write %s".formatted(file), "Run chmod 600 on it");
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
