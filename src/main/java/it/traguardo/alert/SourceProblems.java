package it.traguardo.alert;

import it.traguardo.etl.StoppedLoad;
import it.traguardo.indicator.LoadOutcome;
import it.traguardo.indicator.LoadOutcomes;
import it.traguardo.indicator.OpenCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Sources that are late, that stopped, and checks that found something. */
final class SourceProblems implements ProblemFinder {

    private static final String HOME = "";

    private final LoadOutcomes outcomes;
    private final Supplier<Set<String>> declared;
    private final Supplier<Function<String, SourceLimits>> limits;
    private final Supplier<List<StoppedLoad>> unrecorded;

    /**
     * @param unrecorded loads that stopped and could not be recorded
     * @param declared sources there are; one that was taken away has no problems
     */
    SourceProblems(
            LoadOutcomes outcomes,
            Supplier<List<StoppedLoad>> unrecorded,
            Supplier<Set<String>> declared,
            Supplier<Function<String, SourceLimits>> limits) {
        this.outcomes = outcomes;
        this.unrecorded = unrecorded;
        this.declared = declared;
        this.limits = limits;
    }

    @Override
    public Set<ProblemKind> kinds() {
        return Set.of(ProblemKind.STALE_SOURCE, ProblemKind.STOPPED_LOAD, ProblemKind.FAILED_CHECK);
    }

    @Override
    public List<FoundProblem> find(Instant now) {
        Set<String> there = declared.get();
        Function<String, SourceLimits> limit = limits.get();
        Map<String, LoadOutcome> last = outcomes.last().stream()
                .filter(outcome -> there.contains(outcome.source()))
                .collect(Collectors.toMap(LoadOutcome::source, outcome -> outcome));
        var found = new ArrayList<FoundProblem>();
        for (LoadOutcome outcome : last.values()) {
            stale(outcome, limit.apply(outcome.source()), now, found);
            if (hasStopped(outcome, limit)) {
                found.add(stopped(outcome, now));
            }
        }
        unrecorded(last, found);
        for (OpenCheck check : outcomes.openChecks()) {
            LoadOutcome outcome = last.get(check.source());
            if (check.ofTheStar() && !check.stops()
                    || outcome != null && (!check.stops() || hasStopped(outcome, limit))) {
                found.add(failed(check));
            }
        }
        return found;
    }

    /** Whether it stopped and is not tried again by itself. */
    private static boolean hasStopped(LoadOutcome outcome, Function<String, SourceLimits> limit) {
        return outcome.stopsOfCommands() > 0
                || outcome.stops() > limit.apply(outcome.source()).retries();
    }

    private static void stale(LoadOutcome outcome, SourceLimits limit, Instant now, List<FoundProblem> found) {
        outcome.loadedAt()
                .ifPresent(loadedAt -> limit.late().ifPresent(late -> {
                    Duration age = Duration.between(loadedAt, now);
                    if (age.compareTo(late) < 0) {
                        return;
                    }
                    boolean serious = limit.stale()
                            .filter(stale -> age.compareTo(stale) >= 0)
                            .isPresent();
                    found.add(new FoundProblem(
                            ProblemKind.STALE_SOURCE,
                            outcome.source(),
                            outcome.source(),
                            loadedAt.plus(late),
                            new ProblemText(
                                    "Fonte non aggiornata: " + outcome.source(),
                                    "La fonte «%s» non si carica da oltre %s%s; l'ultimo caricamento riuscito è del %s."
                                            .formatted(
                                                    outcome.source(),
                                                    Moments.written(
                                                            serious
                                                                    ? limit.stale()
                                                                            .orElseThrow()
                                                                    : late),
                                                    serious ? ", oltre il limite più alto" : "",
                                                    Moments.written(loadedAt)),
                                    "Le pagine mostrano i dati di quel caricamento.",
                                    "Verificare che la fonte sia raggiungibile e che la sua pianificazione non sia sospesa, poi caricarla."),
                            HOME));
                }));
    }

    private static FoundProblem stopped(LoadOutcome outcome, Instant now) {
        StopReason reason = StopReason.of(outcome.stoppedBecause().orElse(""));
        return new FoundProblem(
                ProblemKind.STOPPED_LOAD,
                outcome.source(),
                outcome.source(),
                outcome.stoppedSince().orElse(now),
                new ProblemText(
                        "Caricamento fermo: " + outcome.source(),
                        "Il caricamento della fonte «%s» si è fermato%s: %s."
                                .formatted(
                                        outcome.source(),
                                        outcome.loadId() > 0
                                                ? " (caricamento n. %d)".formatted(outcome.loadId())
                                                : " e il magazzino dati non lo può registrare",
                                        reason.italian),
                        outcome.loadedAt()
                                .map(loadedAt ->
                                        "Le pagine mostrano ancora i dati del %s.".formatted(Moments.written(loadedAt)))
                                .orElse("Le pagine non mostrano dati di questa fonte: non è mai stata caricata."),
                        reason.remedy + "."),
                HOME);
    }

    /** The warehouse itself has a fault then, so nobody waits for another attempt. */
    private void unrecorded(Map<String, LoadOutcome> last, List<FoundProblem> found) {
        Set<String> already = found.stream()
                .filter(problem -> problem.kind() == ProblemKind.STOPPED_LOAD)
                .map(FoundProblem::subject)
                .collect(Collectors.toCollection(HashSet::new));
        for (StoppedLoad stop : unrecorded.get()) {
            String source = stop.order().source();
            if (already.add(source)) {
                found.add(stopped(
                        new LoadOutcome(
                                source,
                                0,
                                false,
                                1,
                                0,
                                Optional.ofNullable(last.get(source)).flatMap(LoadOutcome::loadedAt),
                                Optional.of(stop.stoppedAt()),
                                Optional.of(stop.message())),
                        stop.stoppedAt()));
            }
        }
    }

    private static FoundProblem failed(OpenCheck check) {
        String name = check.check();
        return new FoundProblem(
                ProblemKind.FAILED_CHECK,
                check.ofTheStar() && !check.stops() ? name : check.source() + "/" + name,
                check.source(),
                check.foundAt(),
                new ProblemText(
                        "Controllo non superato: " + name,
                        "Il controllo «%s» ha trovato %s nel caricamento della fonte «%s»."
                                .formatted(
                                        name,
                                        check.offenders() == 1 ? "1 riga" : check.offenders() + " righe",
                                        check.source()),
                        check.stops()
                                ? "Il caricamento non ha cambiato nulla: le pagine mostrano quello precedente."
                                : "Le pagine mostrano anche le righe trovate.",
                        "Esaminare le righe trovate, correggerle nella fonte e ripetere il caricamento."),
                HOME);
    }
}
