package it.traguardo.demo;

import java.util.List;

/** What requests talk about; every association and person is invented. */
final class Vocabulary {

    private static final List<String> BODIES = List.of(
            "Associazione culturale",
            "Associazione di promozione sociale",
            "Fondazione",
            "Circolo",
            "Comitato",
            "Società sportiva dilettantistica",
            "Centro studi",
            "Accademia",
            "Cooperativa sociale");
    private static final List<String> BODY_NAMES = List.of(
            "La Loggia Ritrovata",
            "Ombre e Vicoli",
            "Il Renaiolo",
            "Voci del Chiostro",
            "Le Sette Botteghe",
            "Il Gonfalone Verde",
            "Passi Lenti",
            "La Stanza dei Libri",
            "Corde e Mantici",
            "Il Giardino di Tecla",
            "Semi di Quartiere",
            "La Pescaia",
            "Il Filo d'Ottone",
            "Mani Sapienti",
            "Nuova Compagnia dei Ponti",
            "Terre Sonore",
            "Il Pozzo e la Luna",
            "Officina Nove",
            "Rondini di Marzo",
            "Le Vie dell'Acqua",
            "Il Cortile Dipinto",
            "Teatro del Mezzotono",
            "La Meridiana di Pietra",
            "Atletica Lungofiume");
    private static final List<String> EVENTS = List.of(
            "Festival della lettura all'aperto",
            "Rassegna di musica da camera",
            "Giornata della donazione del sangue",
            "Corsa podistica solidale",
            "Mostra fotografica sui mestieri artigiani",
            "Convegno sulla cura del verde",
            "Mercato dei produttori locali",
            "Laboratori di teatro per ragazzi",
            "Torneo giovanile di scherma",
            "Ciclo di incontri sulla cittadinanza digitale",
            "Passeggiata storica guidata",
            "Concerto di beneficenza per l'ospedale pediatrico",
            "Premio di poesia per le scuole",
            "Settimana della mobilità dolce",
            "Festa dei vicini",
            "Seminario sulle città gemellate",
            "Esposizione di pittura contemporanea",
            "Giornata di pulizia delle sponde del fiume");
    private static final List<String> PLACES = List.of(
            "nel parco cittadino",
            "in piazza",
            "nel chiostro comunale",
            "in biblioteca",
            "al teatro di quartiere",
            "lungo il fiume",
            "nelle sale del palazzo storico",
            "al centro sportivo");
    private static final List<String> TOPICS = List.of(
            "Manutenzione dei marciapiedi",
            "Tempi di attesa agli sportelli",
            "Illuminazione pubblica",
            "Sicurezza degli attraversamenti pedonali",
            "Stato degli alberi",
            "Mensa scolastica",
            "Orari delle biblioteche",
            "Lavori della linea tranviaria",
            "Raccolta dei rifiuti",
            "Assegnazione degli alloggi popolari",
            "Manutenzione degli impianti sportivi",
            "Accessibilità degli edifici pubblici",
            "Ordinanze sugli affitti brevi",
            "Parcheggi per residenti",
            "Piste ciclabili interrotte",
            "Allagamenti dei sottopassi");
    private static final List<String> AREAS = List.of(
            "nel centro storico",
            "nel Quartiere 2",
            "nel Quartiere 3",
            "nel Quartiere 4",
            "nel Quartiere 5",
            "nella zona nord",
            "nella zona sud",
            "sul lungarno");
    private static final List<String> DOCUMENTS = List.of(
            "Copia dell'istruttoria di patrocinio",
            "Elenco delle missioni istituzionali",
            "Corrispondenza con l'associazione richiedente",
            "Verbali del gruppo di lavoro interdirezionale",
            "Spese di rappresentanza",
            "Atti del protocollo d'intesa",
            "Convenzione con ente ospitante",
            "Rendiconto del fondo economale",
            "Decreto sindacale e relativi allegati",
            "Relazione sullo stato di attuazione del programma");
    private static final List<String> FORENAMES = List.of(
            "Ada", "Bruno", "Carla", "Dario", "Elena", "Fulvio", "Gemma", "Ivo", "Livia", "Mauro", "Nora", "Oreste");
    private static final List<String> SURNAMES = List.of(
            "Acquarelli",
            "Bondelmari",
            "Cipressati",
            "Davanzoli",
            "Farinucci",
            "Granaioli",
            "Lanzeschi",
            "Mortellini",
            "Nespolari",
            "Orcagnini",
            "Peretolani",
            "Rovezzari",
            "Stiattini",
            "Terzolli");

    private Vocabulary() {}

    static String association(Chance chance) {
        return "%s %s".formatted(chance.pick(BODIES), chance.pick(BODY_NAMES));
    }

    static String event(Chance chance) {
        return "%s %s".formatted(chance.pick(EVENTS), chance.pick(PLACES));
    }

    static String question(Chance chance) {
        return "%s %s".formatted(chance.pick(TOPICS), chance.pick(AREAS));
    }

    static String document(Chance chance) {
        return "%s, anno %s".formatted(chance.pick(DOCUMENTS), chance.between(2015, 2020));
    }

    static String citizen(Chance chance) {
        return "%s %s".formatted(chance.pick(FORENAMES), chance.pick(SURNAMES));
    }
}
