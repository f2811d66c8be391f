package it.traguardo.demo;

import java.time.LocalDate;
import java.util.Map;

/** Question time: answered in the council session it is put down for, unless that is postponed. */
final class QuestionTimes {

    private QuestionTimes() {}

    static RequestHistory history(PlannedRequest request) {
        RequestScript script = new RequestScript(request, SourceTable.QUESTION_TIME);
        Chance chance = request.events();
        LocalDate session = WorkingDays.councilSession(request.receivedOn().plusDays(chance.between(3, 6)));
        register(script, session, chance);
        boolean unanswered =
                request.isOrdinary() && chance.happens(request.profile().unansweredShare() / 2);
        if (unanswered || EarlyEnd.write(script, "data_ritiro", Map.of(), chance)) {
            return script.history();
        }
        LocalDate answeredOn = session;
        if (request.is(HardCase.POSTPONED)) {
            answeredOn = WorkingDays.councilSession(session.plusDays(chance.between(5, 14)));
            script.update(session, Map.of("rinviata_al", answeredOn));
        }
        script.conclude(answeredOn, "data_risposta", Map.of());
        return script.history();
    }

    private static void register(RequestScript script, LocalDate session, Chance chance) {
        PlannedRequest request = script.request();
        Chance content = request.content();
        Councillor councillor = Councillor.sittingOn(request.receivedOn(), content);
        Map<String, Object> values = Map.of(
                "consigliere", councillor.name(),
                "gruppo", councillor.group(),
                "oggetto", Vocabulary.question(content),
                "data_presentazione", request.receivedOn(),
                "ufficio", Offices.COUNCIL_RELATIONS,
                "data_seduta", session);
        script.register(councillor.name(), Channel.of(request, chance), values);
    }
}
