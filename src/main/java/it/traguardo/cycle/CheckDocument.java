package it.traguardo.cycle;

import java.math.BigDecimal;
import java.util.Optional;

/** The canonical text of what is signed: one line for each thing, in a fixed order. The same content gives the same bytes. */
public final class CheckDocument {

    private CheckDocument() {}

    /** All that was signed, the rows by their hash. */
    public static String text(SignedCheck check) {
        var text = new StringBuilder();
        line(text, "traguardo check", "1");
        line(text, "position", check.position());
        line(text, "sheet", check.sheet());
        line(text, "kind", check.kind());
        line(text, "revision", check.revision());
        line(text, "cut-off", check.cutOff());
        line(text, "score", number(check.score()));
        line(text, "narrative", check.narrative());
        line(text, "signed by", check.signedBy());
        line(text, "signed at", check.signedAt());
        line(text, "previous", check.previousSha256());
        check.values().forEach(value -> value(text, value));
        return text.toString();
    }

    static String sha256(SignedCheck check) {
        return Sha256.of(text(check));
    }

    /** Of values that are shown and not signed yet: tells whether they are still the same. */
    static String fingerprint(Iterable<FrozenValue> values) {
        var text = new StringBuilder();
        values.forEach(value -> value(text, value));
        return Sha256.of(text.toString());
    }

    static String sha256(SignedCheck check, SignedCheck.Judgement judgement) {
        var text = new StringBuilder();
        line(text, "check", check.sha256());
        line(text, "outcome", judgement.outcome());
        line(text, "by", judgement.by());
        line(text, "at", judgement.at());
        line(text, "note", judgement.note());
        return Sha256.of(text.toString());
    }

    private static void value(StringBuilder text, FrozenValue value) {
        line(text, "indicator", value.indicator());
        line(text, "title", value.title());
        line(text, "period", value.period());
        line(text, "measure", value.measure());
        line(text, "actual", number(value.actual()));
        line(text, "numerator", value.numerator());
        line(text, "denominator", value.denominator());
        line(text, "target", number(value.target()));
        line(text, "status", value.status());
        line(text, "score", number(value.score()));
        line(text, "known at", value.knownAt().map(Object::toString).orElse(""));
        line(text, "definition version", value.definitionVersion());
        line(text, "definition", value.definitionSha256());
        line(text, "calendars", String.join(", ", value.calendars()));
        line(text, "cause", value.remark().cause());
        line(text, "remedy", value.remark().remedy());
        line(text, "row count", value.rowCount());
        line(text, "rows", value.rowsSha256());
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    /** A line break inside a value is written as \n, so that no value can look like a line of its own. */
    private static void line(StringBuilder text, String name, Object value) {
        text.append(name)
                .append(": ")
                .append(String.valueOf(value)
                        .replace("\\", "\\\\")
                        .replace("\r", "\\r")
                        .replace("\n", "\\n"))
                .append('\n');
    }
}
