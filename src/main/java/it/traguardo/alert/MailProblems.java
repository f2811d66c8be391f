package it.traguardo.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Notices that cannot be sent: by the mail server, or by faults in {@code etl/alerts.yaml}. */
final class MailProblems implements ProblemFinder {

    static final String TOPIC = "posta";

    private final Supplier<AlertSettings> settings;
    private final NoticeStore notices;

    MailProblems(Supplier<AlertSettings> settings, NoticeStore notices) {
        this.settings = settings;
        this.notices = notices;
    }

    @Override
    public Set<ProblemKind> kinds() {
        return Set.of(ProblemKind.MAIL);
    }

    @Override
    public List<FoundProblem> find(Instant now) {
        var found = new ArrayList<FoundProblem>();
        int faults = settings.get().faults().size();
        if (faults > 0) {
            found.add(problem(
                    "alerts.yaml",
                    now,
                    "Avvisi sospesi: errori in alerts.yaml",
                    "etl/alerts.yaml ha %s: nessun avviso è inviato."
                            .formatted(faults == 1 ? "un errore" : faults + " errori"),
                    "Eseguire bin/traguardo check e correggere il file."));
        }
        notices.unsent()
                .ifPresent(
                        unsent -> found.add(
                                problem(
                                        "smtp",
                                        unsent.since(),
                                        "Avvisi non inviati",
                                        "Il server di posta non ha accettato %s; si riprova a intervalli crescenti, fino a un'ora."
                                                .formatted(
                                                        unsent.notices() == 1
                                                                ? "un avviso"
                                                                : unsent.notices() + " avvisi"),
                                        "Controllare server, utente, password e destinatari in etl/alerts.yaml, poi eseguire bin/traguardo alerts test.")));
        return found;
    }

    private static FoundProblem problem(String subject, Instant since, String headline, String what, String remedy) {
        return new FoundProblem(
                ProblemKind.MAIL,
                subject,
                TOPIC,
                since,
                new ProblemText(headline, what, "Le pagine non cambiano; chi attende avvisi non li riceve.", remedy),
                "");
    }
}
