package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DataLabels;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.Marker;
import com.vaadin.flow.component.charts.model.PlotOptionsColumn;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.MonthlyParts;
import it.traguardo.indicator.Parts;
import it.traguardo.indicator.Status;
import it.traguardo.indicator.Unit;
import it.traguardo.vocabulary.Direction;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A value month by month against its target: in a sentence, as a chart, and as a table with the same numbers. */
class Trend extends Composite<Div> {

    /** Places in the palette of charts, see traguardo.css. */
    private static final int TARGET_COLOUR = 1;

    private static final int MISSED_COLOUR = 2;

    private final transient IndicatorValue value;
    private final transient List<MonthlyParts> months;
    private final transient Numbers numbers;

    /** @param choose what to do when a month of the chart is clicked */
    Trend(IndicatorValue value, List<MonthlyParts> months, Numbers numbers, Consumer<YearMonth> choose) {
        this.value = value;
        this.months = months;
        this.numbers = numbers;
        getContent().addClassName("trend");
        Paragraph sentence = new Paragraph(sentence());
        sentence.addClassName("sentence");
        Details table = new Details(getTranslation("trend.table"), table());
        table.addClassNames("trend-table", "months-table");
        getContent().add(sentence, chart(choose), table);
    }

    private String sentence() {
        IndicatorDefinition indicator = indicator();
        var best = months.stream().max(byValue()).orElseThrow();
        var worst = months.stream().min(byValue()).orElseThrow();
        if (months.size() < 2) {
            return getTranslation("trend.one-month", month(best), number(best.parts()));
        }
        long met = months.stream().filter(this::meetsTarget).count();
        String extremes = getTranslation(
                "trend.extremes", month(best), number(best.parts()), month(worst), number(worst.parts()));
        return target().isEmpty()
                ? extremes
                : getTranslation("trend.met", met, months.size(), numbers.target(target().get(), indicator.unit()))
                        + " "
                        + extremes;
    }

    /** What each month is held against: no month has to reach by itself what a total reaches in a year. */
    private Optional<BigDecimal> target() {
        return indicator().measure().isTotal() ? Optional.empty() : value.target();
    }

    /** The word for the axis of a chart. */
    static String unitWord(Unit unit) {
        return switch (unit) {
            case PERCENT -> "trend.percent";
            case DAYS -> "trend.days";
            case NUMBER -> "stream.unit.number";
            case EURO -> "stream.unit.euro";
        };
    }

    private Comparator<MonthlyParts> byValue() {
        Comparator<MonthlyParts> byValue = Comparator.comparing(this::exact);
        return indicator().direction() == Direction.HIGHER ? byValue : byValue.reversed();
    }

    private boolean meetsTarget(MonthlyParts month) {
        return value.status(month.parts()) == Status.MET;
    }

    private Chart chart(Consumer<YearMonth> choose) {
        Chart chart = new Chart(ChartType.COLUMN);
        chart.addClassName("trend-chart");
        chart.setVisibilityTogglingDisabled(true);
        Configuration configuration = chart.getConfiguration();
        configuration.getChart().setStyledMode(true);
        configuration.getChart().setDescription(sentence());
        configuration.setTitle("");
        configuration.getLegend().setEnabled(target().isPresent());
        configuration.setExporting(false);
        configuration.disableCredits();
        configuration
                .getxAxis()
                .setCategories(months.stream().map(this::shortMonth).toArray(String[]::new));
        configuration.getxAxis().setCrosshair(null);
        configuration.getyAxis().setTitle(getTranslation(unitWord(indicator().unit())));
        if (months.stream().allMatch(month -> month.parts().numerator() >= 0)) {
            configuration.getyAxis().setMin(0);
        }
        if (indicator().unit() == Unit.PERCENT) {
            configuration.getyAxis().setMax(100);
            configuration.getyAxis().setEndOnTick(false);
        }
        configuration.getTooltip().setPointFormat("{point.name}");
        configuration.getTooltip().setHeaderFormat("");
        var options = new PlotOptionsColumn();
        options.setDataLabels(new DataLabels(false));
        options.setMaxPointWidth(44);
        options.setAnimation(false);
        configuration.setPlotOptions(options);
        configuration.addSeries(series());
        target().ifPresent(target -> configuration.addSeries(targetLine(target)));
        chart.addPointClickListener(
                click -> choose.accept(months.get(click.getItemIndex()).month()));
        return chart;
    }

    private DataSeries series() {
        var series = new DataSeries(getTranslation("trend.value"));
        for (int index = 0; index < months.size(); index++) {
            MonthlyParts month = months.get(index);
            var item = new DataSeriesItem(index, exact(month));
            item.setName(
                    indicator().measure().isTotal()
                            ? "%s: %s".formatted(month(month), number(month.parts()))
                            : "%s: %s (%s)".formatted(month(month), number(month.parts()), parts(month)));
            if (target().isPresent() && !meetsTarget(month)) {
                item.setColorIndex(MISSED_COLOUR);
            }
            series.add(item);
        }
        return series;
    }

    /** The target as a series of its own, so that the axis always reaches it. */
    private DataSeries targetLine(BigDecimal target) {
        String name = getTranslation(
                "value.target", numbers.target(target, indicator().unit()));
        var line = new DataSeries(name);
        for (int index = 0; index < months.size(); index++) {
            var item = new DataSeriesItem(index, target);
            item.setName(name);
            line.add(item);
        }
        var options = new PlotOptionsLine();
        options.setMarker(new Marker(false));
        options.setColorIndex(TARGET_COLOUR);
        options.setAnimation(false);
        line.setPlotOptions(options);
        return line;
    }

    private Div table() {
        var table = new NativeTable();
        table.addClassName("numbers");
        var header = table.getHead().addRow();
        for (String key : List.of("trend.month", "trend.numerator", "trend.denominator", "trend.value")) {
            var cell = new NativeTableHeaderCell(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            header.add(cell);
        }
        for (MonthlyParts month : months) {
            table.getBody().add(row(month(month), month.parts()));
        }
        NativeTableRow total = row(getTranslation("trend.total"), value.parts());
        total.addClassName("total");
        table.getBody().add(total);
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        return scroll;
    }

    private NativeTableRow row(String name, Parts parts) {
        var heading = new NativeTableHeaderCell(name);
        heading.getElement().setAttribute("scope", "row");
        return new NativeTableRow(
                heading,
                new NativeTableCell(Wording.numerator(parts, indicator().measure(), numbers)),
                new NativeTableCell(numbers.count(parts.denominator())),
                new NativeTableCell(number(parts)));
    }

    private IndicatorDefinition indicator() {
        return value.reading().indicator();
    }

    private BigDecimal exact(MonthlyParts month) {
        return month.parts().value(indicator().measure()).orElseThrow();
    }

    private String number(Parts parts) {
        return parts.value(indicator().measure())
                .map(number -> numbers.value(number, indicator().unit(), value.thresholds()))
                .orElse("–");
    }

    private String parts(MonthlyParts month) {
        return numbers.count(month.parts().numerator()) + " / "
                + numbers.count(month.parts().denominator());
    }

    private String month(MonthlyParts month) {
        return numbers.month(month.month(), true);
    }

    private String shortMonth(MonthlyParts month) {
        boolean oneYear =
                months.getFirst().month().getYear() == months.getLast().month().getYear();
        return numbers.month(month.month(), !oneYear);
    }
}
