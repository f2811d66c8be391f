package it.traguardo.indicator;

/** What the requests of a reading can be grouped by. */
public enum Grouping {
    OFFICE,
    DIRECTORATE,
    /** Who answers for the office. */
    RESPONSIBLE,
    PROCEDURE,
    PROCEDURE_RESPONSIBLE,
    REQUEST_KIND,
    CHANNEL,
    OUTCOME,
    /** Whether the investigation was carried out in remote work; not known until it ends. */
    REMOTE_WORK;

    /** Whether the groups depend on the {@link it.traguardo.vocabulary.Structure} of the reading. */
    public boolean followsStructure() {
        return switch (this) {
            case OFFICE, DIRECTORATE, RESPONSIBLE, PROCEDURE, PROCEDURE_RESPONSIBLE -> true;
            case REQUEST_KIND, CHANNEL, OUTCOME, REMOTE_WORK -> false;
        };
    }
}
