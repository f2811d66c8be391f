package it.traguardo.demo;

import static java.time.DayOfWeek.SATURDAY;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** When the requests of a year arrive: seasons, holidays and the elections of 2024. */
final class ArrivalCalendar {

    private static final double SATURDAY_WEIGHT = 0.02;
    private static final LocalDate COUNCIL_CLOSES = LocalDate.of(2024, 4, 25);
    private static final LocalDate COUNCIL_REOPENS = LocalDate.of(2024, 7, 16);
    /** The register serves the whole city, so numbers leave gaps up to this one. */
    private static final int WIDEST_GAP = 500;

    private ArrivalCalendar() {}

    /** An arrival before the register gives it a number. */
    private record Draw(RequestStream stream, ZonedDateTime at) {}

    /** All streams, in the order of the register. */
    static List<Arrival> arrivals(Year year) {
        List<Draw> draws = new ArrayList<>();
        for (RequestStream stream : RequestStream.values()) {
            draws.addAll(draws(year, stream));
        }
        draws.sort(Comparator.comparing(Draw::at).thenComparing(Draw::stream));

        Chance chance = Chance.seededBy(year, "protocollo");
        List<Arrival> arrivals = new ArrayList<>();
        int number = 0;
        for (Draw draw : draws) {
            number += chance.between(1, WIDEST_GAP);
            arrivals.add(new Arrival(draw.stream(), protocol(year, number), draw.at()));
        }
        return arrivals;
    }

    private static String protocol(Year year, int number) {
        return String.format(Locale.ROOT, "%s/%06d", year, number);
    }

    private static List<Draw> draws(Year year, RequestStream stream) {
        Chance chance = Chance.seededBy(year, stream);
        double[] weightUpTo = weightUpTo(year, stream);
        int volume = stream.yearlyVolume(chance);
        List<Draw> draws = new ArrayList<>();
        while (draws.size() < volume) {
            double point = chance.point(weightUpTo[weightUpTo.length - 1]);
            int day = 0;
            while (weightUpTo[day] <= point) {
                day++;
            }
            ZonedDateTime at = chance.officeTime(year.atDay(day + 1));
            draws.add(new Draw(stream, at));
        }
        return draws;
    }

    private static double[] weightUpTo(Year year, RequestStream stream) {
        double[] weightUpTo = new double[year.length()];
        double total = 0;
        for (int day = 0; day < year.length(); day++) {
            total += weight(year.atDay(day + 1), stream);
            weightUpTo[day] = total;
        }
        return weightUpTo;
    }

    private static double weight(LocalDate day, RequestStream stream) {
        if (WorkingDays.isHoliday(day)) {
            return 0;
        }
        double open = day.getDayOfWeek() == SATURDAY ? SATURDAY_WEIGHT : 1;
        return open
                * season(day)
                * (stream.isCouncil() ? council(day) : 1)
                * (stream == RequestStream.PATROCINIO ? events(day) : 1);
    }

    private static double season(LocalDate day) {
        if (day.getMonth() == Month.AUGUST) {
            return 0.3;
        }
        boolean newYear = day.getDayOfYear() < 7 || (day.getMonth() == Month.DECEMBER && day.getDayOfMonth() > 21);
        return newYear ? 0.4 : 1;
    }

    private static double council(LocalDate day) {
        if (!day.isBefore(COUNCIL_CLOSES) && day.isBefore(COUNCIL_REOPENS)) {
            return 0.02;
        }
        double newCouncil = day.getYear() == 2024 && !day.isBefore(COUNCIL_REOPENS) ? 1.35 : 1;
        boolean beforeChristmas = day.getMonth() == Month.DECEMBER && day.getDayOfMonth() < 22;
        return beforeChristmas ? 1.6 * newCouncil : newCouncil;
    }

    /** Most events are held outdoors in spring and autumn, and patronage is asked some weeks ahead. */
    private static double events(LocalDate day) {
        return switch (day.getMonth()) {
            case MARCH, APRIL, MAY -> 1.3;
            case SEPTEMBER, OCTOBER -> 1.2;
            case JANUARY -> 0.8;
            default -> 1;
        };
    }
}
