package it.traguardo.demo;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What matters to the indicators of one request, as known at some instant.
 *
 * @param answered false for silence, which concludes yet answers nothing
 */
record TrueRequest(
        SourceTable table,
        LocalDate receivedOn,
        @Nullable LocalDate concludedOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable LocalDate transferredOn,
        boolean duplicate,
        boolean topical,
        boolean answered) {

    /** @param row of one of the four tables of requests */
    static TrueRequest of(SourceRow row) {
        return switch (row.table()) {
            case PATROCINI -> of(row, "data_arrivo", "data_fine_istruttoria", "data_rinuncia");
            case INTERROGAZIONI, QUESTION_TIME -> of(row, "data_presentazione", "data_risposta", "data_ritiro");
            case ACCESSI -> of(row, "data_presentazione", "data_esito", "data_rinuncia");
            case UFFICI, PROCEDIMENTI, PROTOCOLLO, MOVIMENTI_TERMINI, ATTIVITA, ATTI, POSTA, ECONOMALE ->
                throw new IllegalArgumentException("%s holds no requests".formatted(row.table()));
        };
    }

    private static TrueRequest of(SourceRow row, String received, String concluded, String withdrawn) {
        return new TrueRequest(
                row.table(),
                row.getDate(received),
                row.date(concluded),
                row.date(withdrawn),
                row.date("data_trasferimento"),
                row.has("duplicato_di"),
                "DOMANDA_ATTUALITA".equals(row.value("tipo")),
                row.has(concluded) && !"SILENZIO_RIGETTO".equals(row.value("esito")));
    }

    boolean isPatronage() {
        return table == SourceTable.PATROCINI;
    }

    /** Interrogazioni, question time and access; domande di attualità are not named by the sheet. */
    boolean expectsAnswer() {
        return !isPatronage() && !topical;
    }

    boolean isReceived(Year year, LocalDate asOf) {
        return receivedOn.getYear() == year.getValue() && !receivedOn.isAfter(asOf);
    }

    boolean isConcluded(LocalDate asOf) {
        return concludedOn != null && !concludedOn.isAfter(asOf);
    }

    boolean isConcluded(Year year, LocalDate asOf) {
        return concludedOn != null && concludedOn.getYear() == year.getValue() && isConcluded(asOf);
    }

    boolean isAnswered(LocalDate asOf) {
        return answered && isConcluded(asOf);
    }

    boolean isLeftOut(LocalDate asOf) {
        return duplicate || leftFirst(withdrawnOn, asOf) || leftFirst(transferredOn, asOf) || isNegative();
    }

    /** Calendar days from arrival to conclusion, arrival day not counted; 0 while not concluded. */
    long days() {
        return concludedOn == null ? 0 : ChronoUnit.DAYS.between(receivedOn, concludedOn);
    }

    private boolean isNegative() {
        return concludedOn != null && concludedOn.isBefore(receivedOn);
    }

    private boolean leftFirst(@Nullable LocalDate leftOn, LocalDate asOf) {
        return leftOn != null && !leftOn.isAfter(asOf) && (concludedOn == null || concludedOn.isAfter(leftOn));
    }
}
