package it.traguardo.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import it.traguardo.indicator.Measure;
import it.traguardo.indicator.Policy;
import it.traguardo.vocabulary.DurationBasis;
import it.traguardo.vocabulary.Maturity;
import it.traguardo.vocabulary.Period;
import it.traguardo.vocabulary.PeriodBasis;
import it.traguardo.vocabulary.Withdrawals;
import java.text.DateFormatSymbols;
import java.time.Clock;
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

    ReadingBar(IndicatorAddress address, Clock clock, Consumer<IndicatorAddress> open) {
        LocalDate today = address.today(clock);
        getContent().addClassName("reading-bar");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", getTranslation("reading.label"));
        getContent().add(period(address, today, open), asOf(address, today, open));
        policies(address, chosen -> open.accept(address.withPolicy(chosen)));
        getContent()
                .add(new MomentPicker(
                        "known.known-at",
                        address.knownAt(),
                        clock,
                        chosen -> open.accept(address.withKnownAt(chosen))));
        if (!address.isUsual()) {
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

    /** Only what makes a difference to the measure: days to a mean, to a cohort what is withdrawn, to a share of it what is open. */
    private void policies(IndicatorAddress address, Consumer<Policy> choose) {
        Policy policy = address.policy();
        Measure measure = address.indicator().measure();
        var basis = choice("reading.basis", "basis.", PeriodBasis.values(), policy.basis());
        basis.addClassName("basis");
        basis.addValueChangeListener(change -> choose.accept(policy.withBasis(change.getValue())));
        if (measure.isMean()) {
            var days = choice("definition.duration", "duration.", DurationBasis.values(), policy.duration());
            days.addValueChangeListener(change -> choose.accept(policy.withDuration(change.getValue())));
        } else if (policy.basis() == PeriodBasis.COHORT) {
            if (measure.isShare()) {
                String open = "definition.open." + Wording.key(measure.limit());
                var maturity = choice(open, "maturity.", Maturity.values(), policy.maturity());
                maturity.addValueChangeListener(change -> choose.accept(policy.withMaturity(change.getValue())));
            }
            var withdrawals =
                    choice("definition.withdrawals", "withdrawals.", Withdrawals.values(), policy.withdrawals());
            withdrawals.addValueChangeListener(change -> choose.accept(policy.withWithdrawals(change.getValue())));
        }
    }

    private <E extends Enum<E>> Select<E> choice(String label, String words, E[] choices, E chosen) {
        var select = new Select<E>();
        select.setLabel(getTranslation(label));
        select.setItems(choices);
        select.setItemLabelGenerator(choice -> getTranslation(words + Wording.key(choice)));
        select.setValue(chosen);
        select.addClassName("policy");
        getContent().add(select);
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
