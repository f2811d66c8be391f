package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import it.traguardo.calendar.Finding;
import it.traguardo.indicator.RowFilter;
import java.util.Map;
import java.util.TreeMap;

/** What has to be looked at in the requests behind a value, and in how many of them. */
class FindingList extends Composite<Div> {

    FindingList(Map<Finding.Kind, Long> findings, IndicatorAddress address) {
        var numbers = new Numbers(getLocale());
        getContent().addClassName("findings");
        getContent().add(new H3(getTranslation("findings.title")));
        if (findings.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("findings.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("left-out");
        new TreeMap<>(findings).forEach((kind, count) -> {
            Span number = new Span(numbers.count(count));
            number.addClassName("numeric");
            list.add(new ListItem(number, new Span(getTranslation("finding." + Wording.key(kind)))));
        });
        var link = new RouterLink(
                getTranslation("findings.show"),
                IndicatorView.class,
                address.indicator().code());
        link.setQueryParameters(address.withRows(RowFilter.FLAGGED).parameters());
        getContent().add(list, link);
    }
}
