package it.traguardo.content;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;

/** Opens a YAML file as a mapping that knows its lines. */
public final class YamlFile {

    private YamlFile() {}

    /** Empty when the file cannot be read at all; the reason is then among {@code problems}. */
    public static Optional<YamlMap> read(Path file, List<ContentProblem> problems) {
        try {
            String text = Files.readString(file); // decoded here, where a fault still says it is one of encoding
            if (new Yaml().compose(new StringReader(text)) instanceof MappingNode root) {
                return Optional.of(new YamlMap(file, root, problems));
            }
            problems.add(new ContentProblem(file, 1, "The file holds no keys.", "Write 'key: value' lines."));
        } catch (MarkedYAMLException malformed) {
            var mark = malformed.getProblemMark();
            problems.add(new ContentProblem(
                    file,
                    mark == null ? 1 : mark.getLine() + 1,
                    "Not YAML: %s.".formatted(malformed.getProblem()),
                    "Check indentation, quotes and colons there."));
        } catch (YAMLException unreadable) {
            problems.add(new ContentProblem(
                    file,
                    1,
                    "Not YAML: %s."
                            .formatted(String.valueOf(unreadable.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("")),
                    "Take out what is not plain text."));
        } catch (CharacterCodingException notUtf8) {
            problems.add(new ContentProblem(file, 1, "The file is not UTF-8.", "Save it as UTF-8."));
        } catch (IOException unreadable) {
            problems.add(new ContentProblem(
                    file,
                    1,
                    "The file cannot be read: %s.".formatted(unreadable.getMessage()),
                    "Check that it exists and that Traguardo may read it."));
        }
        return Optional.empty();
    }
}
