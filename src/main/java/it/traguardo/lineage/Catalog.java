package it.traguardo.lineage;

import it.traguardo.lineage.Relation.Constant;
import it.traguardo.lineage.Relation.Table;
import it.traguardo.lineage.Relation.Union;
import it.traguardo.warehouse.ParsedSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables and views of the warehouse, each with what it is made from. */
final class Catalog {

    private static final String REQUEST_VIEW = "stage\\.(.+)_request";

    private final ParsedSchema schema;
    private final Map<String, Table> tables = new HashMap<>();
    private final Map<String, Optional<Relation>> bodies = new HashMap<>();

    Catalog(ParsedSchema schema) {
        this.schema = schema;
        schema.columns()
                .forEach((name, columns) -> tables.put(
                        lower(name),
                        new Table(
                                lower(name),
                                columns.stream().map(Catalog::lower).toList())));
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Every relation that is made from others. */
    List<Table> made() {
        return schema.fillings().keySet().stream()
                .map(name -> tables.get(lower(name)))
                .filter(table -> table != null)
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    Optional<Table> find(String name) {
        return Optional.ofNullable(tables.get(lower(name)));
    }

    Relation query(String name) {
        return find(name).map(Relation.class::cast).orElseGet(() -> new Constant(List.of()));
    }

    /** What {@code query_table} reads by the name of a variable. */
    Optional<Relation> variable(String name) {
        return Optional.ofNullable(schema.variables().get(name))
                .filter(relations -> !relations.isEmpty())
                .map(relations ->
                        Union.byName(relations.stream().map(this::query).toList()));
    }

    /** What it is made from; empty for what loads write. */
    Optional<Relation> body(Table table) {
        Optional<Relation> known = bodies.get(table.name());
        if (known == null) {
            known = read(table);
            bodies.put(table.name(), known);
        }
        return known;
    }

    private Optional<Relation> read(Table table) {
        List<ParsedSchema.Filling> fillings = schema.fillings().getOrDefault(table.name(), List.of());
        var parts = new ArrayList<Relation>();
        for (ParsedSchema.Filling filling : fillings) {
            parts.add(new QueryReader(this)
                    .read(filling.query())
                    .named(filling.into().stream().map(Catalog::lower).toList()));
        }
        return switch (parts.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(parts.getFirst());
            default -> Optional.of(Union.byName(table, parts));
        };
    }

    /** Values a column has, by what is loaded; empty when that says nothing. */
    Optional<Set<String>> known(Table table, String column) {
        return column.equals("request_kind") && table.name().matches(REQUEST_VIEW)
                ? Optional.ofNullable(schema.kinds().get(table.name().replaceFirst(REQUEST_VIEW, "$1")))
                : Optional.empty();
    }
}
