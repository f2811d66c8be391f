package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import it.traguardo.vocabulary.Rome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Chooses a moment in the past, by day and minute in Rome; empty for none. */
class MomentPicker extends Composite<DateTimePicker> {

    MomentPicker(String label, Optional<Instant> chosen, Clock clock, Consumer<Optional<Instant>> choose) {
        var picker = getContent();
        picker.addClassName("moment");
        picker.setLabel(getTranslation(label));
        picker.setLocale(getLocale().getLanguage().equals("en") ? Locale.UK : Locale.ITALY);
        picker.setDatePickerI18n(ReadingBar.dateWords(this, getLocale()));
        picker.setDateAriaLabel(getTranslation("moment.day", getTranslation(label)));
        picker.setTimeAriaLabel(getTranslation("moment.time", getTranslation(label)));
        picker.setStep(Duration.ofMinutes(1));
        picker.setMax(local(clock.instant()));
        chosen.map(MomentPicker::local).ifPresent(picker::setValue);
        picker.addValueChangeListener(change -> {
            if (!picker.isInvalid()) {
                choose.accept(Optional.ofNullable(change.getValue())
                        .map(local -> local.atZone(Rome.ZONE).toInstant()));
            }
        });
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, Rome.ZONE).truncatedTo(ChronoUnit.MINUTES);
    }
}
