package it.traguardo.cycle;

import it.traguardo.indicator.Measure;
import it.traguardo.indicator.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The value of an indicator as it was signed.
 *
 * @param title what the sheet calls the indicator
 * @param period whose target counts, as {@code Period} writes it: the half-year where the sheet has a target for it
 * @param actual in its unit, unrounded; empty when not applicable
 * @param score capped, unrounded
 * @param knownAt state of knowledge it was read from; empty when nothing was known
 * @param calendars versions its days were counted by
 * @param rows keys and what counted, as {@link FrozenRows} writes them
 * @param rowsSha256 of {@code rows}, when it was signed
 */
public record FrozenValue(
        String indicator,
        String title,
        String period,
        Measure measure,
        Optional<BigDecimal> actual,
        String numerator,
        String denominator,
        Optional<BigDecimal> target,
        Status status,
        Optional<BigDecimal> score,
        Optional<Instant> knownAt,
        int definitionVersion,
        String definitionSha256,
        List<String> calendars,
        Remark remark,
        int rowCount,
        String rows,
        String rowsSha256) {

    public FrozenValue {
        calendars = List.copyOf(calendars);
    }

    FrozenValue with(Remark other) {
        return new FrozenValue(
                indicator,
                title,
                period,
                measure,
                actual,
                numerator,
                denominator,
                target,
                status,
                score,
                knownAt,
                definitionVersion,
                definitionSha256,
                calendars,
                other,
                rowCount,
                rows,
                rowsSha256);
    }
}
