package it.traguardo.plan;

import it.traguardo.content.Spelling;
import it.traguardo.content.YamlMap;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.plan.ObjectiveSheet.Line;
import it.traguardo.plan.ObjectiveSheet.Link;
import it.traguardo.plan.StrategicAddress.OperativeObjective;
import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the files of {@code dashboards/plan/<year>/}: the DUP and the sheets that hang from it. */
final class SheetReader {

    private final Year year;
    private final Map<String, IndicatorDefinition> indicators;

    SheetReader(Year year, Map<String, IndicatorDefinition> indicators) {
        this.year = year;
        this.indicators = indicators;
    }

    PlanningDocument document(YamlMap yaml) {
        var addresses = new ArrayList<StrategicAddress>();
        for (YamlMap address : yaml.maps("strategic_addresses")) {
            var objectives = new ArrayList<OperativeObjective>();
            for (YamlMap objective : address.maps("operative_objectives")) {
                objectives.add(new OperativeObjective(objective.text("code"), objective.text("title")));
                objective.refuseOthers();
            }
            addresses.add(new StrategicAddress(
                    address.text("code"), address.text("title"), address.text("name"), objectives));
            address.refuseOthers();
        }
        var document = new PlanningDocument(year, yaml.text("document"), addresses);
        yaml.refuseOthers();
        return document;
    }

    ObjectiveSheet sheet(YamlMap yaml, List<String> addresses) {
        var links = new ArrayList<Link>();
        for (YamlMap link : yaml.maps("links")) {
            String address = link.text("address");
            if (!addresses.contains(address)) {
                link.problem(
                        "address",
                        "The DUP of %s has no address '%s'.".formatted(year, address),
                        suggestion(address, addresses));
            }
            links.add(new Link(address, link.text("text"), positive(link, "share")));
            link.refuseOthers();
        }
        checkShares(yaml, links);
        var lines = new ArrayList<Line>();
        for (YamlMap line : yaml.maps("indicators")) {
            String description = line.text("description");
            BigDecimal weight = positive(line, "weight").orElse(BigDecimal.ONE);
            find(line, "indicator", line.text("indicator"), indicators)
                    .ifPresent(indicator -> lines.add(new Line(description, indicator, weight)));
            line.refuseOthers();
        }
        checkWeights(yaml, lines.size());
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
                positive(yaml, "weight").orElse(BigDecimal.ONE),
                links,
                yaml.text("description"),
                yaml.findText("budget"),
                yaml.flag("demonstration"),
                lines);
        yaml.refuseOthers();
        return sheet;
    }

    private static Optional<BigDecimal> positive(YamlMap yaml, String key) {
        if (!yaml.has(key)) {
            return Optional.empty();
        }
        BigDecimal number = yaml.parse(key, "a number above 0", BigDecimal::new, BigDecimal.ONE);
        if (number.signum() <= 0) {
            yaml.problem(key, "A %s of %s counts nothing.".formatted(key, number), "Write a number above 0.");
            return Optional.of(BigDecimal.ONE);
        }
        return Optional.of(number);
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

    /** Weights on some lines only would weigh the others by chance. */
    private static void checkWeights(YamlMap yaml, int lines) {
        long weighted = yaml.maps("indicators").stream()
                .filter(line -> line.has("weight"))
                .count();
        if (weighted > 0 && weighted < lines) {
            yaml.problem(
                    "indicators",
                    "%d of %d indicators have a weight.".formatted(weighted, lines),
                    "Give a weight to each, or to none.");
        }
    }

    static Optional<IndicatorDefinition> find(
            YamlMap yaml, String key, String code, Map<String, IndicatorDefinition> indicators) {
        IndicatorDefinition indicator = indicators.get(code);
        if (indicator == null) {
            yaml.problem(
                    key,
                    "There is no indicator '%s'.".formatted(code),
                    suggestion(code, indicators.keySet().stream().sorted().toList()));
        }
        return Optional.ofNullable(indicator);
    }

    private static String suggestion(String written, List<String> candidates) {
        return Spelling.nearest(written, candidates)
                .map("Did you mean '%s'?"::formatted)
                .orElse("There are: %s.".formatted(String.join(", ", candidates)));
    }
}
