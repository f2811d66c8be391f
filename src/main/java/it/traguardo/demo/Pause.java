package it.traguardo.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A suspension of the term, from one working day to another. */
record Pause(LocalDate from, LocalDate to, Reason reason) {

    enum Reason {
        INTEGRATION("Richiesta di integrazione documentale", "L. 241/1990 art. 2 c. 7"),
        NOTICE_OF_REFUSAL("Comunicazione dei motivi ostativi", "L. 241/1990 art. 10-bis"),
        COUNTER_PARTY("Comunicazione ai controinteressati", "D.Lgs. 33/2013 art. 5 c. 5"),
        COUNTER_PARTY_TO_DOCUMENTS("Notifica ai controinteressati", "D.P.R. 184/2006 art. 3");

        private final String italian;
        private final String legalBasis;

        Reason(String italian, String legalBasis) {
            this.italian = italian;
            this.legalBasis = legalBasis;
        }

        String italian() {
            return italian;
        }

        String legalBasis() {
            return legalBasis;
        }
    }

    /** @param longestDays of the pause, moved to a working day */
    static List<Pause> once(LocalDate receivedOn, Reason reason, int longestDays, Chance chance) {
        LocalDate from = WorkingDays.sameOrNext(receivedOn.plusDays(chance.between(2, 6)));
        LocalDate to = WorkingDays.sameOrNext(from.plusDays(chance.between(4, longestDays)));
        return List.of(new Pause(from, to, reason));
    }

    static List<Pause> twice(LocalDate receivedOn, Reason reason, int longestDays, Chance chance) {
        Pause first = once(receivedOn, reason, longestDays, chance).getFirst();
        LocalDate from = WorkingDays.sameOrNext(first.to().plusDays(chance.between(2, 4)));
        LocalDate to = WorkingDays.sameOrNext(from.plusDays(chance.between(4, 10)));
        return List.of(first, new Pause(from, to, Reason.NOTICE_OF_REFUSAL));
    }

    static List<Pause> overlapping(LocalDate receivedOn, Reason reason, Chance chance) {
        LocalDate from = WorkingDays.sameOrNext(receivedOn.plusDays(chance.between(2, 4)));
        LocalDate to = WorkingDays.sameOrNext(from.plusDays(10));
        LocalDate secondFrom = WorkingDays.sameOrNext(from.plusDays(chance.between(3, 5)));
        LocalDate secondTo = WorkingDays.sameOrNext(to.plusDays(chance.between(3, 6)));
        return List.of(new Pause(from, to, reason), new Pause(secondFrom, secondTo, Reason.NOTICE_OF_REFUSAL));
    }

    /** Days lost to the pauses, those in common counted once; pauses come in order of start. */
    static long daysLost(List<Pause> pauses) {
        long days = 0;
        LocalDate counted = LocalDate.MIN;
        for (Pause pause : pauses) {
            LocalDate from = pause.from().isAfter(counted) ? pause.from() : counted;
            days += Math.max(0, ChronoUnit.DAYS.between(from, pause.to()));
            counted = pause.to().isAfter(counted) ? pause.to() : counted;
        }
        return days;
    }
}
