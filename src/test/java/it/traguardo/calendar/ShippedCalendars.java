package it.traguardo.calendar;

import it.traguardo.TestInstallation;
import it.traguardo.content.ContentFolders;
import java.util.List;

/** The calendars that come with the project. */
final class ShippedCalendars {

    private static final Calendars CALENDARS =
            new CalendarReader(new ContentFolders(TestInstallation.SHIPPED, List.of(TestInstallation.SHIPPED))).read();

    static final LegalCalendar LEGAL = CALENDARS.legal();
    static final OfficeCalendar FLORENCE = CALENDARS.getOffice("firenze");

    private ShippedCalendars() {}

    static Calendars calendars() {
        return CALENDARS;
    }
}
