package it.traguardo.calendar;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every calendar there is: one legal, and one office calendar for each municipality. */
public final class Calendars {

    private final LegalCalendar legal;
    private final Map<String, OfficeCalendar> offices;
    private final String standard;

    /** @param standard name of the office calendar that holds where none is named */
    Calendars(LegalCalendar legal, Map<String, OfficeCalendar> offices, String standard) {
        this.legal = legal;
        this.offices = new TreeMap<>(offices);
        this.standard = standard;
        getOffice(standard);
    }

    public LegalCalendar legal() {
        return legal;
    }

    /** By name. */
    public List<OfficeCalendar> offices() {
        return List.copyOf(offices.values());
    }

    public OfficeCalendar standard() {
        return getOffice(standard);
    }

    /** @throws IllegalArgumentException naming those there are */
    public OfficeCalendar getOffice(String name) {
        OfficeCalendar found = offices.get(name);
        if (found == null) {
            throw new IllegalArgumentException("There is no calendar '%s'. The calendars are: %s."
                    .formatted(name, String.join(", ", offices.keySet())));
        }
        return found;
    }
}
