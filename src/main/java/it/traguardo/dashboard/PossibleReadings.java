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
import com.vaadin.flow.router.RouterLink;
import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.PolicyBand;
import it.traguardo.indicator.PolicyBand.Verdict;
import it.traguardo.indicator.Reading;
import it.traguardo.vocabulary.PeriodBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The value under every defensible reading: whether the target is met in all, some or none, and each reading a click away. */
class PossibleReadings extends Composite<Div> {

    private final transient PolicyBand band;
    private final transient Reading shown;
    private final transient IndicatorAddress address;
    private final transient LocalDate today;
    private final transient ReadingWords words;
    private final transient Numbers numbers = new Numbers(getLocale());

    /** @param address of the reading shown beside it */
    PossibleReadings(PolicyBand band, IndicatorAddress address, LocalDate today) {
        this.band = band;
        this.shown = address.reading(today);
        this.address = address;
        this.today = today;
        this.words = new ReadingWords(band.values(), numbers, this::getTranslation);
        getContent().addClassName("possible-readings");
        Paragraph sentence = new Paragraph(sentence());
        sentence.addClassNames("sentence", "verdict");
        getContent().add(sentence);
        if (band.best().isPresent()) {
            getContent().add(table());
        }
        if (band.values().stream().noneMatch(value -> value.reading().equals(shown))) {
            boolean flow = shown.basis() == PeriodBasis.FLOW
                    && shown.indicator().measure().isMereShare();
            getContent().add(note(flow ? "band.shown-flow" : "band.shown-apart"));
        }
        if (!band.setAside().isEmpty()) {
            getContent().add(note("band.set-aside", band.setAside().size()));
        }
    }

    private String sentence() {
        if (band.best().isEmpty()) {
            return getTranslation("band.no-value");
        }
        String range = getTranslation("band.range", value(band.worst()), value(band.best()));
        if (band.verdict() == Verdict.NOT_APPLICABLE) {
            return getTranslation("band.no-target") + " " + range;
        }
        String key = (shown.isRunning() ? "band.running." : "band.over.") + Wording.key(band.verdict());
        return getTranslation(key, band.met(), band.judged()) + " " + range;
    }

    private String value(Optional<IndicatorValue> value) {
        return Wording.value(value.orElseThrow(), numbers);
    }

    private Div table() {
        var table = new NativeTable();
        table.addClassName("readings");
        var header = table.getHead().addRow();
        for (String key : List.of("band.reading", "band.value", "band.parts", "band.state")) {
            var cell = new NativeTableHeaderCell(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            header.add(cell);
        }
        band.values().forEach(value -> table.getBody().add(row(value)));
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        return scroll;
    }

    private NativeTableRow row(IndicatorValue value) {
        var row = new NativeTableRow(
                reading(value.reading()),
                labelled("band.value", new Span(Wording.value(value, numbers))),
                labelled("band.parts", new Span(Wording.parts(value, numbers, this::getTranslation))),
                labelled("band.state", new StatusBadge(value)));
        if (value.reading().equals(shown)) {
            row.addClassName("shown");
        }
        return row;
    }

    private NativeTableHeaderCell reading(Reading reading) {
        var link = new RouterLink(
                words.of(reading), IndicatorView.class, reading.indicator().code());
        link.setQueryParameters(address.withAsOf(Optional.of(reading.asOf()).filter(day -> !day.equals(today)))
                .withPolicy(reading.policy())
                .parameters());
        var cell = new NativeTableHeaderCell(link);
        cell.getElement().setAttribute("scope", "row");
        if (reading.equals(shown)) {
            link.getElement().setAttribute("aria-current", "true");
            cell.add(chip("band.shown"));
        }
        if (reading.policy().equals(reading.indicator().policy())) {
            cell.add(chip("band.declared"));
        }
        return cell;
    }

    private Span chip(String key) {
        Span chip = new Span(getTranslation(key));
        chip.addClassName("chip");
        return chip;
    }

    private NativeTableCell labelled(String key, Component content) {
        var cell = new NativeTableCell(content);
        cell.getElement().setAttribute("data-label", getTranslation(key));
        return cell;
    }

    private Paragraph note(String key, Object... parameters) {
        Paragraph note = new Paragraph(getTranslation(key, parameters));
        note.addClassName("owner");
        return note;
    }
}
