package it.traguardo.demo;

import static it.traguardo.demo.HardCase.CARRIED_OVER;
import static it.traguardo.demo.HardCase.CORRECTED_AFTER_YEAR_END;
import static it.traguardo.demo.HardCase.CORRECTED_LATE;
import static it.traguardo.demo.HardCase.DUPLICATE;
import static it.traguardo.demo.HardCase.INADMISSIBLE;
import static it.traguardo.demo.HardCase.NEGATIVE_DURATION;
import static it.traguardo.demo.HardCase.OVERLAPPING_SUSPENSIONS;
import static it.traguardo.demo.HardCase.POSTPONED;
import static it.traguardo.demo.HardCase.REGISTERED_LATE;
import static it.traguardo.demo.HardCase.SILENT_REJECTION;
import static it.traguardo.demo.HardCase.SUSPENDED_TWICE;
import static it.traguardo.demo.HardCase.TRANSFERRED;
import static it.traguardo.demo.HardCase.WITHDRAWN_AFTER_DEADLINE;
import static it.traguardo.demo.HardCase.WITHDRAWN_BEFORE_CONCLUSION;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Chooses which arrivals of a stream and year are hard cases. */
final class HardCasePlacement {

    private static final Set<HardCase> PATRONAGE = EnumSet.complementOf(EnumSet.of(SILENT_REJECTION, POSTPONED));
    private static final Set<HardCase> QUESTIONS = EnumSet.of(
            WITHDRAWN_BEFORE_CONCLUSION,
            WITHDRAWN_AFTER_DEADLINE,
            DUPLICATE,
            TRANSFERRED,
            CARRIED_OVER,
            NEGATIVE_DURATION,
            CORRECTED_LATE,
            REGISTERED_LATE);
    private static final Set<HardCase> QUESTION_TIME =
            EnumSet.of(WITHDRAWN_BEFORE_CONCLUSION, CORRECTED_LATE, POSTPONED);
    private static final Set<HardCase> TOPICAL_QUESTIONS = EnumSet.of(WITHDRAWN_BEFORE_CONCLUSION, TRANSFERRED);
    private static final Set<HardCase> ACCESSES = EnumSet.of(
            WITHDRAWN_BEFORE_CONCLUSION,
            WITHDRAWN_AFTER_DEADLINE,
            DUPLICATE,
            TRANSFERRED,
            CARRIED_OVER,
            SUSPENDED_TWICE,
            OVERLAPPING_SUSPENSIONS,
            CORRECTED_LATE,
            REGISTERED_LATE,
            SILENT_REJECTION,
            INADMISSIBLE);

    private final List<Arrival> arrivals;
    private final Chance chance;
    private final SortedMap<Integer, HardCase> placed = new TreeMap<>();
    /** Firsts of duplicates, which must stay ordinary. */
    private final Set<Integer> reserved = new HashSet<>();

    private HardCasePlacement(Year year, RequestStream stream, List<Arrival> arrivals) {
        this.arrivals = arrivals;
        this.chance = Chance.seededBy(year, stream, "casi");
    }

    /** @param arrivals all those of the stream and year, oldest first */
    static List<PlannedRequest> place(Year year, RequestStream stream, List<Arrival> arrivals) {
        HardCasePlacement placement = new HardCasePlacement(year, stream, arrivals);
        hardCases(stream).forEach(hardCase -> placement.place(hardCase, placement.count(stream, hardCase)));
        return placement.plannedRequests();
    }

    private static Set<HardCase> hardCases(RequestStream stream) {
        return switch (stream) {
            case PATROCINIO -> PATRONAGE;
            case INTERROGAZIONE -> QUESTIONS;
            case QUESTION_TIME -> QUESTION_TIME;
            case DOMANDA_ATTUALITA -> TOPICAL_QUESTIONS;
            case ACCESSO -> ACCESSES;
        };
    }

    private int count(RequestStream stream, HardCase hardCase) {
        boolean many = hardCase == POSTPONED || (stream == RequestStream.PATROCINIO && hardCase != NEGATIVE_DURATION);
        return many ? chance.between(3, 6) : chance.between(2, 3);
    }

    private void place(HardCase hardCase, int count) {
        int placedNow = 0;
        while (placedNow < count) {
            int candidate = chance.between(1, arrivals.size() - 1);
            if (isFree(candidate) && suits(candidate, hardCase)) {
                placed.put(candidate, hardCase);
                placedNow++;
            }
        }
    }

    private boolean isFree(int candidate) {
        return !placed.containsKey(candidate) && !reserved.contains(candidate);
    }

    private boolean suits(int candidate, HardCase hardCase) {
        return switch (hardCase) {
            case CARRIED_OVER -> isInDecember(candidate, 31);
            case CORRECTED_AFTER_YEAR_END -> isInDecember(candidate, 12);
            case DUPLICATE -> !placed.containsKey(candidate - 1) && reserved.add(candidate - 1);
            default -> true;
        };
    }

    private boolean isInDecember(int candidate, int lastDay) {
        LocalDate receivedOn = arrivals.get(candidate).day();
        return receivedOn.getMonth() == Month.DECEMBER && receivedOn.getDayOfMonth() <= lastDay;
    }

    private List<PlannedRequest> plannedRequests() {
        List<PlannedRequest> planned = new ArrayList<>();
        for (int index = 0; index < arrivals.size(); index++) {
            HardCase hardCase = placed.get(index);
            Arrival first = hardCase == DUPLICATE ? arrivals.get(index - 1) : null;
            planned.add(new PlannedRequest(arrivals.get(index), hardCase, first));
        }
        return planned;
    }
}
