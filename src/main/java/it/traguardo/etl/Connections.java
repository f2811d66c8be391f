package it.traguardo.etl;

import it.traguardo.content.ContentFolders;
import it.traguardo.content.ContentProblem;
import it.traguardo.content.YamlFile;
import it.traguardo.content.YamlMap;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The databases named in {@code etl/connections.yaml}; passwords stand among the secrets, never here. */
final class Connections {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(15);
    private static final Duration STATEMENT_TIMEOUT = Duration.ofMinutes(10);

    /** A parameter with a password, or one before the host. */
    private static final Pattern PASSWORD_IN_ADDRESS = Pattern.compile(
            "(?i)[?&;,(](password|passwd|pwd|sslpassword|trustStorePassword|keyStorePassword)\\s*=|://[^/@?;]*:[^/@?;]*@|^jdbc:oracle:[^:]*:[^@]*/[^@]*@");

    private final Map<String, DatabaseAddress> byName = new HashMap<>();
    private final Path home;
    private final Secrets secrets;
    private final Drivers drivers;

    private Connections(Path home, Secrets secrets, Drivers drivers) {
        this.home = home;
        this.secrets = secrets;
        this.drivers = drivers;
    }

    static Connections read(
            ContentFolders content, Path home, Secrets secrets, Drivers drivers, List<ContentProblem> problems) {
        var connections = new Connections(home, secrets, drivers);
        for (Path file : content.files("etl", "/connections.yaml")) {
            YamlFile.read(file, problems).ifPresent(connections::addAll);
        }
        return connections;
    }

    Optional<DatabaseAddress> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Set<String> names() {
        return byName.keySet();
    }

    /** Stands in for one that is not declared; whoever looks at the problems never connects to it. */
    DatabaseAddress undeclared() {
        return new DatabaseAddress("", "", Optional.empty(), CONNECT_TIMEOUT, STATEMENT_TIMEOUT, secrets, drivers);
    }

    /** Where tokens of sources that are no database stand. */
    Secrets secrets() {
        return secrets;
    }

    /** A text of the content in which {@code ${home}} stands for the home. */
    String withHome(String text) {
        return text.replace("${home}", home.toAbsolutePath().toString());
    }

    private void addAll(YamlMap yaml) {
        for (String name : yaml.keys()) {
            YamlMap one = yaml.map(name);
            refusePassword(one);
            byName.put(
                    name,
                    new DatabaseAddress(
                            withHome(one.text("url")),
                            one.text("user"),
                            one.findText("password_variable"),
                            Durations.of(one, "connect_timeout", CONNECT_TIMEOUT),
                            Durations.of(one, "statement_timeout", STATEMENT_TIMEOUT),
                            secrets,
                            drivers));
            one.refuseOthers();
        }
    }

    private static void refusePassword(YamlMap yaml) {
        String remedy =
                "Take it out, name it with 'password_variable', and set that variable or write it in secrets.properties.";
        if (yaml.has("password")) {
            yaml.problem("password", "A password may not stand here.", remedy);
        }
        if (yaml.findText("url")
                .filter(url -> PASSWORD_IN_ADDRESS.matcher(url).find())
                .isPresent()) {
            yaml.problem("url", "The address holds a password.", remedy);
        }
    }
}
