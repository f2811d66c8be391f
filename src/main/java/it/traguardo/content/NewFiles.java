package it.traguardo.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Map;

/** Files to be written all or not at all, none of them over another. */
public final class NewFiles {

    private final Map<Path, String> texts;

    public NewFiles(Map<Path, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    /** @throws UncheckedIOException when one cannot be written; those written before it are gone again */
    public void write() {
        var written = new ArrayList<Path>();
        try {
            for (var file : texts.entrySet()) {
                Files.createDirectories(ContentFolders.folderOf(file.getKey()));
                Files.writeString(file.getKey(), file.getValue(), StandardOpenOption.CREATE_NEW);
                written.add(file.getKey());
            }
        } catch (IOException unwritable) {
            written.forEach(NewFiles::remove);
            throw new UncheckedIOException("Nothing was written: " + unwritable.getMessage(), unwritable);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
