package it.traguardo.demo;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/** The days on which the simulated office works; Easter Monday is taken as any other Monday. */
final class WorkingDays {

    static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 6),
            MonthDay.of(4, 25),
            MonthDay.of(5, 1),
            MonthDay.of(6, 2),
            MonthDay.of(6, 24),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(12, 8),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26));
    private static final LocalDate FIRST_SAINT_FRANCIS = LocalDate.of(2026, 10, 4);

    private WorkingDays() {}

    static boolean isHoliday(LocalDate day) {
        return day.getDayOfWeek() == SUNDAY || HOLIDAYS.contains(MonthDay.from(day)) || isSaintFrancis(day);
    }

    static boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != SATURDAY && !isHoliday(day);
    }

    static LocalDate sameOrNext(LocalDate day) {
        LocalDate working = day;
        while (!isWorking(working)) {
            working = working.plusDays(1);
        }
        return working;
    }

    /** The first council session from the given day on: a Monday, never in August nor around the New Year. */
    static LocalDate councilSession(LocalDate from) {
        LocalDate monday = from.with(TemporalAdjusters.nextOrSame(MONDAY));
        while (isRecess(monday)) {
            monday = monday.plusWeeks(1);
        }
        return sameOrNext(monday);
    }

    private static boolean isRecess(LocalDate day) {
        return day.getMonth() == Month.AUGUST
                || (day.getMonth() == Month.DECEMBER && day.getDayOfMonth() > 22)
                || (day.getMonth() == Month.JANUARY && day.getDayOfMonth() < 7);
    }

    private static boolean isSaintFrancis(LocalDate day) {
        return day.getMonth() == Month.OCTOBER && day.getDayOfMonth() == 4 && !day.isBefore(FIRST_SAINT_FRANCIS);
    }
}
