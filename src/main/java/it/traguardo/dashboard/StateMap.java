package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import it.traguardo.indicator.Status;
import it.traguardo.plan.Band;
import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.PlanNode;
import it.traguardo.plan.PlanNode.Tied;
import it.traguardo.plan.Standing;
import it.traguardo.plan.WeightedScore;
import it.traguardo.plan.YearScores;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * A treemap of the plan: each address with its sheets as fields, as wide as they weigh there, with the sign, word and colour of
 * their band. Every field is a link, so the map is read by ear and walked by keyboard as well.
 */
class StateMap extends Composite<Section> {

    private final transient Standing standing;
    private final transient Numbers numbers = new Numbers(getLocale());

    StateMap(Standing standing) {
        this.standing = standing;
        getContent().addClassName("state-map");
        H2 heading = new H2(getTranslation("plan.map"));
        heading.setId("plan-map");
        getContent().getElement().setAttribute("aria-labelledby", "plan-map");
        Paragraph sentence = new Paragraph(sentence());
        sentence.addClassName("sentence");
        Div map = new Div();
        map.addClassName("map-fields");
        PlanNode root = standing.tree().root();
        root.children().stream()
                .filter(address -> !address.allSheets().isEmpty())
                .forEach(address -> map.add(address(address.title(), address.allSheets())));
        if (!root.sheets().isEmpty()) {
            map.add(address(getTranslation("plan.untied"), root.sheets()));
        }
        getContent().add(heading, sentence, map);
    }

    /** How many sheets are in each band, the worst first, and how many have no score. */
    private String sentence() {
        var counts = new LinkedHashMap<String, Integer>();
        standing.scores()
                .ifPresent(scores -> scores.scoring()
                        .bands()
                        .forEach(band -> counts.put(band.name().in(getLocale()), 0)));
        standing.values().keySet().forEach(sheet -> counts.merge(word(band(sheet)), 1, Integer::sum));
        return getTranslation("plan.map-sentence", standing.values().size()) + " "
                + String.join(
                        " · ",
                        counts.entrySet().stream()
                                .map(count -> count.getKey() + " " + count.getValue())
                                .toList());
    }

    private Div address(String title, List<Tied> sheets) {
        Div fields = new Div();
        fields.addClassName("map-sheets");
        sheets.forEach(tied -> fields.add(field(tied)));
        Div address = new Div(new H3(title), fields);
        address.addClassName("map-address");
        address.getStyle()
                .set(
                        "flex-grow",
                        sheets.stream()
                                .map(Tied::weight)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .toPlainString());
        return address;
    }

    private RouterLink field(Tied tied) {
        ObjectiveSheet sheet = tied.sheet();
        Optional<Band> band = band(sheet);
        String score = standing.scores()
                .flatMap(scores -> standing.score(sheet)
                        .flatMap(WeightedScore::total)
                        .map(total -> numbers.score(scores.scoring().rounded(total))))
                .orElse("–");
        Status status = band.map(each -> Status.valueOf(each.state().name())).orElse(Status.NOT_APPLICABLE);
        Span title = new Span(sheet.title());
        title.addClassName("map-title");
        Span code = new Span(sheet.code());
        code.addClassName("code");
        Span figure = new Span(word(band) + " " + score);
        figure.addClassName("map-figure");
        var field = new RouterLink();
        field.setRoute(SheetView.class, sheet.code());
        field.add(new Div(StatusBadge.sign(status), figure), code, title);
        field.addClassNames("map-sheet", "status-" + Wording.key(status));
        field.getStyle().set("flex-grow", tied.weight().toPlainString());
        return field;
    }

    private String word(Optional<Band> band) {
        return band.map(each -> each.name().in(getLocale())).orElseGet(() -> getTranslation("roll-up.none"));
    }

    private Optional<Band> band(ObjectiveSheet sheet) {
        return standing.scores()
                .map(YearScores::scoring)
                .flatMap(scoring ->
                        standing.score(sheet).flatMap(WeightedScore::total).map(scoring::band));
    }
}
