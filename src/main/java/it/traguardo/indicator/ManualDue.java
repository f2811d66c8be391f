package it.traguardo.indicator;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;

/**
 * When a value is to be entered by hand, every year.
 *
 * @param valueAt day the value is about
 * @param by last day to enter it, in the next year when it comes earlier in the calendar
 */
public record ManualDue(MonthDay valueAt, MonthDay by) {

    public LocalDate valueAt(Year year) {
        return year.atMonthDay(valueAt);
    }

    public LocalDate by(Year year) {
        return (by.isBefore(valueAt) ? year.plusYears(1) : year).atMonthDay(by);
    }
}
