package it.traguardo.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The petty cash (fondo economale): small expenses, each accounted for at the end of its quarter; some are reversed by a
 * movement of the opposite amount. What is accounted for comes back into the fund.
 */
final class PettyCash {

    private static final int FEWEST_A_QUARTER = 62;
    private static final int MOST_A_QUARTER = 84;
    private static final int FEWEST_CENTS = 250;
    private static final int MOST_CENTS = 9_800;
    private static final int ONE_REVERSED_IN = 24;
    private static final int ONE_MISTYPED_IN = 30;
    /** One in so many has no receipt, so it is never accounted for. */
    private static final int ONE_WITHOUT_RECEIPT_IN = 35;

    private static final int QUARTER_MONTHS = 3;
    private static final int ACCOUNT_DAYS = 9;
    /** Days short of the quarter, so that a reversal is in time for its account. */
    private static final int LAST_DAY = 84;

    private static final List<String> ITEMS = List.of(
            "Valori bollati",
            "Cancelleria urgente",
            "Spese postali",
            "Piccola rappresentanza",
            "Copie e stampe",
            "Trasporti urbani",
            "Omaggi istituzionali");

    private final Year year;
    private int number;

    private PettyCash(Year year) {
        this.year = year;
    }

    static List<RowHistory> rows(Year year) {
        PettyCash cash = new PettyCash(year);
        List<RowHistory> rows = new ArrayList<>();
        for (int quarter = 0; quarter < 4; quarter++) {
            rows.addAll(cash.quarter(LocalDate.of(year.getValue(), 1 + quarter * QUARTER_MONTHS, 1)));
        }
        return rows;
    }

    private List<RowHistory> quarter(LocalDate first) {
        Chance chance = Chance.seededBy(first, "economale");
        LocalDate accountedOn =
                WorkingDays.sameOrNext(first.plusMonths(QUARTER_MONTHS).plusDays(ACCOUNT_DAYS));
        List<LocalDate> days = Stream.generate(() -> dayIn(first, chance))
                .limit(chance.between(FEWEST_A_QUARTER, MOST_A_QUARTER))
                .sorted()
                .toList();
        List<RowHistory> rows = new ArrayList<>();
        for (int expense = 0; expense < days.size(); expense++) {
            LocalDate on = days.get(expense);
            int cents = chance.between(FEWEST_CENTS, MOST_CENTS);
            String item = chance.pick(ITEMS);
            boolean mistyped = expense % ONE_MISTYPED_IN == 11;
            boolean accounted = expense % ONE_WITHOUT_RECEIPT_IN != 17;
            String spent = next();
            rows.add(movement(spent, on, item, cents, mistyped, accounted ? accountedOn : null, ""));
            if (expense % ONE_REVERSED_IN == 5) {
                LocalDate reversedOn = WorkingDays.sameOrNext(on.plusDays(chance.between(0, 2)));
                rows.add(movement(next(), reversedOn, item, -cents, false, accountedOn, spent));
            }
        }
        rows.add(refill(accountedOn, rows));
        return rows;
    }

    private static LocalDate dayIn(LocalDate first, Chance chance) {
        return WorkingDays.sameOrNext(first.plusDays(chance.between(0, LAST_DAY)));
    }

    private String next() {
        number++;
        return String.format(Locale.ROOT, "E%s/%04d", year, number);
    }

    /** @param reverses number of the movement it takes back; "" for an expense */
    private static RowHistory movement(
            String number,
            LocalDate on,
            String item,
            int cents,
            boolean mistyped,
            @Nullable LocalDate accountedOn,
            String reverses) {
        Chance chance = Chance.seededBy(number, "economale");
        Map<String, Object> values = new HashMap<>();
        values.put("numero", number);
        values.put("tipo", reverses.isEmpty() ? "SPESA" : "STORNO");
        values.put("voce", item);
        values.put("ufficio", Offices.inCharge(chance.pick(List.of(Offices.CABINET, Offices.SECRETARIAT)), on));
        values.put("data_movimento", on);
        values.put("importo", Activities.euro(mistyped ? cents * 10 : cents));
        if (!reverses.isEmpty()) {
            values.put("storno_di", reverses);
        }
        RowScript script = new RowScript(SourceTable.ECONOMALE, number).write(on, values);
        LocalDate correctedOn = WorkingDays.sameOrNext(on.plusDays(chance.between(10, 40)));
        boolean correctedFirst = accountedOn == null || correctedOn.isBefore(accountedOn);
        if (mistyped && correctedFirst) {
            script.write(correctedOn, Map.of("importo", Activities.euro(cents)));
        }
        if (accountedOn != null) {
            script.write(accountedOn, Map.of("data_rendiconto", accountedOn));
        }
        if (mistyped && !correctedFirst) {
            script.write(correctedOn, Map.of("importo", Activities.euro(cents)));
        }
        return script.history();
    }

    /** The fund gets back what the quarter accounted for, as it was known that evening. */
    private RowHistory refill(LocalDate accountedOn, List<RowHistory> movements) {
        Instant evening = accountedOn.plusDays(1).atStartOfDay(WorkingDays.ROME).toInstant();
        BigDecimal accounted = movements.stream()
                .flatMap(row -> row.at(evening).stream())
                .filter(row -> row.has("data_rendiconto"))
                .map(row -> (BigDecimal) row.values().get("importo"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        String refill = next();
        LocalDate on = WorkingDays.sameOrNext(accountedOn.plusDays(1));
        return new RowScript(SourceTable.ECONOMALE, refill)
                .write(
                        on,
                        Map.of(
                                "numero", refill,
                                "tipo", "REINTEGRO",
                                "voce", "Reintegro del fondo",
                                "ufficio", Offices.CABINET,
                                "data_movimento", on,
                                "data_rendiconto", on,
                                "importo", accounted))
                .history();
    }
}
