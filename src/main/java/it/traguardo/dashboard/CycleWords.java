package it.traguardo.dashboard;

import com.vaadin.flow.component.html.Span;
import it.traguardo.access.Role;
import it.traguardo.cycle.CheckKind;
import it.traguardo.cycle.DueValue;
import it.traguardo.cycle.FrozenValue;
import it.traguardo.cycle.RefusedException;
import it.traguardo.cycle.SheetState;
import it.traguardo.cycle.SignedCheck;
import it.traguardo.cycle.Step;
import it.traguardo.indicator.Status;
import it.traguardo.vocabulary.Rounding;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What several pages say of the year of a sheet. */
final class CycleWords {

    private static final int DECIMALS = 2;

    private CycleWords() {}

    static String state(SheetState state, Wording.Words words) {
        return words.get("cycle.state." + key(state));
    }

    static String step(Step step, Wording.Words words) {
        return words.get("cycle.step." + key(step));
    }

    static String check(CheckKind kind, Wording.Words words) {
        return words.get("cycle.check." + key(kind));
    }

    /** "chi dirige la struttura o la pianificazione". */
    static String roles(Set<Role> roles, Wording.Words words) {
        return Arrays.stream(Role.values())
                .filter(roles::contains)
                .map(role -> words.get("cycle.role." + key(role)))
                .collect(Collectors.joining(words.get("cycle.or")));
    }

    /** Why something was not done, and what to do. */
    static String refused(RefusedException refused, Wording.Words words) {
        return words.get(
                "cycle.refused." + key(refused.reason()), refused.parameters().toArray());
    }

    /** As the check was: a year that still ran was on course or not. */
    static Span status(FrozenValue value, CheckKind kind, Wording.Words words) {
        Status status = value.status();
        String key = Wording.key(status);
        String word = switch (status) {
            case MET, NEAR, MISSED -> (kind == CheckKind.MID_YEAR ? "status.running." : "status.over.") + key;
            case UNDER_WAY, NO_TARGET, NOT_APPLICABLE -> "status." + key;
        };
        String sign = switch (status) {
            case MET -> "✓";
            case NEAR -> "!";
            case MISSED -> "✕";
            case UNDER_WAY -> "…";
            case NO_TARGET, NOT_APPLICABLE -> "–";
        };
        return StatusBadge.of(sign, words.get(word), key);
    }

    static Span due(DueValue.State state, Wording.Words words) {
        String word = words.get("cycle.due." + key(state));
        return switch (state) {
            case OVERDUE -> StatusBadge.of("✕", word, "missed");
            case TO_ENTER -> StatusBadge.of("!", word, "near");
            case TO_VALIDATE -> StatusBadge.of("?", word, "near");
            case TO_COME -> StatusBadge.of("–", word, "no-target");
            case DONE -> StatusBadge.of("✓", word, "met");
        };
    }

    static Span signature(SignedCheck check, Wording.Words words) {
        if (check.isValidated()) {
            return StatusBadge.of("✓", words.get("cycle.signature.validated"), "met");
        }
        return check.isReturned()
                ? StatusBadge.of("✕", words.get("cycle.signature.returned"), "missed")
                : StatusBadge.of("!", words.get("cycle.signature.signed"), "near");
    }

    static String actual(FrozenValue value, Numbers numbers) {
        return value.actual()
                .map(actual -> numbers.value(
                        actual,
                        value.measure().unit(),
                        value.target().map(List::of).orElse(List.<BigDecimal>of())))
                .orElse("–");
    }

    static String target(FrozenValue value, Numbers numbers) {
        return value.target()
                .map(target -> numbers.target(target, value.measure().unit()))
                .orElse("–");
    }

    /** To two decimals, or to as many more as keep it off 0 and 100 (S-8). */
    static String score(BigDecimal score, Numbers numbers) {
        return numbers.score(Rounding.halfUp(score, DECIMALS, List.of(BigDecimal.ZERO, BigDecimal.valueOf(100))));
    }

    static String key(Enum<?> constant) {
        return Wording.key(constant).replace("30-06", "mid-year");
    }
}
