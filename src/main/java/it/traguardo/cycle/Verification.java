package it.traguardo.cycle;

import it.traguardo.indicator.ManualValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Computes every hash again from what is stored, and says which do not match. */
public final class Verification {

    private final Checks checks;
    private final ManualValueStore values;

    public Verification(Checks checks, ManualValueStore values) {
        this.checks = checks;
        this.values = values;
    }

    /** The first fault of each kind first in the order of signatures; none when all match. */
    public Report run() {
        var faults = new ArrayList<Fault>();
        List<SignedCheck> signed = checks.all();
        String previous = SignedCheck.NONE_BEFORE;
        int position = 1;
        for (SignedCheck check : signed) {
            String what = "signature %d (%s, %s, revision %d)"
                    .formatted(check.position(), check.sheet(), check.kind().code(), check.revision());
            if (check.position() != position || !check.previousSha256().equals(previous)) {
                faults.add(new Fault(what, "the signature before it is not the one it was made after"));
            }
            verify(check, what, faults);
            previous = check.sha256();
            position = check.position() + 1;
        }
        List<ManualValue> entered = values.all();
        entered.forEach(value -> verify(value, faults));
        return new Report(signed.size(), entered.size(), previous, faults);
    }

    private static void verify(SignedCheck check, String what, List<Fault> faults) {
        for (FrozenValue value : check.values()) {
            String of = "%s, indicator %s".formatted(what, value.indicator());
            if (!Sha256.of(value.rows()).equals(value.rowsSha256())) {
                faults.add(new Fault(of, "the rows are not those that were signed"));
            } else if (!addsUp(value)) {
                faults.add(new Fault(of, "the rows do not add up to numerator and denominator"));
            }
        }
        if (!CheckDocument.sha256(check).equals(check.sha256())) {
            faults.add(new Fault(what, "values or texts are not what was signed"));
        }
        check.judgement()
                .filter(judgement -> !CheckDocument.sha256(check, judgement).equals(judgement.sha256()))
                .ifPresent(_ -> faults.add(new Fault(what, "its validation is not what was written")));
    }

    /** The rows of what is entered by hand hold its number and no parts. */
    private static boolean addsUp(FrozenValue value) {
        FrozenRows.Sums sums = FrozenRows.sums(value.rows());
        long numerator = switch (value.measure()) {
            case SHARE, SHARE_ON_TIME, SHARE_BEFORE_EVENT, COUNT -> sums.inNumerator();
            case MEAN_DAYS -> sums.days();
            case AMOUNT -> sums.cents();
            case MANUAL_PERCENT, MANUAL_DAYS, MANUAL_NUMBER, MANUAL_EURO -> Long.parseLong(value.numerator());
        };
        return value.measure().isManual()
                || value.numerator().equals(String.valueOf(numerator))
                        && value.denominator().equals(String.valueOf(sums.counted()));
    }

    private void verify(ManualValue value, List<Fault> faults) {
        Optional<ProofFile> proof = values.proof(value.id());
        boolean same = proof.isPresent()
                && value.proof()
                        .filter(kept ->
                                kept.sha256().equals(Sha256.of(proof.get().content())))
                        .isPresent();
        if (!same) {
            faults.add(new Fault("manual value " + value.key(), "its proof is not the file that was handed in"));
        }
    }

    /** @param what was signed or entered */
    public record Fault(String what, String fault) {}

    /** @param head hash of the last signature: kept elsewhere, it tells whether later ones were taken away */
    public record Report(int signatures, int manualValues, String head, List<Fault> faults) {

        public Report {
            faults = List.copyOf(faults);
        }
    }
}
