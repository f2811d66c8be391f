package it.traguardo.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import it.traguardo.cycle.Actor;
import it.traguardo.cycle.ManualValueBook;
import it.traguardo.evidence.RowsExport;
import it.traguardo.indicator.Breakdown;
import it.traguardo.indicator.Findings;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.Indicators;
import it.traguardo.indicator.MonthlyParts;
import it.traguardo.indicator.PolicyBand;
import it.traguardo.indicator.PolicyBands;
import it.traguardo.indicator.Reading;
import it.traguardo.indicator.Restatements;
import it.traguardo.indicator.SourceState;
import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.Plans;
import it.traguardo.vocabulary.Period;
import it.traguardo.vocabulary.PeriodBasis;
import it.traguardo.vocabulary.Rome;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An indicator taken apart: value, trend, rule, what is left out, freshness, rows. */
@Route(value = "indicatore", layout = MainLayout.class)
@PermitAll
class IndicatorView extends Composite<Div> implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient Plans plans;
    private final transient Indicators indicators;
    private final transient PolicyBands bands;
    private final transient Breakdown breakdown;
    private final transient Restatements restatements;
    private final transient Findings findings;
    private final transient RowsExport export;
    private final transient ManualValueBook book;
    private final transient Actor actor;
    private final transient Provenance provenance;
    private final transient ProgressParts progress;
    private final transient Clock clock;
    private final Section groups = new Section();
    private final Div restated = new Div();
    private final Div rows = new Div();
    private String title = "";
    private transient @Nullable IndicatorAddress shown;
    private transient @Nullable Read read;

    IndicatorView(
            Plans plans,
            Indicators indicators,
            PolicyBands bands,
            Breakdown breakdown,
            Restatements restatements,
            Findings findings,
            RowsExport export,
            ManualValueBook book,
            AuthenticationContext user,
            Provenance provenance,
            ProgressParts progress,
            Clock clock) {
        this.book = book;
        this.actor = SignedIn.actor(user);
        this.plans = plans;
        this.indicators = indicators;
        this.bands = bands;
        this.breakdown = breakdown;
        this.restatements = restatements;
        this.findings = findings;
        this.export = export;
        this.provenance = provenance;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        IndicatorDefinition present = plans.present().findIndicator(code).orElseThrow(NotFoundException::new);
        Optional<IndicatorDefinition> declared = declared(code, IndicatorAddress.knownAt(parameters));
        IndicatorDefinition indicator = declared.orElse(present);
        title = indicator.code() + " " + indicator.title().in(getLocale());
        var asked = IndicatorAddress.parse(indicator, parameters, Rome.today(clock));
        IndicatorAddress before = shown;
        shown = asked;
        if (before == null
                || read == null
                || !before.withRows(asked.rows())
                        .withSplit(asked.split())
                        .withSince(asked.since())
                        .equals(asked)) {
            show(asked, declared.isPresent());
            return;
        }
        if (!before.split().equals(asked.split())) {
            showGroups(asked, read);
        }
        if (!before.since().equals(asked.since())) {
            showRestatement(asked, read);
        }
        if (before.rows() != asked.rows()
                || before.split().structure() != asked.split().structure()) {
            showRows(asked, read);
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · Traguardo";
    }

    /** @param known whether anything was known at the moment asked for */
    private void show(IndicatorAddress address, boolean known) {
        Reading reading = address.reading(address.today(clock));
        getContent().removeAll();
        getContent().addClassName("page");
        getContent()
                .add(
                        breadcrumb(address),
                        new IndicatorHeading(address.indicator(), provenance),
                        new ReadingBar(address, clock, this::open));
        address.knownAt().ifPresent(instant -> getContent().add(new KnownNotice(instant, address)));
        getContent().add(known ? shown(address, reading) : new EmptyState(EmptyState.Reason.NOTHING_KNOWN));
    }

    /** What is entered by hand has entries and no requests. */
    private Later<?> shown(IndicatorAddress address, Reading reading) {
        return address.indicator().measure().isManual()
                ? new Later<>(
                        "skeleton-value",
                        () -> new ManualIndicator.Read(indicators.value(reading), indicators.manualValues(reading)),
                        manual -> new ManualIndicator(manual, address, book, export, actor))
                : new Later<>("skeleton-value", () -> read(reading), read -> parts(address, read));
    }

    /** The indicator as it was declared; empty when nothing was known of it yet. */
    private Optional<IndicatorDefinition> declared(String code, Optional<Instant> knownAt) {
        try {
            return plans.at(knownAt).findIndicator(code);
        } catch (IllegalArgumentException nothingKnown) {
            return Optional.empty();
        }
    }

    private void open(IndicatorAddress address) {
        getUI().ifPresent(ui ->
                ui.navigate(IndicatorView.class, address.indicator().code(), address.parameters()));
    }

    private Read read(Reading reading) {
        PeriodBasis other = reading.basis() == PeriodBasis.COHORT ? PeriodBasis.FLOW : PeriodBasis.COHORT;
        return new Read(
                indicators.value(reading),
                indicators.value(reading.withBasis(other)),
                indicators.sourceStates(List.of(reading.indicator())));
    }

    /** Only the rows: nothing else on the page depends on which of them are listed. */
    private void showRows(IndicatorAddress address, Read read) {
        rows.removeAll();
        rows.add(new Later<>(
                "skeleton-rows",
                () -> indicators.rowCount(reading(address, read), address.rows()),
                count -> new Rows(indicators, export, reading(address, read), address, count, this::open)));
    }

    /** Only the groups, which add up to the same value under any structure. */
    private void showGroups(IndicatorAddress address, Read read) {
        groups.removeAll();
        Reading reading = reading(address, read);
        groups.add(
                new H2(Groups.heading(address.split().by(), this::getTranslation)),
                new Later<>(
                        "skeleton-rows",
                        () -> Groups.Shown.read(
                                breakdown, reading, address.split().by()),
                        shown -> new Groups(read.value(), shown, address, this::open)));
    }

    /** Only what has changed since the moment chosen. */
    private void showRestatement(IndicatorAddress address, Read read) {
        restated.removeAll();
        restated.add(new WhatChanged(
                restatements,
                address.since().flatMap(moment -> declared(address.indicator().code(), Optional.of(moment))),
                read.value().reading(),
                address,
                clock,
                this::open));
    }

    private static Reading reading(IndicatorAddress address, Read read) {
        return read.value().reading().withStructure(address.split().structure());
    }

    private Div parts(IndicatorAddress address, Read read) {
        this.read = read;
        Div parts = new Div();
        parts.addClassName("indicator");
        IndicatorValue value = read.value();
        if (provenance.isFirstLoadUnderWay()) {
            parts.add(new EmptyState(EmptyState.Reason.NOTHING_LOADED));
            return parts;
        }
        parts.add(new Headline(value, read.other(), address, read.states()));
        if (value.notApplicable().isPresent() && value.leftOut().isEmpty()) {
            parts.add(new EmptyState(EmptyState.Reason.NO_REQUESTS), section("indicator.rule", new Definition(value)));
            return parts;
        }
        if (value.value().isPresent()) {
            parts.add(section(
                    "indicator.trend",
                    new Later<>(
                            "skeleton-trend",
                            () -> indicators.months(value.reading()),
                            months -> trend(address, value, months))));
        } else {
            parts.add(new EmptyState(EmptyState.Reason.ALL_LEFT_OUT));
        }
        parts.add(section("progress.title", new ProgressPart(progress, value.reading(), address)));
        Div explained = new Div(
                section("indicator.rule", new Definition(value)),
                section(
                        "indicator.left-out",
                        new LeftOutList(value, address),
                        new Later<>(
                                "skeleton-line",
                                () -> findings.of(value.reading()),
                                found -> new FindingList(found, address))));
        explained.addClassName("explained");
        parts.add(
                groups,
                explained,
                section("band.title", band(address)),
                section("restatement.title", restated),
                section("evidence.title", new Evidence(export, value, address)),
                section("indicator.rows", rows));
        showGroups(address, read);
        showRestatement(address, read);
        showRows(address, read);
        return parts;
    }

    private Later<PolicyBand> band(IndicatorAddress address) {
        LocalDate today = address.today(clock);
        return new Later<>(
                "skeleton-band",
                () -> bands.around(address.reading(today), today),
                band -> new PossibleReadings(band, address, today));
    }

    private Trend trend(IndicatorAddress address, IndicatorValue value, List<MonthlyParts> months) {
        return new Trend(value, months, new Numbers(getLocale()), month -> open(address.withPeriod(Period.of(month))));
    }

    private Section section(String key, Component... content) {
        Section section = new Section(new H2(getTranslation(key)));
        section.add(content);
        return section;
    }

    private Breadcrumb breadcrumb(IndicatorAddress address) {
        var breadcrumb = new Breadcrumb();
        plans.present().sheetsWith(address.indicator()).stream()
                .filter(sheet -> sheet.year().equals(address.period().targetYear()))
                .findFirst()
                .map(ObjectiveSheet::code)
                .ifPresent(code -> breadcrumb.step(new RouterLink(code, SheetView.class, code)));
        return breadcrumb.here(address.indicator().code());
    }

    private record Read(IndicatorValue value, IndicatorValue other, List<SourceState> states) {}
}
