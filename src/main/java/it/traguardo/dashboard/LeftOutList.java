package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.LeftOut;
import it.traguardo.indicator.RowFilter;
import java.util.TreeMap;

/** How many requests a value leaves out, and why. */
class LeftOutList extends Composite<Div> {

    LeftOutList(IndicatorValue value, IndicatorAddress address) {
        var numbers = new Numbers(getLocale());
        if (value.leftOut().isEmpty()) {
            getContent().add(new Paragraph(getTranslation("left-out.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("left-out");
        new TreeMap<>(value.leftOut()).forEach((reason, count) -> {
            Span number = new Span(numbers.count(count));
            number.addClassName("numeric");
            list.add(new ListItem(number, new Span(getTranslation(key(reason)))));
        });
        var link = new RouterLink(
                getTranslation("left-out.show"),
                IndicatorView.class,
                address.indicator().code());
        link.setQueryParameters(address.withRows(RowFilter.LEFT_OUT).parameters());
        getContent().add(list, link);
    }

    static String key(LeftOut reason) {
        return "left-out." + Wording.key(reason);
    }
}
