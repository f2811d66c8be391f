package it.traguardo.progress;

/**
 * There is no forecast.
 *
 * @param found cases or arrivals there are; 0 where they are not the reason
 * @param needed how many there should be; 0 where they are not the reason
 */
public record NoForecast(Reason reason, long found, long needed) implements Prediction {

    /** Why. */
    public enum Reason {
        /** Its values are entered by hand: no requests stand behind them. */
        MANUAL,
        /** It adds up amounts of money, which do not follow from how many requests there are. */
        AMOUNT,
        NOT_BEGUN,
        PERIOD_OVER,
        /** Longer than a year: the season of a past period would be part of it. */
        PERIOD_TOO_LONG,
        /** Too few requests have ended to tell how long they take. */
        FEW_CASES,
        /** Too few have arrived to tell how many will. */
        FEW_ARRIVALS
    }

    static NoForecast because(Reason reason) {
        return new NoForecast(reason, 0, 0);
    }
}
