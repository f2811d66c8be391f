package it.traguardo.plan;

import it.traguardo.content.YamlMap;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.plan.ObjectiveSheet.Line;
import it.traguardo.plan.ObjectiveSheet.Link;
import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the sheets of one year, each tied to the DUP of that year. */
final class SheetReader {

    private final Year year;
    private final Map<String, IndicatorDefinition> indicators;
    private final ResourcesReader resources;
    private final List<String> addresses;
    /** Code of an objective to that of its address. */
    private final Map<String, String> objectives = new HashMap<>();

    /** @param addresses of the DUP of the year */
    SheetReader(
            Year year,
            Map<String, IndicatorDefinition> indicators,
            ResourcesReader resources,
            List<StrategicAddress> addresses) {
        this.year = year;
        this.indicators = indicators;
        this.resources = resources;
        this.addresses = addresses.stream().map(StrategicAddress::code).toList();
        addresses.forEach(
                address -> address.objectiveCodes().forEach(objective -> objectives.put(objective, address.code())));
    }

    ObjectiveSheet read(YamlMap yaml) {
        List<Link> links = links(yaml);
        Schedule schedule = ScheduleReader.read(yaml, year);
        List<Line> lines = LineReader.read(yaml, schedule.run(), indicators);
        String description = yaml.text("description");
        var sheet = new ObjectiveSheet(
                yaml.text("code"),
                year,
                yaml.text("title"),
                yaml.text("directorate"),
                yaml.text("director"),
                yaml.text("service"),
                yaml.text("responsible"),
                yaml.text("classification"),
                yaml.text("kind"),
                Written.findPositive(yaml, "weight").orElse(BigDecimal.ONE),
                links,
                description,
                yaml.findText("budget"),
                yaml.flag("demonstration"),
                lines,
                resources.read(yaml),
                schedule,
                activities(yaml, description));
        yaml.refuseOthers();
        return sheet;
    }

    private List<Link> links(YamlMap yaml) {
        var links = new ArrayList<Link>();
        for (YamlMap link : yaml.maps("links")) {
            Optional<String> objective = link.findText("objective");
            String address = objective.isPresent() ? addressOf(link, objective.get()) : address(link);
            links.add(new Link(address, objective, link.text("text"), Written.findPositive(link, "share")));
            link.refuseOthers();
        }
        checkShares(yaml, links);
        return links;
    }

    private String address(YamlMap link) {
        String address = link.text("address");
        if (!addresses.contains(address)) {
            link.problem(
                    "address",
                    "The DUP of %s has no address '%s'.".formatted(year, address),
                    Written.suggestion(address, addresses));
        }
        return address;
    }

    /** A link names the lowest it is tied to; the address above follows from the DUP. */
    private String addressOf(YamlMap link, String objective) {
        String address = objectives.getOrDefault(objective, "");
        if (address.isEmpty()) {
            link.problem(
                    "objective",
                    "The DUP of %s has no objective '%s'.".formatted(year, objective),
                    Written.suggestion(
                            objective, objectives.keySet().stream().sorted().toList()));
        } else if (link.findText("address")
                .filter(stated -> !stated.equals(address))
                .isPresent()) {
            link.problem(
                    "address",
                    "The objective %s is under %s, not under %s.".formatted(objective, address, link.text("address")),
                    "Take the line 'address' out.");
        }
        return address;
    }

    /** The links of a sheet divide it whole: some with a share and some without would leave a rest to nobody. */
    private static void checkShares(YamlMap yaml, List<Link> links) {
        List<BigDecimal> shares =
                links.stream().flatMap(link -> link.share().stream()).toList();
        BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!shares.isEmpty() && shares.size() < links.size()) {
            yaml.problem(
                    "links",
                    "%d of %d links have a share.".formatted(shares.size(), links.size()),
                    "Give a share to each, or to none.");
        } else if (!shares.isEmpty() && sum.compareTo(BigDecimal.ONE) != 0) {
            yaml.problem(
                    "links",
                    "The shares sum to %s.".formatted(sum.toPlainString()),
                    "Let them sum to 1 exactly, or leave them all out: the addresses then share equally.");
        }
    }

    private List<Activity> activities(YamlMap yaml, String description) {
        var activities = new ArrayList<Activity>();
        String described = words(description);
        for (YamlMap activity : yaml.maps("activities")) {
            String text = activity.text("activity");
            if (!described.contains(words(text))) {
                activity.problem(
                        "activity",
                        "The description does not say '%s'.".formatted(text),
                        "Write words of the description, one after the other.");
            }
            find(activity, "indicator", activity.text("indicator"), indicators)
                    .ifPresent(indicator -> activities.add(new Activity(text, indicator.code())));
            activity.refuseOthers();
        }
        return activities;
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    static Optional<IndicatorDefinition> find(
            YamlMap yaml, String key, String code, Map<String, IndicatorDefinition> indicators) {
        IndicatorDefinition indicator = indicators.get(code);
        if (indicator == null) {
            yaml.problem(
                    key,
                    "There is no indicator '%s'.".formatted(code),
                    Written.suggestion(
                            code, indicators.keySet().stream().sorted().toList()));
        }
        return Optional.ofNullable(indicator);
    }
}
