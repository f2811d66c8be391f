package it.traguardo.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The ways in which a request leaves the population before anyone concludes it. */
final class EarlyEnd {

    private static final int TERM_DAYS = 30;

    private EarlyEnd() {}

    /**
     * Writes the early end of a request planned to have one, and tells whether it had.
     *
     * @param transferredTo what the table says of where a transferred request went
     */
    static boolean write(
            RequestScript script, String withdrawalColumn, Map<String, Object> transferredTo, Chance chance) {
        PlannedRequest request = script.request();
        if (request.first() != null) {
            LocalDate noticedOn = dayAfter(request, chance.between(1, 5));
            script.update(noticedOn, Map.of("duplicato_di", request.first().protocol()));
            return true;
        }
        if (request.is(HardCase.TRANSFERRED)) {
            LocalDate transferredOn = dayAfter(request, chance.between(2, 10));
            Map<String, Object> values = new HashMap<>(transferredTo);
            values.put("data_trasferimento", transferredOn);
            script.update(transferredOn, values);
            return true;
        }
        if (request.is(HardCase.WITHDRAWN_BEFORE_CONCLUSION)) {
            LocalDate withdrawnOn = dayAfter(request, chance.between(1, 8));
            script.update(withdrawnOn, Map.of(withdrawalColumn, withdrawnOn));
            return true;
        }
        if (request.is(HardCase.WITHDRAWN_AFTER_DEADLINE)) {
            LocalDate withdrawnOn = dayAfter(request, TERM_DAYS + chance.between(4, 25));
            script.update(withdrawnOn, Map.of(withdrawalColumn, withdrawnOn));
            return true;
        }
        return false;
    }

    private static LocalDate dayAfter(PlannedRequest request, int days) {
        return WorkingDays.sameOrNext(request.receivedOn().plusDays(days));
    }
}
