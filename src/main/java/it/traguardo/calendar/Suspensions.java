package it.traguardo.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What the law makes of the suspensions a source tells of: pauses, and findings where it knows none. */
final class Suspensions {

    private final Procedure procedure;
    private final LegalCalendar legal;
    private final LocalDate receivedOn;
    private final boolean closed;
    private final List<ClockEvent> suspends;
    private final List<ClockEvent> resumes;
    private final Map<String, Integer> times = new HashMap<>();
    private final List<Finding> findings;

    /** @param findings to which is added what has no effect, or not the one it seems */
    Suspensions(Procedure procedure, LegalCalendar legal, ClockHistory history, List<Finding> findings) {
        this.procedure = procedure;
        this.legal = legal;
        this.receivedOn = history.receivedOn();
        this.closed =
                history.end().filter(end -> end.type() == ClockEvent.Type.CLOSE).isPresent();
        this.findings = findings;
        this.suspends = events(history, ClockEvent.Type.SUSPEND);
        this.resumes = events(history, ClockEvent.Type.RESUME);
    }

    private static List<ClockEvent> events(ClockHistory history, ClockEvent.Type type) {
        return new ArrayList<>(
                history.events().stream().filter(event -> event.type() == type).toList());
    }

    /** In order of day; may overlap. */
    List<Pause> pauses() {
        var pauses = new ArrayList<Pause>();
        for (ClockEvent suspend : suspends) {
            Optional<LocalDate> resumedOn = takeResume(suspend);
            pause(suspend, resumedOn).ifPresent(pauses::add);
        }
        resumes.forEach(resume -> find(Finding.Kind.RESUME_UNMATCHED, resume));
        return pauses;
    }

    /** The first resumption with the same legal basis, else the first that gives none. */
    private Optional<LocalDate> takeResume(ClockEvent suspend) {
        Predicate<ClockEvent> later = resume -> !resume.on().isBefore(suspend.on());
        Optional<ClockEvent> found = resumes.stream()
                .filter(later.and(resume -> resume.legalBasis().equals(suspend.legalBasis())))
                .findFirst()
                .or(() -> resumes.stream()
                        .filter(later.and(resume -> resume.legalBasis().isEmpty()))
                        .findFirst());
        found.ifPresent(resume -> {
            resumes.remove(resume);
            boolean others = suspends.stream()
                    .anyMatch(other ->
                            other.on().isAfter(suspend.on()) && !other.on().isAfter(resume.on()));
            if (others && resume.legalBasis().isEmpty()) {
                find(Finding.Kind.RESUME_AMBIGUOUS, resume);
            }
        });
        return found.map(ClockEvent::on);
    }

    private Optional<Pause> pause(ClockEvent suspend, Optional<LocalDate> resumedOn) {
        SuspensionRule rule =
                suspend.legalBasis().flatMap(procedure::findSuspension).orElse(null);
        if (suspend.on().isBefore(receivedOn)) {
            return without(Finding.Kind.BEFORE_RECEIPT, suspend);
        }
        if (rule == null) {
            return without(Finding.Kind.UNKNOWN_SUSPENSION, suspend);
        }
        SuspensionRule.Version version = rule.findVersion(suspend.on()).orElse(null);
        if (version == null) {
            return without(Finding.Kind.SUSPENSION_NOT_IN_FORCE, suspend);
        }
        if (times.merge(rule.code(), 1, Integer::sum) > rule.times()) {
            return without(Finding.Kind.SUSPENSION_REPEATED, suspend);
        }
        if (version.effect() == SuspensionRule.Effect.NONE) {
            return without(Finding.Kind.SUSPENSION_WITHOUT_EFFECT, suspend);
        }
        LocalDate longest = legal.plusDays(suspend.on(), version.atMostDays());
        if (resumedOn.isEmpty() && closed) {
            find(Finding.Kind.SUSPENSION_OPEN, suspend);
        }
        if (resumedOn.filter(day -> day.isAfter(longest)).isPresent()) {
            find(Finding.Kind.SUSPENSION_CAPPED, suspend);
        }
        LocalDate to = resumedOn
                .filter(day -> !day.isAfter(longest))
                .map(day -> legal.plusDays(day, version.resumesAfterDays()))
                .orElse(longest);
        boolean restarts = version.effect() == SuspensionRule.Effect.RESTARTS;
        return Optional.of(new Pause(suspend.on(), to, restarts, rule.code(), version.source()));
    }

    private Optional<Pause> without(Finding.Kind kind, ClockEvent suspend) {
        find(kind, suspend);
        return Optional.empty();
    }

    private void find(Finding.Kind kind, ClockEvent event) {
        findings.add(new Finding(kind, event.on(), event.legalBasis().orElse("no legal basis")));
    }
}
