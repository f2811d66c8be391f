package it.traguardo.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import it.traguardo.calendar.Deadline;
import it.traguardo.indicator.Explanations;
import it.traguardo.indicator.Indicators;
import it.traguardo.indicator.RequestClock;
import it.traguardo.vocabulary.Rome;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One request: when it is due, why, and what if it had arrived on another day. */
@Route(value = "richiesta", layout = MainLayout.class)
@PermitAll
class RequestView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String NUMBER = "numero";
    private static final String SOURCE = "fonte";
    private static final String ARRIVED = "arrivo";

    private final transient Explanations explanations;
    private final transient Indicators indicators;
    private final transient Clock clock;
    private String title = "";

    RequestView(Explanations explanations, Indicators indicators, Clock clock) {
        this.explanations = explanations;
        this.indicators = indicators;
        this.clock = clock;
    }

    /** What leads to the page of a request. */
    static QueryParameters address(String source, String number) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(NUMBER, number);
        parameters.put(SOURCE, source);
        return QueryParameters.simple(parameters);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        String number = asked.getSingleParameter(NUMBER).orElse("");
        Optional<String> source = asked.getSingleParameter(SOURCE);
        RequestClock request = explanations.numbered(number, Optional.empty()).stream()
                .filter(found -> source.map(found.source()::equals).orElse(true))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        title = request.protocolNumber();
        show(request, asked.getSingleParameter(ARRIVED).flatMap(RequestView::day));
    }

    @Override
    public String getPageTitle() {
        return title + " · Traguardo";
    }

    private void show(RequestClock recorded, Optional<LocalDate> arrived) {
        RequestClock request = arrived.map(recorded::arrivedOn).orElse(recorded);
        Span code = new Span(request.protocolNumber());
        code.addClassName("code");
        Span source = new Span(request.source());
        source.addClassName("chip");
        Div chips = new Div(code, source);
        chips.addClassName("chips");
        getContent().removeAll();
        getContent().addClassName("page");
        getContent()
                .add(
                        new Breadcrumb().here(request.protocolNumber()),
                        chips,
                        new H1(Wording.code(request.history().procedure())),
                        new StaleNotes(indicators.sourceStates(Set.of(request.source()))),
                        whatIf(recorded, arrived));
        try {
            Deadline deadline = explanations.explain(request, Rome.today(clock), Optional.empty());
            getContent()
                    .add(
                            new DeadlineHeadline(deadline, arrived.isPresent()),
                            section("request.steps", new DeadlineSteps(deadline)));
        } catch (IllegalArgumentException noRule) {
            Paragraph note = new Paragraph(getTranslation(
                    "request.no-rule", Wording.code(request.history().procedure())));
            note.addClassName("warning-note");
            getContent().add(note);
        }
    }

    private DatePicker whatIf(RequestClock recorded, Optional<LocalDate> arrived) {
        var picker = new DatePicker(getTranslation("request.what-if"));
        picker.setLocale(getLocale().getLanguage().equals("en") ? Locale.UK : Locale.ITALY);
        picker.setI18n(ReadingBar.dateWords(this, getLocale()));
        picker.setClearButtonVisible(arrived.isPresent());
        picker.setValue(arrived.orElse(recorded.history().receivedOn()));
        picker.addValueChangeListener(change -> getUI().ifPresent(ui -> {
            QueryParameters address = address(recorded.source(), recorded.protocolNumber());
            LocalDate day = change.getValue();
            ui.navigate(
                    RequestView.class,
                    day == null || day.equals(recorded.history().receivedOn())
                            ? address
                            : address.merging(ARRIVED, day.toString()));
        }));
        return picker;
    }

    private Section section(String key, Component content) {
        return new Section(new H2(getTranslation(key)), content);
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
