package it.traguardo.etl;

import it.traguardo.content.YamlMap;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.PatternSyntaxException;

/** Reads, of a {@code source.yaml}, where its files are and how they are written. */
final class FileAccessReader {

    private final YamlMap yaml;
    private final Path folder;
    private final UnaryOperator<String> withHome;

    /** @param folder that of the source, from which its paths go */
    FileAccessReader(YamlMap yaml, Path folder, UnaryOperator<String> withHome) {
        this.yaml = yaml;
        this.folder = folder;
        this.withHome = withHome;
    }

    SourceAccess delimited() {
        Charset encoding = yaml.has("encoding")
                ? yaml.parse("encoding", "UTF-8 or windows-1252", Charset::forName, StandardCharsets.UTF_8)
                : StandardCharsets.UTF_8;
        char delimiter = yaml.has("delimiter")
                ? yaml.parse("delimiter", "one character, such as \";\"", FileAccessReader::delimiter, ';')
                : ';';
        return place(new SourceAccess.DelimitedFile(file(), encoding, delimiter, format()), "*.csv");
    }

    SourceAccess workbook() {
        return place(new SourceAccess.Workbook(file(), yaml.findText("sheet"), format()), "*.xlsx");
    }

    /** A file not there yet is a fault of the content, but holds up no other source. */
    static void requireFile(YamlMap yaml, Source source) {
        if (source.access() instanceof SourceAccess.File file
                && yaml.has("file")
                && !Files.isRegularFile(file.file())) {
            yaml.problem("file", "There is no file %s.".formatted(file.file()), "Put it there, or write its path.");
        }
        if (source.access() instanceof SourceAccess.DropFolder drop && !Files.isDirectory(drop.folder())) {
            yaml.problem("folder", "There is no folder %s.".formatted(drop.folder()), "Make it, or write its path.");
        }
    }

    private Path file() {
        return yaml.has("folder") ? folder : path(yaml.text("file"));
    }

    private Path path(String written) {
        return folder.resolve(withHome.apply(written)).normalize();
    }

    private SourceAccess place(SourceAccess.File form, String usualPattern) {
        if (!yaml.has("folder")) {
            return form;
        }
        if (yaml.has("file")) {
            yaml.problem("file", "'file' and 'folder' are both written.", "Keep one of the two.");
        }
        String pattern = yaml.has("pattern")
                ? yaml.parse("pattern", "a name with * and ?, such as *.csv", FileAccessReader::pattern, usualPattern)
                : usualPattern;
        boolean everything = yaml.choice("content", Holds.class, Holds.CHANGES) == Holds.EVERYTHING;
        return new SourceAccess.DropFolder(path(yaml.text("folder")), pattern, form, everything);
    }

    private TextFormat format() {
        Optional<String> datePattern = yaml.has("date_format")
                ? Optional.of(yaml.parse(
                        "date_format", "day, month and year, such as dd/MM/yyyy", TextFormat::datePattern, ""))
                : Optional.empty();
        boolean decimalComma = yaml.choice("number_format", NumberFormat.class, NumberFormat.EN) == NumberFormat.IT;
        return new TextFormat(datePattern, decimalComma);
    }

    private static String pattern(String written) {
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + written);
        } catch (PatternSyntaxException malformed) {
            throw new IllegalArgumentException(written, malformed);
        }
        if (written.contains("/")) {
            throw new IllegalArgumentException(written);
        }
        return written;
    }

    private static char delimiter(String written) {
        String delimiter = written.equals("\\t") ? "\t" : written;
        if (delimiter.length() != 1) {
            throw new IllegalArgumentException(written);
        }
        return delimiter.charAt(0);
    }

    /** What one file of a folder holds. */
    private enum Holds {
        CHANGES,
        EVERYTHING
    }

    private enum NumberFormat {
        EN,
        IT
    }
}
