package it.traguardo.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import it.traguardo.quality.CheckRecord;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows a check found, with the columns it gives; a request leads to its page. */
class Offenders extends Composite<Div> {

    private static final JsonMapper JSON = new JsonMapper();

    /** @param rows JSON objects */
    Offenders(List<String> rows, CheckRecord check) {
        List<JsonNode> read = rows.stream().map(JSON::readTree).toList();
        Set<String> columns = new LinkedHashSet<>();
        read.forEach(row -> columns.addAll(row.propertyNames()));
        var table = new NativeTable();
        table.addClassName("offenders");
        Tables.head(table, List.copyOf(columns));
        for (JsonNode row : read) {
            var line = table.getBody().addRow();
            columns.forEach(column -> line.add(new NativeTableCell(value(row, column))));
        }
        getContent().add(table);
        if (check.offenders() > rows.size()) {
            getContent()
                    .add(new Paragraph(getTranslation(
                            "checks.first-rows",
                            new Numbers(getLocale()).count(rows.size()),
                            new Numbers(getLocale()).count(check.offenders()))));
        }
    }

    private static Component value(JsonNode row, String column) {
        String text = row.path(column).asString("");
        if (column.equals("protocol_number") && row.has("source")) {
            var link = new RouterLink(text, RequestView.class);
            link.setQueryParameters(RequestView.address(row.path("source").asString(""), text));
            return link;
        }
        return new Span(text);
    }
}
