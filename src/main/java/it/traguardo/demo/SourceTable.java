package it.traguardo.demo;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A table of the simulated source, in the Italian words such a system would use. */
enum SourceTable {
    /** Grain: office and period of validity; {@code valido_al} is its last day, null while it lasts. */
    UFFICI("codice, valido_dal", """
            codice varchar(8) not null
            denominazione varchar(120) not null
            direzione varchar(80) not null
            responsabile varchar(80)
            confluito_in varchar(8)
            valido_dal date not null
            valido_al date
            """),
    /** Grain: procedure and period of validity. */
    PROCEDIMENTI("codice, valido_dal", """
            codice varchar(30) not null
            denominazione varchar(120) not null
            responsabile varchar(80) not null
            ufficio varchar(8) not null
            valido_dal date not null
            valido_al date
            """),
    /** Grain: protocol number, of any stream. */
    PROTOCOLLO("numero", """
            numero varchar(11) not null
            data_protocollo date not null
            oggetto varchar(200) not null
            mittente varchar(120) not null
            canale varchar(10) not null
            ufficio varchar(8) not null
            """),
    PATROCINI("protocollo", """
            protocollo varchar(11) not null
            richiedente varchar(120) not null
            oggetto varchar(200) not null
            data_arrivo date not null
            data_evento date not null
            ufficio varchar(8) not null
            canale varchar(10) not null
            data_fine_istruttoria date
            istruttoria_agile boolean
            data_provvedimento date
            esito varchar(20)
            data_rinuncia date
            duplicato_di varchar(11)
            data_trasferimento date
            ente_trasferimento varchar(80)
            """),
    INTERROGAZIONI("protocollo", """
            protocollo varchar(11) not null
            tipo varchar(20) not null
            consigliere varchar(80) not null
            gruppo varchar(60) not null
            oggetto varchar(200) not null
            data_presentazione date not null
            ufficio varchar(8) not null
            canale varchar(10) not null
            data_risposta date
            modalita_risposta varchar(10)
            data_ritiro date
            duplicato_di varchar(11)
            data_trasferimento date
            """),
    QUESTION_TIME("protocollo", """
            protocollo varchar(11) not null
            consigliere varchar(80) not null
            gruppo varchar(60) not null
            oggetto varchar(200) not null
            data_presentazione date not null
            ufficio varchar(8) not null
            data_seduta date not null
            rinviata_al date
            data_risposta date
            data_ritiro date
            """),
    ACCESSI("protocollo", """
            protocollo varchar(11) not null
            tipo varchar(20) not null
            richiedente varchar(120) not null
            oggetto varchar(200) not null
            data_presentazione date not null
            ufficio varchar(8) not null
            canale varchar(10) not null
            data_esito date
            esito varchar(24)
            data_rinuncia date
            duplicato_di varchar(11)
            data_trasferimento date
            """),
    /** Grain: suspension, resumption or restart of the term of a request. */
    MOVIMENTI_TERMINI("id", """
            id bigint not null
            protocollo varchar(11) not null
            tipo varchar(12) not null
            data_movimento date not null
            motivo varchar(80) not null
            riferimento_normativo varchar(60) not null
            """),
    /** Grain: something the Direzione did or was to do. */
    ATTIVITA("numero", """
            numero varchar(16) not null
            tipo varchar(30) not null
            oggetto varchar(200) not null
            ufficio varchar(8) not null
            canale varchar(10)
            data_avvio date not null
            data_svolgimento date
            data_annullamento date
            stato varchar(12) not null
            importo decimal(10, 2)
            """),
    /** Grain: act that was assigned to be drafted. */
    ATTI("numero", """
            numero varchar(16) not null
            tipo varchar(30) not null
            oggetto varchar(200) not null
            ufficio varchar(8) not null
            data_incarico date not null
            data_predisposizione date
            data_adozione date
            data_rinuncia date
            stato varchar(12) not null
            """),
    /** Grain: letter in the register of the Direzione; {@code ufficio} is the one it was passed on to. */
    POSTA("numero", """
            numero varchar(16) not null
            tipo varchar(10) not null
            oggetto varchar(200) not null
            mittente varchar(120) not null
            canale varchar(10) not null
            data_protocollo date not null
            ufficio varchar(8)
            data_smistamento date
            rismistata boolean
            """),
    /** Grain: movement of the petty cash; one of the opposite amount takes another back. */
    ECONOMALE("numero", """
            numero varchar(16) not null
            tipo varchar(10) not null
            voce varchar(60) not null
            ufficio varchar(8) not null
            data_movimento date not null
            importo decimal(10, 2) not null
            data_rendiconto date
            storno_di varchar(16)
            """);

    /** Instant of the last change to a row. */
    private static final String UPDATED_AT = "aggiornato_il";

    private final String key;
    private final String definitions;

    SourceTable(String key, String definitions) {
        this.key = key;
        this.definitions = definitions;
    }

    /** Without the instant of the last change, which every table has as its last column. */
    List<String> columns() {
        return definitions
                .lines()
                .map(definition -> definition.substring(0, definition.indexOf(' ')))
                .toList();
    }

    String createStatement() {
        String columns = definitions.lines().collect(Collectors.joining(",\n  "));
        return "create table if not exists %s (\n  %s,\n  %s timestamp with time zone not null,\n  primary key (%s))"
                .formatted(sqlName(), columns, UPDATED_AT, key);
    }

    /** One for each column, for a table made by an earlier version. */
    List<String> addColumnStatements() {
        return definitions
                .lines()
                .map(definition -> "alter table %s add column if not exists %s".formatted(sqlName(), definition))
                .toList();
    }

    /** Inserts or replaces a row; its parameters are the columns, then the instant of the last change. */
    String mergeStatement() {
        List<String> columns = columns();
        return "merge into %s (%s, %s) key (%s) values (%s?)"
                .formatted(sqlName(), String.join(", ", columns), UPDATED_AT, key, "?, ".repeat(columns.size()));
    }

    String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
