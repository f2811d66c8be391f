package it.traguardo.cycle;

/**
 * What a director says of an indicator.
 *
 * @param cause why its target is not met; empty where nothing is to be said
 * @param remedy what will be done
 */
public record Remark(String cause, String remedy) {

    public static final Remark NONE = new Remark("", "");

    boolean isWhole() {
        return !cause.isBlank() && !remedy.isBlank();
    }
}
