package it.traguardo.demo;

import it.traguardo.demo.DemoTruth.Answer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is really true of the work of the demo municipality that no protocol number asks for, counted from its own plan and
 * never from its tables; {@code asOf} as in {@link DemoTruth}.
 */
public final class WorkTruth {

    private static final Set<SourceTable> TABLES =
            EnumSet.of(SourceTable.ATTIVITA, SourceTable.ATTI, SourceTable.POSTA, SourceTable.ECONOMALE);

    private final List<Item> items;

    private WorkTruth(List<Item> items) {
        this.items = items;
    }

    /** Counts only what had been written down by the given instant, which is included. */
    public static WorkTruth knownAt(Instant knownAt) {
        return new WorkTruth(DemoPlan.rowsThrough(knownAt)
                .filter(row -> TABLES.contains(row.table()))
                .map(row -> row.at(knownAt))
                .flatMap(Optional::stream)
                .map(Item::of)
                .toList());
    }

    /** Items that began in {@code year}, less those called off before they were done. */
    public Answer begun(Set<String> kinds, Year year, LocalDate asOf) {
        return total(kinds, year, asOf, Item::beganOn, _ -> 1);
    }

    /** Items done in {@code year}, less those taken away afterwards. */
    public Answer done(Set<String> kinds, Year year, LocalDate asOf) {
        return total(kinds, year, asOf, Item::endedOn, _ -> 1);
    }

    /** Items that began in {@code year}, less those called off, and how many of them are done. */
    public Answer doneOfBegun(Set<String> kinds, Year year, LocalDate asOf) {
        return total(kinds, year, asOf, Item::beganOn, item -> item.isDone(asOf) ? 1 : 0);
    }

    /** Cents of the items that began in {@code year}. */
    public Answer cents(Set<String> kinds, Year year, LocalDate asOf) {
        return total(kinds, year, asOf, Item::beganOn, item -> item.cents() == null ? 0 : item.cents());
    }

    /** Cents of the items done in {@code year}; what has none does not count. */
    public Answer centsDone(Set<String> kinds, Year year, LocalDate asOf) {
        Answer all = total(kinds, year, asOf, Item::endedOn, item -> item.cents() == null ? 0 : item.cents());
        Answer known = total(kinds, year, asOf, Item::endedOn, item -> item.cents() == null ? 0 : 1);
        return new Answer(all.numerator(), known.numerator(), all.leftOut() + all.denominator() - known.numerator());
    }

    private Answer total(Set<String> kinds, Year year, LocalDate asOf, DayOf day, ToLongFunction<Item> part) {
        long numerator = 0;
        long denominator = 0;
        long leftOut = 0;
        for (Item item : items) {
            LocalDate on = day.of(item);
            if (!kinds.contains(item.kind()) || on == null || on.getYear() != year.getValue() || on.isAfter(asOf)) {
                continue;
            }
            if (item.isLost(asOf)) {
                leftOut++;
            } else {
                denominator++;
                numerator += part.applyAsLong(item);
            }
        }
        return new Answer(numerator, denominator, leftOut);
    }

    @FunctionalInterface
    private interface DayOf {
        @Nullable
        LocalDate of(Item item);
    }

    /** @param removed whether it was taken away once it was done; there is no day for it */
    private record Item(
            String kind,
            LocalDate beganOn,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate calledOffOn,
            boolean removed,
            @Nullable Long cents) {

        static Item of(SourceRow row) {
            return switch (row.table()) {
                case ATTIVITA -> of(row, kind(row), "data_avvio", "data_svolgimento", "data_annullamento");
                case ATTI -> of(row, kind(row), "data_incarico", "data_predisposizione", "data_rinuncia");
                case POSTA -> of(row, "POSTA", "data_protocollo", "data_smistamento", "");
                case ECONOMALE ->
                    of(
                            row,
                            kind(row).equals("REINTEGRO") ? "REINTEGRO_ECONOMALE" : "SPESA_ECONOMALE",
                            "data_movimento",
                            "data_rendiconto",
                            "");
                case UFFICI,
                        PROCEDIMENTI,
                        PROTOCOLLO,
                        MOVIMENTI_TERMINI,
                        PATROCINI,
                        INTERROGAZIONI,
                        QUESTION_TIME,
                        ACCESSI -> throw new IllegalArgumentException("%s holds no such work".formatted(row.table()));
            };
        }

        private static Item of(SourceRow row, String kind, String began, String ended, String calledOff) {
            return new Item(
                    kind,
                    row.getDate(began),
                    row.date(ended),
                    row.date(calledOff),
                    "RIMOSSA".equals(row.value("stato")),
                    row.value("importo") instanceof BigDecimal amount
                            ? amount.movePointRight(2).longValueExact()
                            : null);
        }

        private static String kind(SourceRow row) {
            return String.valueOf(row.value("tipo"));
        }

        boolean isDone(LocalDate asOf) {
            return endedOn != null && !endedOn.isAfter(asOf);
        }

        boolean isLost(LocalDate asOf) {
            // Nothing is called off once it was done.
            boolean calledOff = calledOffOn != null && !calledOffOn.isAfter(asOf);
            return removed || calledOff && !isDone(asOf);
        }
    }
}
