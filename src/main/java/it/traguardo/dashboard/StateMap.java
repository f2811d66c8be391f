package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DataLabels;
import com.vaadin.flow.component.charts.model.HorizontalAlign;
import com.vaadin.flow.component.charts.model.Level;
import com.vaadin.flow.component.charts.model.PlotOptionsTreemap;
import com.vaadin.flow.component.charts.model.TreeMapLayoutAlgorithm;
import com.vaadin.flow.component.charts.model.TreeSeries;
import com.vaadin.flow.component.charts.model.TreeSeriesItem;
import com.vaadin.flow.component.charts.model.VerticalAlign;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import it.traguardo.indicator.Status;
import it.traguardo.plan.Band;
import it.traguardo.plan.PlanNode;
import it.traguardo.plan.PlanNode.Tied;
import it.traguardo.plan.Standing;
import it.traguardo.plan.WeightedScore;
import it.traguardo.plan.YearScores;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Every sheet as a field, as large as it weighs in its address, with the sign, word and colour of its band. The tree below is
 * the same in a table.
 */
class StateMap extends Composite<Section> {

    /** Places in the palette of the map, see traguardo.css. */
    private static final int NO_SCORE_COLOUR = 3;

    private final transient Standing standing;
    private final transient Numbers numbers = new Numbers(getLocale());
    private final transient List<PlanItem> fields = new ArrayList<>();

    /** @param open what to do with a field that is chosen */
    StateMap(Standing standing, Consumer<PlanItem> open) {
        this.standing = standing;
        getContent().addClassName("state-map");
        H2 heading = new H2(getTranslation("plan.map"));
        heading.setId("plan-map");
        getContent().getElement().setAttribute("aria-labelledby", "plan-map");
        Paragraph sentence = new Paragraph(sentence());
        sentence.addClassName("sentence");
        getContent().add(heading, sentence, chart(open));
    }

    /** How many sheets are in each band, the worst first, and how many have no score. */
    private String sentence() {
        var counts = new LinkedHashMap<String, Integer>();
        standing.scores()
                .ifPresent(scores -> scores.scoring()
                        .bands()
                        .forEach(band -> counts.put(band.name().in(getLocale()), 0)));
        standing.values()
                .keySet()
                .forEach(sheet -> counts.merge(
                        band(standing.score(sheet))
                                .map(band -> band.name().in(getLocale()))
                                .orElseGet(() -> getTranslation("roll-up.none")),
                        1,
                        Integer::sum));
        return getTranslation("plan.map-sentence", standing.values().size()) + " "
                + String.join(
                        " · ",
                        counts.entrySet().stream()
                                .map(count -> count.getKey() + " " + count.getValue())
                                .toList());
    }

    private Chart chart(Consumer<PlanItem> open) {
        Chart chart = new Chart(ChartType.TREEMAP);
        chart.addClassName("state-map-chart");
        Configuration configuration = chart.getConfiguration();
        configuration.getChart().setStyledMode(true);
        configuration.getChart().setDescription(sentence());
        configuration.setTitle("");
        configuration.setExporting(false);
        configuration.disableCredits();
        configuration.getTooltip().setPointFormat("{point.name}");
        configuration.getTooltip().setHeaderFormat("");
        configuration.setPlotOptions(options());
        configuration.addSeries(series());
        chart.addPointClickListener(click -> open.accept(fields.get(click.getItemIndex())));
        return chart;
    }

    private static PlotOptionsTreemap options() {
        var options = new PlotOptionsTreemap();
        options.setLayoutAlgorithm(TreeMapLayoutAlgorithm.SQUARIFIED);
        options.setAnimation(false);
        options.setAllowDrillToNode(false);
        Level addresses = new Level();
        addresses.setLevel(1);
        DataLabels titles = new DataLabels(true);
        titles.setAlign(HorizontalAlign.LEFT);
        titles.setVerticalAlign(VerticalAlign.TOP);
        addresses.setDataLabels(titles);
        options.setLevels(addresses);
        return options;
    }

    private TreeSeries series() {
        var series = new TreeSeries();
        Map<PlanNode, TreeSeriesItem> addresses = new LinkedHashMap<>();
        for (PlanNode address : standing.tree().root().children()) {
            var item = new TreeSeriesItem(address.code(), address.title());
            item.setColorIndex(NO_SCORE_COLOUR);
            series.add(item);
            fields.add(new PlanItem.Place(address));
            addresses.put(address, item);
        }
        addresses.forEach((address, parent) ->
                address.allSheets().forEach(tied -> series.add(field(address, Optional.of(parent), tied))));
        standing.tree()
                .root()
                .sheets()
                .forEach(tied -> series.add(field(standing.tree().root(), Optional.empty(), tied)));
        return series;
    }

    private TreeSeriesItem field(PlanNode place, Optional<TreeSeriesItem> parent, Tied tied) {
        var sheet = tied.sheet();
        Optional<WeightedScore> score = standing.score(sheet);
        Optional<Band> band = band(score);
        String figure = standing.scores()
                .flatMap(scores -> score.flatMap(WeightedScore::total)
                        .map(total -> numbers.score(scores.scoring().rounded(total))))
                .orElse("–");
        String word = band.map(each -> each.name().in(getLocale())).orElseGet(() -> getTranslation("roll-up.none"));
        String sign = band.map(
                        each -> StatusBadge.signOf(Status.valueOf(each.state().name())))
                .orElse("–");
        var item = new TreeSeriesItem(
                place.code() + " " + sheet.code(),
                "%s %s · %s %s · %s".formatted(sign, sheet.code(), figure, word, sheet.title()));
        item.setValue(tied.weight());
        item.setColorIndex(band.map(each -> each.state().ordinal()).orElse(NO_SCORE_COLOUR));
        parent.ifPresent(item::setParent);
        fields.add(new PlanItem.Sheet(place.code(), sheet, tied.share()));
        return item;
    }

    private Optional<Band> band(Optional<WeightedScore> score) {
        return standing.scores()
                .map(YearScores::scoring)
                .flatMap(scoring -> score.flatMap(WeightedScore::total).map(scoring::band));
    }
}
