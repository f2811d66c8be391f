package it.traguardo.alert;

import java.util.regex.Pattern;

/**
 * Why a load stopped, recognised by the words of the loader. The message itself may quote rows and what a driver says, so
 * a notice says the reason in words of its own.
 */
enum StopReason {
    CHECK(
            "stopped by (?!faults)",
            "un controllo di blocco ha trovato righe non ammesse",
            "Correggere le righe nella fonte e ripetere il caricamento"),
    CONTENT(
            "stopped by faults in",
            "la dichiarazione della fonte, i calendari, i termini o le viste hanno errori",
            "Eseguire bin/traguardo check, correggere i file indicati e ripetere il caricamento"),
    FILE_MISSING(
            "there is no file ",
            "il file della fonte manca",
            "Mettere il file al suo posto, o correggere 'file:' nella dichiarazione"),
    EMPTY(
            "the file is empty|sheet '.*' of .* is empty|sent no row",
            "la fonte non ha inviato righe, mentre prima ne aveva",
            "Verificare che la fonte sia completa e ripetere il caricamento"),
    ENCODING(
            " is not \\S+ \\(byte 0x",
            "il file ha una codifica di caratteri diversa da quella dichiarata",
            "Correggere 'encoding:' nella dichiarazione o salvare di nuovo il file"),
    COLUMNS(
            "column '.*' (is missing|was loaded as|of )|gives no column|no row has '|has no list at|has no sheet|renamed or dropped a column|has no '.*' between",
            "le colonne della fonte non sono più quelle promesse",
            "Adeguare la dichiarazione o la query alla fonte e ripetere il caricamento"),
    REFUSED(
            "does not let user|may not read it| answers 40[13]",
            "la fonte rifiuta l'utente, la password o i suoi diritti",
            "Controllare utente, password e diritti della connessione"),
    SECRET(
            "environment variable \\S+ is not set|chmod 600|secrets\\.properties",
            "la password della fonte non si può leggere",
            "Impostare la variabile o controllare il file dei segreti"),
    UNREADABLE(
            "cannot be read|does not answer with JSON|was changed while it was read|protected by a password",
            "il file o la risposta della fonte non si può leggere",
            "Verificare che la fonte invii un file o una risposta integri, che Traguardo possa leggere"),
    SILENT(
            "does not answer|did not answer|broke off|is busy and asks| answers (429|5\\d\\d)",
            "la fonte non risponde o ha interrotto la lettura",
            "Verificare che la fonte sia in funzione e raggiungibile"),
    DISK(
            "(?i)no space left|disk (is )?full|out of disk",
            "il disco del magazzino dati è pieno",
            "Liberare spazio sul disco e ripetere il caricamento"),
    OTHER("", "il motivo per esteso è nel registro del programma", "Leggere il motivo e ripetere il caricamento");

    private final Pattern words;
    final String italian;
    final String remedy;

    StopReason(String words, String italian, String remedy) {
        this.words = Pattern.compile(words);
        this.italian = italian;
        this.remedy = remedy;
    }

    static StopReason of(String message) {
        for (StopReason reason : values()) {
            if (reason.words.matcher(message).find()) {
                return reason;
            }
        }
        return OTHER;
    }
}
