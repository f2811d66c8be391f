package it.traguardo.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The folders that hold {@code etl/}, {@code sql/} additions and {@code dashboards/}, read one after the other.
 *
 * @param core the folder whose {@code sql/} is the warehouse itself, always run
 * @param folders what is measured and shown; may hold {@code core}
 */
public record ContentFolders(Path core, List<Path> folders) {

    public ContentFolders {
        folders = List.copyOf(folders);
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new IllegalArgumentException(
                        "The content folder %s does not exist. Name a folder that holds etl/, sql/ or dashboards/."
                                .formatted(folder));
            }
        }
    }

    /** Files under {@code part} of every folder whose name ends so, in the order of folders, then of names. */
    public List<Path> files(String part, String ending) {
        return folders.stream()
                .map(folder -> folder.resolve(part))
                .flatMap(folder -> filesUnder(folder, ending).stream())
                .toList();
    }

    /** As {@link #files}, with those of the core first even when it is not among the folders. */
    public List<Path> coreAndFiles(String part, String ending) {
        return Stream.concat(Stream.of(core), folders.stream())
                .map(folder -> folder.toAbsolutePath().normalize().resolve(part))
                .distinct()
                .flatMap(folder -> filesUnder(folder, ending).stream())
                .toList();
    }

    /** The folder a file lies in. */
    public static Path folderOf(Path file) {
        return Objects.requireNonNull(file.getParent(), file + " lies in no folder");
    }

    /** The name of the folder a file lies in. */
    public static String folderName(Path file) {
        return folderOf(file).getFileName().toString();
    }

    /** Files under {@code folder} whose name ends so, by path; none when there is no such folder. */
    public static List<Path> filesUnder(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walked = Files.walk(folder)) {
            return walked.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
