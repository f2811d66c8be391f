package it.traguardo.alert;

import it.traguardo.alert.AlertSettings.MailServer;
import it.traguardo.alert.AlertSettings.Recipients;
import it.traguardo.content.ContentFolders;
import it.traguardo.content.ContentProblem;
import it.traguardo.content.Spelling;
import it.traguardo.content.YamlFile;
import it.traguardo.content.YamlMap;
import it.traguardo.etl.Durations;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code etl/alerts.yaml}, which may be absent; afresh each time, so that a change holds at once. */
public final class AlertSettingsReader {

    private static final int SUBMISSION_PORT = 587;

    private final ContentFolders content;
    private final Supplier<Set<String>> topics;

    /** @param topics sources and indicators there are; none while they cannot be told */
    public AlertSettingsReader(ContentFolders content, Supplier<Set<String>> topics) {
        this.content = content;
        this.topics = topics;
    }

    /** Every fault, with file and line. */
    public List<ContentProblem> problems() {
        return read().faults();
    }

    AlertSettings read() {
        var faults = new ArrayList<ContentProblem>();
        List<Path> files = content.files("etl", "/alerts.yaml");
        if (files.isEmpty()) {
            return AlertSettings.NONE;
        }
        if (files.size() > 1) {
            faults.add(new ContentProblem(
                    files.getLast(),
                    1,
                    "Alerts are declared in %s too.".formatted(files.getFirst()),
                    "Keep one of the two."));
        }
        Optional<AlertSettings> read = YamlFile.read(files.getFirst(), faults).map(this::settings);
        return faults.isEmpty() ? read.orElse(AlertSettings.NONE) : AlertSettings.faulty(faults);
    }

    private AlertSettings settings(YamlMap yaml) {
        MailServer server = server(yaml.map("smtp"));
        Optional<String> pages = Optional.of(
                yaml.parse("pages", "the address of the pages, such as https://host/", AlertSettingsReader::page, ""));
        Optional<YamlMap> freshness = yaml.findMap("freshness");
        Optional<Duration> late = freshness.flatMap(ages -> Durations.find(ages, "warn"));
        Optional<Duration> stale = freshness.flatMap(ages -> Durations.find(ages, "error"));
        freshness.ifPresent(ages -> checkAges(ages, late, stale));
        List<Recipients> recipients =
                yaml.maps("recipients").stream().map(this::recipients).toList();
        if (recipients.isEmpty()) {
            yaml.problem("recipients", "Nobody is told.", "Write '- to: [address]' under 'recipients:'.");
        }
        yaml.refuseOthers();
        return new AlertSettings(Optional.of(server), pages, late, stale, recipients, List.of());
    }

    private static MailServer server(YamlMap yaml) {
        if (yaml.has("password")) {
            yaml.problem(
                    "password",
                    "A password may not stand here.",
                    "Take it out, name it with 'password_variable', and set that variable or write it in secrets.properties.");
        }
        int port = yaml.has("port")
                ? yaml.parse("port", "a number from 1 to 65535", AlertSettingsReader::port, SUBMISSION_PORT)
                : SUBMISSION_PORT;
        var server = new MailServer(
                yaml.text("host"),
                port,
                yaml.parse("from", "one mail address", AlertSettingsReader::address, ""),
                yaml.findText("user"),
                yaml.findText("password_variable"),
                !yaml.has("starttls") || yaml.flag("starttls"));
        if (server.user().isPresent() != server.passwordVariable().isPresent()) {
            yaml.problem(
                    server.user().isPresent() ? "user" : "password_variable",
                    "'user' and 'password_variable' go together.",
                    "Write both, or neither.");
        }
        yaml.refuseOthers();
        return server;
    }

    private static void checkAges(YamlMap yaml, Optional<Duration> late, Optional<Duration> stale) {
        if (late.isEmpty()) {
            yaml.problem("warn", "'warn' is missing.", "Add 'warn: 1d'.");
        }
        if (stale.isPresent() && late.isPresent() && stale.get().compareTo(late.get()) < 0) {
            yaml.problem("error", "'error' is shorter than 'warn'.", "Write a longer one.");
        }
        yaml.refuseOthers();
    }

    private Recipients recipients(YamlMap yaml) {
        var addresses = new LinkedHashSet<String>();
        for (String written : yaml.texts("to")) {
            try {
                addresses.add(address(written));
            } catch (IllegalArgumentException notOne) {
                yaml.problem("to", "'%s' is no mail address.".formatted(written), "Write one such as name@host.");
            }
        }
        if (yaml.texts("to").isEmpty()) {
            yaml.problem("to", "'to' is missing.", "Add a line 'to: [address]'.");
        }
        var kinds = kinds(yaml);
        Set<String> about = new LinkedHashSet<>(yaml.texts("about"));
        Set<String> known = about.isEmpty() ? Set.of() : topics.get();
        about.stream()
                .filter(topic -> !known.isEmpty() && !known.contains(topic))
                .forEach(topic -> yaml.problem(
                        "about",
                        "There is no source or indicator '%s'.".formatted(topic),
                        Spelling.nearest(topic, known)
                                .map("Did you mean '%s'?"::formatted)
                                .orElse("They are: %s.".formatted(String.join(", ", known)))));
        yaml.refuseOthers();
        return new Recipients(addresses, kinds, about);
    }

    private static Set<ProblemKind> kinds(YamlMap yaml) {
        var kinds = EnumSet.noneOf(ProblemKind.class);
        for (String written : yaml.texts("kinds")) {
            try {
                kinds.add(ProblemKind.valueOf(written.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                yaml.problem(
                        "kinds",
                        "There is no kind '%s'.".formatted(written),
                        "Write some of: %s."
                                .formatted(Stream.of(ProblemKind.values())
                                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
            }
        }
        return yaml.has("kinds") ? kinds : EnumSet.allOf(ProblemKind.class);
    }

    private static int port(String written) {
        int port = Integer.parseInt(written);
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException(written);
        }
        return port;
    }

    private static String page(String written) {
        URI address = URI.create(written);
        if (address.getHost() == null || !Set.of("http", "https").contains(String.valueOf(address.getScheme()))) {
            throw new IllegalArgumentException(written);
        }
        return written.endsWith("/") ? written : written + "/";
    }

    private static String address(String written) {
        try {
            var address = new InternetAddress(written, true);
            if (!address.getAddress().contains("@")) {
                throw new IllegalArgumentException(written);
            }
            return address.getAddress();
        } catch (AddressException notOne) {
            throw new IllegalArgumentException(written, notOne);
        }
    }
}
