package it.traguardo.cycle;

import it.traguardo.indicator.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What would be signed now.
 *
 * @param values without remarks
 * @param score of the sheet, unrounded
 * @param fingerprint tells whether the values are still these when somebody signs
 */
public record CheckPreview(List<FrozenValue> values, Optional<BigDecimal> score, CheckDraft draft, String fingerprint) {

    public CheckPreview {
        values = List.copyOf(values);
    }

    /** Whether cause and corrective action have to be given. */
    public static boolean isRemarkRequired(FrozenValue value) {
        return value.status() == Status.MISSED;
    }
}
