package it.traguardo.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Interrogazioni, answered in writing or in session, and domande di attualità, answered within days. */
final class CouncilQuestions {

    private static final double QUESTION_MEAN_DAYS = 24;
    private static final double TOPICAL_MEAN_DAYS = 6;
    private static final double WRITTEN_SHARE = 0.7;

    private CouncilQuestions() {}

    static RequestHistory history(PlannedRequest request) {
        RequestScript script = new RequestScript(request, SourceTable.INTERROGAZIONI);
        Chance chance = request.events();
        register(script, chance);
        if (EarlyEnd.write(script, "data_ritiro", Map.of(), chance) || isUnanswered(request, chance)) {
            return script.history();
        }
        boolean topical = isTopical(request);
        int days = chance.skewedDays(topical ? TOPICAL_MEAN_DAYS : QUESTION_MEAN_DAYS);
        boolean written = !topical && chance.happens(WRITTEN_SHARE);
        LocalDate workedOutOn = WorkedDays.conclusion(request, days, List.of());
        LocalDate answeredOn = written ? workedOutOn : WorkingDays.councilSession(workedOutOn);
        script.conclude(answeredOn, "data_risposta", Map.of("modalita_risposta", written ? "SCRITTA" : "ORALE"));
        return script.history();
    }

    private static boolean isUnanswered(PlannedRequest request, Chance chance) {
        return request.isOrdinary() && chance.happens(request.profile().unansweredShare());
    }

    private static boolean isTopical(PlannedRequest request) {
        return request.arrival().stream() == RequestStream.DOMANDA_ATTUALITA;
    }

    private static void register(RequestScript script, Chance chance) {
        PlannedRequest request = script.request();
        Chance content = request.content();
        Councillor councillor = Councillor.sittingOn(request.receivedOn(), content);
        Map<String, Object> values = Map.of(
                "tipo", request.arrival().stream().name(),
                "consigliere", councillor.name(),
                "gruppo", councillor.group(),
                "oggetto", Vocabulary.question(content),
                "data_presentazione", request.receivedOn(),
                "ufficio", Offices.COUNCIL_RELATIONS);
        script.register(councillor.name(), Channel.of(request, chance), values);
    }
}
