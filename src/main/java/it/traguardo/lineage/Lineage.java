package it.traguardo.lineage;

import it.traguardo.content.Spelling;
import it.traguardo.etl.Sources;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.plan.Plan;
import it.traguardo.warehouse.ParsedSchema;
import it.traguardo.warehouse.Warehouse;
import it.traguardo.warehouse.WarehouseSchema;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * From a column of a source to the indicators that read it, and back. Derived from the SQL of {@code sql/} and from that by
 * which indicators are read, as DuckDB parses both; worked out again when one of them has changed.
 */
public final class Lineage {

    private final Warehouse warehouse;
    private final WarehouseSchema schema;
    private final Sources sources;
    private final Plan plan;
    private @Nullable Known known;

    /** @param warehouse with a star that is current */
    public Lineage(Warehouse warehouse, WarehouseSchema schema, Sources sources, Plan plan) {
        this.warehouse = warehouse;
        this.schema = schema;
        this.sources = sources;
        this.plan = plan;
    }

    /** Every column of every source, by source and name. */
    public List<ColumnLineage> columns() {
        return List.copyOf(index().columns().values());
    }

    public Optional<ColumnLineage> find(SourceColumn column) {
        return Optional.ofNullable(index().columns().get(column));
    }

    /** @throws IllegalArgumentException when no source has it */
    public ColumnLineage get(SourceColumn column) {
        return find(column)
                .orElseThrow(() -> new IllegalArgumentException("There is no column '%s'. %s"
                        .formatted(
                                column,
                                nearest(
                                        column.toString(),
                                        names(index().columns().keySet())))));
    }

    public Optional<IndicatorLineage> findIndicator(String code) {
        return Optional.ofNullable(index().indicators().get(code));
    }

    /** @throws IllegalArgumentException when there is none */
    public IndicatorLineage getIndicator(String code) {
        return findIndicator(code)
                .orElseThrow(() -> new IllegalArgumentException("There is no indicator '%s'. %s"
                        .formatted(code, nearest(code, index().indicators().keySet()))));
    }

    /** Statements of {@code sql/} that fill the star in a way that is not followed: what they bring is missing here. */
    public List<String> unread() {
        return index().unread();
    }

    private static Set<String> names(Collection<SourceColumn> columns) {
        var names = new TreeSet<String>();
        columns.forEach(column -> names.add(column.toString()));
        return names;
    }

    private static String nearest(String written, Set<String> names) {
        return Spelling.nearest(written, names)
                .map("Did you mean '%s'?"::formatted)
                .orElse("There are: %s.".formatted(String.join(", ", names)));
    }

    private synchronized LineageIndex index() {
        Map<String, List<String>> columns = sources.columns();
        var key = new Key(
                schema.fingerprint(columns.keySet()), columns, ParsedSchema.kinds(warehouse), plan.indicators());
        if (known == null || !known.key().equals(key)) {
            known = new Known(
                    key,
                    new LineageReader(warehouse, ParsedSchema.of(warehouse, schema, columns.keySet()))
                            .read(columns, plan.indicators()));
        }
        return known.index();
    }

    /** What the answer depends on. */
    private record Key(
            String sql,
            Map<String, List<String>> columns,
            Map<String, Set<String>> kinds,
            List<IndicatorDefinition> indicators) {}

    private record Known(Key key, LineageIndex index) {}
}
