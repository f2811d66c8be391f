package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import it.traguardo.cycle.Actor;
import it.traguardo.cycle.CheckDraft;
import it.traguardo.cycle.CheckKind;
import it.traguardo.cycle.CheckPreview;
import it.traguardo.cycle.Checks;
import it.traguardo.cycle.FrozenComparison;
import it.traguardo.cycle.FrozenValue;
import it.traguardo.cycle.RefusedException;
import it.traguardo.cycle.Remark;
import it.traguardo.plan.ObjectiveSheet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a director writes of a sheet and its indicators, beside the values that will be signed; nothing typed is lost. */
class CheckForm extends Composite<Div> {

    private final transient Checks checks;
    private final transient ObjectiveSheet sheet;
    private final CheckKind kind;
    private final transient CheckPreview preview;
    private final transient Actor actor;
    private final transient Runnable signed;
    private final TextArea narrative;
    private final transient Map<String, Words> remarks = new LinkedHashMap<>();
    private final Paragraph fault = new Paragraph();

    CheckForm(Checks checks, ObjectiveSheet sheet, CheckKind kind, CheckPreview preview, Actor actor, Runnable signed) {
        this.checks = checks;
        this.sheet = sheet;
        this.kind = kind;
        this.preview = preview;
        this.actor = actor;
        this.signed = signed;
        narrative = area("cycle.narrative", preview.draft().narrative(), true);
        narrative.setId("narrative");
        fault.addClassName("error-note");
        fault.getElement().setAttribute("role", "alert");
        fault.setVisible(false);
        getContent().addClassName("check");
        getContent()
                .add(
                        new FrozenTable(
                                preview.values().stream()
                                        .map(value -> new FrozenComparison(value, Optional.empty(), List.of()))
                                        .toList(),
                                kind,
                                sheet.year(),
                                FrozenTable.Shown.LIVE),
                        narrative);
        preview.values().forEach(value -> getContent().add(remark(value)));
        getContent().add(fault, buttons());
    }

    private Section remark(FrozenValue value) {
        boolean required = CheckPreview.isRemarkRequired(value);
        Remark written = preview.draft().remark(value.indicator());
        var words = new Words(
                area("cycle.cause", written.cause(), required), area("cycle.remedy", written.remedy(), required));
        words.cause().setId("cause-" + value.indicator());
        words.remedy().setId("remedy-" + value.indicator());
        remarks.put(value.indicator(), words);
        Div fields = new Div(words.cause(), words.remedy());
        fields.addClassName("remark-fields");
        Section section = new Section(
                new H3(value.indicator() + " · " + value.title()),
                CycleWords.status(value, kind, this::getTranslation),
                fields);
        section.addClassName("remark");
        return section;
    }

    private Div buttons() {
        Button save = new Button(getTranslation("cycle.save"), _ -> save());
        save.setId("save-check");
        Button sign = new Button(getTranslation("cycle.sign"), _ -> confirm());
        sign.setId("sign-check");
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div buttons = new Div(save, sign);
        buttons.addClassName("buttons");
        return buttons;
    }

    private void save() {
        if (attempt(() -> checks.save(actor, sheet, kind, draft()))) {
            Notification.show(getTranslation("cycle.saved"));
        }
    }

    /** Says what a signature is here, and what it is not. */
    private void confirm() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("cycle.sign"));
        dialog.add(
                new Paragraph(getTranslation("cycle.sign-text", sheet.code(), actor.user())),
                new Paragraph(getTranslation("cycle.no-qualified-signature")));
        Button confirm = new Button(getTranslation("cycle.sign-confirm"), _ -> {
            dialog.close();
            if (attempt(() -> checks.sign(actor, sheet, kind, draft(), preview.fingerprint()))) {
                Notification.show(getTranslation("cycle.signed"));
                signed.run();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setId("confirm");
        dialog.getFooter().add(new Button(getTranslation("cycle.leave"), _ -> dialog.close()), confirm);
        dialog.open();
    }

    private CheckDraft draft() {
        var written = new LinkedHashMap<String, Remark>();
        remarks.forEach((indicator, words) -> written.put(
                indicator, new Remark(words.cause().getValue(), words.remedy().getValue())));
        return new CheckDraft(narrative.getValue(), written);
    }

    private boolean attempt(Runnable action) {
        try {
            action.run();
            fault.setVisible(false);
            return true;
        } catch (RefusedException refused) {
            fault.setText(CycleWords.refused(refused, this::getTranslation));
            fault.setVisible(true);
            return false;
        }
    }

    private TextArea area(String key, String text, boolean required) {
        var area = new TextArea(getTranslation(key));
        area.setValue(text);
        area.setWidthFull();
        area.setMinHeight("6rem");
        area.setRequiredIndicatorVisible(required);
        return area;
    }

    private record Words(TextArea cause, TextArea remedy) {}
}
