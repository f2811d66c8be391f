package it.traguardo.dashboard;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Opens pages in the language last chosen on this device; Italian until one is. */
@Component
class Language implements VaadinServiceInitListener {

    private static final String COOKIE = "lingua";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().setLocale(chosen(VaadinRequest.getCurrent())));
    }

    /** Remembers the language and shows the page in it. */
    static void choose(UI ui, Locale locale) {
        ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + '; path=/; max-age=31536000; samesite=lax'; location.reload()",
                        COOKIE,
                        locale.getLanguage());
    }

    private static Locale chosen(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        boolean english = cookies != null
                && Stream.of(cookies)
                        .anyMatch(cookie -> cookie.getName().equals(COOKIE)
                                && cookie.getValue().equals("en"));
        return english ? Locale.ENGLISH : Locale.ITALIAN;
    }
}
