package it.traguardo.application;

import it.traguardo.content.ContentFolders;
import java.nio.file.Path;
import java.util.List;

/**
 * Where this installation keeps and finds things.
 *
 * @param home folder with the warehouse, the application's own database and the pseudonym key
 * @param shipped folder with the {@code sql/} of the warehouse, and the content that came with it
 * @param content folders to measure and show instead of the shipped ones; the shipped ones when empty
 */
public record Settings(Path home, Path shipped, List<Path> content) {

    private static final String EXAMPLE = "docs/examples/alessandria";

    public ContentFolders contentFolders() {
        return new ContentFolders(shipped, content.isEmpty() ? List.of(shipped, shipped.resolve(EXAMPLE)) : content);
    }

    public Path warehouseFile() {
        return home.resolve("warehouse/traguardo.duckdb");
    }

    public Path pseudonymKey() {
        return home.resolve("keys/pseudonym.key");
    }

    /** The application's own database. */
    public ApplicationStore applicationStore() {
        return ApplicationStore.of(System.getenv(), home);
    }

    public String demoDatabase() {
        return "jdbc:h2:file:" + home.toAbsolutePath().resolve("demo/gestionale");
    }
}
