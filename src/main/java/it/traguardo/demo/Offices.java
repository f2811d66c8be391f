package it.traguardo.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The offices of the Direzione; a new name is a new row under the same code. */
final class Offices {

    static final String CABINET = "US01";
    private static final String PRESS = "US02";
    private static final String SECRETARIAT = "US03";
    private static final String PLANNING = "US04";
    static final String COUNCIL_RELATIONS = "US05";
    /** Those that are asked for access, the likelier ones more than once. */
    static final List<String> HOLDING_ACTS = List.of(CABINET, CABINET, CABINET, SECRETARIAT, SECRETARIAT, PLANNING);

    private static final String DIRECTORATE = "Direzione Ufficio del Sindaco";
    private static final LocalDate MANDATE = LocalDate.of(2019, 6, 1);
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);

    private Offices() {}

    static List<RowHistory> rows() {
        List<RowHistory> rows = new ArrayList<>();
        rows.add(lasting(CABINET, "Ufficio di Gabinetto"));
        rows.add(lasting(PRESS, "Portavoce del Sindaco e ufficio stampa"));
        rows.addAll(renamed(
                SECRETARIAT,
                "Segreteria del Sindaco e degli Assessori",
                "Segreteria del Sindaco e degli Assessori e supporto alle Relazioni Internazionali",
                LocalDate.of(2022, 1, 1)));
        rows.add(lasting(PLANNING, "Pianificazione Strategica e attuazione del programma"));
        rows.addAll(renamed(
                COUNCIL_RELATIONS,
                "Relazioni politico-istituzionali",
                "Relazioni politico-istituzionali e rapporti con il Consiglio",
                LocalDate.of(2024, 9, 1)));
        return rows;
    }

    private static RowHistory lasting(String code, String name) {
        return new RowHistory(SourceTable.UFFICI, List.of(inserted(code, name, MANDATE, atStartOf(FIRST_DAY))));
    }

    /** The two rows of an office that takes a new name, written the evening before. */
    private static List<RowHistory> renamed(String code, String oldName, String newName, LocalDate from) {
        Instant writtenAt = atStartOf(from).minusSeconds(6 * 3600);
        Change closed = new Change(writtenAt, Map.of("valido_al", from.minusDays(1)));
        Change opened = inserted(code, oldName, MANDATE, atStartOf(FIRST_DAY));
        return List.of(
                new RowHistory(SourceTable.UFFICI, List.of(opened, closed)),
                new RowHistory(SourceTable.UFFICI, List.of(inserted(code, newName, from, writtenAt))));
    }

    private static Change inserted(String code, String name, LocalDate from, Instant at) {
        return new Change(
                at, Map.of("codice", code, "denominazione", name, "direzione", DIRECTORATE, "valido_dal", from));
    }

    private static Instant atStartOf(LocalDate day) {
        return day.atStartOfDay(WorkingDays.ROME).toInstant();
    }
}
