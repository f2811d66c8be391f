package it.traguardo.calendar;

import it.traguardo.vocabulary.LocalizedText;
import it.traguardo.vocabulary.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The days on which no term can end. It moves deadlines and counts no working days: see {@link OfficeCalendar}.
 *
 * @param covers the days it knows the holidays of; asked about another it refuses
 * @param windows days on which terms stand still by an extraordinary law
 */
public record LegalCalendar(
        String name,
        String version,
        LocalizedText title,
        Period covers,
        List<NamedDays> holidays,
        List<NamedDays> windows) {

    /** The law by which a holiday moves the end of a term. */
    static final String MOVES = "art. 2963 c.c.";

    public LegalCalendar {
        holidays = List.copyOf(holidays);
        windows = List.copyOf(windows);
    }

    public boolean isHoliday(LocalDate day) {
        return findHoliday(day).isPresent();
    }

    /** The holiday that falls on {@code day}; a feast is named before the Sunday it falls on. */
    Optional<NamedDays> findHoliday(LocalDate day) {
        requireCovered(day);
        return holidays.reversed().stream()
                .filter(holiday -> holiday.includes(day))
                .findFirst();
    }

    /** The window {@code day} lies in, when terms stand still on it. */
    Optional<NamedDays> findWindow(LocalDate day) {
        requireCovered(day);
        return windows.stream().filter(window -> window.includes(day)).findFirst();
    }

    /** Whether terms stand still on {@code day} by an extraordinary law. */
    public boolean isExtraordinary(LocalDate day) {
        return findWindow(day).isPresent();
    }

    /** The day a term ends on that would end on {@code day}: itself, or the next on which a term can end. */
    public LocalDate moved(LocalDate day, boolean saturdayMoves) {
        LocalDate end = day;
        while (isHoliday(end)
                || (saturdayMoves && end.getDayOfWeek() == DayOfWeek.SATURDAY)
                || findWindow(end).isPresent()) {
            end = end.plusDays(1);
        }
        return end;
    }

    /** The {@code days}th day after {@code from}; those of an extraordinary window are not counted. */
    LocalDate plusDays(LocalDate from, int days) {
        LocalDate day = from;
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            counted += findWindow(day).isPresent() ? 0 : 1;
        }
        return day;
    }

    /** The day a term of {@code days} ends on: the day it starts from is not counted, and a holiday moves its end. */
    public LocalDate endOfTerm(LocalDate from, int days, boolean saturdayMoves) {
        return moved(plusDays(from, days), saturdayMoves);
    }

    String fullVersion() {
        return name + " " + version;
    }

    private void requireCovered(LocalDate day) {
        if (!covers.contains(day)) {
            throw new IllegalArgumentException(
                    "The calendar %s covers %s, not %s. Add the rules of that year to etl/calendars/%s.yaml."
                            .formatted(name, covers.code(), day, name));
        }
    }
}
