package it.traguardo.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import it.traguardo.vocabulary.Period;
import it.traguardo.vocabulary.PeriodBasis;
import java.text.DateFormatSymbols;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Chooses how an indicator is read; every choice goes to the address of the page, and comes back from there. */
class ReadingBar extends Composite<Div> {

    ReadingBar(IndicatorAddress address, LocalDate today, Consumer<IndicatorAddress> open) {
        getContent().addClassName("reading-bar");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", getTranslation("reading.label"));
        getContent().add(period(address, today, open), asOf(address, today, open), basis(address, open));
        if (address.asOf().isPresent() || address.basis().isPresent()) {
            Button reset = new Button(
                    getTranslation("reading.reset"),
                    click -> open.accept(IndicatorAddress.of(address.indicator(), address.period())));
            reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            getContent().add(reset);
        }
    }

    private Select<Period> period(IndicatorAddress address, LocalDate today, Consumer<IndicatorAddress> open) {
        List<Period> years = Stream.concat(address.indicator().targets().keySet().stream(), Stream.of(Year.from(today)))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(Period::of)
                .toList();
        List<Period> offered = Stream.concat(Stream.of(address.period(), Period.ALL), years.stream())
                .distinct()
                .sorted(Comparator.comparing(Period::end)
                        .thenComparing(Period::start, Comparator.reverseOrder())
                        .reversed())
                .toList();
        var select = new Select<Period>();
        select.setLabel(getTranslation("reading.period"));
        select.setItems(offered);
        select.setItemLabelGenerator(
                period -> period.equals(Period.ALL) ? getTranslation("reading.all") : period.code());
        select.setValue(address.period());
        select.addValueChangeListener(change -> open.accept(address.withPeriod(change.getValue())));
        return select;
    }

    private DatePicker asOf(IndicatorAddress address, LocalDate today, Consumer<IndicatorAddress> open) {
        var picker = new DatePicker(getTranslation("reading.as-of"));
        picker.setLocale(getLocale().getLanguage().equals("en") ? Locale.UK : Locale.ITALY);
        picker.setI18n(dateWords(this, getLocale()));
        picker.setMax(today);
        picker.setValue(address.asOf().orElse(today));
        picker.addValueChangeListener(change -> {
            if (!picker.isInvalid()) {
                open.accept(
                        address.withAsOf(Optional.ofNullable(change.getValue()).filter(date -> !date.equals(today))));
            }
        });
        return picker;
    }

    private Select<PeriodBasis> basis(IndicatorAddress address, Consumer<IndicatorAddress> open) {
        var select = new Select<PeriodBasis>();
        select.setLabel(getTranslation("reading.basis"));
        select.setItems(PeriodBasis.values());
        select.setItemLabelGenerator(
                basis -> getTranslation("basis." + basis.name().toLowerCase(Locale.ROOT)));
        select.setValue(address.basis().orElse(address.indicator().policy().basis()));
        select.addValueChangeListener(change -> open.accept(address.withBasis(change.getValue())));
        select.addClassName("basis");
        return select;
    }

    /** What a date picker says. */
    static DatePicker.DatePickerI18n dateWords(Component page, Locale locale) {
        var symbols = DateFormatSymbols.getInstance(locale);
        return new DatePicker.DatePickerI18n()
                .setMonthNames(List.of(symbols.getMonths()).subList(0, 12))
                .setWeekdays(List.of(symbols.getWeekdays()).subList(1, 8))
                .setWeekdaysShort(List.of(symbols.getShortWeekdays()).subList(1, 8))
                .setFirstDayOfWeek(1)
                .setToday(page.getTranslation("reading.today"))
                .setCancel(page.getTranslation("reading.cancel"));
    }
}
