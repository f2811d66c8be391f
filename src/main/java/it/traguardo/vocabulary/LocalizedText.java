package it.traguardo.vocabulary;

import java.util.Locale;

/** A text of the content, Italian always, English where somebody wrote it. */
public record LocalizedText(String italian, String english) {

    public static LocalizedText italianOnly(String text) {
        return new LocalizedText(text, text);
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? english : italian;
    }
}
