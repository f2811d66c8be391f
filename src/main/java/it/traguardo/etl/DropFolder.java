package it.traguardo.etl;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A folder where somebody puts files, and beside it {@code processed/} where those taken are kept. */
final class DropFolder {

    /** A file that grows or changes in this time is still being written. */
    private static final Duration SETTLING = Duration.ofSeconds(1);

    private final Path folder;
    private final String pattern;

    DropFolder(SourceAccess.DropFolder access) {
        this.folder = access.folder();
        this.pattern = access.pattern();
    }

    /**
     * The files that are whole, by name. Left alone are those whose size or time changes while one looks, those that end in
     * {@code .part} and hidden ones.
     */
    List<DroppedFile> whole() throws IOException {
        List<DroppedFile> seen = look();
        if (!seen.isEmpty()) {
            settle();
        }
        return seen.stream().filter(DroppedFile::isAsItWas).toList();
    }

    /** Keeps a file that was taken; gives the place where it is now. */
    Path keep(DroppedFile file, LocalDate day) throws IOException {
        Path kept = Files.createDirectories(folder.resolve("processed").resolve(day.toString()));
        Path place = kept.resolve(file.name());
        for (int again = 2; Files.exists(place); again++) {
            place = kept.resolve("%s.%d".formatted(file.name(), again));
        }
        return Files.move(file.file(), place);
    }

    private List<DroppedFile> look() throws IOException {
        var seen = new ArrayList<DroppedFile>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (Files.isRegularFile(file) && !name.startsWith(".") && !name.endsWith(".part")) {
                    seen.add(DroppedFile.lookAt(file));
                }
            }
        }
        seen.sort(Comparator.comparing(DroppedFile::name));
        return seen;
    }

    private static void settle() throws IOException {
        try {
            Thread.sleep(SETTLING);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("The load was interrupted", stopped);
        }
    }
}
