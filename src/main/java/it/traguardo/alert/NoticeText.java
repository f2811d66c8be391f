package it.traguardo.alert;

import java.time.Instant;
import java.util.Optional;

/** Writes what is said of a problem: in the pages, in the notice of its beginning and in that of its end. */
final class NoticeText {

    private static final String PRODUCT = "[Traguardo] ";
    private static final String CLOSING = "\n-- \nMessaggio automatico di Traguardo. %s\n";

    private NoticeText() {}

    /** @param pages address of the pages; the path is left out where it is not known */
    static String body(FoundProblem problem, Instant since, Optional<String> pages) {
        ProblemText text = problem.text();
        String page = pages.map(address -> "Pagina: %s%s%n".formatted(address, problem.page()))
                .orElse("");
        return """
                Che cosa è successo: %s
                Da quando: %s
                Che cosa vedono gli utenti: %s
                Che cosa fare: %s
                %s""".formatted(text.what(), Moments.written(since), text.seen(), text.remedy(), page);
    }

    static String begunTitle(KnownProblem problem) {
        return PRODUCT + problem.headline();
    }

    static String begun(KnownProblem problem) {
        return problem.body() + CLOSING.formatted("Il prossimo su questo problema arriverà quando sarà rientrato.");
    }

    static String endedTitle(KnownProblem problem) {
        return PRODUCT + "Rientrato: " + problem.headline();
    }

    static String ended(KnownProblem problem, Instant endedAt, Optional<String> pages) {
        String now = switch (problem.kind()) {
            case STALE_SOURCE -> "La fonte è stata caricata di nuovo: le pagine ne mostrano i dati aggiornati.";
            case STOPPED_LOAD -> "La fonte si carica di nuovo: le pagine ne mostrano i dati aggiornati.";
            case FAILED_CHECK -> "Il controllo non trova più nulla.";
            case INDICATOR_OFF_COURSE -> "Per l'anno in corso l'indicatore non risulta più fuori obiettivo.";
            case MANUAL_VALUE_DUE -> "Il valore è stato inserito: le pagine lo mostrano.";
            case MAIL -> "Gli avvisi partono di nuovo.";
        };
        return """
                Che cosa è successo: «%s» è rientrato.
                Da quando: il problema è durato dal %s al %s.
                Che cosa vedono gli utenti: %s
                Che cosa fare: nulla.
                %s""".formatted(
                                problem.headline(),
                                Moments.written(problem.since()),
                                Moments.written(endedAt),
                                now,
                                pages.map("Pagina: %s%n"::formatted).orElse(""))
                + CLOSING.formatted("Non ne seguiranno altri su questo problema, se non si ripresenta.");
    }

    static String testTitle() {
        return PRODUCT + "Prova di invio";
    }

    static String test(Optional<String> pages) {
        return """
                Che cosa è successo: nulla, è una prova di invio chiesta da chi gestisce Traguardo.
                Che cosa fare: nulla. Chi riceve questo messaggio riceverà anche gli avvisi che lo riguardano.
                %s""".formatted(pages.map("Pagina: %s%n"::formatted).orElse(""))
                + CLOSING.formatted("Nessuna risposta è letta.");
    }
}
