package it.traguardo.etl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Rows of an endpoint, page after page; a value that is itself a list or an object is its JSON. */
final class JsonRows implements TextRows {

    private final HttpPages pages;
    private final Source source;
    private final List<SourceColumn> columns;
    private final boolean[] seen;
    private Iterator<JsonNode> page = Collections.emptyIterator();
    private JsonNode row = MissingNode.getInstance();
    private boolean any;

    JsonRows(HttpPages pages, Source source) {
        this.pages = pages;
        this.source = source;
        this.columns = source.columns();
        this.seen = new boolean[columns.size()];
    }

    @Override
    public boolean next() throws IOException {
        while (!page.hasNext()) {
            Optional<List<JsonNode>> following = pages.next();
            if (following.isEmpty()) {
                return false;
            }
            if (!any && !following.get().isEmpty()) {
                refuseMissing(following.get());
                any = true;
            }
            page = following.get().iterator();
        }
        row = page.next();
        return true;
    }

    @Override
    public byte @Nullable [] value(int column) {
        JsonNode value = find(row, columns.get(column));
        if (value.isMissingNode()) {
            return null;
        }
        seen[column] = true;
        return value.isNull() ? null : text(value).getBytes(UTF_8);
    }

    /** Columns that no row has named so far; none before there is a row. */
    List<SourceColumn> neverSeen() {
        return columns.stream()
                .filter(column -> any && !seen[columns.indexOf(column)])
                .toList();
    }

    private static String text(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        return value.isContainer() ? value.toString() : value.asString();
    }

    private static JsonNode find(JsonNode row, SourceColumn column) {
        String place = column.writtenAs();
        return place.startsWith("/") ? row.at(place) : row.path(place);
    }

    /** Of a column that no row can be without, its absence from a whole page means that it is called otherwise now. */
    private void refuseMissing(List<JsonNode> rows) throws HttpFault {
        for (SourceColumn column : columns) {
            boolean needed = column.required()
                    || source.key().contains(column.name())
                    || source.watermark().filter(column.name()::equals).isPresent();
            if (needed && rows.stream().allMatch(each -> find(each, column).isMissingNode())) {
                throw new HttpFault(
                        "no row of the first page has '%s', only %s"
                                .formatted(
                                        column.writtenAs(),
                                        new TreeSet<>(rows.getFirst().propertyNames())),
                        "If it has another name now, write it in 'from:' of the column %s in %s"
                                .formatted(column.name(), source.file()));
            }
        }
    }
}
