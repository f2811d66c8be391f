package it.traguardo.indicator;

/** How to sort the rows behind a value; protocol numbers settle ties. */
public record RowOrder(Column column, boolean descending) {

    public static final RowOrder BY_RECEIPT = new RowOrder(Column.RECEIVED_ON, false);

    /** What rows can be sorted by. */
    public enum Column {
        PROTOCOL_NUMBER,
        REQUEST_KIND,
        SUBJECT,
        OFFICE_NAME,
        CHANNEL,
        RECEIVED_ON,
        REACHED_ON,
        DUE_ON,
        EVENT_ON,
        OUTCOME,
        AMOUNT,
        DAYS,
        LEFT_OUT
    }
}
