package it.traguardo.demo;

import java.time.LocalDate;

/** When in the year work comes in: a weight for each month, the busiest being 10. */
enum Season {
    /** As the offices work: little in August, less around the New Year. */
    OFFICE(8, 9, 10, 9, 10, 9, 8, 3, 9, 10, 10, 8),
    /** As the city is awake: the summer counts as much as the rest. */
    CITY(8, 8, 9, 9, 10, 10, 9, 7, 9, 9, 9, 10),
    /** Guests and journeys, in spring and autumn. */
    TRAVEL(4, 6, 9, 10, 10, 8, 5, 1, 8, 10, 9, 5),
    /** Documents of the plan: the balance in spring, the DUP in July, its update in November. */
    PLANNING(4, 6, 9, 9, 6, 7, 10, 1, 6, 7, 10, 8);

    private static final int BUSIEST = 10;

    private final int[] weights;

    Season(int... weights) {
        this.weights = weights;
    }

    /** A working day of the year, the busier the month the likelier. */
    LocalDate day(int year, Chance chance) {
        while (true) {
            LocalDate day = LocalDate.of(year, 1, 1).plusDays(chance.between(0, 364));
            if (WorkingDays.isWorking(day) && chance.between(1, BUSIEST) <= weights[day.getMonthValue() - 1]) {
                return day;
            }
        }
    }
}
