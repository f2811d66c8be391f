package it.traguardo.lineage;

import it.traguardo.indicator.Grouping;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.IndicatorQuery;
import it.traguardo.indicator.IndicatorQuery.Use;
import it.traguardo.lineage.ColumnLineage.Reader;
import it.traguardo.lineage.IndicatorLineage.Origin;
import it.traguardo.lineage.Reach.Column;
import it.traguardo.lineage.Relation.Table;
import it.traguardo.lineage.Tracer.Step;
import it.traguardo.warehouse.ParsedSchema;
import it.traguardo.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Works out what every indicator reads, and turns it round. */
final class LineageReader {

    private final Warehouse warehouse;
    private final ParsedSchema schema;
    private final Catalog catalog;
    private final Tracer tracer;

    LineageReader(Warehouse warehouse, ParsedSchema schema) {
        this.warehouse = warehouse;
        this.schema = schema;
        this.catalog = new Catalog(schema);
        this.tracer = new Tracer(catalog);
    }

    /** @param declared columns by source */
    LineageIndex read(Map<String, List<String>> declared, List<IndicatorDefinition> definitions) {
        Map<Column, SourceColumn> columns = inRaw(declared);
        var indicators = new TreeMap<String, IndicatorLineage>();
        definitions.forEach(
                definition -> indicators.put(definition.code(), indicator(definition, declared.keySet(), columns)));
        return new LineageIndex(turned(columns, indicators), indicators, schema.unread());
    }

    /** A source is read in its current rows, or in all versions of them. */
    private static Map<Column, SourceColumn> inRaw(Map<String, List<String>> declared) {
        var columns = new HashMap<Column, SourceColumn>();
        declared.forEach((source, names) -> names.forEach(name -> {
            for (String table : tables(source)) {
                columns.put(new Column(table, Catalog.lower(name)), new SourceColumn(source, name));
            }
        }));
        return columns;
    }

    private static List<String> tables(String source) {
        return List.of("raw." + Catalog.lower(source) + "_current", "raw." + Catalog.lower(source));
    }

    private IndicatorLineage indicator(
            IndicatorDefinition definition, Set<String> sources, Map<Column, SourceColumn> columns) {
        var found = new TreeMap<SourceColumn, Uses>();
        var rules = new TreeSet<String>();
        Set<String> ofSources = new TreeSet<>();
        sources.forEach(source -> ofSources.addAll(tables(source)));
        for (IndicatorQuery query : IndicatorQuery.of(definition)) {
            Relation relation = new QueryReader(catalog).read(ParsedSchema.query(warehouse, query.sql()));
            Reach reach = Reach.of(tracer, tracer.of(relation));
            for (Column end : reach.ends()) {
                SourceColumn column = columns.get(end);
                if (column != null) {
                    found.computeIfAbsent(column, _ -> new Uses()).add(query, reach, end);
                } else if (!ofSources.contains(end.table())) {
                    rules.add(end.table());
                }
            }
        }
        var sorted = new TreeMap<String, List<Origin>>();
        found.forEach((column, uses) -> sorted.computeIfAbsent(column.source(), _ -> new ArrayList<>())
                .add(new Origin(column, uses.influences, uses.groupings(), uses.way)));
        return new IndicatorLineage(definition.code(), definition.title(), sorted, List.copyOf(rules));
    }

    private TreeMap<SourceColumn, ColumnLineage> turned(
            Map<Column, SourceColumn> columns, Map<String, IndicatorLineage> indicators) {
        var readers = new HashMap<SourceColumn, List<Reader>>();
        indicators
                .values()
                .forEach(indicator -> indicator
                        .sources()
                        .values()
                        .forEach(origins -> origins.forEach(
                                origin -> readers.computeIfAbsent(origin.column(), _ -> new ArrayList<>())
                                        .add(new Reader(
                                                indicator.code(),
                                                indicator.title(),
                                                origin.uses(),
                                                origin.groupings(),
                                                origin.way())))));
        Map<SourceColumn, Set<String>> into = into(columns);
        var turned = new TreeMap<SourceColumn, ColumnLineage>();
        for (SourceColumn column : columns.values()) {
            Set<String> names = into.getOrDefault(column, Set.of());
            turned.put(
                    column,
                    new ColumnLineage(
                            column,
                            of("stage.", names),
                            of("star.", names),
                            of("mart.", names),
                            readers.getOrDefault(column, List.of())));
        }
        return turned;
    }

    private static List<String> of(String schema, Set<String> names) {
        return names.stream().filter(name -> name.startsWith(schema)).toList();
    }

    /** Columns of the warehouse that the values of each get into. */
    private Map<SourceColumn, Set<String>> into(Map<Column, SourceColumn> columns) {
        var into = new HashMap<SourceColumn, Set<String>>();
        for (Table table : catalog.made()) {
            for (String name : table.columns()) {
                Reach reach = Reach.of(tracer, List.of(new Step(table, name, Limits.NONE, true)));
                reach.ends().stream().filter(reach::isValue).forEach(end -> {
                    SourceColumn column = columns.get(end);
                    if (column != null) {
                        into.computeIfAbsent(column, _ -> new TreeSet<>()).add(table.name() + "." + name);
                    }
                });
            }
        }
        return into;
    }

    /** How one column matters to the queries of one indicator. */
    private static final class Uses {

        private final Map<Use, Influence> influences = new EnumMap<>(Use.class);
        private final List<Grouping> breakdowns = new ArrayList<>();
        private List<String> way = List.of();

        void add(IndicatorQuery query, Reach reach, Column end) {
            Influence influence = reach.isValue(end) ? Influence.VALUE : Influence.CONDITION;
            if (influences.isEmpty()) {
                way = reach.way(end);
            }
            influences.merge(query.use(), influence, (one, other) -> one == Influence.VALUE ? one : other);
            query.grouping().ifPresent(breakdowns::add);
        }

        List<Grouping> groupings() {
            return influences.containsKey(Use.NUMBER) ? List.of() : List.copyOf(breakdowns);
        }
    }
}
