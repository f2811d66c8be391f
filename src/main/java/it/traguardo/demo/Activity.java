package it.traguardo.demo;

import static it.traguardo.demo.SourceTable.ATTI;
import static it.traguardo.demo.SourceTable.ATTIVITA;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stream of work of the Direzione that nobody asks for by protocol: how much of it there is in a year, when, by which
 * office, and how long it takes. Volumes are estimates for a city of the size of Florence.
 */
enum Activity {
    COMUNICATO_STAMPA(ATTIVITA, Offices.PRESS, Season.CITY, 900, 1_100, 0.2, 45, Words.RELEASES),
    POST_SOCIAL(ATTIVITA, Offices.PRESS, Season.CITY, 1_100, 1_400, 0.1, 60, Words.POSTS),
    DELEGAZIONE(ATTIVITA, Offices.SECRETARIAT, Season.TRAVEL, 45, 70, 24, 9, Words.DELEGATIONS),
    GEMELLAGGIO(ATTIVITA, Offices.SECRETARIAT, Season.TRAVEL, 22, 36, 38, 10, Words.TWINNINGS),
    RELAZIONE_INTERNAZIONALE(ATTIVITA, Offices.SECRETARIAT, Season.OFFICE, 30, 50, 26, 12, Words.FOREIGN_RELATIONS),
    MISSIONE_SINDACO(ATTIVITA, Offices.SECRETARIAT, Season.TRAVEL, 30, 46, 14, 8, Words.MISSIONS),
    INCONTRO_CITTADINI(ATTIVITA, Offices.PLANNING, Season.OFFICE, 60, 100, 18, 11, Words.MEETINGS),
    GRUPPO_DI_LAVORO(ATTIVITA, Offices.CABINET, Season.OFFICE, 70, 110, 9, 12, Words.GROUPS),
    ATTO_PIANIFICAZIONE(ATTIVITA, Offices.PLANNING, Season.PLANNING, 18, 28, 25, 14, Words.PLANNING_ACTS),
    VERIFICA_PROGRAMMA(ATTIVITA, Offices.PLANNING, Season.PLANNING, 12, 18, 15, 16, Words.CHECKS),
    DELIBERA(ATTI, Offices.CABINET, Season.OFFICE, 150, 200, 21, 15, Words.RESOLUTIONS),
    ORDINANZA(ATTI, Offices.CABINET, Season.CITY, 45, 70, 5, 20, Words.ORDERS),
    DECRETO_SINDACALE(ATTI, Offices.CABINET, Season.OFFICE, 120, 160, 8, 18, Words.DECREES),
    PROTOCOLLO_INTESA(ATTI, Offices.CABINET, Season.OFFICE, 28, 44, 32, 9, Words.AGREEMENTS),
    CONVENZIONE(ATTI, Offices.CABINET, Season.OFFICE, 30, 48, 29, 10, Words.AGREEMENTS);

    private final SourceTable table;
    private final String office;
    private final Season season;
    private final int fewestYearly;
    private final int mostYearly;
    private final double meanDays;
    private final int oneLostIn;
    private final List<String> subjects;

    /**
     * @param meanDays calendar days from the beginning to the end, before it is moved to a working day
     * @param oneLostIn one in so many is called off, or taken away once it was published
     */
    Activity(
            SourceTable table,
            String office,
            Season season,
            int fewestYearly,
            int mostYearly,
            double meanDays,
            int oneLostIn,
            List<String> subjects) {
        this.table = table;
        this.office = office;
        this.season = season;
        this.fewestYearly = fewestYearly;
        this.mostYearly = mostYearly;
        this.meanDays = meanDays;
        this.oneLostIn = oneLostIn;
        this.subjects = subjects;
    }

    SourceTable table() {
        return table;
    }

    String office(LocalDate day) {
        return Offices.inCharge(office, day);
    }

    /** Days on which the items of a year begin, oldest first. */
    List<LocalDate> days(Year year) {
        Chance chance = Chance.seededBy(year, "attività", this);
        return Stream.generate(() -> season.day(year.getValue(), chance))
                .limit(chance.between(fewestYearly, mostYearly))
                .sorted()
                .toList();
    }

    int daysToEnd(Chance chance) {
        return chance.skewedDays(meanDays);
    }

    /** Whether the item with this number of its year is called off or taken away; some are in every year. */
    boolean isLost(int ordinal) {
        return ordinal % oneLostIn == oneLostIn / 2;
    }

    /** Whether losing one means to take away what was already published. */
    boolean isPublished() {
        return this == POST_SOCIAL;
    }

    boolean hasCost() {
        return this == MISSIONE_SINDACO;
    }

    String subject(Chance chance) {
        return "%s %s".formatted(chance.pick(subjects), chance.pick(Words.THEMES));
    }

    /** What the items are about; nothing in it is real. */
    private static final class Words {
        static final List<String> RELEASES =
                List.of("Comunicato:", "Nota alla stampa:", "Dichiarazione del Sindaco:", "Invito alla stampa:");
        static final List<String> POSTS = List.of("Post:", "Video:", "Storia:", "Diretta:", "Galleria di foto:");
        static final List<String> DELEGATIONS = List.of(
                "Delegazione di amministratori stranieri su",
                "Visita di un ambasciatore su",
                "Delegazione universitaria straniera su",
                "Visita di sindaci europei su");
        static final List<String> TWINNINGS = List.of(
                "Scambio con la città gemellata su",
                "Anniversario di gemellaggio su",
                "Progetto sanitario con la città gemellata su",
                "Iniziativa di solidarietà internazionale su");
        static final List<String> FOREIGN_RELATIONS =
                List.of("Rete di città europee su", "Lettera d'intenti con l'estero su", "Progetto europeo su");
        static final List<String> MISSIONS =
                List.of("Missione a Roma su", "Missione a Bruxelles su", "Missione all'estero su", "Assemblea ANCI su");
        static final List<String> MEETINGS =
                List.of("Assemblea di quartiere su", "Incontro pubblico su", "Maratona dell'ascolto su");
        static final List<String> GROUPS =
                List.of("Riunione interdirezionale su", "Tavolo tecnico su", "Cabina di regia su");
        static final List<String> PLANNING_ACTS =
                List.of("Nota di aggiornamento del DUP su", "Scheda strategica su", "Relazione di pianificazione su");
        static final List<String> CHECKS =
                List.of("Verifica dell'attuazione del programma su", "Stato di avanzamento del programma su");
        static final List<String> RESOLUTIONS = List.of("Delibera di Giunta su", "Proposta di delibera consiliare su");
        static final List<String> ORDERS = List.of("Ordinanza contingibile su", "Ordinanza sindacale su");
        static final List<String> DECREES = List.of("Decreto di nomina su", "Decreto di delega su", "Decreto su");
        static final List<String> AGREEMENTS = List.of("Accordo con l'università su", "Accordo con enti su");
        static final List<String> THEMES = List.of(
                "la mobilità sostenibile",
                "il verde pubblico",
                "la tramvia",
                "le politiche abitative",
                "il turismo",
                "la cultura e i musei",
                "i servizi digitali",
                "la scuola e l'infanzia",
                "la sicurezza urbana",
                "lo sport",
                "il commercio di vicinato",
                "l'inclusione sociale",
                "la protezione civile",
                "i diritti umani",
                "la transizione energetica",
                "le periferie");
    }
}
