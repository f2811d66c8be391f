package it.traguardo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A plan as large as that of a city: 400 sheets with 1 500 indicators over the streams of the demo municipality. */
public final class ManyObjectives {

    public static final int SHEETS = 400;
    public static final int INDICATORS = 1_500;

    private static final int ADDRESSES = 8;
    private static final List<String> STREAMS = List.of(
            "PATROCINIO",
            "INTERROGAZIONE",
            "QUESTION_TIME",
            "ACCESSO_DOCUMENTALE",
            "ACCESSO_CIVICO_SEMPLICE",
            "ACCESSO_CIVICO_GENERALIZZATO",
            "RIESAME");
    private static final List<String> MEASURES = List.of("share", "share_on_time", "mean_days", "count");

    private ManyObjectives() {}

    /** Writes the plan of a year, of which the content has a scoring, beside whatever else there is. */
    public static void write(Path content, int year) throws IOException {
        Path indicators = Files.createDirectories(content.resolve("dashboards/indicators"));
        var declared = new StringBuilder();
        for (int number = 0; number < INDICATORS; number++) {
            declared.append(indicator(number, year));
        }
        Files.writeString(indicators.resolve("molti.yaml"), declared);
        Path plan = Files.createDirectories(content.resolve("dashboards/plan/" + year));
        var document = new StringBuilder("document: DUP di una città\nstrategic_addresses:\n");
        for (int address = 0; address < ADDRESSES; address++) {
            document.append("""
                      - code: CITTA_%1$d
                        title: INDIRIZZO %1$d
                        name: INDIRIZZO %1$d
                        operative_objectives:
                          - {code: 9%1$d.1.01, title: Obiettivo %1$d.1}
                          - {code: 9%1$d.1.02, title: Obiettivo %1$d.2}
                    """.formatted(address));
        }
        Files.writeString(plan.resolve("dup.yaml"), document);
        int next = 0;
        for (int sheet = 0; sheet < SHEETS; sheet++) {
            int end = INDICATORS * (sheet + 1) / SHEETS;
            Files.writeString(plan.resolve("%d_M%03d.yaml".formatted(year, sheet)), sheet(sheet, year, next, end));
            next = end;
        }
    }

    private static String indicator(int number, int year) {
        String measure = MEASURES.get(number % MEASURES.size());
        boolean fewer = measure.equals("mean_days");
        return """
                G%04d:
                  version: 1
                  title: Indicatore %d
                  type: RISULTATO
                  owner: Servizio %d
                  measure: %s
                  streams: [%s, %s]
                  milestone: concluded
                  period_basis: %s
                  direction: %s
                  targets: {%d: %d}
                """.formatted(
                        number,
                        number,
                        number % 90,
                        measure,
                        STREAMS.get(number % STREAMS.size()),
                        STREAMS.get((number / STREAMS.size() + 1 + number % STREAMS.size()) % STREAMS.size()),
                        measure.startsWith("share") ? "cohort" : "flow",
                        fewer ? "lower" : "higher",
                        year,
                        10 + number % 80);
    }

    private static String sheet(int sheet, int year, int from, int end) {
        var text = new StringBuilder(
                """
                code: %1$d_M%2$03d
                title: Obiettivo gestionale numero %2$d
                directorate: DIREZIONE %3$d
                director: DIRETTORE %3$d
                service: SERVIZIO %4$d
                responsible: DIRIGENTE %4$d
                classification: SERVIZIO
                kind: MANTENIMENTO
                demonstration: true
                links:
                  - {objective: 9%5$d.1.01, text: Primo, share: 0.6}
                  - {objective: 9%6$d.1.02, text: Secondo, share: 0.4}
                description: Attività del servizio.
                indicators:
                """.formatted(year, sheet, sheet % 20, sheet % 90, sheet % ADDRESSES, (sheet + 3) % ADDRESSES));
        for (int number = from; number < end; number++) {
            text.append("  - {indicator: G%04d, description: Indicatore %d}\n".formatted(number, number));
        }
        return text.toString();
    }
}
