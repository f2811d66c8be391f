package it.traguardo.dashboard;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** What every page has: styles, light or dark as the device wishes, and a line for what arrives later. */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("fonts/fonts.css")
@StyleSheet("traguardo.css")
@ColorScheme(ColorScheme.Value.SYSTEM)
@Push
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "traguardo.svg", "any");
        settings.addMetaTag("theme-color", "#0066CC");
        settings.setViewport("width=device-width, initial-scale=1");
    }
}
