package it.traguardo.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is really true in the demo municipality, counted from its own plan and never from its tables.
 *
 * <p>{@code asOf} is the cut-off: what is dated later has not happened. It is independent of the instant of knowledge,
 * which decides what the offices had written down.
 */
public final class DemoTruth {

    private static final Set<SourceTable> REQUESTS = EnumSet.of(
            SourceTable.PATROCINI, SourceTable.INTERROGAZIONI, SourceTable.QUESTION_TIME, SourceTable.ACCESSI);

    private final List<TrueRequest> requests;

    private DemoTruth(List<TrueRequest> requests) {
        this.requests = requests;
    }

    /** Counts only what had been written down by the given instant, which is included. */
    public static DemoTruth knownAt(Instant knownAt) {
        return new DemoTruth(DemoPlan.rowsThrough(knownAt)
                .filter(row -> REQUESTS.contains(row.table()))
                .map(row -> row.at(knownAt))
                .flatMap(Optional::stream)
                .map(TrueRequest::of)
                .toList());
    }

    /** Protocol numbers of the requests of {@code year} planted as {@code hardCase}, known or not. */
    public static List<String> planted(HardCase hardCase, Year year) {
        return DemoPlan.requests(year).stream()
                .map(RequestHistory::request)
                .filter(request -> request.is(hardCase))
                .map(PlannedRequest::protocol)
                .toList();
    }

    /** I1: patronage received in {@code year} whose investigation is complete, over all received. */
    public Answer completedInvestigations(Year year, LocalDate asOf) {
        Tally tally = new Tally();
        for (TrueRequest request : requests) {
            if (request.isPatronage() && request.isReceived(year, asOf)) {
                tally.add(request.isLeftOut(asOf), request.isConcluded(asOf) ? 1 : 0);
            }
        }
        return tally.answer();
    }

    /** I2: calendar days of the investigations ended in {@code year}, over their number. */
    public Answer investigationDays(Year year, LocalDate asOf) {
        Tally tally = new Tally();
        for (TrueRequest request : requests) {
            if (request.isPatronage() && request.isConcluded(year, asOf)) {
                tally.add(request.isLeftOut(asOf), request.days());
            }
        }
        return tally.answer();
    }

    /** I3: interrogazioni, question time and access received in {@code year} and answered, over all received. */
    public Answer answers(Year year, LocalDate asOf) {
        Tally tally = new Tally();
        for (TrueRequest request : requests) {
            if (request.expectsAnswer() && request.isReceived(year, asOf)) {
                tally.add(request.isLeftOut(asOf), request.isAnswered(asOf) ? 1 : 0);
            }
        }
        return tally.answer();
    }

    /**
     * The parts of one value.
     *
     * @param numerator cases, or calendar days
     * @param denominator cases that count
     * @param leftOut cases that do not: duplicates, those withdrawn or transferred before conclusion, and negative
     *     durations
     */
    public record Answer(long numerator, long denominator, long leftOut) {}

    private static final class Tally {

        private long numerator;
        private long denominator;
        private long leftOut;

        void add(boolean isLeftOut, long addend) {
            if (isLeftOut) {
                leftOut++;
            } else {
                denominator++;
                numerator += addend;
            }
        }

        Answer answer() {
            return new Answer(numerator, denominator, leftOut);
        }
    }
}
