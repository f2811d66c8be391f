package it.traguardo.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Writes keys and values as {@link YamlMap} reads them: texts of several lines as blocks, days and numbers unquoted. */
public final class YamlWriter {

    private static final int INDENT = 4;
    private static final int DASH_INDENT = 2;

    private YamlWriter() {}

    /** A key that is written as it stands, such as a year. */
    public record Bare(String text) {}

    /** @param keys to texts, {@link BigDecimal}, {@link LocalDate}, booleans, lists and maps of these */
    public static String write(Map<?, ?> keys) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setIndent(INDENT);
        options.setIndicatorIndent(DASH_INDENT);
        options.setIndentWithIndicator(true);
        return new Yaml(new Values(options), options).dump(keys);
    }

    private static final class Values extends Representer {

        private final Resolver resolver = new Resolver();

        Values(DumperOptions options) {
            super(options);
            representers.put(BigDecimal.class, number -> bare(((BigDecimal) number).toPlainString()));
            representers.put(LocalDate.class, day -> bare(day.toString()));
            representers.put(Bare.class, key -> bare(((Bare) key).text()));
            representers.put(String.class, text -> text((String) text));
        }

        private Node bare(String text) {
            return representScalar(resolver.resolve(NodeId.scalar, text, true), text, ScalarStyle.PLAIN);
        }

        private Node text(String text) {
            return representScalar(Tag.STR, text, text.contains("\n") ? ScalarStyle.LITERAL : ScalarStyle.PLAIN);
        }
    }
}
