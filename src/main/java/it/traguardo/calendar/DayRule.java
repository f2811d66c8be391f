package it.traguardo.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;

/** Which days of the calendar are meant. */
sealed interface DayRule {

    boolean includes(LocalDate day);

    record EveryWeek(DayOfWeek weekday) implements DayRule {
        @Override
        public boolean includes(LocalDate day) {
            return day.getDayOfWeek() == weekday;
        }
    }

    record EveryYear(MonthDay on) implements DayRule {
        @Override
        public boolean includes(LocalDate day) {
            return MonthDay.from(day).equals(on);
        }
    }

    /** @param days after Easter Sunday: 1 is Easter Monday */
    record AfterEaster(int days) implements DayRule {
        @Override
        public boolean includes(LocalDate day) {
            return Easter.sunday(day.getYear()).plusDays(days).equals(day);
        }
    }

    /** @param last included */
    record Once(LocalDate first, LocalDate last) implements DayRule {

        public Once {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException(
                        "%s is after %s. Write the earlier day first.".formatted(first, last));
            }
        }

        @Override
        public boolean includes(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }
}
