package it.traguardo.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request behind a value.
 *
 * @param officeName under the structure of the reading, as the directorate and the responsibles are; the code where no
 *     name is known
 * @param responsible who answers for the office
 * @param reachedOn day of the milestone, if by the reading's cut-off
 * @param dueOn last day in time
 * @param eventOn day of the event it was asked for
 * @param amount in euro, exact
 * @param days to the milestone, as the reading counts them
 * @param inNumerator whether it adds to the numerator: 1 to a share or a count, its days to a mean, its amount to an amount
 * @param leftOut why it does not count; null when it does
 */
public record RequestRow(
        String source,
        String protocolNumber,
        String requestKind,
        String procedureName,
        @Nullable String officeName,
        @Nullable String directorate,
        @Nullable String responsible,
        @Nullable String procedureResponsible,
        @Nullable String channel,
        @Nullable String subject,
        @Nullable String requester,
        @Nullable Boolean remoteWork,
        LocalDate receivedOn,
        @Nullable LocalDate reachedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate eventOn,
        @Nullable String outcome,
        @Nullable BigDecimal amount,
        @Nullable Integer days,
        boolean inNumerator,
        @Nullable LeftOut leftOut) {}
