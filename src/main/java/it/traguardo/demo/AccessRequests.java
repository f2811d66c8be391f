package it.traguardo.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Access to acts, of four kinds with terms of their own. */
final class AccessRequests {

    private static final String DOCUMENTARY = "DOCUMENTALE";
    private static final String GENERALISED = "CIVICO_GENERALIZZATO";
    private static final String REVIEW = "RIESAME";
    private static final double MEAN_DAYS = 17;
    private static final double REVIEW_MEAN_DAYS = 12;
    private static final int SILENCE_DAYS = 30;
    /** Counter-parties have ten days to oppose. */
    private static final int LONGEST_NOTICE = 10;

    private static final double SUSPENDED_SHARE = 0.15;
    private static final double RESTARTED_SHARE = 0.06;

    private AccessRequests() {}

    static RequestHistory history(PlannedRequest request) {
        RequestScript script = new RequestScript(request, SourceTable.ACCESSI);
        Chance chance = request.events();
        Chance content = request.content();
        String kind = kind(request, content);
        register(script, kind, content, chance);
        if (EarlyEnd.write(script, "data_rinuncia", Map.of(), chance)) {
            return script.history();
        }
        if (request.is(HardCase.SILENT_REJECTION)) {
            endInSilence(script);
            return script.history();
        }
        List<Pause> pauses = pauses(request, kind, chance);
        script.suspend(pauses);
        if (request.isOrdinary() && chance.happens(request.profile().unansweredShare())) {
            return script.history();
        }
        int days = chance.skewedDays(kind.equals(REVIEW) ? REVIEW_MEAN_DAYS : MEAN_DAYS);
        if (request.isOrdinary() && kind.equals(DOCUMENTARY) && pauses.isEmpty() && chance.happens(RESTARTED_SHARE)) {
            LocalDate perfectedOn = WorkingDays.sameOrNext(request.receivedOn().plusDays(chance.between(4, 12)));
            script.restart(perfectedOn);
            days += chance.between(12, 16);
        }
        LocalDate concludedOn = WorkedDays.conclusion(request, days, pauses);
        script.conclude(concludedOn, "data_esito", Map.of("esito", outcome(request, chance)));
        return script.history();
    }

    private static String kind(PlannedRequest request, Chance content) {
        if (request.is(HardCase.SILENT_REJECTION)) {
            return DOCUMENTARY;
        }
        if (request.is(HardCase.SUSPENDED_TWICE) || request.is(HardCase.OVERLAPPING_SUSPENSIONS)) {
            return content.happens(0.5) ? DOCUMENTARY : GENERALISED;
        }
        int percent = content.between(1, 100);
        if (percent <= 55) {
            return DOCUMENTARY;
        }
        if (percent <= 87) {
            return GENERALISED;
        }
        return percent <= 95 ? "CIVICO_SEMPLICE" : REVIEW;
    }

    private static void register(RequestScript script, String kind, Chance content, Chance chance) {
        PlannedRequest request = script.request();
        String applicant = Vocabulary.citizen(content);
        Map<String, Object> values = Map.of(
                "tipo", kind,
                "richiedente", applicant,
                "oggetto", Vocabulary.document(content),
                "data_presentazione", request.receivedOn(),
                "ufficio", Offices.holdingActs(request.receivedOn(), content));
        script.register(applicant, Channel.of(request, chance), values);
    }

    /** The term is noted on the working day after it ends; it never ends on a holiday. */
    private static void endInSilence(RequestScript script) {
        LocalDate endsOn = script.request().receivedOn().plusDays(SILENCE_DAYS);
        while (WorkingDays.isHoliday(endsOn)) {
            endsOn = endsOn.plusDays(1);
        }
        LocalDate notedOn = WorkingDays.sameOrNext(endsOn.plusDays(1));
        script.update(notedOn, Map.of("data_esito", endsOn, "esito", "SILENZIO_RIGETTO"));
    }

    private static List<Pause> pauses(PlannedRequest request, String kind, Chance chance) {
        LocalDate receivedOn = request.receivedOn();
        Pause.Reason reason =
                kind.equals(GENERALISED) ? Pause.Reason.COUNTER_PARTY : Pause.Reason.COUNTER_PARTY_TO_DOCUMENTS;
        if (request.is(HardCase.SUSPENDED_TWICE)) {
            return Pause.twice(receivedOn, reason, LONGEST_NOTICE, chance);
        }
        if (request.is(HardCase.OVERLAPPING_SUSPENSIONS)) {
            return Pause.overlapping(receivedOn, reason, chance);
        }
        boolean mayBeSuspended = kind.equals(GENERALISED) || kind.equals(DOCUMENTARY);
        return request.isOrdinary() && mayBeSuspended && chance.happens(SUSPENDED_SHARE)
                ? Pause.once(receivedOn, reason, LONGEST_NOTICE, chance)
                : List.of();
    }

    private static String outcome(PlannedRequest request, Chance chance) {
        if (request.is(HardCase.INADMISSIBLE)) {
            return "INAMMISSIBILE";
        }
        int percent = chance.between(1, 100);
        if (percent <= 68) {
            return "ACCOLTO";
        }
        return percent <= 88 ? "ACCOGLIMENTO_PARZIALE" : "DINIEGO";
    }
}
