package it.traguardo.calendar;

import it.traguardo.vocabulary.LocalizedText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The days on which the offices of a municipality work. It counts working days and moves no deadline: see
 * {@link LegalCalendar}.
 *
 * @param closedWeekdays never worked
 * @param closures patron saint and declared closures
 * @param legal whose holidays are not worked either
 */
public record OfficeCalendar(
        String name,
        String version,
        LocalizedText title,
        Set<DayOfWeek> closedWeekdays,
        List<NamedDays> closures,
        LegalCalendar legal) {

    public OfficeCalendar {
        closedWeekdays = Collections.unmodifiableSortedSet(new TreeSet<>(closedWeekdays));
        closures = List.copyOf(closures);
    }

    public boolean isOfficeDay(LocalDate day) {
        return !legal.isHoliday(day)
                && !closedWeekdays.contains(day.getDayOfWeek())
                && closures.stream().noneMatch(closure -> closure.includes(day));
    }

    /** Office days after {@code from}, up to and including {@code to}; negative when {@code to} comes first. */
    public int workingDays(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDays(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isOfficeDay)
                .count();
    }

    /** Its own version and that of the legal holidays in it: one changes without the other. */
    public String fullVersion() {
        return name.equals(legal.name())
                ? legal.fullVersion()
                : "%s %s, %s".formatted(name, version, legal.fullVersion());
    }
}
