package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.Marker;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One number a year as a line, beside what was expected; a year without one is a gap. */
class YearChart extends Composite<Div> {

    /** Places in the palette of charts, see traguardo.css. */
    private static final int VALUE_COLOUR = 0;

    private static final int TARGET_COLOUR = 1;

    /** @param text what the number and the target are told as */
    record Point(
            String year, Optional<BigDecimal> value, String text, Optional<BigDecimal> target, String targetText) {}

    /** @param description of the whole chart, for who hears it */
    YearChart(String description, String unit, List<Point> points) {
        Chart chart = new Chart(ChartType.LINE);
        chart.addClassNames("trend-chart", "year-chart");
        chart.setVisibilityTogglingDisabled(true);
        Configuration configuration = chart.getConfiguration();
        configuration.getChart().setStyledMode(true);
        configuration.getChart().setDescription(description);
        configuration.setTitle("");
        configuration.setExporting(false);
        configuration.disableCredits();
        configuration.getxAxis().setCategories(points.stream().map(Point::year).toArray(String[]::new));
        configuration.getyAxis().setTitle(unit);
        configuration.getTooltip().setPointFormat("{point.name}");
        configuration.getTooltip().setHeaderFormat("");
        boolean targets = points.stream().anyMatch(point -> point.target().isPresent());
        configuration.getLegend().setEnabled(targets);
        var values = new DataSeries(getTranslation("trend.value"));
        var expected = new DataSeries(getTranslation("sheet.expected"));
        for (int index = 0; index < points.size(); index++) {
            Point point = points.get(index);
            values.add(item(index, point.value(), point.year() + ": " + point.text()));
            expected.add(item(index, point.target(), point.year() + ": " + point.targetText()));
        }
        values.setPlotOptions(line(VALUE_COLOUR, true));
        expected.setPlotOptions(line(TARGET_COLOUR, false));
        configuration.addSeries(values);
        if (targets) {
            configuration.addSeries(expected);
        }
        getContent().add(chart);
    }

    /** Without a number the line is broken there. */
    private static DataSeriesItem item(int index, Optional<BigDecimal> value, String name) {
        var item = new DataSeriesItem();
        item.setX(index);
        value.ifPresent(item::setY);
        item.setName(name);
        return item;
    }

    private static PlotOptionsLine line(int colour, boolean markers) {
        var options = new PlotOptionsLine();
        options.setColorIndex(colour);
        options.setMarker(new Marker(markers));
        options.setAnimation(false);
        return options;
    }
}
