package it.traguardo.etl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of an endpoint, one after the other. */
final class HttpPages {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;[^,]*rel=\"?next\"?");

    private final SourceAccess.Http access;
    private final HttpQuestions questions;
    private final Map<String, String> parameters;
    private final Set<URI> asked = new HashSet<>();
    private @Nullable URI next;
    private int number;

    /** @param parameters of the first question, besides those of the source */
    HttpPages(SourceAccess.Http access, HttpQuestions questions, Map<String, String> parameters) {
        this.access = access;
        this.questions = questions;
        this.parameters = new LinkedHashMap<>(access.parameters());
        this.parameters.putAll(parameters);
        if (access.paging() instanceof SourceAccess.Paging.Number(String parameter, int first)) {
            this.number = first;
            this.next = address(Map.of(parameter, String.valueOf(first)));
        } else {
            this.next = address(Map.of());
        }
    }

    /** The rows of the next page; empty when there is none. */
    Optional<List<JsonNode>> next() throws IOException {
        URI page = next;
        if (page == null) {
            return Optional.empty();
        }
        if (asked.size() == access.limits().pages()) {
            throw new HttpFault(
                    "there are more than %d pages".formatted(access.limits().pages()),
                    "Ask for larger pages with 'parameters', or raise 'most_pages'");
        }
        if (!asked.add(page)) {
            throw new HttpFault("%s is said to follow itself".formatted(page), "Check 'paging'");
        }
        HttpResponse<byte[]> answer = questions.ask(page);
        JsonNode body = json(page, answer.body());
        List<JsonNode> rows = rows(page, body);
        next = following(page, answer, body, rows);
        return Optional.of(rows);
    }

    private static JsonNode json(URI page, byte[] body) throws HttpFault {
        try {
            return JSON.readTree(body);
        } catch (JacksonException malformed) {
            throw new HttpFault(
                    "%s does not answer with JSON: %s".formatted(page, malformed.getOriginalMessage()),
                    "Check 'url', or ask whoever runs it");
        }
    }

    private List<JsonNode> rows(URI page, JsonNode body) throws HttpFault {
        JsonNode rows = body.at(access.rows());
        if (!rows.isArray()) {
            String there = body.isObject() ? ", only " + List.copyOf(body.propertyNames()) : "";
            throw new HttpFault(
                    "%s has no list at '%s'%s".formatted(page, access.rows(), there),
                    "Correct 'rows', the JSON pointer of the list");
        }
        return rows.valueStream().toList();
    }

    private @Nullable URI following(URI page, HttpResponse<byte[]> answer, JsonNode body, List<JsonNode> rows)
            throws HttpFault {
        try {
            return following(answer, body, rows, page);
        } catch (IllegalArgumentException malformed) {
            throw new HttpFault(
                    "%s names a next page that is no address: %s".formatted(page, malformed.getMessage()),
                    "Check 'paging', or ask whoever runs it");
        }
    }

    private @Nullable URI following(HttpResponse<byte[]> answer, JsonNode body, List<JsonNode> rows, URI page) {
        return switch (access.paging()) {
            case SourceAccess.Paging.None _ -> null;
            case SourceAccess.Paging.Number(String parameter, int _) ->
                rows.isEmpty() ? null : address(Map.of(parameter, String.valueOf(++number)));
            case SourceAccess.Paging.Next(Optional<String> pointer) ->
                pointer.map(at -> text(body.at(at)))
                        .orElseGet(() -> linked(answer))
                        .map(link -> resolve(page, link))
                        .orElse(null);
            case SourceAccess.Paging.Cursor(String parameter, String pointer) ->
                text(body.at(pointer))
                        .map(cursor -> address(Map.of(parameter, cursor)))
                        .orElse(null);
        };
    }

    private static Optional<String> linked(HttpResponse<byte[]> answer) {
        return answer.headers().allValues("Link").stream()
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    /** Java drops the last part of the path before a link that is a query alone. */
    private static URI resolve(URI page, String link) {
        return link.startsWith("?")
                ? URI.create(page.toString().replaceFirst("[?#].*", "") + link)
                : page.resolve(link);
    }

    private static Optional<String> text(JsonNode node) {
        return node.isValueNode() && !node.isNull()
                ? Optional.of(node.asString()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    private URI address(Map<String, String> more) {
        String query = Stream.concat(
                        Stream.ofNullable(access.address().getRawQuery()),
                        Stream.concat(parameters.entrySet().stream(), more.entrySet().stream())
                                .map(parameter -> "%s=%s"
                                        .formatted(
                                                URLEncoder.encode(parameter.getKey(), UTF_8),
                                                URLEncoder.encode(parameter.getValue(), UTF_8))))
                .collect(joining("&"));
        String address = access.address().toString().replaceFirst("[?#].*", "");
        return URI.create(query.isEmpty() ? address : address + "?" + query);
    }
}
