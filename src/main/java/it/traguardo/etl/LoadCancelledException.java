package it.traguardo.etl;

/** Somebody cancelled the load; nothing was changed. */
public final class LoadCancelledException extends LoadException {

    LoadCancelledException(String source) {
        super("Load of %s cancelled. Dashboards still show the previous load.".formatted(source));
    }
}
