package it.traguardo.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import it.traguardo.indicator.Breakdown;
import it.traguardo.indicator.GroupParts;
import it.traguardo.indicator.Grouping;
import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.Measure;
import it.traguardo.indicator.Parts;
import it.traguardo.indicator.Reading;
import it.traguardo.indicator.Unit;
import it.traguardo.vocabulary.Milestone;
import it.traguardo.vocabulary.Structure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A value split by office, procedure, channel …: a table whose groups add up to it. */
class Groups extends Composite<Div> {

    private final transient IndicatorValue value;
    private final transient Grouping by;
    private final transient Numbers numbers = new Numbers(getLocale());
    private final transient BigDecimal longestBar;

    Groups(IndicatorValue value, Shown shown, IndicatorAddress address, Consumer<IndicatorAddress> open) {
        this.value = value;
        this.by = address.split().by();
        this.longestBar = isShare()
                ? BigDecimal.valueOf(100)
                : shown.groups.stream()
                        .flatMap(group -> exact(group.parts()).stream())
                        .max(BigDecimal::compareTo)
                        .orElse(BigDecimal.ONE);
        getContent().addClassName("groups");
        Div bar = new Div(by(address, open));
        bar.addClassName("rows-bar");
        if (by.followsStructure()) {
            bar.add(structure(address, open));
        }
        getContent().add(bar);
        remoteWork(shown.remoteWork).ifPresent(getContent()::add);
        getContent().add(table(shown.groups));
    }

    /** "Per ufficio". */
    static String heading(Grouping by, Wording.Words words) {
        return words.get("groups.heading", words.get(key(by)));
    }

    static String key(Grouping by) {
        return "groups.by." + Wording.key(by);
    }

    private Select<Grouping> by(IndicatorAddress address, Consumer<IndicatorAddress> open) {
        var select = new Select<Grouping>();
        select.setLabel(getTranslation("groups.by"));
        select.setItems(Grouping.values());
        select.setItemLabelGenerator(choice -> Wording.capitalised(getTranslation(key(choice))));
        select.setValue(by);
        select.addValueChangeListener(
                change -> open.accept(address.withSplit(address.split().by(change.getValue()))));
        return select;
    }

    private Select<Structure> structure(IndicatorAddress address, Consumer<IndicatorAddress> open) {
        var select = new Select<Structure>();
        select.setLabel(getTranslation("groups.structure"));
        select.setItems(Structure.values());
        select.setItemLabelGenerator(choice -> getTranslation(
                "groups.structure." + Wording.key(choice),
                numbers.date(value.reading().asOf())));
        select.setValue(address.split().structure());
        select.addValueChangeListener(
                change -> open.accept(address.withSplit(address.split().under(change.getValue()))));
        return select;
    }

    /** How much of it was carried out in remote work, which the sheets ask for. */
    private Optional<Component> remoteWork(List<GroupParts> groups) {
        Parts remote = ofCode(groups, "true");
        if (remote.denominator() == 0 || measure().isTotal()) {
            return Optional.empty();
        }
        Parts elsewhere = ofCode(groups, "false");
        String sentence = isShare()
                ? getTranslation(
                        "groups.remote.share",
                        numbers.count(remote.numerator()),
                        numbers.count(value.parts().numerator()),
                        number(new Parts(remote.numerator(), value.parts().numerator())))
                : getTranslation(
                        "groups.remote.days",
                        number(remote),
                        numbers.count(remote.denominator()),
                        number(elsewhere),
                        numbers.count(elsewhere.denominator()));
        Paragraph paragraph = new Paragraph(sentence);
        paragraph.addClassName("sentence");
        return Optional.of(paragraph);
    }

    private static Parts ofCode(List<GroupParts> groups, String code) {
        return groups.stream()
                .filter(group -> group.code().filter(code::equals).isPresent())
                .map(GroupParts::parts)
                .reduce(new Parts(0, 0), Parts::plus);
    }

    private Div table(List<GroupParts> groups) {
        var table = new NativeTable();
        table.addClassNames("numbers", "group-numbers");
        var header = table.getHead().addRow();
        header.add(header(Wording.capitalised(getTranslation(key(by))), "col"));
        columns().forEach(key -> header.add(header(getTranslation(key), "col")));
        groups.forEach(group -> table.getBody()
                .add(row(
                        name(group),
                        group.parts(),
                        group.median(),
                        group.ninetiethPercentile(),
                        group.leftOut(),
                        true)));
        NativeTableRow total = row(
                getTranslation("groups.total"),
                value.parts(),
                value.median(),
                value.ninetiethPercentile(),
                groups.stream().mapToLong(GroupParts::leftOut).sum(),
                false);
        total.addClassName("total");
        table.getBody().add(total);
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", heading(by, this::getTranslation));
        return scroll;
    }

