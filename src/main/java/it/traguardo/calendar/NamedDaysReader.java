package it.traguardo.calendar;

import it.traguardo.content.YamlMap;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** Reads a list of {@link NamedDays}; each item says its days in one of four ways. */
final class NamedDaysReader {

    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("dd/MM");

    private NamedDaysReader() {}

    static List<NamedDays> read(YamlMap yaml, String key) {
        return yaml.maps(key).stream().map(NamedDaysReader::item).toList();
    }

    private static NamedDays item(YamlMap yaml) {
        var item = new NamedDays(
                yaml.text("name"),
                rule(yaml),
                yaml.has("from") ? date(yaml, "from") : LocalDate.MIN,
                yaml.has("until") ? date(yaml, "until") : LocalDate.MAX,
                yaml.text("source"));
        yaml.refuseOthers();
        return item;
    }

    private static DayRule rule(YamlMap yaml) {
        List<String> ways = Stream.of("weekday", "day", "days_after_easter", "first")
                .filter(yaml::has)
                .toList();
        if (ways.size() != 1) {
            yaml.problem(
                    "name",
                    "'%s' says its days in %d ways."
                            .formatted(yaml.findText("name").orElse(""), ways.size()),
                    "Write one of weekday, day, days_after_easter, or first and last.");
            return new DayRule.AfterEaster(0);
        }
        return switch (ways.getFirst()) {
            case "weekday" -> new DayRule.EveryWeek(yaml.choice("weekday", DayOfWeek.class));
            case "day" ->
                new DayRule.EveryYear(yaml.parse(
                        "day",
                        "day and month, such as 24/06",
                        text -> MonthDay.parse(text, DAY_AND_MONTH),
                        MonthDay.of(1, 1)));
            case "days_after_easter" -> new DayRule.AfterEaster(yaml.integer("days_after_easter"));
            default -> once(yaml);
        };
    }

    private static DayRule once(YamlMap yaml) {
        LocalDate first = date(yaml, "first");
        LocalDate last = date(yaml, "last");
        if (last.isBefore(first)) {
            yaml.problem("last", "The last day is before the first.", "Write the earlier day first.");
            return new DayRule.Once(first, first);
        }
        return new DayRule.Once(first, last);
    }

    private static LocalDate date(YamlMap yaml, String key) {
        return yaml.parse(key, "a day, such as 2026-01-01", LocalDate::parse, LocalDate.EPOCH);
    }
}
