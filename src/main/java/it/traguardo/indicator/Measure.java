package it.traguardo.indicator;

/** What an indicator makes of its requests. */
public enum Measure {
    /** Requests that reached the milestone with an answer, of all that count. */
    SHARE(Unit.PERCENT, Limit.DUE_DAY, false),
    /** Those of them that reached it by the day they were due (T-8). */
    SHARE_ON_TIME(Unit.PERCENT, Limit.DUE_DAY, true),
    /** Those of them that reached it before the event they were asked for (T-10). */
    SHARE_BEFORE_EVENT(Unit.PERCENT, Limit.EVE_OF_EVENT, true),
    /** Days to the milestone, of the requests that reached it. */
    MEAN_DAYS(Unit.DAYS, Limit.DUE_DAY, false),
    /** Requests that count. */
    COUNT(Unit.NUMBER, Limit.DUE_DAY, false),
    /** Their exact amounts, added up. */
    AMOUNT(Unit.EURO, Limit.DUE_DAY, false);

    private final Unit unit;
    private final Limit limit;
    private final boolean limited;

    Measure(Unit unit, Limit limit, boolean limited) {
        this.unit = unit;
        this.limit = limit;
        this.limited = limited;
    }

    public Unit unit() {
        return unit;
    }

    /** Whether the numerator counts requests, so that the value is a part of a whole. */
    public boolean isShare() {
        return unit == Unit.PERCENT;
    }

    /** Whether days are added up and divided by the requests that took them. */
    public boolean isMean() {
        return this == MEAN_DAYS;
    }

    /** Whether requests or amounts are added up and divided by nothing: of none, the value is 0. */
    public boolean isTotal() {
        return this == COUNT || this == AMOUNT;
    }

    /** The day up to which a request is in time. */
    public Limit limit() {
        return limit;
    }

    /** Whether a request must reach the milestone within the limit to be in the numerator. */
    public boolean isLimited() {
        return limited;
    }

    /** Whether every request that reached the milestone is in the numerator, silence apart. */
    public boolean isMereShare() {
        return isShare() && !limited;
    }

    /** The last day in time. */
    public enum Limit {
        /** The day the request is due. */
        DUE_DAY,
        /** The day before its event. */
        EVE_OF_EVENT
    }
}
