package it.traguardo.plan;

import it.traguardo.content.YamlMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads {@code organisation.yaml}: the units of the municipality, each with the time it was there. */
final class OrganisationReader {

    private final List<Declared> units = new ArrayList<>();

    private OrganisationReader() {}

    /** A unit and where it is written. */
    private record Declared(OrganisationUnit unit, YamlMap yaml) {}

    static OrganisationChart read(List<YamlMap> files) {
        var reader = new OrganisationReader();
        for (YamlMap file : files) {
            file.maps("units").forEach(reader::read);
            file.refuseOthers();
        }
        reader.check();
        return new OrganisationChart(reader.units.stream().map(Declared::unit).toList());
    }

    private void read(YamlMap yaml) {
        String code = yaml.text("code");
        Optional<LocalDate> from = Written.day(yaml, "from");
        Optional<LocalDate> until = Written.findDay(yaml, "until");
        var unit = new OrganisationUnit(
                code,
                yaml.text("name"),
                yaml.text("kind"),
                yaml.findText("head"),
                yaml.findText("user"),
                yaml.findText("parent"),
                from.orElse(LocalDate.EPOCH),
                until,
                yaml.findText("successor"));
        yaml.refuseOthers();
        if (from.isPresent() && until.filter(end -> !end.isAfter(from.get())).isPresent()) {
            yaml.problem(
                    "until",
                    "%s ends on %s, and begins on %s.".formatted(code, until.get(), from.get()),
                    "Write in 'until' the day after its last.");
        }
        units.stream()
                .filter(other ->
                        other.unit().code().equals(code) && other.unit().overlaps(unit))
                .findFirst()
                .ifPresent(
                        other -> yaml.problem(
                                "from",
                                "%s is declared for the same days at line %d of %s."
                                        .formatted(
                                                code,
                                                other.yaml().line(),
                                                other.yaml().file().getFileName()),
                                "End the earlier period on the day the later one begins, or give one of the two another code."));
        units.add(new Declared(unit, yaml));
    }

    private void check() {
        var chart = new OrganisationChart(units.stream().map(Declared::unit).toList());
        var codes = new TreeSet<String>();
        units.forEach(each -> codes.add(each.unit().code()));
        for (Declared each : units) {
            checkNamed(each, "parent", each.unit().parent(), codes);
            checkNamed(each, "successor", each.unit().successor(), codes);
        }
        // a way back through parents is whole on the day the last of them begins
        checkCycles(
                "parent",
                unit -> code -> chart.find(code, unit.from()).flatMap(OrganisationUnit::parent).stream()
                        .toList());
        checkCycles("successor", _ -> code -> chart.findSuccessor(code).stream().toList());
    }

    private static void checkNamed(Declared each, String key, Optional<String> named, TreeSet<String> codes) {
        if (named.isPresent() && !codes.contains(named.get())) {
            each.yaml()
                    .problem(
                            key,
                            "The %s of %s is '%s', which is no unit."
                                    .formatted(key, each.unit().code(), named.get()),
                            Written.suggestion(named.get(), codes));
        }
    }

    /** Each way back is told once, at the first unit on it. */
    private void checkCycles(String key, Function<OrganisationUnit, Function<String, List<String>>> next) {
        var told = new TreeSet<String>();
        for (Declared each : units) {
            String code = each.unit().code();
            List<String> way = Cycles.from(code, next.apply(each.unit()));
            if (!way.isEmpty() && !told.contains(code)) {
                told.addAll(way);
                each.yaml()
                        .problem(
                                each.yaml().has(key) ? key : "code",
                                "The %s of %s leads back to it: %s.".formatted(key, code, String.join(" > ", way)),
                                "Take out the '%s' that is wrong.".formatted(key));
            }
        }
    }
}
