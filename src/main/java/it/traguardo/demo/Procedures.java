package it.traguardo.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The procedures the Direzione answers for, each with its responsible; a new one is a new row under the same code. */
final class Procedures {

    private static final LocalDate MANDATE = LocalDate.of(2019, 6, 1);
    private static final LocalDate NEW_MANDATE = LocalDate.of(2024, 9, 1);

    private Procedures() {}

    static List<RowHistory> rows() {
        return Stream.of(
                        procedure("PATROCINIO")
                                .from(
                                        MANDATE,
                                        entrusted("Concessione del patrocinio", "Diamante Bagnolesi", Offices.CABINET))
                                .from(
                                        LocalDate.of(2023, 7, 1),
                                        entrusted("Concessione del patrocinio", "Vieri Tavarnuzzi", Offices.CABINET)),
                        council("INTERROGAZIONE", "Risposta alle interrogazioni"),
                        council("DOMANDA_ATTUALITA", "Risposta alle domande di attualità"),
                        council("QUESTION_TIME", "Risposta al question time"),
                        access("ACCESSO_DOCUMENTALE", "Accesso documentale"),
                        access("ACCESSO_CIVICO_SEMPLICE", "Accesso civico semplice"),
                        access("ACCESSO_CIVICO_GENERALIZZATO", "Accesso civico generalizzato"),
                        procedure("RIESAME")
                                .from(
                                        MANDATE,
                                        entrusted("Riesame dell'accesso civico", "Ottavia Sestini", Offices.CABINET)))
                .flatMap(procedure -> procedure.rows().stream())
                .toList();
    }

    private static Validity council(String code, String title) {
        return procedure(code)
                .from(MANDATE, entrusted(title, "Manfredi Incisani", Offices.COUNCIL_RELATIONS))
                .from(NEW_MANDATE, entrusted(title, "Selvaggia Ruotani", Offices.COUNCIL_RELATIONS));
    }

    private static Validity access(String code, String title) {
        return procedure(code)
                .from(MANDATE, entrusted(title, "Ottavia Sestini", Offices.CABINET))
                .from(LocalDate.of(2022, 10, 1), entrusted(title, "Duccio Settimelli", Offices.CABINET));
    }

    private static Validity procedure(String code) {
        return new Validity(SourceTable.PROCEDIMENTI, Map.of("codice", code));
    }

    private static Map<String, Object> entrusted(String title, String responsible, String office) {
        return Map.of("denominazione", title, "responsabile", responsible, "ufficio", office);
    }
}
