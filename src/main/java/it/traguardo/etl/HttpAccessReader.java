package it.traguardo.etl;

import it.traguardo.content.YamlMap;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads, of a {@code source.yaml}, which endpoint gives its rows and how it is asked page by page. */
final class HttpAccessReader {

    private static final URI NOWHERE = URI.create("http://localhost/");
    private static final int MOST_PAGES = 10_000;
    private static final int MOST_MEGABYTES = 32;

    private final YamlMap yaml;
    private final Secrets secrets;

    HttpAccessReader(YamlMap yaml, Secrets secrets) {
        this.yaml = yaml;
        this.secrets = secrets;
    }

    SourceAccess read() {
        URI address =
                yaml.parse("url", "an address that starts with http:// or https://", HttpAccessReader::uri, NOWHERE);
        if (address.getUserInfo() != null) {
            yaml.problem("url", "The address holds a user or a password.", "Name a token with 'token_variable'.");
        }
        if (yaml.has("token")) {
            yaml.problem(
                    "token",
                    "A token may not stand here.",
                    "Name it with 'token_variable', and set that variable or write it in secrets.properties.");
        }
        if (yaml.has("token_variable") && address.getScheme().equalsIgnoreCase("http") && !isHere(address)) {
            yaml.problem("url", "Anybody on the way can read a token sent over http.", "Write an https address.");
        }
        if (yaml.has("watermark") && !yaml.has("watermark_parameter")) {
            yaml.problem(
                    "watermark",
                    "'watermark_parameter' is missing.",
                    "Name the parameter that asks for what changed since, or take 'watermark' out.");
        }
        if (yaml.has("from_parameter") != yaml.has("to_parameter")) {
            yaml.problem(
                    yaml.has("from_parameter") ? "from_parameter" : "to_parameter",
                    "A period needs both 'from_parameter' and 'to_parameter'.",
                    "Write both or none.");
        }
        return new SourceAccess.Http(
                address,
                pointer("rows").orElse(""),
                parameters(),
                paging(),
                yaml.findText("token_variable"),
                yaml.findText("token_header"),
                yaml.findText("watermark_parameter"),
                yaml.findText("from_parameter"),
                yaml.findText("to_parameter"),
                Durations.of(yaml, "overlap", Duration.ZERO),
                new SourceAccess.Http.Limits(
                        Durations.of(yaml, "connect_timeout", Duration.ofSeconds(15)),
                        Durations.of(yaml, "read_timeout", Duration.ofSeconds(60)),
                        number("most_pages", MOST_PAGES),
                        number("most_megabytes", MOST_MEGABYTES)),
                secrets);
    }

    private SourceAccess.Paging paging() {
        Optional<YamlMap> written = yaml.findMap("paging");
        if (written.isEmpty()) {
            return new SourceAccess.Paging.None();
        }
        YamlMap paging = written.get();
        SourceAccess.Paging read = switch (paging.choice("by", By.class)) {
            case NUMBER ->
                new SourceAccess.Paging.Number(
                        paging.text("parameter"), paging.has("first") ? paging.integer("first") : 1);
            case NEXT -> new SourceAccess.Paging.Next(paging.findText("pointer"));
            case CURSOR -> new SourceAccess.Paging.Cursor(paging.text("parameter"), paging.text("pointer"));
        };
        paging.findText("pointer")
                .filter(pointer -> !pointer.startsWith("/"))
                .ifPresent(pointer -> paging.problem(
                        "pointer",
                        "'pointer: %s' cannot be read.".formatted(pointer),
                        "Write a JSON pointer, such as /links/next."));
        paging.refuseOthers();
        return read;
    }

    private Optional<String> pointer(String key) {
        Optional<String> pointer = yaml.findText(key);
        if (pointer.filter(text -> !text.startsWith("/")).isPresent()) {
            yaml.problem(
                    key,
                    "'%s: %s' cannot be read.".formatted(key, pointer.get()),
                    "Write a JSON pointer, such as /data/items.");
            return Optional.empty();
        }
        return pointer;
    }

    private Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        yaml.findMap("parameters").ifPresent(map -> map.keys().forEach(name -> parameters.put(name, map.text(name))));
        return parameters;
    }

    private int number(String key, int otherwise) {
        return yaml.has(key) ? Math.max(1, yaml.integer(key)) : otherwise;
    }

    private static boolean isHere(URI address) {
        return Set.of("localhost", "127.0.0.1", "[::1]").contains(address.getHost());
    }

    private static URI uri(String written) {
        URI uri = URI.create(written);
        if (uri.getHost() == null || Stream.of("http", "https").noneMatch(uri.getScheme()::equalsIgnoreCase)) {
            throw new IllegalArgumentException(written);
        }
        return uri;
    }

    /** How pages follow each other. */
    private enum By {
        NUMBER,
        NEXT,
        CURSOR
    }
}
