package it.traguardo.content;

import static java.util.stream.Collectors.joining;

import it.traguardo.vocabulary.LocalizedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML mapping read key by key. Every fault is added to the shared list with its line, and reading goes on with a
 * placeholder, so that one pass reports them all; whoever reads must look at the list before using what was read.
 */
public final class YamlMap {

    private final Path file;
    private final MappingNode node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<ContentProblem> problems;

    YamlMap(Path file, MappingNode node, List<ContentProblem> problems) {
        this.file = file;
        this.node = node;
        this.problems = problems;
        for (var tuple : node.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                if (keys.put(key.getValue(), key) != null) {
                    problem(
                            key.getValue(),
                            "'%s' is written twice here.".formatted(key.getValue()),
                            "Keep one of the two.");
                }
                values.put(key.getValue(), tuple.getValueNode());
            }
        }
    }

    public Path file() {
        return file;
    }

    public int line() {
        return lineOf(node);
    }

    public int lineOf(String key) {
        Node found = keys.get(key);
        return found == null ? line() : lineOf(found);
    }

    /** Keys in the order they are written. */
    public Set<String> keys() {
        return values.keySet();
    }

    public boolean has(String key) {
        return find(key).isPresent();
    }

    public void problem(String key, String fault, String remedy) {
        problems.add(new ContentProblem(file, lineOf(key), fault, remedy));
    }

    public String text(String key) {
        return findText(key).orElseGet(() -> missing(key, ""));
    }

    public Optional<String> findText(String key) {
        return find(key).flatMap(value -> {
            if (value instanceof ScalarNode scalar) {
                return Optional.of(scalar.getValue());
            }
            problem(key, "'%s' is not a text.".formatted(key), "Write '%s: …' on one line.".formatted(key));
            return Optional.empty();
        });
    }

    public boolean flag(String key) {
        return findText(key)
                .map(text -> parsed(key, text, "true or false", YamlMap::truth, false))
                .orElse(false);
    }

    public int integer(String key) {
        return findText(key)
                .map(text -> parsed(key, text, "a whole number", Integer::valueOf, 0))
                .orElseGet(() -> missing(key, 0));
    }

    /** A text in Italian, or a mapping with {@code it} and, if there is one, {@code en}. */
    public LocalizedText localized(String key) {
        return findLocalized(key).orElseGet(() -> missing(key, LocalizedText.italianOnly("")));
    }

    public Optional<LocalizedText> findLocalized(String key) {
        return find(key).map(value -> {
            if (value instanceof MappingNode mapping) {
                var map = new YamlMap(file, mapping, problems);
                String italian = map.text("it");
                var text = new LocalizedText(italian, map.findText("en").orElse(italian));
                map.refuseOthers();
                return text;
            }
            return LocalizedText.italianOnly(text(key));
        });
    }

    /** A value parsed by {@code parse}, whose {@link IllegalArgumentException} becomes a problem. */
    public <T> T parse(String key, String form, Function<String, T> parse, T placeholder) {
        return findText(key)
                .map(text -> parsed(key, text, form, parse, placeholder))
                .orElseGet(() -> missing(key, placeholder));
    }

    /** The constant of {@code type} named so, in any case. */
    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        E first = type.getEnumConstants()[0];
        return findText(key).map(text -> chosen(key, text, type)).orElseGet(() -> missing(key, first));
    }

    public <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        return findText(key).map(text -> chosen(key, text, type)).orElse(otherwise);
    }

    /** The items of a list, one text when it is written without brackets, none when the key is absent. */
    public List<String> texts(String key) {
        return find(key)
                .map(value -> value instanceof SequenceNode list ? scalars(key, list) : List.of(text(key)))
                .orElse(List.of());
    }

    /** The mappings of a list; none when the key is absent. */
    public List<YamlMap> maps(String key) {
        return find(key)
                .map(value -> value instanceof SequenceNode list
                        ? list.getValue().stream()
                                .flatMap(item -> mapping(key, item))
                                .toList()
                        : mapping(key, value).toList())
                .orElse(List.of());
    }

    /** Whether the value is a group of keys, where a text would do too. */
    public boolean isMap(String key) {
        return find(key).filter(MappingNode.class::isInstance).isPresent();
    }

    public Optional<YamlMap> findMap(String key) {
        return find(key).flatMap(value -> mapping(key, value).findFirst());
    }

    public YamlMap map(String key) {
        var placeholder = new YamlMap(file, new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK), new ArrayList<>());
        return has(key) ? findMap(key).orElse(placeholder) : missing(key, placeholder);
    }

    /** Reports every key nobody asked for: a misspelt key would otherwise be ignored in silence. */
    public void refuseOthers() {
        for (String key : values.keySet()) {
            if (!asked.contains(key)) {
                String remedy = Spelling.nearest(key, asked)
                        .map("Did you mean '%s'?"::formatted)
                        .orElseGet(() -> "The keys here are: %s.".formatted(String.join(", ", asked)));
                problem(key, "Unknown key '%s'.".formatted(key), remedy);
            }
        }
    }

    private Optional<Node> find(String key) {
        asked.add(key);
        Node value = values.get(key);
        return value == null || value.getTag().equals(Tag.NULL) ? Optional.empty() : Optional.of(value);
    }

    private <T> T missing(String key, T placeholder) {
        problem(key, "'%s' is missing.".formatted(key), "Add a line '%s: …'.".formatted(key));
        return placeholder;
    }

    private <T> T parsed(String key, String text, String form, Function<String, T> parse, T placeholder) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException notOfTheForm) {
            problem(key, "'%s: %s' cannot be read.".formatted(key, text), "Write %s.".formatted(form));
            return placeholder;
        }
    }

    private <E extends Enum<E>> E chosen(String key, String text, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text.replace('-', '_'))) {
                return constant;
            }
        }
        String choices = Stream.of(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(joining(", "));
        problem(key, "'%s: %s' is not a choice.".formatted(key, text), "Write one of: %s.".formatted(choices));
        return type.getEnumConstants()[0];
    }

    private List<String> scalars(String key, SequenceNode list) {
        var texts = new ArrayList<String>();
        for (Node item : list.getValue()) {
            if (item instanceof ScalarNode scalar) {
                texts.add(scalar.getValue());
            } else {
                problem(key, "'%s' holds something that is not a text.".formatted(key), "Write a plain list.");
            }
        }
        return List.copyOf(texts);
    }

    private Stream<YamlMap> mapping(String key, Node value) {
        if (value instanceof MappingNode mapping) {
            return Stream.of(new YamlMap(file, mapping, problems));
        }
        problems.add(new ContentProblem(
                file,
                lineOf(value),
                "'%s' holds something that is not a group of keys.".formatted(key),
                "Write indented 'key: value' lines under it."));
        return Stream.empty();
    }

    private static Boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static int lineOf(@Nullable Node node) {
        return node == null || node.getStartMark() == null
                ? 1
                : node.getStartMark().getLine() + 1;
    }
}
