package it.traguardo.plan;

/**
 * Where money of a budget belongs (D.Lgs. 118/2011, annex 14).
 *
 * @param mission two digits
 * @param programme two digits, within the mission
 */
public record ProgrammeCode(String mission, String programme) {

    @Override
    public String toString() {
        return mission + "." + programme;
    }
}
