package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.Marker;
import com.vaadin.flow.component.charts.model.PlotOptionsArearange;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import com.vaadin.flow.component.charts.model.RangeSeries;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.Parts;
import it.traguardo.progress.CoursePoint;
import it.traguardo.progress.Forecast;
import it.traguardo.progress.Outlook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The value as it was on days of its period, its path, and where it will probably end; as a chart and as a table. */
class CourseChart extends Composite<Div> {

    /** Places in the palette of charts, see traguardo.css. */
    private static final int VALUE_COLOUR = 0;

    private static final int PATH_COLOUR = 1;
    private static final int FORECAST_COLOUR = 2;

    private final transient Outlook outlook;
    private final transient List<CoursePoint> points;
    private final transient ProgressWords words;
    private final transient Numbers numbers = new Numbers(getLocale());

    CourseChart(Outlook outlook, List<CoursePoint> points, ProgressWords words) {
        this.outlook = outlook;
        this.points = points;
        this.words = words;
        Details table = new Details(getTranslation("trend.table"), table());
        table.addClassNames("trend-table", "course-table");
        getContent().add(chart(), table);
    }

    private Chart chart() {
        Chart chart = new Chart(ChartType.LINE);
        chart.addClassNames("trend-chart", "course-chart");
        chart.setVisibilityTogglingDisabled(true);
        Configuration configuration = chart.getConfiguration();
        configuration.getChart().setStyledMode(true);
        configuration.getChart().setDescription(words.reason() + " " + String.join(" ", words.forecast()));
        configuration.setTitle("");
        configuration.setExporting(false);
        configuration.disableCredits();
        configuration
                .getxAxis()
                .setCategories(points.stream().map(point -> label(point.day())).toArray(String[]::new));
        configuration
                .getyAxis()
                .setTitle(getTranslation(Trend.unitWord(indicator().unit())));
        configuration.getTooltip().setPointFormat("{point.name}");
        configuration.getTooltip().setHeaderFormat("");
        outlook.forecast().ifPresent(forecast -> configuration.addSeries(range(forecast)));
        configuration.addSeries(actual());
        if (points.stream().anyMatch(point -> point.expected().isPresent())) {
            configuration.addSeries(path());
        }
        return chart;
    }

    private DataSeries actual() {
        var series = new DataSeries(getTranslation("progress.chart.value"));
        for (int index = 0; index < points.size(); index++) {
            CoursePoint point = points.get(index);
            if (point.actual().isPresent()) {
                series.add(item(index, value(point.actual().get()), point, "progress.chart.value"));
            }
        }
        series.setPlotOptions(line(VALUE_COLOUR, true));
        return series;
    }

    private DataSeries path() {
        var series = new DataSeries(getTranslation("progress.chart.path"));
        for (int index = 0; index < points.size(); index++) {
            CoursePoint point = points.get(index);
            if (point.expected().isPresent()) {
                series.add(item(index, point.expected().get(), point, "progress.chart.path"));
            }
        }
        series.setPlotOptions(line(PATH_COLOUR, false));
        return series;
    }

    private DataSeriesItem item(int index, BigDecimal value, CoursePoint point, String key) {
        var item = new DataSeriesItem(index, value);
        item.setName("%s, %s: %s".formatted(getTranslation(key), numbers.date(point.day()), words.value(value)));
        return item;
    }

    /** From the value of the day to the interval at the end. */
    private RangeSeries range(Forecast forecast) {
        String name = getTranslation("progress.chart.forecast");
        var series = new RangeSeries(name);
        LocalDate asOf = outlook.value().reading().asOf();
        for (int index = 0; index < points.size(); index++) {
            CoursePoint point = points.get(index);
            if (point.day().equals(asOf) && point.actual().isPresent()) {
                BigDecimal now = value(point.actual().get());
                series.add(named(new DataSeriesItem(index, now, now), name));
            }
        }
        series.add(named(
                new DataSeriesItem(points.size() - 1, forecast.low(), forecast.high()),
                "%s: %s – %s".formatted(name, words.value(forecast.low()), words.value(forecast.high()))));
        var options = new PlotOptionsArearange();
        options.setColorIndex(FORECAST_COLOUR);
        options.setAnimation(false);
        series.setPlotOptions(options);
        return series;
    }

    private static DataSeriesItem named(DataSeriesItem item, String name) {
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

    private Div table() {
        var table = new NativeTable();
        table.addClassName("numbers");
        List<String> columns = List.of(
                getTranslation("progress.day"),
                getTranslation("trend.numerator"),
                getTranslation("trend.denominator"),
                getTranslation("progress.chart.value"),
                getTranslation("progress.chart.path"));
        Tables.head(table, columns);
        for (CoursePoint point : points) {
            table.getBody()
                    .add(new NativeTableRow(
                            Tables.heading(new Span(numbers.date(point.day()))),
                            Tables.cell(
                                    columns.get(1),
                                    text(point.actual().map(parts -> numbers.count(parts.numerator())))),
                            Tables.cell(
                                    columns.get(2),
                                    text(point.actual().map(parts -> numbers.count(parts.denominator())))),
                            Tables.cell(
                                    columns.get(3),
                                    text(point.actual().map(this::value).map(words::value))),
                            Tables.cell(columns.get(4), text(point.expected().map(words::value)))));
        }
        Div scroll = new Div(table);
        Tables.scrolls(scroll, getTranslation("progress.title"));
        return scroll;
    }

    private static Span text(Optional<String> text) {
        return new Span(text.orElse("–"));
    }

    private BigDecimal value(Parts parts) {
        return parts.value(indicator().measure()).orElseThrow();
    }

    private IndicatorDefinition indicator() {
        return outlook.value().reading().indicator();
    }

    /** A month by its name, another day by its date. */
    private String label(LocalDate day) {
        return day.plusDays(1).getDayOfMonth() == 1
                ? numbers.month(YearMonth.from(day), false)
                : numbers.date(day).substring(0, "31/12".length());
    }
}
