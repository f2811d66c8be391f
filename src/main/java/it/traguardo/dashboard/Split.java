package it.traguardo.dashboard;

import it.traguardo.indicator.Grouping;
import it.traguardo.vocabulary.Structure;

/** By what a page splits a value, and under which organisation it shows offices and procedures. */
record Split(Grouping by, Structure structure) {

    static final Split USUAL = new Split(Grouping.OFFICE, Structure.THEN);

    Split by(Grouping other) {
        return new Split(other, structure);
    }

    Split under(Structure other) {
        return new Split(by, other);
    }
}
