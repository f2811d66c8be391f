package it.traguardo.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import java.util.List;

/** Tables that can be read by ear, and on a phone, where each cell bears its column's name. */
final class Tables {

    private Tables() {}

    static void head(NativeTable table, List<String> columns) {
        var header = table.getHead().addRow();
        for (String column : columns) {
            var cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            header.add(cell);
        }
    }

    /** The cell a row is known by. */
    static NativeTableHeaderCell heading(Component content) {
        var heading = new NativeTableHeaderCell(content);
        heading.getElement().setAttribute("scope", "row");
        return heading;
    }

    static NativeTableCell cell(String column, Component content) {
        var cell = new NativeTableCell(content);
        cell.getElement().setAttribute("data-label", column);
        return cell;
    }

    /** A table wider than its place can be moved, by the keyboard too. */
    static void scrolls(Div around, String label) {
        around.addClassName("table-scroll");
        around.getElement().setAttribute("tabindex", "0");
        around.getElement().setAttribute("role", "region");
        around.getElement().setAttribute("aria-label", label);
    }
}
