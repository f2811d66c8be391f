package it.traguardo.alert;

import it.traguardo.cycle.DueValue;
import it.traguardo.vocabulary.Rome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Values that somebody is to enter by hand and has not: due from the day they are about, late after the last day. */
final class ManualValueProblems implements ProblemFinder {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Supplier<List<DueValue>> due;

    ManualValueProblems(Supplier<List<DueValue>> due) {
        this.due = due;
    }

    @Override
    public Set<ProblemKind> kinds() {
        return Set.of(ProblemKind.MANUAL_VALUE_DUE);
    }

    @Override
    public List<FoundProblem> find(Instant now) {
        return due.get().stream()
                .filter(each -> each.state() == DueValue.State.TO_ENTER || each.state() == DueValue.State.OVERDUE)
                .map(ManualValueProblems::problem)
                .toList();
    }

    private static FoundProblem problem(DueValue due) {
        String code = due.indicator().code();
        return new FoundProblem(
                ProblemKind.MANUAL_VALUE_DUE,
                code + "/" + due.valueAt(),
                code,
                start(due.valueAt()),
                new ProblemText(
                        "Valore manuale da inserire: %s al %s".formatted(code, DAY.format(due.valueAt())),
                        "Il valore dell'indicatore %s (%s) al %s non è stato inserito; il termine è il %s."
                                .formatted(
                                        code,
                                        due.indicator().title().italian(),
                                        DAY.format(due.valueAt()),
                                        DAY.format(due.by())),
                        "Le pagine mostrano l'ultimo valore inserito prima, o che non ce n'è.",
                        "Chi dirige la struttura inserisca il valore, con il documento che lo prova, nella pagina «Valori da inserire»."),
                "valori");
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Rome.ZONE).toInstant();
    }
}
