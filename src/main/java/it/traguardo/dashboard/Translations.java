package it.traguardo.dashboard;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** Every word shown, in Italian and in English; Italian for whoever asks for anything else. */
@Component
class Translations implements I18NProvider {

    static final String BUNDLE = "it.traguardo.dashboard.words";

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Whether there is a word for {@code key}; for what content may name that the product does not know. */
    static boolean has(String key) {
        return ResourceBundle.getBundle(BUNDLE, Locale.ITALIAN, EXACT).containsKey(key);
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.ITALIAN, Locale.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ITALIAN;
        try {
            String pattern = ResourceBundle.getBundle(BUNDLE, spoken, EXACT).getString(key);
            return new MessageFormat(pattern, spoken).format(parameters);
        } catch (MissingResourceException missing) {
            throw new IllegalArgumentException("No word for '%s' in %s".formatted(key, spoken), missing);
        }
    }
}
