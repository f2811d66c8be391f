package it.traguardo.calendar;

import java.time.LocalDate;

/** Easter Sunday of the Gregorian calendar. */
final class Easter {

    private Easter() {}

    /** By the computus of Meeus, Jones and Butcher, without exceptions from 1583 on. */
    static LocalDate sunday(int year) {
        int moonYear = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int moonShift = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * moonYear + century - century / 4 - moonShift + 15) % 30;
        int toSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int lateMoon = (moonYear + 11 * epact + 22 * toSunday) / 451;
        int fromMarch = epact + toSunday - 7 * lateMoon + 114;
        return LocalDate.of(year, fromMarch / 31, fromMarch % 31 + 1);
    }
}
