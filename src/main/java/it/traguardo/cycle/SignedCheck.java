package it.traguardo.cycle;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/**
 * A check as it was signed. The signature is a user, an instant and the hash of exactly what was signed; it is no qualified
 * electronic signature.
 *
 * @param position 1 for the first signature there was, of any sheet
 * @param revision 1 for the first signature of this check; a returned one is signed again
 * @param score of the sheet, unrounded
 * @param previousSha256 of the signature before it, whatever its sheet
 * @param sha256 of all that was signed
 */
public record SignedCheck(
        int position,
        String sheet,
        CheckKind kind,
        int revision,
        LocalDate cutOff,
        Optional<BigDecimal> score,
        String narrative,
        List<FrozenValue> values,
        String signedBy,
        Instant signedAt,
        String previousSha256,
        String sha256,
        Optional<Judgement> judgement) {

    /** Of the signature before the first one. */
    static final String NONE_BEFORE = "0".repeat(64);

    public SignedCheck {
        values = List.copyOf(values);
    }

    /** What somebody else made of it. */
    public enum Outcome {
        VALIDATED,
        /** To be signed again. */
        RETURNED
    }

    /**
     * That somebody else has looked at it.
     *
     * @param sha256 of the hash of the signature and of all else here
     */
    public record Judgement(Outcome outcome, String by, Instant at, String note, String sha256) {}

    /** Of the sheet. */
    public Year year() {
        return Year.from(kind == CheckKind.MATURED ? cutOff.minusYears(1) : cutOff);
    }

    public boolean isReturned() {
        return judgement.filter(each -> each.outcome() == Outcome.RETURNED).isPresent();
    }

    public boolean isValidated() {
        return judgement.filter(each -> each.outcome() == Outcome.VALIDATED).isPresent();
    }

    /** The same with the hash its content gives. */
    SignedCheck hashed() {
        return new SignedCheck(
                position,
                sheet,
                kind,
                revision,
                cutOff,
                score,
                narrative,
                values,
                signedBy,
                signedAt,
                previousSha256,
                CheckDocument.sha256(this),
                judgement);
    }
}
