package it.traguardo.demo;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Letters the Direzione registers and passes on to the office that has to deal with them. */
final class Mail {

    private static final int FEWEST_YEARLY = 2_000;
    private static final int MOST_YEARLY = 2_400;
    /** Passed on on the day or the working day after; the others later. */
    private static final double PROMPT_SHARE = 0.965;

    private static final double SAME_DAY_SHARE = 0.7;
    /** One in so many goes to the wrong office first. */
    private static final int ONE_REROUTED_IN = 25;
    /** One in so many is registered and never passed on. */
    private static final int ONE_FORGOTTEN_IN = 400;

    private static final List<String> KINDS = List.of("ESTERNA", "ESTERNA", "ESTERNA", "INTERNA");
    private static final List<String> CHANNELS = List.of("PEC", "PEC", "EMAIL", "EMAIL", "POSTA", "SPORTELLO");
    private static final List<String> OFFICES = List.of(
            Offices.CABINET,
            Offices.CABINET,
            Offices.SECRETARIAT,
            Offices.SECRETARIAT,
            Offices.PRESS,
            Offices.PLANNING);
    private static final List<String> SUBJECTS = List.of(
            "Invito a cerimonia",
            "Segnalazione al Sindaco",
            "Richiesta di appuntamento",
            "Nota di altra Direzione",
            "Trasmissione di atti",
            "Proposta di collaborazione",
            "Ringraziamento",
            "Richiesta di informazioni");

    private Mail() {}

    static List<RowHistory> rows(Year year) {
        Chance chance = Chance.seededBy(year, "posta");
        List<LocalDate> days = Stream.generate(() -> Season.OFFICE.day(year.getValue(), chance))
                .limit(chance.between(FEWEST_YEARLY, MOST_YEARLY))
                .sorted()
                .toList();
        List<RowHistory> rows = new ArrayList<>();
        for (int ordinal = 0; ordinal < days.size(); ordinal++) {
            String number = String.format(Locale.ROOT, "P%s/%05d", year, ordinal + 1);
            rows.add(letter(number, ordinal, days.get(ordinal)));
        }
        return rows;
    }

    private static RowHistory letter(String number, int ordinal, LocalDate registeredOn) {
        Chance chance = Chance.seededBy(number, "posta");
        Map<String, Object> values = new HashMap<>();
        values.put("numero", number);
        values.put("tipo", chance.pick(KINDS));
        values.put("oggetto", chance.pick(SUBJECTS));
        values.put("mittente", Vocabulary.citizen(chance));
        values.put("canale", chance.pick(CHANNELS));
        values.put("data_protocollo", registeredOn);
        RowScript script = new RowScript(SourceTable.POSTA, number).write(registeredOn, values);
        if (ordinal % ONE_FORGOTTEN_IN == ONE_FORGOTTEN_IN / 2) {
            return script.history();
        }
        LocalDate passedOn = passedOn(registeredOn, chance);
        script.write(passedOn, Map.of("ufficio", office(registeredOn, chance), "data_smistamento", passedOn));
        if (ordinal % ONE_REROUTED_IN == 7) {
            LocalDate again = WorkingDays.sameOrNext(passedOn.plusDays(chance.between(1, 5)));
            script.write(
                    again,
                    Map.of("ufficio", office(registeredOn, chance), "data_smistamento", again, "rismistata", true));
        }
        return script.history();
    }

    private static LocalDate passedOn(LocalDate registeredOn, Chance chance) {
        if (!chance.happens(PROMPT_SHARE)) {
            return WorkingDays.sameOrNext(registeredOn.plusDays(chance.between(4, 9)));
        }
        return chance.happens(SAME_DAY_SHARE) ? registeredOn : WorkingDays.sameOrNext(registeredOn.plusDays(1));
    }

    private static String office(LocalDate day, Chance chance) {
        return Offices.inCharge(chance.pick(OFFICES), day);
    }
}
