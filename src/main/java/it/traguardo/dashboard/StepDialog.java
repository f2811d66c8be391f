package it.traguardo.dashboard;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import it.traguardo.cycle.Actor;
import it.traguardo.cycle.Lifecycle;
import it.traguardo.cycle.RefusedException;
import it.traguardo.cycle.Step;
import it.traguardo.cycle.Step.Needs;
import it.traguardo.plan.ObjectiveSheet;

/** Asks before a sheet is moved on, for act and note too; what is refused stays open with what was typed. */
class StepDialog extends Dialog {

    private final TextField act = new TextField();
    private final TextArea note = new TextArea();
    private final Paragraph fault = new Paragraph();

    StepDialog(Step step, ObjectiveSheet sheet, Lifecycle lifecycle, Actor actor, Runnable done) {
        String name = CycleWords.step(step, this::getTranslation);
        setHeaderTitle(name + ": " + sheet.code());
        fault.addClassName("error-note");
        fault.getElement().setAttribute("role", "alert");
        fault.setVisible(false);
        act.setLabel(getTranslation("cycle.act"));
        act.setHelperText(getTranslation("cycle.act-help"));
        act.setWidthFull();
        act.setRequiredIndicatorVisible(true);
        note.setLabel(getTranslation("cycle.note"));
        note.setWidthFull();
        note.setRequiredIndicatorVisible(step.needs() == Needs.NOTE);
        add(new Paragraph(
                getTranslation("cycle.step-text", sheet.title(), CycleWords.state(step.to(), this::getTranslation))));
        if (step.needs() == Needs.ACT) {
            add(act);
        }
        add(note, fault);
        Button confirm = new Button(name, _ -> take(step, sheet, lifecycle, actor, done));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setId("confirm");
        getFooter().add(new Button(getTranslation("cycle.leave"), _ -> close()), confirm);
    }

    private void take(Step step, ObjectiveSheet sheet, Lifecycle lifecycle, Actor actor, Runnable done) {
        try {
            lifecycle.take(step, sheet.code(), actor, act.getValue(), note.getValue());
        } catch (RefusedException refused) {
            fault.setText(CycleWords.refused(refused, this::getTranslation));
            fault.setVisible(true);
            return;
        }
        close();
        Notification.show(getTranslation("cycle.done", CycleWords.state(step.to(), this::getTranslation)));
        done.run();
    }
}
