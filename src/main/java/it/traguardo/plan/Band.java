package it.traguardo.plan;

import it.traguardo.vocabulary.LocalizedText;
import java.math.BigDecimal;

/**
 * A named stretch of scores, its start included and its end not; the last includes 100.
 *
 * @param state how the band is shown: as a target met, near or missed
 */
public record Band(LocalizedText name, BigDecimal from, BigDecimal to, State state) {

    /** Colour and sign of a band. */
    public enum State {
        MET,
        NEAR,
        MISSED
    }

    boolean holds(BigDecimal score) {
        return score.compareTo(from) >= 0
                && (score.compareTo(to) < 0 || to.compareTo(ScoreRule.HUNDRED) == 0 && score.compareTo(to) == 0);
    }
}
