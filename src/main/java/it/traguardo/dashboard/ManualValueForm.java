package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import it.traguardo.cycle.Actor;
import it.traguardo.cycle.EnteredNumber;
import it.traguardo.cycle.ManualValueBook;
import it.traguardo.cycle.RefusedException;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.Parts;
import it.traguardo.indicator.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Enters one value with its proof; what is refused keeps all that was typed, the file too. */
class ManualValueForm extends Composite<Section> {

    private final transient ManualValueBook book;
    private final transient Actor actor;
    private final transient Runnable entered;
    private final Select<IndicatorDefinition> indicator = new Select<>();
    private final DatePicker day = new DatePicker();
    private final TextField numerator = new TextField();
    private final TextField denominator = new TextField();
    private final TextField number = new TextField();
    private final TextArea note = new TextArea();
    private final ProofUpload proof = new ProofUpload();
    private final Paragraph fault = new Paragraph();

    ManualValueForm(
            ManualValueBook book,
            List<IndicatorDefinition> indicators,
            Actor actor,
            LocalDate today,
            Runnable entered) {
        this.book = book;
        this.actor = actor;
        this.entered = entered;
        indicator.setLabel(getTranslation("cycle.values.indicator"));
        indicator.setItems(indicators);
        indicator.setItemLabelGenerator(each -> each.code() + " " + each.title().in(getLocale()));
        indicator.addValueChangeListener(_ -> showFields());
        indicator.setValue(indicators.getFirst());
        day.setLabel(getTranslation("cycle.values.at"));
        day.setLocale(getLocale().getLanguage().equals("en") ? Locale.UK : Locale.ITALY);
        day.setI18n(ReadingBar.dateWords(this, getLocale()));
        day.setMax(today);
        numerator.setLabel(getTranslation("cycle.values.numerator"));
        denominator.setLabel(getTranslation("cycle.values.denominator"));
        number.setLabel(getTranslation("cycle.values.number"));
        note.setLabel(getTranslation("cycle.note"));
        note.addClassName("wide");
        numerator.setId("numerator");
        denominator.setId("denominator");
        number.setId("number");
        day.setId("value-day");
        fault.addClassName("error-note");
        fault.getElement().setAttribute("role", "alert");
        fault.setVisible(false);
        Button enter = new Button(getTranslation("cycle.values.enter"), _ -> confirm());
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        enter.setId("enter-value");
        Div fields = new Div(indicator, day, numerator, denominator, number, note, proof);
        fields.addClassName("value-fields");
        getContent().addClassName("value-form");
        getContent().add(new H2(getTranslation("cycle.values.form")), fields, fault, enter);
        showFields();
    }

    /** Ready for the number of that day. */
    void choose(IndicatorDefinition chosen, LocalDate on) {
        indicator.setValue(chosen);
        day.setValue(on);
        (isShare() ? numerator : number).focus();
    }

    private boolean isShare() {
        return indicator.getValue().unit() == Unit.PERCENT;
    }

    /** A share is entered by its exact parts, all else as one number. */
    private void showFields() {
        numerator.setVisible(isShare());
        denominator.setVisible(isShare());
        number.setVisible(!isShare());
    }

    /** Reads first, so that nobody confirms what cannot be read. */
    private void confirm() {
        fault.setVisible(false);
        try {
            Parts parts = parts();
            LocalDate on = day.getValue();
            if (on == null) {
                say(getTranslation("cycle.values.no-day"));
                return;
            }
            var numbers = new Numbers(getLocale());
            String value = parts.value(indicator.getValue().measure())
                    .map(each -> numbers.value(each, indicator.getValue().unit()))
                    .orElse("–");
            ask(
                    parts,
                    on,
                    getTranslation(
                            "cycle.values.confirm-text", indicator.getValue().code(), numbers.date(on), value));
        } catch (RefusedException refused) {
            say(CycleWords.refused(refused, this::getTranslation));
        }
    }

    private void ask(Parts parts, LocalDate on, String text) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("cycle.values.enter"));
        dialog.add(new Paragraph(text), new Paragraph(getTranslation("cycle.values.kept")));
        Button confirm = new Button(getTranslation("cycle.values.enter"), _ -> {
            dialog.close();
            enter(parts, on);
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setId("confirm");
        dialog.getFooter().add(new Button(getTranslation("cycle.leave"), _ -> dialog.close()), confirm);
        dialog.open();
    }

    private void enter(Parts parts, LocalDate on) {
        try {
            book.enter(actor, indicator.getValue().code(), on, parts, note.getValue(), proof.file());
        } catch (RefusedException refused) {
            say(CycleWords.refused(refused, this::getTranslation));
            return;
        }
        Notification.show(getTranslation("cycle.values.done"));
        entered.run();
    }

    private Parts parts() {
        return isShare()
                ? EnteredNumber.share(numerator.getValue(), denominator.getValue())
                : EnteredNumber.number(number.getValue(), indicator.getValue().unit());
    }

    private void say(String text) {
        fault.setText(text);
        fault.setVisible(true);
    }
}
