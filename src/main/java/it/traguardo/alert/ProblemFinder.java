package it.traguardo.alert;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Finds the problems of some kinds that are there at an instant. */
interface ProblemFinder {

    /** All it looks for; one of them it does not find is over. */
    Set<ProblemKind> kinds();

    List<FoundProblem> find(Instant now);
}
