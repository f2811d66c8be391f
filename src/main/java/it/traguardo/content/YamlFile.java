package it.traguardo.content;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;

/** Opens a YAML file as a mapping that knows its lines. */
public final class YamlFile {

    private YamlFile() {}

    /** Empty when the file cannot be read at all; the reason is then among {@code problems}. */
    public static Optional<YamlMap> read(Path file, List<ContentProblem> problems) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            if (new Yaml(options).compose(reader) instanceof MappingNode root) {
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
