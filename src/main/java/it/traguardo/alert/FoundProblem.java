package it.traguardo.alert;

import java.time.Instant;

/**
 * A problem that is there now.
 *
 * @param since when it began, as far as can be told; for one already known the first time it was found holds
 * @param page path under the address of the pages
 */
record FoundProblem(ProblemKind kind, String subject, String topic, Instant since, ProblemText text, String page) {}
