package it.traguardo.demo;

import static java.time.DayOfWeek.SATURDAY;

import java.util.List;

/** How requests come in: the portal gains ground each year, and is the only one open on Saturdays. */
final class Channel {

    private static final String PORTAL = "PORTALE";
    private static final List<String> OTHERS = List.of("PEC", "PEC", "PEC", "EMAIL", "EMAIL", "SPORTELLO");

    private Channel() {}

    static String of(PlannedRequest request, Chance chance) {
        if (request.receivedOn().getDayOfWeek() == SATURDAY) {
            return PORTAL;
        }
        double portalShare = Math.min(0.7, 0.1 + 0.12 * (request.receivedOn().getYear() - 2021));
        return chance.happens(portalShare) ? PORTAL : chance.pick(OTHERS);
    }
}
