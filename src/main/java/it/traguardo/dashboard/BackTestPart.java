package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.PlotOptionsColumnrange;
import com.vaadin.flow.component.charts.model.PlotOptionsScatter;
import com.vaadin.flow.component.charts.model.RangeSeries;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import it.traguardo.indicator.Unit;
import it.traguardo.progress.BackTest;
import it.traguardo.progress.Forecast;
import it.traguardo.progress.Trial;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How forecasts of past periods would have turned out: in a sentence, as a chart, and as a table with the same numbers. */
class BackTestPart extends Composite<Div> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int CAME_COLOUR = 0;
    private static final int INTERVAL_COLOUR = 2;
    private static final int MOST_POINT_WIDTH = 18;

    private final transient BackTest test;
    private final transient ProgressWords words;
    private final Unit unit;
    private final transient Numbers numbers = new Numbers(getLocale());

    BackTestPart(BackTest test, ProgressWords words, Unit unit) {
        this.test = test;
        this.words = words;
        this.unit = unit;
        getContent().addClassName("back-test");
        if (test.forecasts() == 0) {
            getContent().add(new Paragraph(getTranslation("progress.backtest.none")));
            return;
        }
        Paragraph sentence = new Paragraph(sentence());
        sentence.addClassName("sentence");
        Details table = new Details(getTranslation("trend.table"), table());
        table.addClassNames("trend-table", "back-test-table");
        getContent().add(sentence, chart(), table);
    }

    private String sentence() {
        String held = getTranslation(
                "progress.backtest.held",
                numbers.count(test.forecasts()),
                numbers.count(test.held()),
                percent(BigDecimal.valueOf(test.held()), test.forecasts()));
        String error = test.meanError()
                .flatMap(own -> test.meanErrorOfNoChange()
                        .map(other -> " "
                                + getTranslation(
                                        "progress.backtest.error",
                                        numbers.distance(own, unit),
                                        numbers.distance(other, unit))))
                .orElse("");
        String brier = test.brierScore()
                .map(score -> " "
                        + getTranslation(
                                "progress.backtest.brier", numbers.score(score.setScale(2, RoundingMode.HALF_UP))))
                .orElse("");
        return held + error + brier;
    }

    private String percent(BigDecimal part, long whole) {
        return numbers.target(
                part.multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP), Unit.PERCENT);
    }

    private Chart chart() {
        List<Trial> trials = test.trials().reversed().stream()
                .filter(trial -> trial.forecast().isPresent())
                .sorted(Comparator.comparing(Trial::asOf))
                .toList();
        Chart chart = new Chart(ChartType.COLUMNRANGE);
        chart.addClassNames("trend-chart", "back-test-chart");
        chart.setVisibilityTogglingDisabled(true);
        Configuration configuration = chart.getConfiguration();
        configuration.getChart().setStyledMode(true);
        configuration.getChart().setDescription(sentence());
        configuration.setTitle("");
        configuration.setExporting(false);
        configuration.disableCredits();
        configuration
                .getxAxis()
                .setCategories(
                        trials.stream().map(trial -> numbers.date(trial.asOf())).toArray(String[]::new));
        configuration.getyAxis().setTitle(getTranslation(Trend.unitWord(unit)));
        configuration.getTooltip().setPointFormat("{point.name}");
        configuration.getTooltip().setHeaderFormat("");
        configuration.addSeries(intervals(trials));
        configuration.addSeries(came(trials));
        return chart;
    }

    private RangeSeries intervals(List<Trial> trials) {
        var series = new RangeSeries(getTranslation("progress.backtest.interval"));
        for (int index = 0; index < trials.size(); index++) {
            Forecast forecast = trials.get(index).forecast().orElseThrow();
            var item = new DataSeriesItem(index, forecast.low(), forecast.high());
            item.setName("%s: %s".formatted(numbers.date(trials.get(index).asOf()), interval(forecast)));
            series.add(item);
        }
        var options = new PlotOptionsColumnrange();
        options.setColorIndex(INTERVAL_COLOUR);
        options.setMaxPointWidth(MOST_POINT_WIDTH);
        options.setAnimation(false);
        series.setPlotOptions(options);
        return series;
    }

    private DataSeries came(List<Trial> trials) {
        String name = getTranslation("progress.backtest.came");
        var series = new DataSeries(name);
        for (int index = 0; index < trials.size(); index++) {
            var item = new DataSeriesItem(index, trials.get(index).came());
            item.setName("%s: %s".formatted(name, words.value(trials.get(index).came())));
            series.add(item);
        }
        var options = new PlotOptionsScatter();
        options.setColorIndex(CAME_COLOUR);
        options.setAnimation(false);
        series.setPlotOptions(options);
        return series;
    }

    private Div table() {
        var table = new NativeTable();
        table.addClassNames("numbers", "wide");
        List<String> columns = List.of(
                getTranslation("progress.backtest.day"),
                getTranslation("progress.backtest.so-far"),
                getTranslation("progress.backtest.forecast"),
                getTranslation("progress.backtest.interval"),
                getTranslation("progress.backtest.chance"),
                getTranslation("progress.backtest.came"),
                getTranslation("progress.backtest.inside"));
        Tables.head(table, columns);
        for (Trial trial : test.trials()) {
            Optional<Forecast> forecast = trial.forecast();
            List<String> cells = List.of(
                    trial.soFar().map(words::value).orElse("–"),
                    forecast.map(Forecast::median).map(words::value).orElse("–"),
                    forecast.map(this::interval).orElse("–"),
                    forecast.flatMap(Forecast::chance).map(words::chance).orElse("–"),
                    words.value(trial.came()),
                    forecast.map(made -> getTranslation(
                                    made.holds(trial.came()) ? "progress.backtest.yes" : "progress.backtest.no"))
                            .orElse("–"));
            var row = new NativeTableRow(Tables.heading(new Span(numbers.date(trial.asOf()))));
            for (int column = 0; column < cells.size(); column++) {
                row.add(Tables.cell(columns.get(column + 1), new Span(cells.get(column))));
            }
            table.getBody().add(row);
        }
        Div scroll = new Div(table);
        Tables.scrolls(scroll, getTranslation("progress.backtest.title"));
        return scroll;
    }

    private String interval(Forecast forecast) {
        return words.value(forecast.low()) + " – " + words.value(forecast.high());
    }
}
