package it.traguardo.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Patronage: the office investigates, then the Mayor decides. */
final class PatronageRequests {

    private static final double SUSPENDED_SHARE = 0.05;
    private static final int LONGEST_INTEGRATION = 20;
    private static final double LATE_FILING_SHARE = 0.12;
    private static final double DENIED_SHARE = 0.08;
    private static final List<String> OTHER_BODIES =
            List.of("Regione Toscana", "Città metropolitana", "Quartiere competente", "Camera di commercio");

    private PatronageRequests() {}

    static RequestHistory history(PlannedRequest request) {
        RequestScript script = new RequestScript(request, SourceTable.PATROCINI);
        Chance chance = request.events();
        register(script, chance);
        if (EarlyEnd.write(script, "data_rinuncia", Map.of("ente_trasferimento", chance.pick(OTHER_BODIES)), chance)) {
            return script.history();
        }
        List<Pause> pauses = pauses(request, chance);
        script.suspend(pauses);
        if (request.isOrdinary() && chance.happens(request.profile().uninvestigatedShare())) {
            return script.history();
        }
        boolean agile = chance.happens(request.profile().agileShare());
        int days = chance.skewedDays(request.profile().meanDays(agile));
        LocalDate investigatedOn = WorkedDays.conclusion(request, days, pauses);
        script.conclude(investigatedOn, "data_fine_istruttoria", Map.of("istruttoria_agile", agile));
        decide(script, investigatedOn, chance);
        return script.history();
    }

    private static void register(RequestScript script, Chance chance) {
        PlannedRequest request = script.request();
        Chance content = request.content();
        String applicant = Vocabulary.association(content);
        LocalDate receivedOn =
                request.first() == null ? request.receivedOn() : request.first().day();
        int daysAhead = content.happens(LATE_FILING_SHARE) ? content.between(3, 14) : content.between(15, 90);
        Map<String, Object> values = Map.of(
                "richiedente", applicant,
                "oggetto", Vocabulary.event(content),
                "data_arrivo", request.receivedOn(),
                "data_evento", receivedOn.plusDays(daysAhead),
                "ufficio", Offices.CABINET);
        script.register(applicant, Channel.of(request, chance), values);
    }

    private static List<Pause> pauses(PlannedRequest request, Chance chance) {
        LocalDate receivedOn = request.receivedOn();
        if (request.is(HardCase.SUSPENDED_TWICE)) {
            return Pause.twice(receivedOn, Pause.Reason.INTEGRATION, LONGEST_INTEGRATION, chance);
        }
        if (request.is(HardCase.OVERLAPPING_SUSPENSIONS)) {
            return Pause.overlapping(receivedOn, Pause.Reason.INTEGRATION, chance);
        }
        return request.isOrdinary() && chance.happens(SUSPENDED_SHARE)
                ? Pause.once(receivedOn, Pause.Reason.INTEGRATION, LONGEST_INTEGRATION, chance)
                : List.of();
    }

    private static void decide(RequestScript script, LocalDate investigatedOn, Chance chance) {
        LocalDate decidedOn = WorkingDays.sameOrNext(investigatedOn.plusDays(chance.between(1, 9)));
        if (script.request().is(HardCase.WITHDRAWN_AFTER_CONCLUSION)) {
            script.update(decidedOn, Map.of("data_rinuncia", decidedOn));
        } else {
            script.update(decidedOn, Map.of("data_provvedimento", decidedOn, "esito", outcome(script, chance)));
        }
    }

    private static String outcome(RequestScript script, Chance chance) {
        if (script.request().is(HardCase.ARCHIVED)) {
            return "ARCHIVIATO";
        }
        if (script.request().is(HardCase.INADMISSIBLE)) {
            return "INAMMISSIBILE";
        }
        return chance.happens(DENIED_SHARE) ? "NEGATO" : "CONCESSO";
    }
}
