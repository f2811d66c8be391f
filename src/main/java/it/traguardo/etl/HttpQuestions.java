package it.traguardo.etl;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks an endpoint, and asks again when it is busy; of one host alone, within time and size. */
final class HttpQuestions implements AutoCloseable {

    private static final int TRIES = 5;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final long MEGABYTE = 1 << 20;

    private final SourceAccess.Http access;
    private final Secret token;
    private final HttpClient client;

    HttpQuestions(SourceAccess.Http access, Secret token) {
        this.access = access;
        this.token = token;
        this.client = HttpClient.newBuilder()
                .connectTimeout(access.limits().connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER) // the token goes to no other host
                .build();
    }

    /** @throws HttpFault when it does not answer with 200, in time and in size */
    HttpResponse<byte[]> ask(URI page) throws IOException {
        refuseOtherHost(page);
        for (int attempt = 1; ; attempt++) {
            HttpResponse<byte[]> answer = send(page);
            int status = answer.statusCode();
            if (status == OK) {
                return answer;
            }
            boolean busy = status == TOO_MANY || status == UNAVAILABLE;
            if (!busy || attempt == TRIES) {
                throw refused(page, answer, attempt);
            }
            pause(page, wait(answer, attempt));
        }
    }

    /** Ends whatever is being waited for. */
    void cancel() {
        client.shutdownNow();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpResponse<byte[]> send(URI page) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(page).header("Accept", "application/json");
        if (!token.value().isEmpty()) {
            request.header(
                    access.tokenHeader().orElse("Authorization"),
                    access.tokenHeader().isPresent() ? token.value() : "Bearer " + token.value());
        }
        var body = BodyHandlers.limiting(
                BodyHandlers.ofByteArray(), access.limits().megabytes() * MEGABYTE);
        var answering = client.sendAsync(request.build(), body);
        try {
            return answering.get(access.limits().readTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            answering.cancel(true);
            throw new HttpFault(
                    "%s did not answer within %d s"
                            .formatted(page, access.limits().readTimeout().toSeconds()),
                    "Check that it runs, or raise 'read_timeout'");
        } catch (ExecutionException broken) {
            String reason = String.valueOf(broken.getCause());
            if (reason.contains("capacity")) {
                throw new HttpFault(
                        "%s answers with more than %d MB"
                                .formatted(page, access.limits().megabytes()),
                        "Ask for smaller pages with 'parameters', or raise 'most_megabytes'");
            }
            throw new HttpFault("%s broke off: %s".formatted(page, reason), "Check that it runs and can be reached");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("The reading was interrupted", stopped);
        }
    }

    private void refuseOtherHost(URI page) throws HttpFault {
        URI own = access.address();
        boolean same = own.getScheme().equalsIgnoreCase(page.getScheme())
                && own.getHost().equalsIgnoreCase(page.getHost())
                && own.getPort() == page.getPort();
        if (!same) {
            throw new HttpFault(
                    "the next page is said to be at %s, which is not %s".formatted(page, own.resolve("/")),
                    "Ask whoever runs it; the token of one host is sent to no other");
        }
    }

    private HttpFault refused(URI page, HttpResponse<byte[]> answer, int tries) {
        int status = answer.statusCode();
        String remedy = switch (status) {
            case UNAUTHORIZED, FORBIDDEN -> "Check the token that 'token_variable' names, and its rights";
            case TOO_MANY, UNAVAILABLE -> "Load at another hour";
            default ->
                answer.headers()
                        .firstValue("Location")
                        .map("Write 'url: %s', if that is where it is now"::formatted)
                        .orElse("Check 'url' and 'parameters', or ask whoever runs it");
        };
        String times = tries == 1 ? "" : ", asked %d times".formatted(tries);
        return new HttpFault("%s answers %d%s".formatted(page, status, times), remedy);
    }

    /** As long as it says, in seconds or until an hour of its own clock; else 1, 2, 4, 8 seconds. */
    private static Duration wait(HttpResponse<byte[]> answer, int attempt) {
        Optional<String> said = answer.headers().firstValue("Retry-After");
        if (said.isPresent() && said.get().matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(said.get()));
        }
        Optional<String> now = answer.headers().firstValue("Date");
        if (said.isPresent() && now.isPresent()) {
            try {
                var wait = Duration.between(httpDate(now.get()), httpDate(said.get()));
                return wait.isNegative() ? Duration.ZERO : wait;
            } catch (DateTimeParseException unreadable) {
                return Duration.ofSeconds(1L << (attempt - 1));
            }
        }
        return Duration.ofSeconds(1L << (attempt - 1));
    }

    private static ZonedDateTime httpDate(String written) {
        return ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    private static void pause(URI page, Duration wait) throws IOException {
        if (wait.compareTo(LONGEST_WAIT) > 0) {
            throw new HttpFault(
                    "%s is busy and asks to wait for %d s".formatted(page, wait.toSeconds()), "Load at another hour");
        }
        try {
            Thread.sleep(wait);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("The reading was interrupted", stopped);
        }
    }
}
