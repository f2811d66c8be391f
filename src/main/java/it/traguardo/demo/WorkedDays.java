package it.traguardo.demo;

import java.time.LocalDate;
import java.util.List;

/** The working day on which a request is concluded. */
final class WorkedDays {

    private static final int CARRIED_OVER_DAYS = 36;
    /** Long enough for a conclusion typed some days early to follow the arrival. */
    private static final int CORRECTED_DAYS = 12;

    private WorkedDays() {}

    /** @param days from arrival, had nothing been suspended */
    static LocalDate conclusion(PlannedRequest request, int days, List<Pause> pauses) {
        if (request.is(HardCase.CORRECTED_AFTER_YEAR_END)) {
            return WorkingDays.sameOrNext(request.receivedOn().plusDays(CORRECTED_DAYS));
        }
        int least = 0;
        if (request.is(HardCase.CARRIED_OVER)) {
            least = CARRIED_OVER_DAYS;
        } else if (request.is(HardCase.CORRECTED_LATE)) {
            least = CORRECTED_DAYS;
        }
        LocalDate concludedOn = request.receivedOn().plusDays(Math.max(days, least) + Pause.daysLost(pauses));
        for (Pause pause : pauses) {
            if (!concludedOn.isAfter(pause.to())) {
                concludedOn = pause.to().plusDays(1);
            }
        }
        return WorkingDays.sameOrNext(concludedOn);
    }
}
