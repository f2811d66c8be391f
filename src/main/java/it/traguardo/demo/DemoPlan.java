package it.traguardo.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Everything that ever happens in the demo municipality, the same whenever it is asked. */
final class DemoPlan {

    private static final Year FIRST = Year.of(2021);
    /** Years already worked out; each depends on nothing but itself. */
    private static final Map<Year, List<RequestHistory>> YEARS = new ConcurrentHashMap<>();

    private static final Map<Year, List<RowHistory>> WORK = new ConcurrentHashMap<>();

    private DemoPlan() {}

    /** Requests that arrive in a year, by stream. */
    static List<RequestHistory> requests(Year year) {
        return YEARS.computeIfAbsent(year, DemoPlan::work);
    }

    /** Rows of every table that may exist by an instant; some may still come later. */
    static Stream<RowHistory> rowsThrough(Instant knownAt) {
        Year last = Year.from(LocalDate.ofInstant(knownAt, WorkingDays.ROME));
        Stream<RowHistory> requests =
                years(last).flatMap(year -> requests(year).stream()).flatMap(request -> request.rows().stream());
        Stream<RowHistory> work = years(last).flatMap(year -> workRows(year).stream());
        return Stream.of(Offices.rows().stream(), Procedures.rows().stream(), requests, work)
                .flatMap(rows -> rows);
    }

    private static Stream<Year> years(Year last) {
        return Stream.iterate(FIRST, year -> !year.isAfter(last), year -> year.plusYears(1));
    }

    /** Rows of the work of a year that no protocol number asks for. */
    private static List<RowHistory> workRows(Year year) {
        return WORK.computeIfAbsent(
                year,
                each -> Stream.of(Activities.rows(each), Mail.rows(each), PettyCash.rows(each))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<RequestHistory> work(Year year) {
        List<Arrival> arrivals = ArrivalCalendar.arrivals(year);
        List<RequestHistory> histories = new ArrayList<>();
        for (RequestStream stream : RequestStream.values()) {
            List<Arrival> ofStream = arrivals.stream()
                    .filter(arrival -> arrival.stream() == stream)
                    .toList();
            HardCasePlacement.place(year, stream, ofStream).stream()
                    .map(DemoPlan::history)
                    .forEach(histories::add);
        }
        return List.copyOf(histories);
    }

    private static RequestHistory history(PlannedRequest request) {
        return switch (request.arrival().stream()) {
            case PATROCINIO -> PatronageRequests.history(request);
            case INTERROGAZIONE, DOMANDA_ATTUALITA -> CouncilQuestions.history(request);
            case QUESTION_TIME -> QuestionTimes.history(request);
            case ACCESSO -> AccessRequests.history(request);
        };
    }
}
