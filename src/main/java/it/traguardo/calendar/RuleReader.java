package it.traguardo.calendar;

import it.traguardo.content.YamlMap;
import java.time.LocalDate;
import java.util.List;

/** Reads single rules of {@code etl/terms/}, each with its validity and its source. */
final class RuleReader {

    private RuleReader() {}

    static SuspensionRule suspension(String code, YamlMap yaml) {
        var rule = new SuspensionRule(
                code,
                yaml.localized("title"),
                yaml.texts("known_as"),
                positive(yaml, "times"),
                yaml.maps("rules").stream().map(RuleReader::version).toList());
        refuseOverlaps(
                yaml,
                "rules",
                rule.versions().stream().map(SuspensionRule.Version::validity).toList());
        yaml.refuseOthers();
        return rule;
    }

    private static SuspensionRule.Version version(YamlMap yaml) {
        var version = new SuspensionRule.Version(
                yaml.choice("effect", SuspensionRule.Effect.class),
                positive(yaml, "at_most_days"),
                yaml.has("resumes_after_days") ? positive(yaml, "resumes_after_days") : 0,
                validity(yaml),
                yaml.text("source"));
        yaml.refuseOthers();
        return version;
    }

    static List<TermRule> terms(YamlMap procedure) {
        List<TermRule> terms =
                procedure.maps("terms").stream().map(RuleReader::term).toList();
        if (terms.isEmpty()) {
            procedure.problem("terms", "'terms' has no rule.", "Add '- {days: 30, from: …, source: …}'.");
        }
        refuseOverlaps(
                procedure, "terms", terms.stream().map(TermRule::validity).toList());
        return terms;
    }

    private static TermRule term(YamlMap yaml) {
        var due = yaml.choice("due", TermRule.Due.class, TermRule.Due.DAYS);
        var term = new TermRule(
                due,
                due == TermRule.Due.DAYS ? positive(yaml, "days") : 0,
                yaml.choice("counts", Counts.class, Counts.CALENDAR) == Counts.WORKING,
                yaml.flag("saturday_moves"),
                yaml.choice("on_expiry", OnExpiry.class, OnExpiry.LATE) == OnExpiry.REJECTED,
                validity(yaml),
                yaml.text("source"));
        yaml.refuseOthers();
        return term;
    }

    static Procedure.Restart restart(YamlMap yaml) {
        var restart = new Procedure.Restart(validity(yaml), yaml.text("source"));
        yaml.refuseOthers();
        return restart;
    }

    static Procedure.Distance distance(YamlMap yaml) {
        var distance = new Procedure.Distance(positive(yaml, "days"), yaml.text("source"));
        yaml.refuseOthers();
        return distance;
    }

    private static Validity validity(YamlMap yaml) {
        var validity = new Validity(date(yaml, "from"), yaml.has("until") ? date(yaml, "until") : LocalDate.MAX);
        if (!validity.from().isBefore(validity.until())) {
            yaml.problem("until", "The rule ends before it begins.", "Write the earlier day in 'from'.");
        }
        return validity;
    }

    private static void refuseOverlaps(YamlMap yaml, String key, List<Validity> validities) {
        for (int first = 0; first < validities.size(); first++) {
            for (int second = first + 1; second < validities.size(); second++) {
                if (validities.get(first).overlaps(validities.get(second))) {
                    yaml.problem(
                            key,
                            "Two rules hold from %s on."
                                    .formatted(validities.get(second).from()),
                            "End one with 'until' on the day the other begins.");
                }
            }
        }
    }

    private static int positive(YamlMap yaml, String key) {
        int number = yaml.integer(key);
        if (yaml.has(key) && number <= 0) {
            yaml.problem(key, "'%s: %d' is not above 0.".formatted(key, number), "Write a number of days or times.");
        }
        return number;
    }

    private static LocalDate date(YamlMap yaml, String key) {
        return yaml.parse(key, "a day, such as 2026-01-01", LocalDate::parse, LocalDate.EPOCH);
    }

    private enum Counts {
        CALENDAR,
        WORKING
    }

    private enum OnExpiry {
        /** The duty stays, and an answer is late. */
        LATE,
        /** Silence rejects the request. */
        REJECTED
    }
}
