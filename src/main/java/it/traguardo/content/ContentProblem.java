package it.traguardo.content;

import java.nio.file.Path;

/**
 * One fault in the content, with enough to mend it.
 *
 * @param line counted from 1
 * @param fault what is wrong
 * @param remedy what to write instead
 */
public record ContentProblem(Path file, int line, String fault, String remedy) {

    @Override
    public String toString() {
        return "%s:%d: %s %s".formatted(file, line, fault, remedy);
    }
}
