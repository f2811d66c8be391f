package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.notification.Notification;
import it.traguardo.etl.LoadControl;
import it.traguardo.etl.LoadScope;
import it.traguardo.etl.ScheduledSource;
import java.time.LocalDate;
import java.util.Locale;

/** What planning staff may do with a source: load it now, in one of several ways, pause it, or cancel what runs. */
class SourceActions extends Composite<Div> {

    private final transient ScheduledSource source;
    private final transient LoadControl control;
    private final transient Runnable changed;

    SourceActions(ScheduledSource source, LoadControl control, Runnable changed) {
        this.source = source;
        this.control = control;
        this.changed = changed;
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_SMALL, MenuBarVariant.LUMO_TERTIARY);
        menu.getElement().setAttribute("aria-label", getTranslation("actions.of", source.name()));
        menu.addItem(getTranslation("actions.now"), _ -> run(new LoadScope.Changes()));
        SubMenu more = menu.addItem(getTranslation("actions.more")).getSubMenu();
        more.addItem(getTranslation("actions.everything"), _ -> run(new LoadScope.Everything()));
        if (source.canCompareKeys()) {
            more.addItem(getTranslation("actions.keys"), _ -> run(new LoadScope.Keys()));
        }
        if (source.canBackfill()) {
            more.addItem(getTranslation("actions.period"), _ -> askPeriod());
        }
        more.addItem(getTranslation("actions.quarantine"), _ -> run(new LoadScope.Quarantine()));
        if (source.paused()) {
            more.addItem(getTranslation("actions.resume"), _ -> done(() -> control.resume(source.name()), "resumed"));
        } else if (source.cron().isPresent()) {
            more.addItem(getTranslation("actions.pause"), _ -> done(() -> control.pause(source.name()), "paused"));
        }
        more.addItem(getTranslation("actions.cancel"), _ -> done(() -> control.cancel(source.name()), "cancelled"));
        getContent().add(menu);
    }

    private void run(LoadScope scope) {
        done(() -> control.run(source.name(), scope), "asked");
    }

    private void done(Runnable action, String said) {
        action.run();
        Notification.show(getTranslation("actions.done." + said, source.name()));
        changed.run();
    }

    private void askPeriod() {
        var from = picker("actions.from");
        var to = picker("actions.to");
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("actions.period-title", source.name()));
        Button start = new Button(getTranslation("actions.start"), _ -> {
            LocalDate first = from.getValue();
            LocalDate last = to.getValue();
            boolean ordered = first != null && last != null && !last.isBefore(first);
            to.setInvalid(!ordered);
            if (ordered) {
                dialog.close();
                done(() -> control.backfill(source.name(), first, last.plusDays(1)), "asked");
            }
        });
        to.setErrorMessage(getTranslation("actions.period-fault"));
        dialog.add(new Paragraph(getTranslation("actions.period-text")), from, to);
        dialog.getFooter().add(new Button(getTranslation("actions.leave"), _ -> dialog.close()), start);
        dialog.open();
    }

    private DatePicker picker(String key) {
        var picker = new DatePicker(getTranslation(key));
        picker.setLocale(getLocale().getLanguage().equals("en") ? Locale.UK : Locale.ITALY);
        picker.setI18n(ReadingBar.dateWords(this, getLocale()));
        return picker;
    }
}
