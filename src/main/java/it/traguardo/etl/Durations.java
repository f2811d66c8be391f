package it.traguardo.etl;

import it.traguardo.content.YamlMap;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as content writes them: {@code 45s}, {@code 30m}, {@code 2h}, {@code 7d}. */
public final class Durations {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,5})([smhd])");

    private Durations() {}

    static Duration of(YamlMap yaml, String key, Duration otherwise) {
        return find(yaml, key).orElse(otherwise);
    }

    public static Optional<Duration> find(YamlMap yaml, String key) {
        return yaml.has(key)
                ? Optional.of(yaml.parse(
                        key, "a number and s, m, h or d, such as 30s, 10m, 2h or 7d", Durations::parse, Duration.ZERO))
                : Optional.empty();
    }

    private static Duration parse(String written) {
        Matcher matcher = FORM.matcher(written);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(written);
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