    private List<String> columns() {
        return switch (measure()) {
            case SHARE, SHARE_ON_TIME, SHARE_BEFORE_EVENT ->
                List.of("trend.value", "trend.numerator", "trend.denominator", "groups.left-out");
            case MEAN_DAYS ->
                List.of(
                        "groups.mean",
                        "groups.median",
                        "groups.ninetieth",
                        "groups.days",
                        "groups.requests",
                        "groups.left-out");
            case COUNT, AMOUNT -> List.of("trend.value", "stream.counted", "groups.left-out");
        };
    }

    private NativeTableRow row(
            String name,
            Parts parts,
            Optional<BigDecimal> median,
            Optional<BigDecimal> ninetieth,
            long leftOut,
            boolean withBar) {
        NativeTableHeaderCell heading = header(name, "row");
        if (withBar) {
            heading.add(bar(parts));
        }
        var row = new NativeTableRow(heading);
        var labels = columns().iterator();
        for (String text : cells(parts, median, ninetieth, leftOut)) {
            var cell = new NativeTableCell(text);
            cell.getElement().setAttribute("data-label", getTranslation(labels.next()));
            row.add(cell);
        }
        return row;
    }

    /** In the order of the columns. */
    private List<String> cells(Parts parts, Optional<BigDecimal> median, Optional<BigDecimal> ninetieth, long leftOut) {
        var cells = new ArrayList<>(List.of(number(parts)));
        if (measure().isMean()) {
            cells.addAll(List.of(days(median), days(ninetieth)));
        }
        if (!measure().isTotal()) {
            cells.add(numbers.count(parts.numerator()));
        }
        cells.addAll(List.of(numbers.count(parts.denominator()), numbers.count(leftOut)));
        return cells;
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        var cell = new NativeTableHeaderCell();
        cell.add(new Span(text));
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    /** Decoration: the numbers beside it say the same. */
    private Span bar(Parts parts) {
        Span bar = new Span();
        bar.addClassName("group-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        BigDecimal percent = exact(parts)
                .filter(_ -> longestBar.signum() > 0)
                .map(number -> number.multiply(BigDecimal.valueOf(100)).divide(longestBar, 2, RoundingMode.HALF_UP))
                .orElse(BigDecimal.ZERO);
        bar.getStyle().set("--share", percent.max(BigDecimal.ZERO) + "%");
        return bar;
    }

    private String name(GroupParts group) {
        String name = group.name().orElse("");
        return switch (by) {
            case REMOTE_WORK ->
                getTranslation(
                        name.isEmpty() ? "groups.unknown" : "groups.remote." + (name.equals("true") ? "yes" : "no"));
            case REQUEST_KIND, CHANNEL, OUTCOME, PROCEDURE ->
                name.isEmpty()
                        ? getTranslation(by == Grouping.OUTCOME ? "groups.no-outcome" : "groups.unknown")
                        : Wording.code(name);
            case OFFICE, DIRECTORATE, RESPONSIBLE, PROCEDURE_RESPONSIBLE ->
                name.isEmpty() ? getTranslation("groups.unknown") : name;
        };
    }

    private boolean isShare() {
        return unit() == Unit.PERCENT;
    }

    private Unit unit() {
        return value.reading().indicator().unit();
    }

    private Optional<BigDecimal> exact(Parts parts) {
        return parts.value(measure());
    }

    private Measure measure() {
        return value.reading().indicator().measure();
    }

    private String number(Parts parts) {
        return exact(parts).map(number -> numbers.value(number, unit())).orElse("–");
    }

    private String days(Optional<BigDecimal> days) {
        return days.map(number -> numbers.value(number, unit())).orElse("–");
    }

    /** What the section shows, read at once. */
    record Shown(List<GroupParts> groups, List<GroupParts> remoteWork) {

        static Shown read(Breakdown breakdown, Reading reading, Grouping by) {
            boolean investigated = reading.indicator().milestone() == Milestone.INVESTIGATED;
            return new Shown(
                    breakdown.groups(reading, by),
                    investigated ? breakdown.groups(reading, Grouping.REMOTE_WORK) : List.of());
        }
    }
}
