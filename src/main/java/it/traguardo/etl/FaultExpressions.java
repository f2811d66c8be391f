package it.traguardo.etl;

import static it.traguardo.etl.SourceColumn.literal;
import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The SQL that finds what rows are at fault with. */
final class FaultExpressions {

    /** The fault a line comes with when it could not be cut into fields; then nothing else is asked of it. */
    private static final String READABLE = "_fault is null and ";

    private final Source source;
    private final List<SourceColumn> columns;
    private final LocalDate today;
    private final Set<SourceColumn> referable;
    private final boolean whole;

    /**
     * @param columns those that were asked for
     * @param referable columns whose reference can be checked, since the source it names has been loaded
     * @param whole whether the rows are all there are, so that those known before do not count
     */
    FaultExpressions(
            Source source, List<SourceColumn> columns, LocalDate today, Set<SourceColumn> referable, boolean whole) {
        this.source = source;
        this.columns = columns;
        this.today = today;
        this.referable = referable;
        this.whole = whole;
    }

    /**
     * What the expressions need besides the columns of {@code keyed}, each with a comma before it.
     *
     * @param repeated whether some key came more than once
     */
    String helpers(boolean repeated) {
        return (repeated
                        ? ", row_number() over (partition by _key order by rowid) as _occurrence"
                        : ", 1 as _occurrence")
                + columns.stream()
                        .filter(column -> column.rules().unique())
                        .map(column -> ", first_value(_key) over (partition by %s order by rowid) as %s"
                                .formatted(column.quoted(), firstKey(column)))
                        .collect(joining());
    }

    /** Whether a row has any: few have, and of the others nothing else is asked. */
    String any() {
        return all().stream().map(fault -> "(%s)".formatted(fault.condition())).collect(joining(" or "));
    }

    /** The list of the faults of a row, each a struct. */
    String list() {
        return all().stream()
                .map(fault -> "case when %s then %s end".formatted(fault.condition(), fault.struct()))
                .collect(joining(", ", "list_filter([", "], fault -> fault is not null)"));
    }

    private List<Fault> all() {
        var faults = new ArrayList<Fault>();
        faults.add(fault("_fault is not null", "null", Rule.FIELDS, "_fault", OnFault.QUARANTINE));
        columns.forEach(column -> addAll(column, faults));
        faults.add(fault(
                READABLE + "_occurrence > 1",
                literal(String.join(", ", source.key())),
                Rule.KEY,
                "'the key ' || _key || ' came before in the same load'",
                OnFault.QUARANTINE));
        return faults;
    }

    private void addAll(SourceColumn column, List<Fault> faults) {
        ColumnRules rules = column.rules();
        String value = column.quoted();
        if (!column.isKeptAsSent()) {
            faults.add(fault(
                    column,
                    Rule.TYPE,
                    "%s is null and %s is not null".formatted(value, column.asSent()),
                    "is not " + column.type().description()));
        }
        if (column.required() || source.key().contains(column.name())) {
            faults.add(fault(
                    READABLE + column.asSent() + " is null",
                    literal(column.name()),
                    Rule.REQUIRED,
                    literal(column.name() + " is required and empty"),
                    rules.onFault()));
        }
        String day = column.type() == ColumnType.TIMESTAMP ? value + "::date" : value;
        rules.min()
                .ifPresent(min -> faults.add(fault(
                        column,
                        Rule.RANGE,
                        "%s < %s".formatted(day, min.literal(today)),
                        "is below " + min.written())));
        rules.max()
                .ifPresent(max -> faults.add(fault(
                        column,
                        Rule.RANGE,
                        "%s > %s".formatted(day, max.literal(today)),
                        "is above " + max.written())));
        rules.pattern()
                .ifPresent(pattern -> faults.add(fault(
                        column,
                        Rule.PATTERN,
                        "not regexp_full_match(%s, %s)".formatted(value, literal(pattern)),
                        "is not of the form " + pattern)));
        if (!rules.values().isEmpty()) {
            faults.add(fault(
                    column,
                    Rule.VALUES,
                    "%s not in (%s)"
                            .formatted(
                                    column.asSent(),
                                    rules.values().stream()
                                            .map(SourceColumn::literal)
                                            .collect(joining(", "))),
                    "is none of " + String.join(", ", rules.values())));
        }
        if (referable.contains(column)) {
            rules.reference()
                    .ifPresent(reference -> faults.add(fault(
                            column,
                            Rule.REFERENCE,
                            "%s is not null and %s::varchar not in (%s)".formatted(value, value, referred(reference)),
                            "is not in " + reference.written())));
        }
        if (rules.unique()) {
            faults.add(fault(column, Rule.UNIQUE, takenByAnother(column), "is the value of another row too"));
        }
    }

    /** What the rows of this load bring may refer to each other. */
    private String referred(ColumnRules.Reference reference) {
        String known = "select %1$s::varchar from raw.%2$s_current where %1$s is not null"
                .formatted(SourceColumn.quote(reference.column()), reference.source());
        boolean sentNow = reference.source().equals(source.name())
                && columns.stream().anyMatch(column -> column.name().equals(reference.column()));
        return sentNow
                ? "%s union select %2$s::varchar from keyed where %2$s is not null"
                        .formatted(known, SourceColumn.quote(reference.column()))
                : known;
    }

    private String takenByAnother(SourceColumn column) {
        String earlier = "%s is not null and %s <> _key".formatted(column.quoted(), firstKey(column));
        return whole
                ? earlier
                : "(%1$s or %2$s in (select c.%2$s from %3$s_current as c anti join keyed as k on k._key = c._key where c.%2$s is not null))"
                        .formatted(earlier, column.quoted(), source.rawTable());
    }

    private static String firstKey(SourceColumn column) {
        return SourceColumn.quote("_first_" + column.name());
    }

    /** A fault that says the value, except of a pseudonym. */
    private static Fault fault(SourceColumn column, Rule rule, String condition, String says) {
        String sentence = literal(column.name() + " " + says);
        return fault(
                READABLE + condition,
                literal(column.name()),
                rule,
                column.pseudonym() ? sentence : "%s || ': ' || %s".formatted(sentence, column.asSent()),
                column.rules().onFault());
    }

    private static Fault fault(String condition, String column, Rule rule, String reason, OnFault onFault) {
        return new Fault(
                condition,
                "struct_pack(column_name := %s::varchar, rule := '%s', reason := %s, on_fault := '%s')"
                        .formatted(column, rule, reason, onFault));
    }

    /**
     * @param condition whether a row has it
     * @param struct what is said of it then
     */
    private record Fault(String condition, String struct) {}
}
