package it.traguardo.cycle;

import it.traguardo.access.Role;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.ManualValue;
import it.traguardo.indicator.Parts;
import it.traguardo.plan.Plan;
import it.traguardo.vocabulary.Rome;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;

/** Enters, corrects and validates values that no system holds, and says which are due. */
public final class ManualValueBook {

    private static final Set<Role> ENTERING = Set.of(Role.DIRECTOR);
    private static final Set<Role> VALIDATING = Set.of(Role.PLANNER, Role.AUDITOR);
    private static final int MOST_NOTE = 2000;

    private final ManualValueStore store;
    private final Plan plan;
    private final Clock clock;

    public ManualValueBook(ManualValueStore store, Plan plan, Clock clock) {
        this.store = store;
        this.plan = plan;
        this.clock = clock;
    }

    /** Every version of every day, the latest day and version first. */
    public List<ManualValue> values(String indicator) {
        return store.entries(indicator, Optional.empty()).stream()
                .sorted(Comparator.comparing(ManualValue::asOf)
                        .thenComparing(ManualValue::version)
                        .reversed())
                .toList();
    }

    /** The bytes as they were handed in. */
    public Optional<ProofFile> proof(long id) {
        return store.proof(id);
    }

    /** Those of sheets of the year and the one before, overdue first, then by last day. */
    public List<DueValue> due() {
        LocalDate today = Rome.today(clock);
        var due = new ArrayList<DueValue>();
        for (Year year : List.of(Year.from(today).minusYears(1), Year.from(today))) {
            manual(year)
                    .forEach(indicator -> indicator
                            .due()
                            .forEach(each -> due.add(new DueValue(
                                    indicator,
                                    year,
                                    each.valueAt(year),
                                    each.by(year),
                                    latest(indicator.code(), each.valueAt(year)),
                                    today))));
        }
        due.sort(Comparator.comparing(DueValue::state)
                .thenComparing(DueValue::by)
                .thenComparing(each -> each.indicator().code()));
        return due;
    }

    /**
     * Enters a value, or a correction of the one of that day: the version before stays.
     *
     * @throws RefusedException when it may not be, and why
     */
    public void enter(Actor actor, String code, LocalDate asOf, Parts parts, String note, Optional<ProofFile> proof) {
        IndicatorDefinition indicator = plan.getIndicator(code);
        Lifecycle.checkRole(ENTERING, actor, "Entering a value of " + code);
        if (!indicator.measure().isManual()) {
            throw new RefusedException(
                    Refusal.NOT_MANUAL, "%s comes from its requests and is not entered by hand.".formatted(code), code);
        }
        if (asOf.isAfter(Rome.today(clock))) {
            throw new RefusedException(
                    Refusal.TOO_EARLY,
                    "%s is to come: nobody knows the value of %s on it yet.".formatted(asOf, code),
                    asOf.toString());
        }
        RefusedException.checkLength("The note", note, MOST_NOTE);
        ProofFile file = proof.filter(each -> each.content().length > 0)
                .orElseThrow(() -> new RefusedException(
                        Refusal.PROOF, "No file proves the value of %s on %s. Attach one.".formatted(code, asOf)));
        if (file.content().length > ProofFile.MOST_BYTES) {
            throw new RefusedException(
                    Refusal.PROOF_SIZE,
                    "%s has %d bytes, and %d can be kept. Attach a smaller file."
                            .formatted(file.name(), file.content().length, ProofFile.MOST_BYTES),
                    file.name());
        }
        int version = latest(code, asOf).map(ManualValue::version).orElse(0) + 1;
        store.add(code, asOf, version, parts, note.strip(), actor.user(), Store.now(clock), file);
    }

    /** @throws RefusedException when whoever entered it does, or it was validated before */
    public void validate(Actor actor, long id) {
        Lifecycle.checkRole(VALIDATING, actor, "Validating a value");
        ManualValue value =
                store.find(id).orElseThrow(() -> new IllegalArgumentException("There is no value %d.".formatted(id)));
        try {
            if (!store.validate(id, actor.user(), Store.now(clock))) {
                throw new RefusedException(
                        Refusal.SAME_PERSON,
                        "%s entered %s and cannot validate it. Somebody else must."
                                .formatted(actor.user(), value.key()),
                        actor.user());
            }
        } catch (DuplicateKeyException second) {
            throw new RefusedException(Refusal.JUDGED, "%s was validated before.".formatted(value.key()));
        }
    }

    /** The indicators entered by hand that sheets of the year have, by code. */
    public List<IndicatorDefinition> manual(Year year) {
        return plan.sheets(year).stream()
                .flatMap(sheet -> sheet.lines().stream())
                .map(line -> plan.getIndicator(line.indicator().code()))
                .filter(indicator -> indicator.measure().isManual())
                .distinct()
                .sorted(Comparator.comparing(IndicatorDefinition::code))
                .toList();
    }

    private Optional<ManualValue> latest(String indicator, LocalDate day) {
        return values(indicator).stream()
                .filter(value -> value.asOf().equals(day))
                .findFirst();
    }
}
