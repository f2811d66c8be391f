package it.traguardo.etl;

/** Hears when a load has ended. */
@FunctionalInterface
public interface LoadListener {

    /** @param changed whether the star is another than before; false too for a load that stopped */
    void ended(boolean changed);
}
