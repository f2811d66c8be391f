package it.traguardo.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import it.traguardo.indicator.IndicatorValue;
import it.traguardo.plan.ObjectiveSheet;
import java.util.List;

/** A sheet at a glance: whose it is, and its indicators. */
class SheetCard extends Composite<Article> {

    /** @param standing how it stands as a whole, where the page says so */
    SheetCard(ObjectiveSheet sheet, List<IndicatorValue> values, Component... standing) {
        Span code = new Span(sheet.code());
        code.addClassName("code");
        RouterLink title = new RouterLink(sheet.title(), SheetView.class, sheet.code());
        Paragraph owner = new Paragraph(sheet.directorate() + " · " + sheet.director());
        owner.addClassName("owner");
        Div tiles = new Div();
        tiles.addClassName("tiles");
        values.forEach(value -> tiles.add(new IndicatorTile(value)));
        getContent().add(code, new H2(title), owner);
        getContent().add(standing);
        getContent().add(tiles);
        getContent().addClassName("sheet-card");
    }
}
