package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.Reading;
import it.traguardo.plan.Plans;
import it.traguardo.progress.Outlook;
import it.traguardo.progress.OutlookBase;
import it.traguardo.progress.Scenario;
import it.traguardo.vocabulary.Rome;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What would become of a value with another target, more work done or fewer requests; nothing is kept but the address. */
@Route(value = "e-se", layout = MainLayout.class)
@PermitAll
class WhatIfView extends Composite<Div> implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient Plans plans;
    private final transient ProgressParts parts;
    private final transient Clock clock;
    private final Div form = new Div();
    private final Div result = new Div();
    private String title = "";
    private transient @Nullable Reading read;
    private transient @Nullable OutlookBase base;

    WhatIfView(Plans plans, ProgressParts parts, Clock clock) {
        this.plans = plans;
        this.parts = parts;
        this.clock = clock;
        form.addClassNames("reading-bar", "what-if-form");
        form.getElement().setAttribute("role", "group");
        result.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        IndicatorDefinition indicator = plans.present().findIndicator(code).orElseThrow(NotFoundException::new);
        var address = WhatIfAddress.parse(indicator, event.getLocation().getQueryParameters(), Rome.today(clock));
        title = getTranslation("progress.what-if.title") + " " + code;
        Reading reading = address.reading().reading(address.reading().today(clock));
        if (!reading.equals(read)) {
            read = reading;
            base = null;
            showPage(address);
        }
        showForm(address);
        showResult(address, reading);
    }

    @Override
    public String getPageTitle() {
        return title + " · Traguardo";
    }

    private void showPage(WhatIfAddress address) {
        IndicatorDefinition indicator = address.reading().indicator();
        var back = new RouterLink(indicator.code(), IndicatorView.class, indicator.code());
        back.setQueryParameters(address.reading().parameters());
        form.getElement().setAttribute("aria-label", getTranslation("progress.what-if.form"));
        getContent().removeAll();
        getContent().addClassName("page");
        getContent()
                .add(
                        new Breadcrumb().step(back).here(getTranslation("progress.what-if.title")),
                        new H1(getTranslation("progress.what-if.title") + " "
                                + indicator.title().in(getLocale())),
                        new Paragraph(getTranslation(
                                "progress.what-if.text",
                                address.reading().period().code(),
                                new Numbers(getLocale())
                                        .date(Objects.requireNonNull(read).asOf()))),
                        form,
                        result);
    }

    private void showForm(WhatIfAddress address) {
        IndicatorDefinition indicator = address.reading().indicator();
        var target = new BigDecimalField(getTranslation("progress.target." + Wording.key(indicator.unit())));
        target.setLocale(getLocale());
        target.addThemeVariants(TextFieldVariant.LUMO_ALIGN_RIGHT);
        target.setValue(address.target()
                .or(() -> indicator.findTarget(address.reading().period().targetYear()))
                .orElse(null));
        target.addValueChangeListener(change -> open(
                address.withTarget(Optional.ofNullable(change.getValue()).filter(chosen -> chosen.signum() >= 0))));
        var pace = change("progress.what-if.pace", address.pace());
        pace.addValueChangeListener(change -> {
            if (!pace.isInvalid()) {
                open(address.withPace(Objects.requireNonNullElse(change.getValue(), 0)));
            }
        });
        var arrivals = change("progress.what-if.arrivals", address.arrivals());
        arrivals.addValueChangeListener(change -> {
            if (!arrivals.isInvalid()) {
                open(address.withArrivals(Objects.requireNonNullElse(change.getValue(), 0)));
            }
        });
        form.removeAll();
        form.add(target, pace, arrivals);
        if (!address.scenario().isNone()) {
            form.add(new Button(getTranslation("reading.reset"), click -> open(WhatIfAddress.of(address.reading()))));
        }
    }

    private IntegerField change(String key, int value) {
        var field = new IntegerField(getTranslation(key));
        field.setMin(WhatIfAddress.LEAST_CHANGE);
        field.setMax(WhatIfAddress.MOST_CHANGE);
        field.setStepButtonsVisible(true);
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setMinErrorMessage(getTranslation("progress.what-if.bounds"))
                .setMaxErrorMessage(getTranslation("progress.what-if.bounds"))
                .setBadInputErrorMessage(getTranslation("progress.what-if.bounds")));
        field.setValue(value);
        return field;
    }

    /** The base is read once: every change after that is computed on it. */
    private void showResult(WhatIfAddress address, Reading reading) {
        result.removeAll();
        result.add(new Later<>(
                "skeleton-band",
                () -> {
                    OutlookBase known = base == null ? parts.base(reading) : base;
                    return new Compared(
                            known, parts.under(known, Scenario.NONE), parts.under(known, address.scenario()));
                },
                compared -> {
                    base = compared.base();
                    return new WhatIfTable(compared.now(), compared.tried());
                }));
    }

    private void open(WhatIfAddress address) {
        getUI().ifPresent(ui ->
                ui.navigate(WhatIfView.class, address.reading().indicator().code(), address.parameters()));
    }

    private record Compared(OutlookBase base, Outlook now, Outlook tried) {}
}
