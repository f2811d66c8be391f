package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import it.traguardo.access.Role;
import it.traguardo.cycle.Actor;
import it.traguardo.cycle.Checks;
import it.traguardo.cycle.FrozenComparison;
import it.traguardo.cycle.FrozenValue;
import it.traguardo.cycle.RefusedException;
import it.traguardo.cycle.SignedCheck;
import it.traguardo.cycle.SignedCheck.Outcome;
import java.util.List;
import java.util.Set;

/** A check as it was signed, what is known now beside it, and what somebody else makes of it. */
class SignedPanel extends Composite<Div> {

    private final transient SignedCheck check;
    private final transient Checks checks;
    private final transient Actor actor;
    private final transient Runnable changed;
    private final transient Numbers numbers = new Numbers(getLocale());

    SignedPanel(SignedCheck check, List<FrozenComparison> compared, Checks checks, Actor actor, Runnable changed) {
        this.check = check;
        this.checks = checks;
        this.actor = actor;
        this.changed = changed;
        Div badges = new Div(CycleWords.signature(check, this::getTranslation));
        badges.addClassName("chips");
        Paragraph narrative = new Paragraph(check.narrative());
        narrative.addClassName("load-message");
        getContent().addClassName("check");
        getContent().add(badges, facts());
        if (check.judgement().isEmpty()) {
            getContent().add(judge());
        }
        if (compared.stream().anyMatch(FrozenComparison::isRestated)) {
            Paragraph note = new Paragraph(getTranslation("cycle.restated-text"));
            note.addClassName("warning-note");
            note.getElement().setAttribute("role", "status");
            getContent().add(note);
        }
        getContent()
                .add(
                        new FrozenTable(compared, check.kind(), check.year(), FrozenTable.Shown.COMPARED),
                        new Section(new H2(getTranslation("cycle.narrative")), narrative));
        check.values().stream()
                .filter(value -> !value.remark().cause().isBlank()
                        || !value.remark().remedy().isBlank())
                .forEach(value -> getContent().add(remark(value)));
    }

    private DescriptionList facts() {
        var list = new DescriptionList();
        list.addClassName("load-facts");
        add(list, "cycle.signed-by", check.signedBy());
        add(list, "cycle.signed-at", numbers.exactInstant(check.signedAt()));
        add(list, "cycle.cut-off", numbers.date(check.cutOff()));
        add(
                list,
                "cycle.score",
                check.score().map(score -> CycleWords.score(score, numbers)).orElse("–"));
        check.judgement().ifPresent(judgement -> {
            add(
                    list,
                    judgement.outcome() == Outcome.VALIDATED ? "cycle.validated-by" : "cycle.returned",
                    judgement.by() + ", " + numbers.instant(judgement.at()));
            if (!judgement.note().isEmpty()) {
                add(list, "cycle.note", judgement.note());
            }
        });
        add(list, "cycle.hash", check.sha256());
        return list;
    }

    private void add(DescriptionList list, String key, String value) {
        Span text = new Span(value);
        if (key.equals("cycle.hash")) {
            text.addClassNames("code", "hash");
        }
        list.add(new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(text)));
    }

    private Section remark(FrozenValue value) {
        Paragraph cause = new Paragraph(
                getTranslation("cycle.cause") + ": " + value.remark().cause());
        Paragraph remedy = new Paragraph(
                getTranslation("cycle.remedy") + ": " + value.remark().remedy());
        cause.addClassName("load-message");
        remedy.addClassName("load-message");
        return new Section(new H3(value.indicator() + " · " + value.title()), cause, remedy);
    }

    /** Whoever signed reads why somebody else must; the store refuses it in any case. */
    private Div judge() {
        Div buttons = new Div();
        buttons.addClassName("buttons");
        boolean signer = actor.user().equalsIgnoreCase(check.signedBy());
        if (actor.isAnyOf(Set.of(Role.PLANNER, Role.AUDITOR)) && !signer) {
            Button validate = new Button(getTranslation("cycle.validate"), _ -> ask(Outcome.VALIDATED));
            validate.setId("validate-check");
            validate.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Button back = new Button(getTranslation("cycle.return"), _ -> ask(Outcome.RETURNED));
            back.setId("return-check");
            buttons.add(validate, back);
        } else {
            Paragraph who = new Paragraph(getTranslation(
                    signer ? "cycle.not-by-signer" : "cycle.to-validate",
                    CycleWords.roles(Set.of(Role.PLANNER, Role.AUDITOR), this::getTranslation)));
            who.addClassName("warning-note");
            buttons.add(who);
        }
        return buttons;
    }

    private void ask(Outcome outcome) {
        var note = new TextArea(getTranslation("cycle.note"));
        note.setWidthFull();
        note.setRequiredIndicatorVisible(outcome == Outcome.RETURNED);
        var dialog = new Dialog();
        String name = getTranslation(outcome == Outcome.VALIDATED ? "cycle.validate" : "cycle.return");
        dialog.setHeaderTitle(name + ": " + check.sheet());
        dialog.add(
                new Paragraph(getTranslation(
                        outcome == Outcome.VALIDATED ? "cycle.validate-text" : "cycle.return-text", check.signedBy())),
                note);
        Paragraph refusal = new Paragraph();
        refusal.addClassName("error-note");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        dialog.add(refusal);
        Button confirm = new Button(name, _ -> {
            try {
                checks.judge(actor, check.position(), outcome, note.getValue());
            } catch (RefusedException refused) {
                refusal.setText(CycleWords.refused(refused, this::getTranslation));
                refusal.setVisible(true);
                return;
            }
            dialog.close();
            Notification.show(getTranslation("cycle.judged"));
            changed.run();
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setId("confirm");
        dialog.getFooter().add(new Button(getTranslation("cycle.leave"), _ -> dialog.close()), confirm);
        dialog.open();
    }
}
