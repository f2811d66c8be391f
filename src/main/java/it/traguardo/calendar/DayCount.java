package it.traguardo.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How long a request took, as its source tells it: suspensions count as recorded, whatever the law makes of them. The
 * day of receipt is not counted.
 *
 * @param gross calendar days; negative when the end comes first
 * @param suspended calendar days of those in which at least one suspension was open, each once
 * @param working days of {@code gross} the offices worked
 * @param suspendedWorking days of {@code suspended} the offices worked
 */
public record DayCount(int gross, int suspended, int working, int suspendedWorking) {

    static DayCount of(List<ClockEvent> events, LocalDate receivedOn, LocalDate endedOn, OfficeCalendar office) {
        int suspended = 0;
        int suspendedWorking = 0;
        int open = 0;
        LocalDate since = receivedOn;
        for (ClockEvent event : events) {
            if (event.type() == ClockEvent.Type.SUSPEND) {
                since = open++ == 0 ? event.on() : since;
            } else if (event.type() == ClockEvent.Type.RESUME && open > 0 && --open == 0) {
                suspended += days(later(since, receivedOn), earlier(event.on(), endedOn));
                suspendedWorking += working(office, later(since, receivedOn), earlier(event.on(), endedOn));
            }
        }
        if (open > 0) {
            suspended += days(later(since, receivedOn), endedOn);
            suspendedWorking += working(office, later(since, receivedOn), endedOn);
        }
        return new DayCount(
                (int) ChronoUnit.DAYS.between(receivedOn, endedOn),
                suspended,
                office.workingDays(receivedOn, endedOn),
                suspendedWorking);
    }

    public int net() {
        return gross - suspended;
    }

    public int workingNet() {
        return working - suspendedWorking;
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.max(0, (int) ChronoUnit.DAYS.between(from, to));
    }

    private static int working(OfficeCalendar office, LocalDate from, LocalDate to) {
        return from.isBefore(to) ? office.workingDays(from, to) : 0;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
