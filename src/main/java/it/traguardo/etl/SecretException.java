package it.traguardo.etl;

/** A password or a token cannot be had. */
public final class SecretException extends Exception {

    private final String remedy;

    SecretException(String fault, String remedy) {
        super(fault);
        this.remedy = remedy;
    }

    /** What to do, without a full stop. */
    public String remedy() {
        return remedy;
    }

    /** The load it stops. */
    LoadException stopping(Source source) {
        return source.stopped(String.valueOf(getMessage()), remedy, this);
    }
}
