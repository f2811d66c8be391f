package it.traguardo.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The registers of activities and of acts, row by row: planned or assigned, then done, called off or taken away. */
final class Activities {

    private static final List<String> SOCIAL =
            List.of("FACEBOOK", "FACEBOOK", "INSTAGRAM", "INSTAGRAM", "X", "YOUTUBE");
    /** Of a mission that is over, one in so many never says what it cost. */
    private static final int ONE_WITHOUT_COST_IN = 14;

    private static final int FEWEST_CENTS = 9_000;
    private static final int MOST_CENTS = 240_000;
    private static final double ADOPTION_DAYS = 9;

    private Activities() {}

    /** Rows of the items that begin in a year. */
    static List<RowHistory> rows(Year year) {
        List<RowHistory> rows = new ArrayList<>();
        for (Activity activity : Activity.values()) {
            List<LocalDate> days = activity.days(year);
            for (int ordinal = 0; ordinal < days.size(); ordinal++) {
                String number =
                        String.format(Locale.ROOT, "%s/%s/%04d", activity.name().substring(0, 3), year, ordinal + 1);
                Item item = new Item(activity, number, ordinal, days.get(ordinal));
                rows.add(activity.table() == SourceTable.ATTI ? act(item) : activity(item));
            }
        }
        return rows;
    }

    /** @param ordinal place among those of its activity and year */
    private record Item(Activity activity, String number, int ordinal, LocalDate beginsOn) {

        boolean isLost() {
            return activity.isLost(ordinal);
        }

        Map<String, Object> inserted(String beginColumn, String state, Chance chance) {
            Map<String, Object> values = new HashMap<>();
            values.put("numero", number);
            values.put("tipo", activity.name());
            values.put("oggetto", activity.subject(chance));
            values.put("ufficio", activity.office(beginsOn));
            values.put(beginColumn, beginsOn);
            values.put("stato", state);
            return values;
        }

        LocalDate after(int days) {
            return WorkingDays.sameOrNext(beginsOn.plusDays(days));
        }
    }

    private static RowHistory activity(Item item) {
        Chance chance = Chance.seededBy(item.number(), "attività");
        RowScript script = new RowScript(SourceTable.ATTIVITA, item.number());
        Map<String, Object> values = item.inserted("data_avvio", "PREVISTA", chance);
        if (item.activity().isPublished()) {
            values.put("canale", chance.pick(SOCIAL));
        }
        script.write(item.beginsOn(), values);
        LocalDate endsOn = item.after(item.activity().daysToEnd(chance));
        if (item.isLost() && !item.activity().isPublished()) {
            LocalDate calledOffOn = item.after(chance.between(0, 6));
            return script.write(calledOffOn, Map.of("data_annullamento", calledOffOn, "stato", "ANNULLATA"))
                    .history();
        }
        script.write(endsOn, Map.of("data_svolgimento", endsOn, "stato", "SVOLTA"));
        if (item.isLost()) {
            LocalDate removedOn = WorkingDays.sameOrNext(endsOn.plusDays(chance.between(0, 9)));
            script.write(removedOn, Map.of("stato", "RIMOSSA"));
        }
        if (item.activity().hasCost() && item.ordinal() % ONE_WITHOUT_COST_IN != 5) {
            LocalDate accountedOn = WorkingDays.sameOrNext(endsOn.plusDays(chance.between(3, 40)));
            script.write(accountedOn, Map.of("importo", euro(chance.between(FEWEST_CENTS, MOST_CENTS))));
        }
        return script.history();
    }

    /** Drafted by the office, then adopted or signed; one that is given up was never drafted to the end. */
    private static RowHistory act(Item item) {
        Chance chance = Chance.seededBy(item.number(), "atti");
        RowScript script = new RowScript(SourceTable.ATTI, item.number());
        script.write(item.beginsOn(), item.inserted("data_incarico", "IN_REDAZIONE", chance));
        if (item.isLost()) {
            LocalDate givenUpOn = item.after(chance.between(2, 12));
            return script.write(givenUpOn, Map.of("data_rinuncia", givenUpOn, "stato", "RITIRATO"))
                    .history();
        }
        LocalDate draftedOn = item.after(item.activity().daysToEnd(chance));
        script.write(draftedOn, Map.of("data_predisposizione", draftedOn, "stato", "PREDISPOSTO"));
        LocalDate adoptedOn = WorkingDays.sameOrNext(draftedOn.plusDays(1L + chance.skewedDays(ADOPTION_DAYS)));
        return script.write(adoptedOn, Map.of("data_adozione", adoptedOn, "stato", "ADOTTATO"))
                .history();
    }

    static BigDecimal euro(int cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
