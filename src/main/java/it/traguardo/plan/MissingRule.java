package it.traguardo.plan;

/** What a sheet's score makes of an indicator without a score; a missing value is never taken as 0 in silence. */
public enum MissingRule {
    /** It is left out and the other weights count for the whole. */
    EXCLUDE_RENORMALISE,
    /** It counts as 0. */
    AS_ZERO,
    /** The sheet has no score until every indicator has one. */
    BLOCK
}
