package it.traguardo.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The offices of the Direzione; a new name or a new responsible is a new row under the same code. */
final class Offices {

    static final String CABINET = "US01";
    static final String PRESS = "US02";
    static final String SECRETARIAT = "US03";
    static final String PLANNING = "US04";
    static final String COUNCIL_RELATIONS = "US05";
    /** Those that are asked for access, the likelier ones more than once. */
    private static final List<String> HOLDING_ACTS =
            List.of(CABINET, CABINET, CABINET, SECRETARIAT, SECRETARIAT, PLANNING);

    private static final String DIRECTORATE = "Direzione Ufficio del Sindaco";
    private static final LocalDate MANDATE = LocalDate.of(2019, 6, 1);
    private static final LocalDate NEW_MANDATE = LocalDate.of(2024, 9, 1);
    /** The day the Gabinetto took over the planning office. */
    private static final LocalDate MERGER = LocalDate.of(2025, 1, 1);

    private Offices() {}

    /** An office that holds the acts somebody asks for, never one that is no more. */
    static String holdingActs(LocalDate day, Chance chance) {
        return inCharge(chance.pick(HOLDING_ACTS), day);
    }

    /** The office itself, or the one that has taken it over by that day. */
    static String inCharge(String office, LocalDate day) {
        return office.equals(PLANNING) && !day.isBefore(MERGER) ? CABINET : office;
    }

    static List<RowHistory> rows() {
        return Stream.of(
                        office(CABINET)
                                .from(MANDATE, named("Ufficio di Gabinetto", "Lapo Vallombrosi"))
                                .from(LocalDate.of(2023, 2, 1), named("Ufficio di Gabinetto", "Ginevra Fiesolani")),
                        office(PRESS)
                                .from(MANDATE, named("Portavoce del Sindaco e ufficio stampa", "Tessa Montebuoni"))
                                .from(NEW_MANDATE, named("Portavoce del Sindaco e ufficio stampa", "Guido Sammezzani")),
                        office(SECRETARIAT)
                                .from(MANDATE, named("Segreteria del Sindaco e degli Assessori", "Bianca Certaldini"))
                                .from(
                                        LocalDate.of(2022, 1, 1),
                                        named(withInternationalRelations(), "Bianca Certaldini"))
                                .from(NEW_MANDATE, named(withInternationalRelations(), "Neri Pontassievi")),
                        office(PLANNING)
                                .from(
                                        MANDATE,
                                        named(
                                                "Pianificazione Strategica e attuazione del programma",
                                                "Ilario Chiantigiani"))
                                .until(MERGER, Map.of("confluito_in", CABINET)),
                        office(COUNCIL_RELATIONS)
                                .from(MANDATE, named("Relazioni politico-istituzionali", "Agnese Mugellani"))
                                .from(
                                        NEW_MANDATE,
                                        named(
                                                "Relazioni politico-istituzionali e rapporti con il Consiglio",
                                                "Corso Valdarnini")))
                .flatMap(office -> office.rows().stream())
                .toList();
    }

    private static String withInternationalRelations() {
        return "Segreteria del Sindaco e degli Assessori e supporto alle Relazioni Internazionali";
    }

    private static Validity office(String code) {
        return new Validity(SourceTable.UFFICI, Map.of("codice", code));
    }

    private static Map<String, Object> named(String name, String responsible) {
        return Map.of("denominazione", name, "direzione", DIRECTORATE, "responsabile", responsible);
    }
}
