package it.traguardo.etl;

import it.traguardo.content.ContentFolders;
import it.traguardo.content.ContentProblem;
import it.traguardo.content.YamlFile;
import it.traguardo.content.YamlMap;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The databases named in {@code etl/connections.yaml}; passwords come from the environment alone. */
final class Connections {

    private final Map<String, Connection> byName = new HashMap<>();

    private Connections() {}

    static Connections read(ContentFolders content, Path home, List<ContentProblem> problems) {
        var connections = new Connections();
        for (Path file : content.files("etl", "/connections.yaml")) {
            YamlFile.read(file, problems).ifPresent(yaml -> connections.addAll(yaml, home));
        }
        return connections;
    }

    Optional<Connection> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Set<String> names() {
        return byName.keySet();
    }

    private void addAll(YamlMap yaml, Path home) {
        for (String name : yaml.keys()) {
            YamlMap one = yaml.map(name);
            byName.put(
                    name,
                    new Connection(
                            one.text("url")
                                    .replace("${home}", home.toAbsolutePath().toString()),
                            one.text("user"),
                            one.findText("password_variable")));
            one.refuseOthers();
        }
    }

    record Connection(String url, String user, Optional<String> passwordVariable) {}
}
